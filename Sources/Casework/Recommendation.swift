import Playbooks

/// What a decision table says, given what is known.
package enum Recommendation: Hashable, Sendable {
    /// One result, whatever the unknown answers turn out to be; with the row that gives it.
    case settled(result: String, row: String)
    /// The unknown answers still matter: these facts.
    case undecided(facts: [Fact.ID])
}

extension ConditionReading {
    /// What the table says: the first row that holds, unless an unknown answer could make it another result.
    func recommendation(of table: DecisionTable, in state: CaseState) -> Recommendation {
        var possible: [DecisionTable.Row] = []
        var unknown: [Fact.ID] = []
        for row in table.rows {
            switch row.condition.map({ truth(of: $0, in: state) }) ?? .yes {
            case .no: continue
            case .yes:
                possible.append(row)
                return settle(possible, unknown)
            case .unknown:
                possible.append(row)
                let facts = row.condition.map { unknownFacts(of: $0, in: state) } ?? []
                unknown += facts.filter { !unknown.contains($0) }
            }
        }
        return .undecided(facts: unknown)
    }

    private func settle(_ possible: [DecisionTable.Row], _ unknown: [Fact.ID]) -> Recommendation {
        guard let last = possible.last, possible.allSatisfy({ $0.result == last.result }) else {
            return .undecided(facts: unknown)
        }
        return .settled(result: last.result, row: last.id)
    }
}
