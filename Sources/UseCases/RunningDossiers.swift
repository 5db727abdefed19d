import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime

/// A dossier that runs by an earlier version of the protocol, and what would change if it ran by the present one.
package struct RunningDossier: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// The pupil it is about.
    package let target: PupilCard?
    /// The class it is about, for dossiers of classes.
    package let schoolClass: SchoolClass?
    /// What runs it now.
    package let engine: CaseEngine
    /// What would run it.
    package let next: CaseEngine
    /// What changes in what stands open.
    package let changes: [DutyChange]
    /// Whose reading changes.
    package let readers: [ReadersChange]
    /// What of its history the present version cannot carry; empty when it can be moved.
    package let misfits: [Misfit]
}

/// The dossiers that run by earlier versions, as far as a viewer may read them.
package struct RunningDossiers: Sendable {
    /// The version that they can be moved to.
    package let number: Int
    /// Those, cases first, each kind by the latest first.
    package let dossiers: [RunningDossier]
    /// How many more there are.
    package let more: Int
    /// How many of those that were looked at cannot be read, as what is stored of them is damaged.
    package let unreadable: Int
    /// Why the one that was asked for is not among them.
    package let missing: Missing?
    /// The moment it was worked out for.
    package let now: Moment
}

extension RunningDossiers {
    /// Why a dossier is not among those that can be moved.
    package enum Missing: Hashable, Sendable {
        /// It runs by the present version already.
        case isPresent
        /// It is closed, and stays with this version.
        case isClosed(Int)
    }
}

/// Shows which dossiers run by earlier versions of the protocol, and what moving them would change.
///
/// For who may change the protocol. Dossiers that this person may not read are neither shown nor counted: where
/// somebody is accused, even their number would tell.
package struct ShowRunningDossiers: Sendable {
    private let desk: Desk

    /// How many are shown at once.
    package static let pageSize = 50

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The dossiers, or only one of them.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate or may not read that one, and what opening it throws.
    package func callAsFunction(only one: Dossier.ID? = nil, for viewer: Viewer) async throws
        -> RunningDossiers
    {
        let school = try await desk.coordinated(by: viewer)
        let missing: RunningDossiers.Missing? =
            if let one { try await self.missing(one, from: school, for: viewer) } else { nil }
        let rows = try await rows(one, of: school, for: viewer)
        let shown = Array(rows.prefix(Self.pageSize))
        let histories = try await desk.archive.histories(of: shown)
        let pupils = try await desk.archive.pupils(shown.compactMap(\.target), of: school.id)
        let classes = try await desk.archive.classes(of: school.id)
        try await desk.recall(shown.map(\.protocolVersion), of: school)
        let now = desk.now()
        var unreadable = 0
        let dossiers = try shown.compactMap { row -> RunningDossier? in
            guard let history = histories[row.id],
                let move = try move(of: row, with: history, school, at: now)
            else {
                unreadable += 1
                return nil
            }
            guard move.mayBeRead(by: viewer) else { return nil }
            return RunningDossier(
                row: row, target: row.target.flatMap { pupils[$0] },
                schoolClass: classes.first { $0.id == Dossier.schoolClass(of: row.subject, row.scope) },
                engine: move.engine, next: move.next, changes: move.changes,
                readers: move.engine.readersChanges(to: move.next, in: move.before), misfits: move.misfits)
        }
        return RunningDossiers(
            number: school.protocolVersion, dossiers: dossiers, more: rows.count - shown.count,
            unreadable: unreadable, missing: missing, now: now)
    }

    /// How one dossier reads by both versions; nil when its own version is not there.
    private func move(
        of row: DossierRow, with history: [CaseEvent], _ school: School, at now: Moment
    ) throws -> DossierMove? {
        do {
            return try DossierMove(of: row, with: history, school, desk.shelf, at: now)
        } catch RecordsError.noVersion { return nil }
    }

    /// Why one is not to be moved; nil when it is.
    private func missing(
        _ id: Dossier.ID, from school: School, for viewer: Viewer
    ) async throws -> RunningDossiers.Missing? {
        let opened = try await OpenDossier(desk)(id, for: viewer)
        guard opened.access.mayReadNotes else { throw opened.refusal }
        if opened.row.isClosed { return .isClosed(opened.row.protocolVersion) }
        return opened.row.protocolVersion < school.protocolVersion ? nil : .isPresent
    }

    /// How many there are that the viewer may read; 0 for who does not coordinate.
    package func count(for viewer: Viewer) async throws -> Int {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        guard SchoolAccess(viewer, playbook).isCoordinator else { return 0 }
        var count = 0
        for scope in Self.scopes {
            count += try await desk.archive.countDossiers(
                of: school.id, scope: scope, filter: .running(before: school.protocolVersion),
                within: viewer.reach)
        }
        return count
    }

    private static let scopes: [Plan.Scope] = [.caseFile, .pupil, .group, .schoolYear]

    private func rows(_ one: Dossier.ID?, of school: School, for viewer: Viewer) async throws -> [DossierRow]
    {
        if let one {
            let row = try await desk.archive.dossier(one, of: school.id)
            return [row].compactMap(\.self).filter {
                !$0.isClosed && $0.protocolVersion < school.protocolVersion
            }
        }
        var rows: [DossierRow] = []
        for scope in Self.scopes {
            rows += try await desk.archive.dossiers(
                of: school.id, scope: scope, filter: .running(before: school.protocolVersion),
                within: viewer.reach, limit: Self.most)
        }
        return rows
    }

    /// More than a school ever has at once.
    private static let most = 5_000
}

extension DossierFilter {
    /// Open, and by an earlier version than this.
    fileprivate static func running(before version: Int) -> DossierFilter {
        var filter = DossierFilter()
        filter.isClosed = false
        filter.isBefore = version
        return filter
    }
}
