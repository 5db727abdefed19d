import Database
import Dossiers
import People
import Playbooks
import SchoolTime
import Vault

// Who holds which role, as it is said on the site: by whom, when and why.
extension Archive {
    /// The last that was said, and how often something was; since a moment as `2026-03-02T10:30` when one is given.
    package func appointments(of school: School.ID, since moment: String = "", limit: Int) async throws
        -> Appointments
    {
        let (revision, rows) = try await database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT appointment.*, member.name AS name, author.name AS author
                FROM appointment JOIN staff member ON member.id = appointment.staff
                    JOIN staff author ON author.id = appointment.said_by
                WHERE appointment.school = ? AND appointment.said_at >= ?
                ORDER BY appointment.number DESC LIMIT ?
                """, [.text(school.text), .text(moment), .integer(limit)])
            return (try transaction.latestNumber(Self.appointments, of: school), rows)
        }
        guard !rows.isEmpty else { return Appointments(revision: revision, latest: []) }
        let key = try await keys.key(of: school)
        return Appointments(
            revision: revision, latest: try rows.compactMap { try Self.appointment($0, of: school, key) })
    }

    /// Writes that somebody holds a role. Throws ``RecordsError/conflict(found:)`` when something was said since the
    /// revision that was seen. Open dossiers hear of it from its first day on. `moment` is now, as `2026-03-02T10:30`. Who
    /// comes back (`isBack`) stands no longer on the list of those whom a reporter can choose.
    package func appoint(
        _ held: HeldRole, because reason: String, seen: Int, by author: StaffMember.ID, at moment: String,
        of school: School.ID, isBack: Bool = false
    ) async throws {
        let sealed = try await seal(reason, about: held, at: moment, of: school)
        try await database.write { transaction in
            let number = try transaction.claim(Self.appointments, of: school, seen: seen)
            try transaction.insert(held.assignment, of: held.staff)
            if isBack { try transaction.unlist(held.staff, of: school) }
            try transaction.insert(
                held, number, isEnd: false, day: held.assignment.from, until: held.assignment.until, sealed,
                author, moment, school)
        }
    }

    /// Writes which day is the last on which somebody holds a role; one before the first takes it back. Throws as
    /// appointing does, and ``RecordsError/notFound`` when it is not held so.
    package func endRole(
        _ held: HeldRole, on last: SchoolDate, because reason: String, seen: Int, by author: StaffMember.ID,
        at moment: String, of school: School.ID
    ) async throws {
        let sealed = try await seal(reason, about: held, at: moment, of: school)
        try await database.write { transaction in
            let number = try transaction.claim(Self.appointments, of: school, seen: seen)
            let assignment = held.assignment
            let changed = try transaction.run(
                """
                UPDATE assignment SET last_day = ? WHERE staff = ? AND role = ? AND COALESCE(school_class, '') = ?
                    AND COALESCE(first_day, '') = ? AND COALESCE(last_day, '') = ?
                """,
                [
                    .text(last.iso), .text(held.staff.text), .text(assignment.role.text),
                    .text(assignment.schoolClass?.text ?? ""), .text(assignment.from ?? ""),
                    .text(assignment.until ?? ""),
                ])
            guard changed > 0 else { throw RecordsError.notFound }
            try transaction.insert(
                held, number, isEnd: true, day: (last + 1).iso, until: nil, sealed, author, moment, school)
        }
    }

    /// Writes that a day is the last on which somebody holds any role: roles that began by then end, later ones are taken
    /// back. Open dossiers are due for a refresh from then on.
    package func endRoles(of staff: StaffMember.ID, on last: SchoolDate, of school: School.ID) async throws {
        try await database.write { transaction in
            _ = try transaction.nextNumber(Self.appointments, of: school)
            try transaction.run(
                """
                UPDATE assignment SET last_day = ? WHERE staff = ? AND (last_day IS NULL OR last_day > ?)
                    AND EXISTS (SELECT 1 FROM staff WHERE staff.id = assignment.staff AND staff.school = ?)
                """, [.text(last.iso), .text(staff.text), .text(last.iso), .text(school.text)])
            try transaction.unlist(staff, of: school)
            try transaction.refreshAll(of: school.text)
        }
    }

    /// How many duties stand with a role in open dossiers: of pupils of a class when one is given.
    package func countDuties(of role: Role.ID, in schoolClass: SchoolClass.ID?, at school: School.ID)
        async throws
        -> Int
    {
        let ofClass = schoolClass == nil ? "" : "AND (duty.school_class IS NULL OR duty.school_class = ?)"
        let values = [school.text, role.text, schoolClass?.text]
        return try await database.read { transaction in
            try transaction.first(
                """
                SELECT COUNT(*) FROM duty JOIN dossier ON dossier.id = duty.dossier
                WHERE duty.school = ? AND duty.role = ? AND duty.strength IN ('must', 'must-decide') \(ofClass)
                    AND dossier.closed = 0
                """, values.compactMap { $0.map(Value.text) })?.integer(0) ?? 0
        }
    }

    /// The classes of a school that have pupils.
    package func classesWithPupils(at school: School.ID) async throws -> Set<SchoolClass.ID> {
        try await database.read { transaction in
            let rows = try transaction.rows(
                "SELECT DISTINCT school_class FROM pupil WHERE school = ? AND school_class IS NOT NULL",
                [.text(school.text)])
            return Set(try rows.map { SchoolClass.ID(try $0.text("school_class")) })
        }
    }

    /// The open dossiers of a school that are about somebody who works there.
    package func dossiersWithAccused(at school: School.ID) async throws -> [Dossier.ID] {
        try await database.read { transaction in
            try transaction.rows(
                "SELECT id FROM dossier WHERE school = ? AND closed = 0 AND shut_out <> ''",
                [.text(school.text)]
            ).map { Dossier.ID(try $0.text("id")) }
        }
    }

    /// Sees which appointments make a difference by a day and were not heard of yet, and makes every open dossier of those
    /// schools due for a refresh, at a moment as `2026-03-02T10:30`. All of it is one write.
    package func hearOfAppointments(on day: SchoolDate, at moment: String) async throws {
        let unheard = "SELECT DISTINCT school FROM appointment WHERE heard = 0 AND day <= ?"
        guard try await database.read({ try $0.first(unheard, [.text(day.iso)]) }) != nil else { return }
        try await database.write { transaction in
            for school in try transaction.rows(unheard, [.text(day.iso)]).map({ try $0.text("school") }) {
                try transaction.run(
                    "UPDATE appointment SET heard = 1 WHERE school = ? AND heard = 0 AND day <= ?",
                    [.text(school), .text(day.iso)])
                try transaction.refreshAll(of: school, at: moment)
            }
        }
    }

    static let appointments = "appointment"

    /// Why somebody holds a role can say much of a person: it is sealed, and bound to whom it is about.
    private func seal(_ reason: String, about held: HeldRole, at moment: String, of school: School.ID)
        async throws
        -> [UInt8]
    {
        try await keys.key(of: school).seal(
            Array(reason.utf8), boundTo: Self.place(school, held.staff, moment))
    }

    private static func place(_ school: School.ID, _ staff: StaffMember.ID, _ moment: String)
        -> AssociatedData
    {
        ["appointment", school.text, staff.text, moment]
    }

    private static func appointment(_ row: Row, of school: School.ID, _ key: DataKey) throws -> Appointment? {
        let (staff, saidAt) = (StaffMember.ID(try row.text("staff")), try row.text("said_at"))
        let reason = try key.open(
            try row.bytes("sealed_reason"), boundTo: place(school, staff, saidAt))
        guard let day = SchoolDate(iso: try row.text("day")) else { return nil }
        let until = try row.textIfAny("last_day").flatMap(SchoolDate.init(iso:))
        return Appointment(
            number: try row.integer("number"), staff: staff, name: try row.text("name"),
            role: Name(try row.text("role")),
            schoolClass: try row.textIfAny("school_class").map { TextID($0) },
            change: try row.integer("is_end") == 1 ? .ends(day + -1) : .begins(day, until: until),
            reason: String(decoding: reason, as: UTF8.self), saidBy: TextID(try row.text("said_by")),
            author: try row.text("author"), saidAt: saidAt)
    }
}

extension Transaction {
    fileprivate func insert(
        _ held: HeldRole, _ number: Int, isEnd: Bool, day: String?, until: String?, _ sealed: [UInt8],
        _ author: StaffMember.ID, _ moment: String, _ school: School.ID
    ) throws {
        try run(
            """
            INSERT INTO appointment (school, number, staff, role, school_class, is_end, day, last_day, sealed_reason,
                said_by, said_at, heard)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """,
            [
                .text(school.text), .integer(number), .text(held.staff.text),
                .text(held.assignment.role.text), Value(held.assignment.schoolClass?.text),
                .integer(isEnd ? 1 : 0), .text(day ?? ""), Value(until), .bytes(sealed), .text(author.text),
                .text(moment),
            ])
    }
}
