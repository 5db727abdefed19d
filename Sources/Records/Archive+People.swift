import Casework
import Database
import People
import Playbooks
import SchoolTime
import Vault

extension Archive {
    /// Adds pupils; their names are sealed, each with a key of its own.
    package func add(_ pupils: [PupilCard], to school: School.ID) async throws {
        let keys = try await keys.makeKeys(of: pupils.map { Self.keyID($0.id) }, in: school)
        let rows = pupils.compactMap { pupil in
            keys[Self.keyID(pupil.id)].map { key in
                (pupil, key.seal(Array(pupil.name.utf8), boundTo: ["pupil-name", pupil.id.text]))
            }
        }
        try await database.write { transaction in
            for (pupil, sealed) in rows {
                try transaction.run(
                    "INSERT INTO pupil (id, school, school_class, sealed_name) VALUES (?, ?, ?, ?)",
                    [
                        .text(pupil.id.text), .text(school.text), Value(pupil.schoolClass?.text),
                        .bytes(sealed),
                    ])
            }
        }
    }

    /// The cards of pupils, in statements of five hundred at a time. Pupils who were erased are absent.
    package func pupils(_ ids: some Sequence<Pupil.ID>, of school: School.ID) async throws -> [Pupil.ID:
        PupilCard]
    {
        let wanted = Set(ids).map(\.text).sorted()
        guard !wanted.isEmpty else { return [:] }
        let rows = try await database.read { transaction in
            try wanted.chunked(500).flatMap { some in
                try transaction.rows(
                    Self.pupilColumns + "WHERE \(ofSchool("pupil", amongIDs: some.count))",
                    [.text(school.text)] + some.map(Value.text))
            }
        }
        let cards = try await unseal(rows, in: school)
        return Dictionary(cards.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The pupils of a class, by name; of the whole school without a class.
    package func pupils(of schoolClass: SchoolClass.ID?, in school: School.ID) async throws -> [PupilCard] {
        let rows = try await database.read { transaction in
            guard let schoolClass else {
                return try transaction.rows(
                    Self.pupilColumns + "WHERE pupil.school = ?", [.text(school.text)])
            }
            return try transaction.rows(
                Self.pupilColumns + "WHERE pupil.school = ? AND pupil.school_class = ?",
                [.text(school.text), .text(schoolClass.text)])
        }
        return try await unseal(rows, in: school).sorted { $0.name < $1.name }
    }

    static let pupilColumns = """
        SELECT pupil.id, pupil.school_class, pupil.sealed_name, pupil.sealed_number, pupil.sealed_guardians,
            COALESCE(pupil.year_group, school_class.year_group) AS year_group
        FROM pupil LEFT JOIN school_class ON school_class.id = pupil.school_class\u{20}
        """

    static func keyID(_ pupil: Pupil.ID) -> String { "pupil:\(pupil)" }

    func unseal(_ rows: [Row], in school: School.ID) async throws -> [PupilCard] {
        let keys = try await keys.keys(of: rows.map { Self.keyID(Pupil.ID(try $0.text("id"))) }, in: school)
        return try rows.compactMap { row in
            let id = Pupil.ID(try row.text("id"))
            guard let key = keys[Self.keyID(id)] else { return nil }
            let name = try key.open(try row.bytes("sealed_name"), boundTo: ["pupil-name", id.text])
            return PupilCard(
                id: id, name: String(decoding: name, as: UTF8.self),
                schoolClass: try row.textIfAny("school_class").map { TextID($0) },
                yearGroup: try row.integerIfAny("year_group"))
        }
    }

    /// Adds members of staff with their roles. Open dossiers are due for a refresh from then on.
    package func add(_ staff: [StaffMember], to school: School.ID) async throws {
        try await database.write { transaction in
            for member in staff { try transaction.insert(member, number: nil, school) }
            try transaction.refreshAll(of: school.text)
        }
    }

    /// The staff of a school with all their roles, by name.
    package func staff(of school: School.ID) async throws -> [StaffMember] {
        try await database.read { transaction in
            try Self.members(
                transaction.rows(
                    Self.staffColumns + "WHERE staff.school = ? ORDER BY staff.name", [.text(school.text)]))
        }
    }

    /// One member of staff of a school; nil when there is none of that id there.
    package func staff(_ id: StaffMember.ID, of school: School.ID) async throws -> StaffMember? {
        try await database.read { transaction in
            try Self.members(
                transaction.rows(
                    Self.staffColumns + "WHERE staff.school = ? AND staff.id = ?",
                    [.text(school.text), .text(id.text)])
            ).first
        }
    }

    /// Who holds the roles of the whole school and of some classes, or of every class when nil, on a day, by name; in one
    /// statement. Of `persons`, roles of one person, also who that is, whatever the class; of every class, of everybody.
    package func holders(
        for classes: [SchoolClass.ID]?, and persons: [Role.ID] = [], of school: School.ID, on day: SchoolDate
    ) async throws -> RoleHolders {
        let ids = persons.compactMap(\.person)
        let wanted = [
            classes.map { "assignment.school_class IN (\(placeholders($0.count)))" } ?? "1 = 1",
            "staff.id IN (\(placeholders(ids.count)))",
        ]
        let asked = zip(wanted, [classes?.isEmpty != true, !ids.isEmpty]).filter(\.1).map { "OR \($0.0)" }
        return try await database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT staff.id, staff.name, assignment.role, assignment.school_class
                FROM staff JOIN assignment ON assignment.staff = staff.id
                WHERE staff.school = ? AND (assignment.first_day IS NULL OR assignment.first_day <= ?)
                    AND (assignment.last_day IS NULL OR assignment.last_day >= ?)
                    AND (assignment.school_class IS NULL \(asked.joined(separator: " ")))
                ORDER BY staff.name, staff.id
                """,
                [.text(school.text), .text(day.iso), .text(day.iso)]
                    + (classes ?? []).map { .text($0.text) } + ids.map(Value.text))
            return try rows.reduce(into: RoleHolders()) { holders, row in
                let name = try row.text("name")
                if classes == nil || !ids.isEmpty {
                    holders.add(name, as: Role.ID(person: try row.text("id")), for: nil)
                }
                let schoolClass = try row.textIfAny("school_class").map { SchoolClass.ID($0) }
                holders.add(name, as: Name(try row.text("role")), for: schoolClass)
            }
        }
    }

    private static let staffColumns = """
        SELECT staff.id, staff.name, assignment.role, assignment.school_class, assignment.first_day,
            assignment.last_day
        FROM staff LEFT JOIN assignment ON assignment.staff = staff.id\u{20}
        """

    private static func members(_ rows: [Row]) throws -> [StaffMember] {
        var order: [StaffMember.ID] = []
        var names: [StaffMember.ID: String] = [:]
        var assignments: [StaffMember.ID: [StaffMember.Assignment]] = [:]
        for row in rows {
            let id = StaffMember.ID(try row.text("id"))
            if names.updateValue(try row.text("name"), forKey: id) == nil { order.append(id) }
            guard let role = try row.textIfAny("role") else { continue }
            assignments[id, default: []].append(
                StaffMember.Assignment(
                    role: Name(role), schoolClass: try row.textIfAny("school_class").map { TextID($0) },
                    from: try row.textIfAny("first_day"), until: try row.textIfAny("last_day")))
        }
        return order.map { StaffMember(id: $0, name: names[$0] ?? "", assignments: assignments[$0] ?? []) }
    }
}

extension Transaction {
    /// Writes a member of staff with all roles; `number` is that of the school's administration.
    func insert(_ member: StaffMember, number: String?, _ school: School.ID) throws {
        try run(
            "INSERT INTO staff (id, school, name, number) VALUES (?, ?, ?, ?)",
            [.text(member.id.text), .text(school.text), .text(member.name), Value(number)])
        for assignment in member.assignments { try insert(assignment, of: member.id) }
    }

    /// Writes that a role is held.
    func insert(_ assignment: StaffMember.Assignment, of staff: StaffMember.ID) throws {
        try run(
            "INSERT INTO assignment (staff, role, school_class, first_day, last_day) VALUES (?, ?, ?, ?, ?)",
            [
                .text(staff.text), .text(assignment.role.text), Value(assignment.schoolClass?.text),
                Value(assignment.from), Value(assignment.until),
            ])
    }
}
