import YAML

/// Rows of decision tables that are never tried, or never hold.
struct Tables {
    let playbook: Playbook
    /// What can come about in each kind of dossier.
    let courses: [Course]

    var faults: [Fault] {
        let derived = playbook.facts.compactMap { fact in fact.derivation.map { (fact.id.text, $0) } }
        return ([(Self.triage, playbook.triage.table)] + derived).flatMap(faults)
    }

    /// What the triage's rows are called by in addresses.
    static let triage = "triage.rows"

    private func faults(_ name: String, _ table: DecisionTable) -> [Fault] {
        for (place, row) in table.rows.enumerated().dropLast() where isCertain(row) {
            let below = table.rows[(place + 1)...].map { quoted($0.id) }.joined(separator: ", ")
            return [
                Fault(
                    "\(name).\(row.id)", "the row \(quoted(row.id)), which holds whatever is answered",
                    expected: "a condition that can fail, as no row below it is tried (\(below))")
            ]
        }
        return table.rows.filter { row in
            !courses.contains { $0.isReached(row, of: table) }
        }.map { fault(of: $0, in: table, named: name) }
    }

    private func isCertain(_ row: DecisionTable.Row) -> Bool {
        guard let condition = row.condition else { return false }
        return !courses.contains { $0.canBe([Wish(condition, .notYes)]) }
    }

    private func fault(of row: DecisionTable.Row, in table: DecisionTable, named name: String) -> Fault {
        let condition = row.condition ?? .all([])
        guard courses.contains(where: { $0.canBe([Wish(condition, .yes)]) }) else {
            return Fault(
                "\(name).\(row.id)", "the row \(quoted(row.id)), which can never hold",
                expected: "answers that one case can have together")
        }
        let above = table.rows.prefix { $0.id != row.id }
        let covering = above.first { other in
            guard let first = other.condition else { return true }
            return !courses.contains { $0.canBe([Wish(condition, .yes), Wish(first, .notYes)]) }
        }
        let why = covering.map { "the row \(quoted($0.id))" } ?? "one of the rows"
        let differs = covering.map {
            $0.result == row.result ? "" : " (and gives \($0.result), not \(row.result))"
        }
        return Fault(
            "\(name).\(row.id)",
            "the row \(quoted(row.id)), which is never tried: \(why) above it holds whenever it does\(differs ?? "")",
            expected: "the narrower row above the wider one, or one of them only")
    }
}
