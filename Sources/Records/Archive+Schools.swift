import Database
import Dossiers
import Foundation
import People
import Playbooks

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
            try transaction.rows("SELECT * FROM school ORDER BY name").map(Self.school)
        }
    }

    /// One school; nil when there is none of that id.
    package func school(_ id: School.ID) async throws -> School? {
        try await database.read { transaction in
            try transaction.first("SELECT * FROM school WHERE id = ?", [.text(id.text)]).map(Self.school)
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

    private static func school(_ row: Row) throws -> School {
        School(
            id: TextID(try row.text("id")), name: try row.text("name"),
            playbook: Name(try row.text("playbook")),
            protocolVersion: try row.integer("protocol_version"), edition: try row.integer("edition"),
            region: try row.text("region"),
            settings: try decode(try row.text("settings")))
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
