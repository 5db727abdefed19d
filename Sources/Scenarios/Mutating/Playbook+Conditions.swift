import Playbooks

extension Playbook {
    /// Every condition that is read while it is carried out.
    var conditions: [Condition] {
        let tables = [triage.table] + facts.compactMap(\.derivation)
        return everyStep.flatMap(\.conditions) + overlays.map(\.condition)
            + tables.flatMap { $0.rows.compactMap(\.condition) }
    }
}

extension Playbook {
    /// The questions whose answer somebody owes while a step waits for it; the others are asked with a form only.
    var owedAnswers: Set<Fact.ID> {
        var found = Set(everyStep.flatMap(\.waitingFor).flatMap(\.facts))
        for fact in facts.reversed() where found.contains(fact.id) {
            found.formUnion((fact.derivation?.rows ?? []).compactMap(\.condition).flatMap(\.facts))
        }
        return found
    }
}

extension Condition {
    /// The questions that it asks.
    fileprivate var facts: [Fact.ID] {
        leaves.compactMap { if case .fact(let fact, _) = $0 { fact } else { nil } }
    }
}

extension Step {
    /// What it waits for until it is answered.
    fileprivate var waitingFor: [Condition] { [condition].compactMap(\.self) + needs.map(\.condition) }

    fileprivate var conditions: [Condition] {
        let shown = fields.compactMap(\.showIf) + notices.compactMap(\.condition)
        let pauses = ([due] + notices.map(\.due) + outcomes.map { $0.again?.due }).compactMap {
            $0?.pause?.condition
        }
        return [condition].compactMap(\.self) + needs.map(\.condition) + shown + pauses
    }
}
