import Database
import Dossiers
import Foundation
import People
import Playbooks
import SchoolTime

extension Archive {
    /// Adds a school, with its key and classes.
    package func add(_ school: School, classes: [SchoolClass]) async throws {
        let settings = try Self.encode(school.settings)
        try await keys.makeKey(of: school.id)
        try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO school (id, name, playbook, protocol_version, edition, region, settings)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(school.id.text), .text(school.name), .text(school.playbook.text),
                    .integer(school.protocolVersion), .integer(school.edition), .text(school.region),
                    .text(settings),
                ])
            try transaction.insert(
                ProtocolVersion(
                    number: school.protocolVersion, edition: school.edition, settings: school.settings),
                by: nil, of: school.id)
            for schoolClass in classes { try transaction.insert(schoolClass, school.id) }
        }
    }

    /// All schools, by name.
    package func schools() async throws -> [School] {
        try await database.read { transaction in
            try Self.schools(
                transaction.rows(
                    Self.schoolColumns + "ORDER BY school.name, school.id, school_closure.first_day"))
        }
    }

    /// One school; nil when there is none of that id.
    package func school(_ id: School.ID) async throws -> School? {
        try await database.read { transaction in
            try Self.schools(
                transaction.rows(
                    Self.schoolColumns + "WHERE school.id = ? ORDER BY school_closure.first_day",
                    [.text(id.text)])
            ).first
        }
    }

    /// The classes of a school, by title.
    package func classes(of school: School.ID) async throws -> [SchoolClass] {
        try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM school_class WHERE school = ? ORDER BY title", [.text(school.text)]
            ).map {
                SchoolClass(
                    id: TextID(try $0.text("id")), title: try $0.text("title"),
                    yearGroup: try $0.integer("year_group"))
            }
        }
    }

    /// The classes of a school that are there on a day: with pupils in them, or with somebody who holds a role for them.
    package func classesInUse(of school: School.ID, on day: SchoolDate) async throws -> [SchoolClass.ID] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT school_class.id FROM school_class WHERE school_class.school = ? AND (
                    EXISTS (SELECT 1 FROM pupil
                        WHERE pupil.school = school_class.school AND pupil.school_class = school_class.id)
                    OR EXISTS (SELECT 1 FROM assignment JOIN staff ON staff.id = assignment.staff
                        WHERE staff.school = school_class.school AND assignment.school_class = school_class.id
                            AND (assignment.first_day IS NULL OR assignment.first_day <= ?)
                            AND (assignment.last_day IS NULL OR assignment.last_day >= ?)))
                ORDER BY school_class.title, school_class.id
                """, [.text(school.text), .text(day.iso), .text(day.iso)]
            ).map { SchoolClass.ID(try $0.text("id")) }
        }
    }

    /// With a row for each run of days on which a school is closed, one without any when there is none.
    private static let schoolColumns = """
        SELECT school.*, school_closure.name AS closure, school_closure.first_day, school_closure.last_day,
            school_closure.lessons_from, school_closure.said_at
        FROM school LEFT JOIN school_closure ON school_closure.school = school.id\u{20}
        """

    private static func schools(_ rows: [Row]) throws -> [School] {
        var schools: [School] = []
        var start = rows.startIndex
        while start < rows.endIndex {
            let id = try rows[start].text("id")
            let own = try rows[start...].prefix { try $0.text("id") == id }
            schools.append(
                try school(rows[start], closures: own.compactMap { try closedDays($0, "closure") }))
            start = own.endIndex
        }
        return schools
    }

    private static func school(_ row: Row, closures: [ClosedSpan]) throws -> School {
        School(
            id: TextID(try row.text("id")), name: try row.text("name"),
            playbook: Name(try row.text("playbook")),
            protocolVersion: try row.integer("protocol_version"), edition: try row.integer("edition"),
            region: try row.text("region"),
            settings: try decode(try row.text("settings")), closures: closures)
    }

    static func encode(_ settings: [String: String]) throws -> String {
        String(decoding: try JSONEncoder().encode(settings), as: UTF8.self)
    }

    static func decode(_ text: String) throws -> [String: String] {
        try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}

extension Transaction {
    /// Writes a class.
    func insert(_ schoolClass: SchoolClass, _ school: School.ID) throws {
        try run(
            "INSERT INTO school_class (id, school, title, year_group) VALUES (?, ?, ?, ?)",
            [
                .text(schoolClass.id.text), .text(school.text), .text(schoolClass.title),
                .integer(schoolClass.yearGroup),
            ])
    }
}
