import Database
import Dossiers
import People
import Playbooks

// Which documents of its protocol a school has.
extension Archive {
    /// What was said last about each document of a school.
    package func documents(of school: School.ID) async throws -> [Document.ID: SchoolDocument] {
        let rows = try await database.read { transaction in
            try transaction.rows(
                """
                SELECT school_document.*, staff.name FROM school_document JOIN staff ON staff.id = school_document.staff
                WHERE school_document.school = ? ORDER BY school_document.number
                """, [.text(school.text)])
        }
        return try rows.reduce(into: [:]) { documents, row in
            let document = SchoolDocument(
                id: Name(try row.text("document")), isAttached: try row.integer("attached") != 0,
                title: try row.text("title"), date: try row.text("date"), saidBy: try row.text("name"),
                saidAt: try row.text("said_at"))
            documents[document.id] = document
        }
    }

    /// Adds what somebody says about a document, and brings the settings of the school in line with it. Lists of
    /// its open dossiers are due for a refresh from then on. On the disk when this returns.
    package func add(
        _ document: SchoolDocument, by staff: StaffMember.ID, to school: School.ID
    ) async throws {
        try await database.write { transaction in
            let number = try transaction.nextNumber("document", of: school)
            try transaction.run(
                """
                INSERT INTO school_document (school, number, document, attached, title, date, staff, said_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(school.text), .integer(number), .text(document.id.text), Value(document.isAttached),
                    .text(document.title), .text(document.date), .text(staff.text), .text(document.saidAt),
                ])
            try Self.set(
                document.id.address, to: document.isAttached ? "attached" : "missing", of: school, transaction
            )
            try transaction.refreshAll(of: school.text, at: document.saidAt)
        }
    }

    /// To be asked after ``Transaction/nextNumber(_:of:)``, which lets only one writer at a time come here.
    private static func set(
        _ address: String, to value: String, of school: School.ID, _ transaction: Transaction
    ) throws {
        let row = try transaction.first("SELECT settings FROM school WHERE id = ?", [.text(school.text)])
        guard let row else { throw RecordsError.notFound }
        var settings = try decode(try row.text("settings"))
        settings[address] = value
        try transaction.run(
            "UPDATE school SET settings = ? WHERE id = ?",
            [.text(try encode(settings)), .text(school.text)])
    }
}
