import Playbooks

/// The answers that would make a condition true, as far as answers can.
package struct Wishes: Sendable {
    /// The playbook whose facts and triage it knows.
    package let playbook: Playbook

    /// Answers under a playbook.
    package init(playbook: Playbook) { self.playbook = playbook }

    /// Answers for the facts that the condition asks about; empty when it hangs on other things.
    package func answers(for condition: Condition) -> [Fact.ID: Fact.Answer] {
        switch condition {
        case .all(let parts):
            parts.reduce(into: [:]) { $0.merge(answers(for: $1)) { first, _ in first } }
        case .any(let parts):
            parts.lazy.map(answers).first { !$0.isEmpty } ?? [:]
        case .each(_, let part), .oneOf(_, let part): answers(for: part)
        case .not(.fact(let fact, let answers)):
            otherAnswer(to: fact, than: answers).map { [fact: $0] } ?? [:]
        case .fact(let fact, let answers):
            answers.first { $0 != .unknown }.map { self.answers(that: fact, is: $0) } ?? [:]
        default: [:]
        }
    }

    /// Answers with which the triage table gives an outcome.
    package func answers(for outcome: Triage.Outcome) -> [Fact.ID: Fact.Answer] {
        let row = playbook.triage.table.rows.first { $0.result == outcome.text }
        return row?.condition.map(answers) ?? [:]
    }

    /// The answer itself, or for a derived fact the answers that it is derived from.
    private func answers(that fact: Fact.ID, is answer: Fact.Answer) -> [Fact.ID: Fact.Answer] {
        guard let table = playbook.facts.first(where: { $0.id == fact })?.derivation else {
            return [fact: answer]
        }
        let row = table.rows.first { $0.result == answer.text }
        return row?.condition.map(answers) ?? [:]
    }

    private func otherAnswer(to fact: Fact.ID, than answers: [Fact.Answer]) -> Fact.Answer? {
        playbook.facts.first { $0.id == fact && $0.derivation == nil }?.answers.map(\.answer)
            .first { !answers.contains($0) }
    }
}
