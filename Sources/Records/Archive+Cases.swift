import Casework
import Database
import Dossiers
import People
import Playbooks

extension Archive {
    /// The dossiers of a scope that a filter lets through and that are in reach, the latest first; before all others those
    /// in which an answer is owed that the filter puts first.
    package func dossiers(
        of school: School.ID, scope: Plan.Scope, filter: DossierFilter = .init(),
        within reach: DossierReach = .all, limit: Int, offset: Int = 0
    ) async throws -> [DossierRow] {
        let search = DossierSearch(of: school, scope: scope, filter, within: reach)
        let order = filter.isUntriaged ? "opened_at DESC" : "latest_at DESC"
        let asked = filter.firstWhereAsked.map { TaskID(answering: $0, of: nil, by: .caseOwner) }
        let owed = "dossier.id IN (SELECT dossier FROM duty WHERE school = ? AND step = ? AND notice = ?)"
        let sql = """
            SELECT * FROM dossier WHERE \(search.condition)
            ORDER BY \(asked == nil ? "" : "CASE WHEN \(owed) THEN 0 ELSE 1 END, ")\(order), number DESC LIMIT ? OFFSET ?
            """
        let first = asked.map { [school.text, $0.step.text, $0.notice?.text ?? ""].map(Value.text) } ?? []
        let values = search.values + first + [.integer(limit), .integer(offset)]
        return try await database.read { try $0.rows(sql, values).map(DossierRow.init) }
    }

    /// The dossiers of these ids that are of a school, by id.
    package func dossiers(_ ids: [Dossier.ID], of school: School.ID) async throws -> [DossierRow] {
        let ids = Set(ids.map(\.text)).sorted()
        return try await database.read { transaction in
            try ids.chunked(500).flatMap { some in
                try transaction.rows(
                    "SELECT * FROM dossier WHERE \(ofSchool("dossier", amongIDs: some.count)) ORDER BY id",
                    [.text(school.text)] + some.map(Value.text)
                ).map(DossierRow.init)
            }
        }
    }

    /// The cases in which a member of staff wrote something and that these roles do not let find in lists, the latest
    /// first. What is about this person, or one of the roles, is not found.
    package func dossiers(
        writtenInBy staff: StaffMember.ID, of school: School.ID, notReadBy held: RolesHeld, limit: Int,
        offset: Int = 0
    ) async throws -> [DossierRow] {
        let (innocent, readable) = (NoneAccused(held), MayRead(held))
        let found = readable.ways.isEmpty ? [] : ["NOT (\(readable.ways.joined(separator: " OR ")))"]
        let parts = ["school = ?", "scope = ?", "authors LIKE ?"] + innocent.parts + found
        let own: [Value] = [.text(school.text), .text(Plan.Scope.caseFile.rawValue), .text("%,\(staff),%")]
        let values = own + innocent.values + readable.values
        return try await database.read { transaction in
            try transaction.rows(
                "SELECT * FROM dossier WHERE \(parts.joined(separator: " AND ")) ORDER BY latest_at DESC, number DESC LIMIT ? OFFSET ?",
                values + [.integer(limit), .integer(offset)]
            ).map(DossierRow.init)
        }
    }

    /// How many dossiers of a scope a filter lets through and are in reach.
    package func countDossiers(
        of school: School.ID, scope: Plan.Scope, filter: DossierFilter, within reach: DossierReach
    ) async throws -> Int {
        try await database.read {
            try $0.countDossiers(of: school, scope: scope, filter: filter, within: reach)
        }
    }
}

extension Transaction {
    func countDossiers(
        of school: School.ID, scope: Plan.Scope, filter: DossierFilter, within reach: DossierReach
    ) throws -> Int {
        let search = DossierSearch(of: school, scope: scope, filter, within: reach)
        return try first("SELECT COUNT(*) FROM dossier WHERE \(search.condition)", search.values)?.integer(0)
            ?? 0
    }
}

/// A filter and a reach as a condition in SQL.
private struct DossierSearch {
    private var parts: [String] = []
    private(set) var values: [Value] = []

    var condition: String { parts.joined(separator: " AND ") }

    init(
        of school: School.ID, scope: Plan.Scope, _ filter: DossierFilter, within reach: DossierReach
    ) {
        add("school = ?", .text(school.text))
        add("scope = ?", .text(scope.rawValue))
        add(filter)
        add(reach, of: school)
    }

    private mutating func add(_ part: String, _ more: Value...) {
        parts.append(part)
        values += more
    }

    private mutating func add(_ filter: DossierFilter) {
        // Written out, not bound: the index of reports that wait holds only rows that say so.
        if let isClosed = filter.isClosed { add(isClosed ? "closed = 1" : "closed = 0") }
        if let triage = filter.triage { add("triage = ?", .text(triage.text)) }
        if filter.isUntriaged { add("triage IS NULL") }
        if !filter.notOver.isEmpty {
            parts.append("(channel IS NULL OR channel NOT IN (\(placeholders(filter.notOver.count))))")
            values += filter.notOver.map { .text($0.text) }
        }
        if let version = filter.isBefore { add("protocol_version < ?", .integer(version)) }
        if let day = filter.overdueOn { add("next_due < ?", .text(day)) }
        if let classes = filter.schoolClasses {
            let list = "(\(placeholders(classes.count)))"
            parts.append(
                "(school_class IN \(list) OR id IN (SELECT dossier FROM party WHERE school_class IN \(list)))"
            )
            values += (classes + classes).map { .text($0.text) }
        }
        if let pupils = filter.pupils {
            add(takingPart: pupils, orTarget: filter.targets)
        }
        if let number = filter.number { add("number = ?", .integer(number)) }
        if let subjects = filter.subjects {
            parts.append("subject IN (\(placeholders(subjects.count)))")
            values += subjects.map(Value.text)
        }
    }

    /// A target takes part too, so that the index of who takes part finds both.
    private mutating func add(takingPart pupils: [Pupil.ID], orTarget targets: [Pupil.ID]) {
        func takesPart(_ ids: [Pupil.ID]) -> String {
            ids.isEmpty
                ? "0 = 1" : "id IN (SELECT dossier FROM party WHERE pupil IN (\(placeholders(ids.count))))"
        }
        var ways = [takesPart(pupils)]
        values += pupils.map { .text($0.text) }
        if !targets.isEmpty {
            ways.append("(target IN (\(placeholders(targets.count))) AND \(takesPart(targets)))")
            values += (targets + targets).map { .text($0.text) }
        }
        parts.append("(\(ways.joined(separator: " OR ")))")
    }

    private mutating func add(_ reach: DossierReach, of school: School.ID) {
        guard let held = reach.held else { return }
        let innocent = NoneAccused(held)
        parts += innocent.parts
        values += innocent.values
        let readable = MayRead(held)
        let own = OwnReports(held, of: school)
        let ways = readable.ways + (reach.findsOwnReports ? own.ways : [])
        parts.append(ways.isEmpty ? "0 = 1" : "(\(ways.joined(separator: " OR ")))")
        values += readable.values + (reach.findsOwnReports ? own.values : [])
    }
}
