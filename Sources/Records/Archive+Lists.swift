import Casework
import Database
import Dossiers
import People
import Playbooks

extension Archive {
    /// What somebody holding these roles must do, the earliest first, whatever is ready by a day. Where one of
    /// these roles is accused nothing is found, by whatever other role either. Of what is due after the day `brief`, or
    /// at no day, only the first of each dossier comes, with how many more there are; what one is reminded of by that
    /// day comes apart.
    package func duties(
        of school: School.ID, for held: RolesHeld, on day: String, brief: String? = nil, limit: Int = 200,
        offset: Int = 0
    ) async throws -> [ListedDuty] {
        let (condition, values) = Self.duties(heldBy: held, on: day)
        // A nine is later than every day, and earlier than what stands for no day.
        let later = "COALESCE(duty.due, '9') > ? AND COALESCE(duty.remind_on, '9') > ?"
        // What comes later is one line for each dossier, anything else a line of its own. The least of these texts says
        // which duty the line shows: without a time it may be done all day, without a day it comes last.
        let first = "MIN(COALESCE(duty.due, '9999-99-99') || COALESCE(duty.due_time, '24:00') || duty.task)"
        return try await database.read { transaction in
            try transaction.rows(
                """
                WITH line AS (
                    SELECT duty.dossier, dossier.number, COUNT(*) AS together, \(first) AS first
                    FROM duty JOIN dossier ON dossier.id = duty.dossier
                    WHERE duty.school = ? AND duty.strength = 'must'
                        AND (duty.ready_on IS NULL OR duty.ready_on <= ?) AND \(condition)
                    GROUP BY duty.dossier, dossier.number, CASE WHEN \(later) THEN '' ELSE duty.task END
                    ORDER BY SUBSTR(\(first), 1, 15), dossier.number, \(first) LIMIT ? OFFSET ?
                )
                SELECT duty.dossier, duty.step, duty.notice, duty.recipient, duty.pupil, duty.number, duty.role,
                    duty.school_class, duty.due, duty.due_time, duty.ready_on, duty.shown_to, duty.shown_from,
                    duty.remind_on, duty.in_place_of, dossier.scope, dossier.number AS dossier_number,
                    dossier.subject, dossier.target, dossier.protocol_version, dossier.accused, line.together
                FROM line JOIN dossier ON dossier.id = line.dossier
                    JOIN duty ON duty.dossier = line.dossier AND duty.task = SUBSTR(line.first, 16)
                ORDER BY SUBSTR(line.first, 1, 15), line.number, line.first
                """,
                [.text(school.text), .text(day)] + values
                    + [.text(brief ?? Self.noDay), .text(day), .integer(limit), .integer(offset)]
            ).map(Self.listedDuty)
        }
    }

    /// After every day.
    private static let noDay = "9999"

    /// The dossiers in which somebody holding these roles may do something, with how much, by number. Where one of
    /// these roles is accused nothing is found.
    package func offers(
        of school: School.ID, for held: RolesHeld, on day: String, limit: Int = 200
    ) async throws -> [ListedOffers] {
        let (condition, values) = Self.duties(heldBy: held, on: day)
        return try await database.read { transaction in
            try transaction.rows(
                """
                SELECT dossier.id, dossier.scope, dossier.number, dossier.subject, dossier.target,
                    COUNT(*) AS offers
                FROM duty JOIN dossier ON dossier.id = duty.dossier
                WHERE duty.school = ? AND duty.strength = 'may'
                    AND (duty.ready_on IS NULL OR duty.ready_on <= ?) AND \(condition)
                GROUP BY dossier.id, dossier.scope, dossier.number, dossier.subject, dossier.target
                ORDER BY dossier.number LIMIT ?
                """, [.text(school.text), .text(day)] + values + [.integer(limit)]
            ).map { row in
                ListedOffers(
                    dossier: TextID(try row.text("id")),
                    scope: Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile,
                    number: try row.integer("number"), subject: try row.textIfAny("subject"),
                    target: try row.textIfAny("target").map { TextID($0) },
                    count: try row.integer("offers"))
            }
        }
    }

    /// That a duty stands with these roles, and that none of them is accused.
    private static func duties(heldBy held: RolesHeld, on day: String) -> (String, [Value]) {
        // Each part can be found by an index of its own; a part that is always false would hide that.
        var parts: [String] = []
        var values: [Value] = []
        let schoolWide = held.schoolWide.sorted().map { Value.text($0.text) }
        if !schoolWide.isEmpty {
            parts.append("duty.role IN (\(placeholders(schoolWide.count)))")
            parts.append(
                "(duty.shown_to IN (\(placeholders(schoolWide.count))) AND duty.shown_from <= ?)")
            values += schoolWide + schoolWide + [.text(day)]
        }
        for (schoolClass, roles) in held.byClass.sorted(by: { $0.key < $1.key }) where !roles.isEmpty {
            parts.append("(duty.school_class = ? AND duty.role IN (\(placeholders(roles.count))))")
            values += [.text(schoolClass.text)] + roles.sorted().map { .text($0.text) }
        }
        let ways = "(" + (parts.isEmpty ? "0 = 1" : parts.joined(separator: " OR ")) + ")"
        let innocent = NoneAccused(held)
        return (([ways] + innocent.parts).joined(separator: " AND "), values + innocent.values)
    }

    private static func listedDuty(_ row: Row) throws -> ListedDuty {
        var listed = ListedDuty(
            dossier: TextID(try row.text("dossier")),
            scope: Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile,
            number: try row.integer("dossier_number"), subject: try row.textIfAny("subject"),
            target: try (row.textIfAny("pupil") ?? row.textIfAny("target")).map { TextID($0) },
            protocolVersion: try row.integer("protocol_version"), duty: try duty(row))
        listed.more = try row.integer("together") - 1
        listed.accused = try row.text("accused").split(separator: ",").map { Name(String($0)) }
        return listed
    }

    private static func duty(_ row: Row) throws -> DutyRow {
        let step = TaskID(
            step: Name(try row.text("step")), pupil: try row.textIfAny("pupil").map { TextID($0) },
            number: try row.integer("number"))
        let (notice, recipient) = (try row.textIfAny("notice"), try row.textIfAny("recipient"))
        var task = step
        if let notice, let recipient { task = step.notice(Name(notice), to: Name(recipient)) }
        return DutyRow(
            task: task, role: Name(try row.text("role")),
            schoolClass: try row.textIfAny("school_class").map { TextID($0) },
            strength: .must, due: try row.textIfAny("due"),
            dueTime: try row.textIfAny("due_time"), readyOn: try row.textIfAny("ready_on"),
            shownTo: try row.textIfAny("shown_to").map { Name($0) },
            shownFrom: try row.textIfAny("shown_from"), remindOn: try row.textIfAny("remind_on"),
            inPlaceOf: try row.textIfAny("in_place_of").map { Name($0) })
    }

    /// One dossier of a school; nil when there is none of that id there.
    package func dossier(_ id: Dossier.ID, of school: School.ID) async throws -> DossierRow? {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE id = ? AND school = ?", [.text(id.text), .text(school.text)]
            ).map(DossierRow.init)
        }
    }

    /// The dossier with a number; nil when a school has no such dossier of that scope.
    package func dossier(
        numbered number: Int, scope: Plan.Scope, of school: School.ID
    ) async throws -> DossierRow? {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND number = ?",
                [.text(school.text), .text(scope.rawValue), .integer(number)]
            ).map(DossierRow.init)
        }
    }

    /// The dossier of a pupil, class or school year.
    package func dossier(about subject: String, scope: Plan.Scope, of school: School.ID) async throws
        -> DossierRow?
    {
        try await database.read { transaction in
            try transaction.first(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND subject = ? ORDER BY number DESC",
                [.text(school.text), .text(scope.rawValue), .text(subject)]
            ).map(DossierRow.init)
        }
    }

    /// The dossiers of classes or school years, by what they are about; absent where there is none.
    package func dossiers(about subjects: [String], scope: Plan.Scope, of school: School.ID) async throws
        -> [String: DossierRow]
    {
        guard !subjects.isEmpty else { return [:] }
        let rows = try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM dossier WHERE school = ? AND scope = ? AND subject IN (\(placeholders(subjects.count)))",
                [.text(school.text), .text(scope.rawValue)] + subjects.map(Value.text)
            ).map(DossierRow.init)
        }
        return Dictionary(rows.map { ($0.subject ?? "", $0) }) { first, _ in first }
    }

    /// The dossier that a receipt code belongs to, at a school.
    package func dossier(withReceipt code: String, of school: School.ID) async throws -> DossierRow? {
        let hash = codeKey.hash(code).bytes
        return try await database.read { transaction in
            try transaction.first(
                """
                SELECT dossier.* FROM report_code JOIN dossier ON dossier.id = report_code.dossier
                WHERE report_code.code_hash = ? AND dossier.school = ?
                """, [.bytes(hash), .text(school.text)]
            ).map(DossierRow.init)
        }
    }

    /// The open dossiers in which time alone changed something by a moment, as `2026-03-02T10:30`.
    package func dossiersToTick(
        by moment: String, of school: School.ID? = nil, limit: Int = 500
    ) async throws -> [DossierRow] {
        try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM dossier WHERE tick_at <= ?\(school == nil ? "" : " AND school = ?")"
                    + " ORDER BY tick_at LIMIT ?",
                [.text(moment)] + (school.map { [.text($0.text)] } ?? []) + [.integer(limit)]
            ).map(DossierRow.init)
        }
    }
}
