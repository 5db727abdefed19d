import Database
import Dossiers
import People
import SchoolTime

// The days on which schools themselves give no lessons, and which dossiers have heard of them.
extension Archive {
    /// All that a school said of them, also what was taken back.
    package func closures(of school: School.ID) async throws -> SchoolClosures {
        try await database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT school_closure.*, author.name AS author, other.name AS other
                FROM school_closure JOIN staff author ON author.id = school_closure.said_by
                    LEFT JOIN staff other ON other.id = school_closure.taken_back_by
                WHERE school_closure.school = ? ORDER BY school_closure.first_day, school_closure.number
                """, [.text(school.text)])
            return SchoolClosures(
                revision: try transaction.latestNumber(Self.changes, of: school),
                all: try rows.compactMap(Self.closure))
        }
    }

    /// Adds closed days. Throws ``RecordsError/conflict(found:)`` when something was said since the revision that was
    /// seen. `moment` is now, as `2026-03-02T10:30`.
    package func addClosure(
        _ span: ClosedSpan, seen: Int, by author: StaffMember.ID, at moment: String, of school: School.ID
    ) async throws {
        try await database.write { transaction in
            _ = try transaction.claim(Self.changes, of: school, seen: seen)
            let number = try transaction.nextNumber("closure", of: school)
            try transaction.run(
                """
                INSERT INTO school_closure (school, number, name, first_day, last_day, said_by, said_at, heard)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0)
                """,
                [
                    .text(school.text), .integer(number), .text(span.name), .text(span.first.iso),
                    .text(span.last.iso), .text(author.text), .text(moment),
                ])
        }
    }

    /// Says that there are lessons after all, from one of the days on; throws as adding does.
    package func takeBackClosure(
        _ number: Int, from first: SchoolDate, seen: Int, by author: StaffMember.ID, at moment: String,
        of school: School.ID
    ) async throws {
        try await database.write { transaction in
            _ = try transaction.claim(Self.changes, of: school, seen: seen)
            try transaction.run(
                """
                UPDATE school_closure SET lessons_from = ?, taken_back_by = ?, taken_back_at = ?, heard = 0
                WHERE school = ? AND number = ?
                """,
                [
                    .text(first.iso), .text(author.text), .text(moment), .text(school.text), .integer(number),
                ])
        }
    }

    /// Sees which closed days were added or taken back since, and makes every open dossier of those schools due for a
    /// refresh, at a moment as `2026-03-02T10:30`. All of it is one write.
    package func hearOfClosures(at moment: String) async throws {
        let unheard = "SELECT DISTINCT school FROM school_closure WHERE heard = 0"
        guard try await database.read({ try $0.first(unheard) }) != nil else { return }
        try await database.write { transaction in
            for school in try transaction.rows(unheard).map({ try $0.text("school") }) {
                try transaction.run(
                    "UPDATE school_closure SET heard = 1 WHERE school = ? AND heard = 0", [.text(school)])
                try transaction.refreshAll(of: school, at: moment)
            }
        }
    }

    /// Counts how often a school said something of its closed days.
    private static let changes = "closure-change"

    private static func closure(_ row: Row) throws -> SchoolClosure? {
        guard let span = try span(row, named: "name") else { return nil }
        let lessonsFrom = try row.textIfAny("lessons_from").flatMap(SchoolDate.init(iso:))
        return SchoolClosure(
            number: try row.integer("number"), span: span, saidBy: try row.text("author"),
            saidAt: try row.text("said_at"),
            takenBack: try lessonsFrom.map {
                SchoolClosure.TakenBack(
                    lessonsFrom: $0, by: try row.textIfAny("other") ?? "",
                    at: try row.textIfAny("taken_back_at") ?? "")
            })
    }

    /// The days that stay closed of what a row says, its name in a column; nil when it says none.
    static func closedDays(_ row: Row, _ name: Column) throws -> ClosedSpan? {
        try span(row, named: name)?.until(try row.textIfAny("lessons_from").flatMap(SchoolDate.init(iso:)))
    }

    private static func span(_ row: Row, named name: Column) throws -> ClosedSpan? {
        guard let first = try row.textIfAny("first_day").flatMap(SchoolDate.init(iso:)),
            let last = try row.textIfAny("last_day").flatMap(SchoolDate.init(iso:))
        else { return nil }
        let saidOn = SchoolDate(iso: String(try row.text("said_at").prefix(10)))
        return ClosedSpan(.staffDay, try row.text(name), from: first, through: last, saidOn: saidOn)
    }
}
