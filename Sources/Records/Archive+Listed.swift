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

    /// Puts these of a school on the list, and takes everybody else off it.
    package func list(_ staff: Set<StaffMember.ID>, of school: School.ID) async throws {
        try await database.write { transaction in
            try transaction.run("UPDATE staff SET listed = 0 WHERE school = ?", [.text(school.text)])
            for one in staff.map(\.text).sorted() {
                try transaction.run(
                    "UPDATE staff SET listed = 1 WHERE school = ? AND id = ?",
                    [.text(school.text), .text(one)])
            }
        }
    }
}
