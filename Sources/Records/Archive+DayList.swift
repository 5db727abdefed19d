import Casework
import Database
import Dossiers
import People
import Playbooks

/// What a day's list is made of, as it stood at one moment.
package struct DayList: Sendable {
    /// The duties, the earliest first.
    package let duties: [ListedDuty]
    /// The dossiers in which something may be done, by number.
    package let offers: [ListedOffers]
    /// The dossiers that came to the viewer, unopened since, the latest first.
    package let handovers: [ListedHandover]
    /// How many cases in reach the filter let through.
    package let reports: Int
    /// Whether somebody of the school is absent on that day or later.
    package let isAnybodyAbsent: Bool
}

extension Archive {
    /// All that the list of a day, as `2026-03-02`, says to somebody holding these roles. What is about this
    /// person, or one of these roles, is not found, by whatever other role either.
    ///
    /// The duties from `offset` on that are ready by that day, the earliest first; a task that several of these roles have
    /// comes once. Of what is due after the day `brief`, or at no day, only the first of each dossier comes, with how many
    /// more there are; what one is reminded of by that day comes apart. Then the dossiers in which something may be done,
    /// with how much, by number; what was handed over to one of these roles and `reader` did not open since; and how many
    /// cases `reports` lets through that are in `reach`.
    package func dayList(
        of school: School.ID, for held: RolesHeld, readBy reader: StaffMember.ID, on day: String,
        brief: String, reports: DossierFilter, within reach: DossierReach, limit: Int, offset: Int
    ) async throws -> DayList {
        try await database.read { transaction in
            DayList(
                duties: try transaction.duties(
                    of: school, for: held, on: day, brief: brief, limit: limit, offset: offset),
                offers: try transaction.offers(of: school, for: held, on: day, limit: limit),
                handovers: try transaction.handovers(to: held, unreadBy: reader, of: school, limit: limit),
                reports: try transaction.countDossiers(
                    of: school, scope: .caseFile, filter: reports, within: reach),
                isAnybodyAbsent: try transaction.isAnybodyAbsent(at: school, from: day))
        }
    }
}

extension Transaction {
    fileprivate func duties(
        of school: School.ID, for held: RolesHeld, on day: String, brief: String, limit: Int, offset: Int
    ) throws -> [ListedDuty] {
        let ways = WaysToDuties(held, of: school, on: day)
        // A nine is later than every day, and earlier than what stands for no day.
        let later =
            "COALESCE(duty.due, '9') > ? AND COALESCE(duty.remind_on, '9') > ? AND duty.strength = 'must'"
        // What stands still is a line of its own for each dossier, so that it is not hidden behind what comes later.
        let still = "COALESCE(duty.asks, '') LIKE 'still:%'"
        // What comes later is one line for each dossier, anything else, and what is to be decided, a line of its own. The least of these texts says
        // which duty the line shows: without a time it may be done all day, without a day it comes last.
        let place = "COALESCE(duty.due, '9999-99-99') || COALESCE(duty.due_time, '24:00') || duty.task"
        // And of the roles that have it, which: one's own before a colleague's who is late.
        let role = "' ' || \(ways.rank) || duty.role"
        // Grouped before the dossiers are looked at: each is then looked up once for all its duties.
        return try rows(
            """
            WITH line AS (
                SELECT duty.dossier, COUNT(DISTINCT duty.task) AS together, MIN(\(place)) AS first,
                    MIN(\(place) || \(role)) AS chosen
                FROM duty
                WHERE duty.strength IN ('must', 'must-decide', 'may-decide')
                    AND (duty.ready_on IS NULL OR duty.ready_on <= ?) AND \(ways.condition)
                GROUP BY duty.dossier, CASE WHEN \(still) THEN '-' WHEN \(later) THEN '' ELSE duty.task END
            )
            SELECT duty.dossier, duty.step, duty.notice, duty.recipient, duty.pupil, duty.number, duty.role,
                duty.school_class, duty.due, duty.due_time, duty.ready_on, duty.shown_to, duty.shown_from,
                duty.remind_on, duty.in_place_of, duty.asks, duty.strength, dossier.scope, dossier.number AS dossier_number,
                dossier.subject, dossier.target, dossier.protocol_version, dossier.accused, line.together
            FROM line JOIN dossier ON dossier.id = line.dossier
                JOIN duty ON duty.dossier = line.dossier AND duty.task = SUBSTR(line.first, 16)
                    AND duty.role = SUBSTR(line.chosen, LENGTH(line.first) + 3)
            WHERE \(ways.isInnocent)
            ORDER BY SUBSTR(line.first, 1, 15), dossier.number, line.first LIMIT ? OFFSET ?
            """,
            ways.rankValues + [.text(day)] + ways.values
                + [.text(brief), .text(day)] + ways.innocentValues
                + [.integer(limit), .integer(offset)]
        ).map(Self.listedDuty)
    }

    fileprivate func offers(
        of school: School.ID, for held: RolesHeld, on day: String, limit: Int
    ) throws -> [ListedOffers] {
        let ways = WaysToDuties(held, of: school, on: day)
        return try rows(
            """
            WITH offered AS (
                SELECT duty.dossier, COUNT(DISTINCT duty.task) AS offers FROM duty
                WHERE duty.strength = 'may'
                    AND (duty.ready_on IS NULL OR duty.ready_on <= ?) AND \(ways.condition)
                GROUP BY duty.dossier
            )
            SELECT dossier.id, dossier.scope, dossier.number, dossier.subject, dossier.target, offered.offers
            FROM offered JOIN dossier ON dossier.id = offered.dossier
            WHERE \(ways.isInnocent) ORDER BY dossier.number LIMIT ?
            """,
            [.text(day)] + ways.values + ways.innocentValues + [.integer(limit)]
        ).map { row in
            ListedOffers(
                dossier: TextID(try row.text("id")),
                scope: Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile,
                number: try row.integer("number"), subject: try row.textIfAny("subject"),
                target: try row.textIfAny("target").map { TextID($0) },
                count: try row.integer("offers"))
        }
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
        let strength = try row.text("strength")
        return DutyRow(
            task: task, role: Name(try row.text("role")),
            schoolClass: try row.textIfAny("school_class").map { TextID($0) },
            strength: strength == DutyRow.stored(.may, isDecision: true) ? .may : .must,
            due: try row.textIfAny("due"),
            dueTime: try row.textIfAny("due_time"), readyOn: try row.textIfAny("ready_on"),
            shownTo: try row.textIfAny("shown_to").map { Name($0) },
            shownFrom: try row.textIfAny("shown_from"), remindOn: try row.textIfAny("remind_on"),
            inPlaceOf: try row.textIfAny("in_place_of").map { Name($0) },
            asks: (try row.textIfAny("asks") ?? "").split(separator: ",").compactMap {
                Awaited(stored: String($0))
            }, isDecision: strength != Step.Strength.must.rawValue)
    }
}

/// That a duty of a school stands with the holder of some roles, as conditions in SQL on the table `duty`.
struct WaysToDuties {
    /// That it does, in whatever way.
    let condition: String
    let values: [Value]
    /// A 0 where it is their own, a 1 where it is only shown because its owner is late.
    let rank: String
    let rankValues: [Value]
    /// That it is not about who holds the roles, on the table `dossier`.
    let isInnocent: String
    let innocentValues: [Value]

    init(_ held: RolesHeld, of school: School.ID, on day: String) {
        // Each part can be found by an index of its own; a part that is always false would hide that, and so would the
        // school beside them, by which alone all of its duties would be passed.
        var parts: [String] = []
        var values: [Value] = []
        let schoolWide = held.everywhere.sorted().map { Value.text($0.text) }
        if !schoolWide.isEmpty {
            parts.append("(duty.school = ? AND duty.role IN (\(placeholders(schoolWide.count))))")
            values += [.text(school.text)] + schoolWide
        }
        for (schoolClass, roles) in held.byClass.sorted(by: { $0.key < $1.key }) where !roles.isEmpty {
            parts.append(
                "(duty.school = ? AND duty.school_class = ? AND duty.role IN (\(placeholders(roles.count))))")
            values += [.text(school.text), .text(schoolClass.text)] + roles.sorted().map { .text($0.text) }
        }
        // What is late is shown to roles for the whole school only.
        (rank, rankValues) =
            schoolWide.isEmpty
            ? ("'0'", []) : ("CASE WHEN \(Self.any(of: parts)) THEN '0' ELSE '1' END", values)
        if !schoolWide.isEmpty {
            parts.append(
                "(duty.school = ? AND duty.shown_to IN (\(placeholders(schoolWide.count))) AND duty.shown_from <= ?)"
            )
            values += [.text(school.text)] + schoolWide + [.text(day)]
        }
        (condition, self.values) = (Self.any(of: parts), values)
        let innocent = NoneAccused(held)
        isInnocent = (["1 = 1"] + innocent.parts).joined(separator: " AND ")
        innocentValues = innocent.values
    }

    private static func any(of parts: [String]) -> String {
        parts.isEmpty ? "(0 = 1)" : "(\(parts.joined(separator: " OR ")))"
    }
}

extension DutyRow {
    /// How strong a line is, as the table keeps it: whether its role decides, where somebody else prepares it.
    static func stored(_ strength: Step.Strength, isDecision: Bool) -> String {
        strength.rawValue + (isDecision ? "-decide" : "")
    }
}
