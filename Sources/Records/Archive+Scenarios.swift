import Database
import Dossiers
import People

// The scenarios that a school wrote itself. Of one that was thrown away the reason stays.
extension Archive {
    /// Those that are there, in the order of their numbers.
    package func scenarios(of school: School.ID) async throws -> [SchoolScenario] {
        try await scenarios("", of: school, [])
    }

    /// One of them. Throws ``RecordsError/notFound``.
    package func scenario(_ number: Int, of school: School.ID) async throws -> SchoolScenario {
        let found = try await scenarios("AND school_scenario.number = ?", of: school, [.integer(number)])
        guard let scenario = found.first else { throw RecordsError.notFound }
        return scenario
    }

    private func scenarios(
        _ condition: String, of school: School.ID, _ values: [Value]
    ) async throws -> [SchoolScenario] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT school_scenario.*, staff.name FROM school_scenario
                JOIN staff ON staff.id = school_scenario.staff
                WHERE school_scenario.school = ? AND school_scenario.dropped IS NULL \(condition)
                ORDER BY school_scenario.number
                """, [.text(school.text)] + values)
        }.map { row in
            SchoolScenario(
                number: try row.integer("number"), revision: try row.integer("revision"),
                title: try row.text("title"), text: try row.text("content"), changedBy: try row.text("name"),
                changedAt: try row.text("changed_at"))
        }
    }

    /// Adds a scenario, and says which number it got.
    package func addScenario(
        _ title: String, _ text: String, by staff: StaffMember.ID, at moment: String, to school: School.ID
    ) async throws -> Int {
        try await database.write { transaction in
            let number = try transaction.nextNumber("scenario", of: school)
            try transaction.run(
                """
                INSERT INTO school_scenario (school, number, revision, title, content, staff, changed_at)
                VALUES (?, ?, 1, ?, ?, ?, ?)
                """,
                [
                    .text(school.text), .integer(number), .text(title), .text(text), .text(staff.text),
                    .text(moment),
                ])
            return number
        }
    }

    /// Puts a text in the place of the one that was seen. Throws ``RecordsError/notFound``, and
    /// ``RecordsError/conflict(found:)`` when somebody else changed it in between.
    package func changeScenario(
        _ number: Int, seen: Int, to title: String, _ text: String, by staff: StaffMember.ID,
        at moment: String, of school: School.ID
    ) async throws {
        try await database.write { transaction in
            try transaction.claimScenario(number, seen: seen, of: school)
            try transaction.run(
                """
                UPDATE school_scenario SET revision = ?, title = ?, content = ?, staff = ?, changed_at = ?
                WHERE school = ? AND number = ?
                """,
                [
                    .integer(seen + 1), .text(title), .text(text), .text(staff.text), .text(moment),
                    .text(school.text), .integer(number),
                ])
        }
    }

    /// Throws away the one that was seen, for a reason; throws as changing it does.
    package func dropScenario(
        _ number: Int, seen: Int, because reason: String, by staff: StaffMember.ID, at moment: String,
        of school: School.ID
    ) async throws {
        try await database.write { transaction in
            try transaction.claimScenario(number, seen: seen, of: school)
            try transaction.run(
                """
                UPDATE school_scenario SET revision = ?, content = '', dropped = ?, staff = ?, changed_at = ?
                WHERE school = ? AND number = ?
                """,
                [
                    .integer(seen + 1), .text(reason), .text(staff.text), .text(moment),
                    .text(school.text), .integer(number),
                ])
        }
    }
}

extension Transaction {
    /// Sees to it that a scenario is as the writer saw it, with one writer at a time.
    fileprivate func claimScenario(_ number: Int, seen: Int, of school: School.ID) throws {
        _ = try nextNumber("scenario-change", of: school)
        let row = try first(
            "SELECT revision FROM school_scenario WHERE school = ? AND number = ? AND dropped IS NULL",
            [.text(school.text), .integer(number)])
        guard let found = try row?.integer("revision") else { throw RecordsError.notFound }
        guard found == seen else { throw RecordsError.conflict(found: found) }
    }
}
