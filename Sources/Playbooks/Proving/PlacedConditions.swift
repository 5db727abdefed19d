/// A condition with the address of what it stands at, as the reader keeps places: `talk.if`, `talk.needs.2`.
struct PlacedCondition {
    let condition: Condition
    let address: String
}

extension Step {
    /// All that it asks, each with where it stands.
    var placedConditions: [PlacedCondition] {
        func placed(_ condition: Condition?, _ part: String) -> [PlacedCondition] {
            condition.map { [PlacedCondition(condition: $0, address: "\(id).\(part)")] } ?? []
        }
        return placed(condition, "if") + placed(due?.pause?.condition, "due")
            + zip(1..., needs).flatMap { placed($1.condition, "needs.\($0)") }
            + fields.flatMap { placed($0.showIf, "fields") }
            + notices.flatMap { placed($0.condition, "tells") + placed($0.due?.pause?.condition, "tells") }
            + outcomes.flatMap { placed($0.again?.due.pause?.condition, "outcomes") }
    }
}

extension Playbook {
    /// What the rows of the triage and of facts that are worked out ask.
    var rowConditions: [PlacedCondition] {
        let tables =
            [(Tables.triage, triage.table)]
            + facts.compactMap { fact in
                fact.derivation.map { (fact.id.text, $0) }
            }
        return tables.flatMap { address, table in
            table.rows.compactMap { row in
                row.condition.map { PlacedCondition(condition: $0, address: "\(address).\(row.id)") }
            }
        }
    }
}
