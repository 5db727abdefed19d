import Casework
import Playbooks
import SchoolTime

/// What a recorded case owes from moment to moment: only what is new since the last moment is told.
struct OwedThen {
    private var before: Set<String> = []

    /// The expectations of a moment; in the end also whether the case can be closed, and how it was weighed.
    mutating func lines(
        of state: CaseState, _ engine: CaseEngine, _ names: NeutralNames, at now: Moment, isEnd: Bool
    ) -> [String] {
        let owed = engine.obligations(in: state, at: now).filter { $0.state.isOwed && $0.strength == .must }
        let words = owed.map { line($0, engine, names) }.uniqued()
        defer { before = Set(words) }
        let new = words.filter { !before.contains($0) }
        guard isEnd else { return new }
        return words + ending(state, engine, at: now)
    }

    private func line(_ duty: Obligation, _ engine: CaseEngine, _ names: NeutralNames) -> String {
        let isLate = duty.state == .overdue
        let target = RecordedWords(engine: engine, names: names).target(of: duty.id)
        var parts = ["\(isLate ? "overdue" : duty.id.isNotice ? "owed" : "open"): \(target)"]
        if let pupil = duty.id.pupil { parts.append("of: \(names.pupil(pupil))") }
        if let recipient = duty.id.recipient { parts.append("to: \(recipient)") }
        let roles = duty.owners.roles.map(names.role)
        if duty.owners.together {
            parts.append("owner: [\(roles.joined(separator: ", "))]")
        } else if let first = roles.first {
            parts.append("owner: \(first)")
        }
        parts.append("due: \(duty.due?.due.iso ?? "none")")
        return "{\(parts.joined(separator: ", "))}"
    }

    private func ending(_ state: CaseState, _ engine: CaseEngine, at now: Moment) -> [String] {
        let triage = state.triageOutcome.map { ["{triage: \($0)}"] } ?? []
        guard !state.isClosed else { return triage + ["{closed: yes}"] }
        let isClosable = engine.closability(of: state, at: now).isClosable
        let owesNothing = state.isClosed ? [] : ["{closable: \(isClosable ? "yes" : "no")}"]
        return triage + owesNothing
    }
}
