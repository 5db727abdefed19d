import Database
import Dossiers
import People
import Playbooks

// Whom a dossier came to.
extension Transaction {
    /// The open dossiers of a school that came from another owner to one of these roles, and that this member of staff
    /// neither handed over nor opened since, the latest first. What is about this person, or one of the roles, is not found.
    func handovers(
        to held: RolesHeld, unreadBy reader: StaffMember.ID, of school: School.ID, limit: Int
    ) throws -> [ListedHandover] {
        let (owns, innocent) = (Owns(held), NoneAccused(held))
        guard !owns.ways.isEmpty else { return [] }
        return try rows(
            """
            SELECT id, scope, number, subject, target, owner, handed_over_at FROM dossier
            WHERE school = ? AND closed = 0 AND handed_over_at IS NOT NULL
                AND (\(owns.ways.joined(separator: " OR "))) AND COALESCE(handed_over_by, '') <> ?
                AND NOT EXISTS (
                    SELECT 1 FROM reading WHERE reading.dossier = dossier.id AND reading.staff = ?
                        AND reading.refused = 0
                        AND COALESCE(reading.again_at, reading.first_at) >= dossier.handed_over_at)
                AND \((["1 = 1"] + innocent.parts).joined(separator: " AND "))
            ORDER BY handed_over_at DESC, number LIMIT ?
            """,
            [.text(school.text)] + owns.values + [.text(reader.text), .text(reader.text)] + innocent.values
                + [.integer(limit)]
        ).map { row in
            ListedHandover(
                dossier: TextID(try row.text("id")),
                scope: Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile,
                number: try row.integer("number"), subject: try row.textIfAny("subject"),
                target: try row.textIfAny("target").map { TextID($0) }, owner: Name(try row.text("owner")),
                at: try row.text("handed_over_at"))
        }
    }
}

/// That a dossier is with one of some roles, as conditions in SQL on the table `dossier`.
private struct Owns {
    private(set) var ways: [String] = []
    private(set) var values: [Value] = []

    init(_ held: RolesHeld) {
        add(held.everywhere, "")
        for (schoolClass, roles) in held.byClass.sorted(by: { $0.key < $1.key }) {
            add(roles, " AND school_class = ?", [.text(schoolClass.text)])
        }
    }

    private mutating func add(_ roles: Set<Role.ID>, _ place: String, _ more: [Value] = []) {
        guard !roles.isEmpty else { return }
        ways.append("(owner IN (\(placeholders(roles.count)))\(place))")
        values += roles.sorted().map { .text($0.text) } + more
    }
}
