import Casework
import Database
import People
import Playbooks
import SchoolTime

// Roles that somebody held or will hold, and that nobody holds now.
extension Archive {
    /// Sees at which schools a role began or ended by a day since this was asked last, and makes every open dossier of those
    /// schools due for a refresh, at a moment as `2026-03-02T10:30`. All of it is one write.
    package func hearOfRoles(on day: SchoolDate, at moment: String) async throws {
        let isAny = try await database.read { try !Self.unheardRoles(on: day, $0).isEmpty }
        guard isAny else { return }
        try await database.write { transaction in
            for (school, isChanged) in try Self.unheardRoles(on: day, transaction) {
                if isChanged { try transaction.refreshAll(of: school, at: moment) }
                try transaction.run(
                    """
                    INSERT INTO running_number (school, name, value) VALUES (?, ?, ?)
                    ON CONFLICT (school, name) DO UPDATE SET value = excluded.value
                    """, [.text(school), .text(rolesHeard), .integer(number(of: day))])
            }
        }
    }

    /// The schools that were not asked about on this day yet, and whether a role began or ended there since.
    private static func unheardRoles(
        on day: SchoolDate, _ transaction: Transaction
    ) throws -> [(school: String, isChanged: Bool)] {
        let rows = try transaction.rows(
            """
            SELECT school.id, heard.value FROM school
            LEFT JOIN running_number AS heard ON heard.school = school.id AND heard.name = ?
            WHERE COALESCE(heard.value, 0) < ? ORDER BY school.id
            """, [.text(rolesHeard), .integer(number(of: day))])
        return try rows.map { row in
            let school = try row.text("id")
            let heard = try row.integerIfAny("value").map(date) ?? ""
            let changed = try transaction.first(
                """
                SELECT 1 FROM assignment JOIN staff ON staff.id = assignment.staff
                WHERE staff.school = ? AND ((first_day > ? AND first_day <= ?) OR (last_day >= ? AND last_day < ?)) LIMIT 1
                """, [.text(school)] + [heard, day.iso, heard, day.iso].map { .text($0) })
            return (school, changed != nil)
        }
    }
}

extension Transaction {
    /// The roles of a school, and of its classes, that nobody holds on a day though somebody did before or will later. What
    /// nobody was ever appointed to is not told: nobody can say whether the school has it.
    func vacancies(at school: School.ID, on day: SchoolDate) throws -> Set<Away> {
        let rows = try rows(
            """
            SELECT past.role, past.school_class
            FROM assignment AS past JOIN staff ON staff.id = past.staff
            WHERE staff.school = ? AND (past.last_day < ? OR past.first_day > ?) AND NOT EXISTS (
                SELECT 1 FROM assignment AS held JOIN staff AS holder ON holder.id = held.staff
                WHERE holder.school = staff.school AND held.role = past.role
                    AND (past.school_class IS NULL OR held.school_class IS NULL
                        OR held.school_class = past.school_class)
                    AND (held.first_day IS NULL OR held.first_day <= ?)
                    AND (held.last_day IS NULL OR held.last_day >= ?))
            """, [.text(school.text)] + Array(repeating: .text(day.iso), count: 4))
        return Set(
            try rows.map { row in
                Away(
                    role: Role.ID(try row.text("role")), group: try row.textIfAny("school_class"),
                    reason: Away.vacant)
            })
    }
}

private let rolesHeard = "roles-heard"

/// A day as a number that reads like it: 20260302.
private func number(of day: SchoolDate) -> Int { day.year * 10_000 + day.month * 100 + day.day }

/// The day that such a number is, as `2026-03-02`.
private func date(_ number: Int) -> String {
    SchoolDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)?.iso ?? ""
}
