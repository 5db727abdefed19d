import Casework
import HTML
import HTTPServer
import Playbooks

/// What the protocol recommends given the answers, and what somebody makes of it.
struct TriageVerdict {
    let file: OpenedCase
    let typed: FormData
    let questions: TriageQuestions

    func write(_ b: inout HTMLBuffer) {
        let recommendation = recommendation
        b.section(.class("verdict"), .aria("labelledby", TriageSheet.verdictPlace)) { b in
            b.h2(file.texts.triage.recommendation, .id(TriageSheet.verdictPlace))
            say(recommendation, &b)
            outcomes(recommended(recommendation), &b)
            file.site.longField(
                "reden", file.texts.triage.reason, hint: file.texts.triage.reasonHint,
                value: typed["reden"] ?? "", &b)
            b.div(.class("actions")) { b in
                b.button(
                    file.state.isToBeWeighedAgain ? file.texts.triage.weighAgain : file.texts.triage.weigh,
                    .type("submit"), .name("doe"),
                    .value(TriageForm.Act.weigh.rawValue))
            }
        }
    }

    /// With the answers as typed, recorded or not.
    private var recommendation: Recommendation {
        let actor = CaseEvent.Actor(role: file.state.owner)
        var state = file.state
        let accepted = questions.statements(from: typed, saidBy: nil, in: file).filter { statement in
            // An answer that is refused is refused when it is sent; here it counts as not given.
            (try? file.engine.decide(.state([statement]), on: state, by: actor, at: file.now)) != nil
        }
        if !accepted.isEmpty,
            // Each was accepted alone, so that together they are.
            let decision = try? file.engine.decide(.state(accepted), on: state, by: actor, at: file.now)
        {
            for event in decision.events { file.engine.fold(event, into: &state) }
        }
        return file.engine.triageRecommendation(in: state, at: file.now)
    }

    private func recommended(_ recommendation: Recommendation) -> Triage.Outcome? {
        guard case .settled(let result, _) = recommendation else { return nil }
        return Triage.Outcome(result)
    }

    private func say(_ recommendation: Recommendation, _ b: inout HTMLBuffer) {
        let texts = file.texts.triage
        switch recommendation {
        case .settled(let result, let row):
            b.div(.class("message")) { b in
                b.p { $0.strong(texts.recommends(file.title(of: Triage.Outcome(result)))) }
                let grounds = file.playbook.triage.table.rows.first { $0.id == row }?.grounds ?? .none
                RuleList(file: file, grounds: [grounds]).write(&b)
            }
        case .undecided(let facts):
            b.div(.class("message")) { b in
                b.p(facts.isEmpty ? texts.noRow : texts.undecided)
                guard facts.count > Self.mostListed else { return list(facts, &b) }
                b.foldWhenSmall {
                    $0.p(texts.openQuestions(facts.count))
                } content: {
                    list(facts, &$0)
                }
            }
        }
    }

    /// More questions than these are folded on a telephone: they stand above in full.
    private static let mostListed = 3

    private func list(_ facts: [Fact.ID], _ b: inout HTMLBuffer) {
        b.ul { b in
            for fact in facts { b.li(file.engine.fact(fact)?.title ?? fact.text) }
        }
    }

    private func outcomes(_ recommended: Triage.Outcome?, _ b: inout HTMLBuffer) {
        let proposed = (file.state.triageOutcome ?? recommended)?.text
        // What the page chose itself gives way when the answers lead to something else; what somebody chose stays.
        let own = typed["weging"] == typed["voorgesteld"] ? nil : typed["weging"]
        let chosen = own ?? proposed
        b.input(.type("hidden"), .name("voorgesteld"), .value(proposed ?? ""))
        b.fieldset { b in
            b.legend(file.texts.triage.outcome)
            for outcome in file.playbook.triage.outcomes {
                let title =
                    outcome.id == recommended ? file.texts.triage.advised(outcome.title) : outcome.title
                file.site.radio("weging", outcome.id.text, title, checked: outcome.id.text == chosen, &b)
            }
        }
    }
}
