import Casework
import Database
import Dossiers
import People
import Playbooks

extension Archive {
    /// The dossiers of a scope that a filter lets through and that are in reach, the latest first.
    package func dossiers(
        of school: School.ID, scope: Plan.Scope, filter: DossierFilter = .init(),
        within reach: DossierReach = .init(classes: nil), limit: Int, offset: Int = 0
    ) async throws -> [DossierRow] {
        let search = DossierSearch(of: school, scope: scope, filter, within: reach)
        let order = filter.isUntriaged ? "opened_at DESC" : "latest_at DESC"
        let sql = """
            SELECT * FROM dossier WHERE \(search.condition)
            ORDER BY \(order), number DESC LIMIT ? OFFSET ?
            """
        let values = search.values + [.integer(limit), .integer(offset)]
        return try await database.read { try $0.rows(sql, values).map(DossierRow.init) }
    }

    /// How many dossiers of a scope a filter lets through and are in reach.
    package func countDossiers(
        of school: School.ID, scope: Plan.Scope, filter: DossierFilter, within reach: DossierReach
    ) async throws -> Int {
        let search = DossierSearch(of: school, scope: scope, filter, within: reach)
        let sql = "SELECT COUNT(*) FROM dossier WHERE \(search.condition)"
        return try await database.read { try $0.first(sql, search.values)?.integer(0) ?? 0 }
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
        add(reach)
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
        if let version = filter.isBefore { add("protocol_version < ?", .integer(version)) }
        if let day = filter.overdueOn { add("next_due < ?", .text(day)) }
        if let schoolClass = filter.schoolClass {
            add(
                "(school_class = ? OR id IN (SELECT dossier FROM party WHERE school_class = ?))",
                .text(schoolClass.text), .text(schoolClass.text))
        }
        if let pupil = filter.pupil {
            add("id IN (SELECT dossier FROM party WHERE pupil = ?)", .text(pupil.text))
        }
    }

    private mutating func add(_ reach: DossierReach) {
        if !reach.hiddenChannels.isEmpty {
            parts.append("(channel IS NULL OR channel NOT IN (\(placeholders(reach.hiddenChannels.count))))")
            values += reach.hiddenChannels.map { .text($0.text) }
        }
        let innocent = NoneAccused(schoolWide: reach.rolesHeld, ofClasses: reach.classRolesHeld)
        parts += innocent.parts
        values += innocent.values
        guard let classes = reach.classes else { return }
        var ways = [reach.findsUnplaced ? "school_class IS NULL" : "0 = 1"]
        addWay("id IN (SELECT dossier FROM party WHERE school_class IN (", "))", classes.map(\.text), &ways)
        addWay("school_class IN (", ")", classes.map(\.text), &ways)
        addWay("owner IN (", ")", reach.ownerRoles.map(\.text), &ways)
        addWay("channel IN (", ")", reach.ownChannels.map(\.text), &ways)
        parts.append("(\(ways.joined(separator: " OR ")))")
    }

    private mutating func addWay(_ start: String, _ end: String, _ names: [String], _ ways: inout [String]) {
        guard !names.isEmpty else { return }
        ways.append(start + placeholders(names.count) + end)
        values += names.map(Value.text)
    }
}
