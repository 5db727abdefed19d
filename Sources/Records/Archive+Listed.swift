import Database
import People

// Whom somebody who reports can choose: the members of staff whom the school put on a list.
extension Archive {
    /// Who of a school is on the list.
    package func listed(of school: School.ID) async throws -> Set<StaffMember.ID> {
        try await database.read { transaction in
            let rows = try transaction.rows(
                "SELECT id FROM staff WHERE school = ? AND listed = 1", [.text(school.text)])
            return Set(try rows.map { StaffMember.ID(try $0.text("id")) })
        }
    }

    /// How often the list of a school was changed.
    package func listRevision(of school: School.ID) async throws -> Int {
        try await database.read { try $0.latestNumber(Self.listChanges, of: school) }
    }

    /// Puts these of a school on the list, and takes everybody else off it. Throws ``RecordsError/conflict(found:)`` when
    /// it was changed since the revision that was seen, if one is given.
    package func list(_ staff: Set<StaffMember.ID>, seen: Int? = nil, of school: School.ID) async throws {
        try await database.write { transaction in
            if let seen {
                _ = try transaction.claim(Self.listChanges, of: school, seen: seen)
            } else {
                _ = try transaction.nextNumber(Self.listChanges, of: school)
            }
            try transaction.run("UPDATE staff SET listed = 0 WHERE school = ?", [.text(school.text)])
            for one in staff.map(\.text).sorted() {
                try transaction.run(
                    "UPDATE staff SET listed = 1 WHERE school = ? AND id = ?",
                    [.text(school.text), .text(one)])
            }
        }
    }

    static let listChanges = "listed-persons"
}

extension Transaction {
    /// Takes somebody who leaves a school, or comes back to it, off the list: whose name stands on a public page was asked
    /// by the school of now.
    func unlist(_ staff: StaffMember.ID, of school: School.ID) throws {
        let changed = try run(
            "UPDATE staff SET listed = 0 WHERE id = ? AND school = ? AND listed = 1",
            [.text(staff.text), .text(school.text)])
        if changed > 0 { _ = try nextNumber(Archive.listChanges, of: school) }
    }
}
