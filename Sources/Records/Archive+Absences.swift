import Casework
import Database
import People
import Playbooks
import SchoolTime

// Who of the staff is absent, and which dossiers have heard of it.
extension Archive {
    /// The absences of a school that are not over before a day, the first to begin first.
    package func absences(of school: School.ID, from day: SchoolDate) async throws -> [Absence] {
        try await database.read { try $0.absences(of: school, from: day) }
    }

    /// The absences of a school that are not over before a day, and the roles that nobody holds on it: one read, as
    /// whatever is written in a dossier asks for both.
    package func absencesAndVacancies(
        at school: School.ID, on day: SchoolDate
    ) async throws -> (absences: [Absence], vacancies: Set<Away>) {
        try await database.read { transaction in
            (try transaction.absences(of: school, from: day), try transaction.vacancies(at: school, on: day))
        }
    }

    /// Writes that somebody is absent from a day, until the end of another or for an unknown time. `by` says so, at a
    /// moment as `2026-03-02T10:30`. False when one of these days is in an absence of that person already.
    package func addAbsence(
        of staff: StaffMember.ID, from first: SchoolDate, until last: SchoolDate?, at school: School.ID,
        by author: StaffMember.ID, at moment: String
    ) async throws -> Bool {
        try await database.write { transaction in
            // One that was taken back ends before it begins.
            let known = try transaction.first(
                """
                SELECT 1 FROM absence WHERE school = ? AND staff = ? AND first_day <= ?
                    AND (last_day IS NULL OR (last_day >= first_day AND last_day >= ?))
                """,
                [.text(school.text), .text(staff.text), .text(last?.iso ?? "9999-12-31"), .text(first.iso)])
            guard known == nil else { return false }
            let number = try transaction.nextNumber("absence", of: school)
            try transaction.run(
                """
                INSERT INTO absence (school, number, staff, first_day, last_day, said_by, said_at, heard)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                """,
                [
                    .text(school.text), .integer(number), .text(staff.text), .text(first.iso),
                    Value(last?.iso), .text(author.text), .text(moment),
                ])
            return true
        }
    }

    /// Writes which day is the last of an absence; one before the first takes the absence back.
    package func endAbsence(
        _ number: Int, of school: School.ID, on last: SchoolDate, by author: StaffMember.ID, at moment: String
    ) async throws {
        _ = try await database.write { transaction in
            try transaction.run(
                "UPDATE absence SET last_day = ?, said_by = ?, said_at = ? WHERE school = ? AND number = ?",
                [
                    .text(last.iso), .text(author.text), .text(moment), .text(school.text), .integer(number),
                ])
        }
    }

    /// Sees which absences began or ended by a day and were not heard of yet, and makes every open dossier of those
    /// schools due for a refresh, at a moment as `2026-03-02T10:30`. All of it is one write.
    package func hearOfAbsences(on day: SchoolDate, at moment: String) async throws {
        let isAny = try await database.read { try !Self.unheard(on: day, $0).isEmpty }
        guard isAny else { return }
        try await database.write { transaction in
            let unheard = try Self.unheard(on: day, transaction)
            for row in unheard {
                try transaction.run(
                    "UPDATE absence SET heard = ? WHERE school = ? AND number = ?",
                    [
                        .integer(try row.integer("heard") + 1), .text(try row.text("school")),
                        .integer(try row.integer("number")),
                    ])
            }
            for school in Set(try unheard.map { try $0.text("school") }) {
                try transaction.refreshAll(of: school, at: moment)
            }
        }
    }

    /// Of which beginning (0) or end (1) the dossiers have not heard. What ended before it began is nothing.
    private static func unheard(on day: SchoolDate, _ transaction: Transaction) throws -> [Row] {
        try transaction.rows(
            """
            SELECT school, number, heard FROM absence
            WHERE (heard = 0 AND first_day <= ? AND (last_day IS NULL OR last_day >= first_day))
                OR (heard = 1 AND last_day < ?)
            """, [.text(day.iso), .text(day.iso)])
    }
}

extension Transaction {
    /// Whether somebody is absent on a day, as `2026-03-02`, or later.
    func isAnybodyAbsent(at school: School.ID, from day: String) throws -> Bool {
        try first(
            """
            SELECT 1 FROM absence
            WHERE school = ? AND (last_day IS NULL OR (last_day >= ? AND last_day >= first_day)) LIMIT 1
            """, [.text(school.text), .text(day)]) != nil
    }
}

extension Transaction {
    fileprivate func absences(of school: School.ID, from day: SchoolDate) throws -> [Absence] {
        try rows(
            """
            SELECT number, staff, first_day, last_day FROM absence
            WHERE school = ? AND (last_day IS NULL OR (last_day >= ? AND last_day >= first_day))
            ORDER BY first_day, number
            """, [.text(school.text), .text(day.iso)]
        ).compactMap { row -> Absence? in
            guard let from = SchoolDate(iso: try row.text("first_day")) else { return nil }
            return Absence(
                number: try row.integer("number"), staff: TextID(try row.text("staff")), from: from,
                until: try row.textIfAny("last_day").flatMap(SchoolDate.init(iso:)))
        }
    }
}
