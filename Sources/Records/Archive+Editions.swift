import Database
import Foundation
import People
import Playbooks

// The files of playbooks that schools work by. They are kept here, so that a program with a newer edition can still
// run what began by an older one.
extension Archive {
    /// The editions that versions of schools' protocols were made from, kept or not.
    package func editionsInUse() async throws -> [Edition] {
        try await database.read { transaction in
            try transaction.rows(
                """
                SELECT DISTINCT school.playbook, protocol_version.edition
                FROM protocol_version JOIN school ON school.id = protocol_version.school
                ORDER BY school.playbook, protocol_version.edition
                """
            ).map { Edition(playbook: Name(try $0.text("playbook")), number: try $0.integer("edition")) }
        }
    }

    /// The files of the editions that are kept.
    package func keptEditions() async throws -> [Edition: PlaybookFiles] {
        let rows = try await database.read { transaction in
            try transaction.rows("SELECT playbook, edition, files FROM playbook_edition")
        }
        return try rows.reduce(into: [:]) { kept, row in
            let edition = Edition(
                playbook: Name(try row.text("playbook")), number: try row.integer("edition"))
            let texts = try Self.decode(try row.text("files"))
            kept[edition] = PlaybookFiles(
                name: edition.playbook.text, contents: texts.mapValues { Array($0.utf8) })
        }
    }

    /// Keeps the files of an edition. What is kept already stays as it is.
    package func keep(_ files: PlaybookFiles, as edition: Edition) async throws {
        let texts = try Self.encode(files.contents.mapValues { String(decoding: $0, as: UTF8.self) })
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO playbook_edition (playbook, edition, files) VALUES (?, ?, ?)
                ON CONFLICT (playbook, edition) DO NOTHING
                """, [.text(edition.playbook.text), .integer(edition.number), .text(texts)])
        }
    }
}
