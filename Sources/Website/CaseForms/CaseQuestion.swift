import Casework
import Playbooks

extension OpenedCase {
    /// Whether a step that is not over asks this.
    func isAsked(_ fact: Fact.ID, in duty: Obligation) -> Bool {
        !duty.id.isNotice && !duty.state.isOver
            && engine.step(duty.id.step)?.fields.contains { $0.fact == fact } == true
    }
}

/// A question of the protocol in one case: about the case, or about one of its pupils.
struct CaseQuestion {
    let fact: Fact
    /// The pupil, for facts per pupil.
    let pupil: Pupil.ID?

    /// The name of its field.
    var name: String { pupil.map { "feit-\(fact.id)@\($0)" } ?? "feit-\(fact.id)" }

    /// The answer in force.
    func answer(in file: OpenedCase) -> Fact.Answer {
        file.engine.answer(fact.id, of: pupil, in: file.state)
    }

    /// Whether nobody answered it yet where that makes a difference: the triage waits for it, or something is assumed in
    /// the meantime. No answer is chosen beforehand then.
    func isUnasked(in file: OpenedCase) -> Bool {
        assumed(in: file) != nil || isReported(in: file)
            || fact.askedBefore != nil && !file.engine.wasAsked(fact.id, in: file.state)
    }

    /// Whether whoever reported says that somebody is in danger, and nobody at the school has said anything of it.
    func isReported(in file: OpenedCase) -> Bool {
        fact.id == file.playbook.intake.danger && file.engine.dangerReported(in: file.state) != nil
    }

    /// Whether *I do not know* is chosen beforehand, and then says nothing: something grave that nobody spoke of yet.
    func isUnknownBeforehand(in file: OpenedCase) -> Bool {
        fact.isGrave && fact.askedBefore == nil && (assumed(in: file) != nil || answer(in: file) == .unknown)
    }

    /// What is chosen before anybody typed: the answer in force; what whoever reported said of danger, to be confirmed.
    func chosenBeforehand(in file: OpenedCase) -> String {
        if fact.id == file.playbook.intake.danger, let said = file.engine.dangerSaid(in: file.state) {
            return said.text
        }
        if isUnknownBeforehand(in: file) { return Fact.Answer.unknown.text }
        return isUnasked(in: file) ? "" : answer(in: file).text
    }

    /// What people read for the answer that counts as long as nobody gives one; nil when somebody did.
    func assumed(in file: OpenedCase) -> String? {
        guard let assumed = fact.assumed,
            !file.state.facts.keys.contains(where: {
                $0.fact == fact.id && ($0.pupil == nil || $0.pupil == pupil)
            })
        else { return nil }
        return file.title(of: assumed, to: fact.id)
    }

    /// Whether it is asked of this pupil by steps that are for pupils with these parts, nil for everybody. What no step asks
    /// is asked of everybody.
    func isOf(_ asked: [Involvements?], in file: OpenedCase) -> Bool {
        guard let pupil, !asked.isEmpty, !asked.contains(nil),
            let part = file.state.present.first(where: { $0.pupil == pupil })?.involvement
        else { return true }
        return asked.contains { $0?.members.contains(part) == true }
    }

    /// Whether it is somebody's own word and a step waits in which they are asked: it is written down there, not here.
    func isAwaited(in file: OpenedCase) -> Bool {
        fact.saidBy?.pupilsMeant != nil
            && file.dossier.obligations.contains { duty in
                (duty.id.pupil == nil || duty.id.pupil == pupil || pupil == nil)
                    && duty.state.isOwed && file.isAsked(fact.id, in: duty)
            }
    }

    /// What people read.
    func title(in file: OpenedCase) -> String {
        pupil.map { file.texts.caseForms.factAbout(fact.title, file.name($0)) } ?? fact.title
    }

    /// Facts as questions, those per pupil once for everybody who takes part.
    static func asked(_ facts: [Fact], in file: OpenedCase) -> [CaseQuestion] {
        let pupils = file.state.present.map(\.pupil)
        return facts.filter { $0.derivation == nil }.flatMap { fact in
            fact.isPerPupil
                ? pupils.map { CaseQuestion(fact: fact, pupil: $0) } : [CaseQuestion(fact: fact, pupil: nil)]
        }
    }
}
