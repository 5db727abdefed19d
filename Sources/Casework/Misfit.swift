import Playbooks
import SchoolTime

/// Something in the history of a dossier that a version of the protocol cannot carry: it would be lost from sight if
/// the dossier ran by that version.
package enum Misfit: Hashable, Sendable {
    /// The report came over a channel that is not there, or on which nobody can be chosen to tell it to, as was done.
    case channel(Channel.ID)
    /// A question was answered that is not asked, or with an answer that is none.
    case fact(Fact.ID)
    /// The report was weighed with an outcome that is not there.
    case triage(Triage.Outcome)
    /// Something was done in a step that is not there, or was planned, waived, told or agreed to.
    case step(Step.ID)
    /// It was done, planned, waived or told when it would not have been open.
    case notOpen(TaskID)
    /// A step ended in an outcome that is not there.
    case outcome(Outcome.ID, Step.ID)
    /// A field was filled in that is not there, or with what it does not take.
    case field(Field.ID, Step.ID)
    /// Something happened that the protocol does not know.
    case happening(Happening.ID)
    /// A role got the case, or could not act, that is not there.
    case role(Role.ID)
    /// A document was attached that the protocol does not know.
    case document(Document.ID)
    /// Somebody was added to readers that are not there.
    case readers(ReaderSet.ID)
}

extension CaseEngine {
    /// What of a history this engine cannot carry, each once, in the order in which it happened; empty when the
    /// dossier could have run by it from the beginning.
    package func misfits(of history: [CaseEvent]) -> [Misfit] {
        var found: [Misfit] = []
        var state = start
        for event in history {
            for misfit in misfits(of: event, in: state) where !found.contains(misfit) { found.append(misfit) }
            fold(event, into: &state)
        }
        return found
    }

    private func misfits(of event: CaseEvent, in before: CaseState) -> [Misfit] {
        switch event.what {
        case .reported(let report): misfits(of: report)
        case .tookIn(let joined): misfits(of: joined.report)
        case .stated(let statements): statements.compactMap { misfit(of: $0.fact, $0.answer) }
        case .triaged(let outcome, _, _), .upheld(let outcome, _, _):
            isThere(playbook.triage.outcomes, \.id, outcome) ? [] : [.triage(outcome)]
        case .done(let completion):
            misfits(of: completion.task, in: before, at: event.at) ?? misfits(of: completion)
        case .planned(let task, _, _), .waived(let task, _), .told(let task, _), .toldFamily(let task, _, _):
            misfits(of: task, in: before, at: event.at) ?? []
        case .letter(let letter): misfits(of: letter.task, in: before, at: event.at) ?? []
        case .reviewed(let review): misfits(of: review.task, in: before, at: event.at) ?? []
        default: circumstantialMisfits(of: event.what)
        }
    }

    /// Where nobody can be chosen over a channel any more, all who hold the role would read what was told to one of them.
    private func misfits(of report: CaseEvent.Report) -> [Misfit] {
        let channel = playbook.intake.channels.first { $0.id == report.channel }
        guard let channel, !report.receiver.isPerson || !channel.choices.isEmpty else {
            return [.channel(report.channel)]
        }
        return []
    }

    private func circumstantialMisfits(of what: CaseEvent.What) -> [Misfit] {
        switch what {
        case .consulted(let step, _, _, _), .consent(_, let step?, _, _):
            self.step(step) == nil ? [.step(step)] : []
        // Where its step is gone nobody could say who reads it.
        case .noted(_, let task?): step(task.step) == nil ? [.step(task.step)] : []
        case .happened(let happening, _, _):
            isThere(playbook.happenings, \.id, happening) ? [] : [.happening(happening)]
        case .handedOver(let role, _), .unavailable(let role, _, _), .available(let role),
            .unavailableForClass(let role, _, _), .availableForClass(let role, _):
            isThere(playbook.roles, \.id, role) ? [] : [.role(role)]
        case .attached(let document):
            isThere(playbook.documents, \.id, document) ? [] : [.document(document)]
        case .readerAdded(let set, _), .readerRemoved(let set, _, _):
            isThere(playbook.readerSets, \.id, set) ? [] : [.readers(set)]
        default: []
        }
    }

    private func isThere<Element, ID: Equatable>(_ all: [Element], _ id: KeyPath<Element, ID>, _ wanted: ID)
        -> Bool
    {
        all.contains { $0[keyPath: id] == wanted }
    }

    /// What is the matter with a task at a moment; nil when it is there and open.
    private func misfits(of task: TaskID, in before: CaseState, at now: Moment) -> [Misfit]? {
        guard step(task.step) != nil else { return [.step(task.step)] }
        guard state(before, at: now).task(task)?.isActive == true else { return [.notOpen(task)] }
        return nil
    }

    private func misfits(of completion: CaseEvent.Completion) -> [Misfit] {
        guard let step = step(completion.task.step) else { return [] }
        var found: [Misfit] = []
        if let outcome = completion.outcome, !isThere(step.outcomes, \.id, outcome) {
            found.append(.outcome(outcome, step.id))
        }
        for (id, answer) in completion.answers.sorted(by: { $0.key < $1.key }) {
            guard let field = step.fields.first(where: { $0.id == id }), takes(answer, field) else {
                found.append(.field(id, step.id))
                continue
            }
        }
        return found
    }

    private func takes(_ answer: String, _ field: Field) -> Bool {
        if let fact = field.fact { return misfit(of: fact, Fact.Answer(answer)) == nil }
        return field.answers.isEmpty || field.answers.contains { $0.answer.text == answer }
    }

    private func misfit(of fact: Fact.ID, _ answer: Fact.Answer) -> Misfit? {
        guard let known = self.fact(fact), known.derivation == nil,
            answer == .unknown || known.answers.contains(where: { $0.answer == answer })
        else { return .fact(fact) }
        return nil
    }
}
