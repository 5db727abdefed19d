import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// A report that nobody has weighed yet, as far as the viewer may see it.
package struct ListedReport: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// The report with its words; nil when the viewer may open the dossier and not read it.
    package let report: CaseEvent.Report?
    /// The pupil it is about; nil when nobody has said so yet.
    package let target: PupilCard?
    /// Who weighs it, stand-ins already looked up.
    package let owners: [Owner]
    /// By when it must be weighed; nil when the protocol names no date.
    package let due: Deadline?
    /// Whether that is over.
    package let isOverdue: Bool
    /// Whether what is stored of it can be read; opened, its page says what is the matter.
    package let isReadable: Bool
    /// Whether whoever reported says that somebody is in danger, and nobody at the school has said yet whether that is so.
    package var isDanger = false
    /// Whether somebody weighs it: not what came over a way with a plan of its own, where whoever received it acts.
    package var isWeighed = true

    /// A role that weighs it, with who holds it today.
    package struct Owner: Hashable, Sendable {
        /// The role.
        package let role: Role.ID
        /// The names.
        package let names: [String]
    }
}

/// Lists the reports that wait for triage.
package struct ListReports: Sendable {
    private let desk: Desk

    /// How many a page shows.
    package static let pageSize = 50

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// One page of the reports that the viewer may open, those of danger first and then the newest, and whether there are
    /// more; in a fixed number of statements. Those of a sealed channel are found by their receiver alone. Whose words are
    /// given has been read, which is written down as for an opened dossier.
    package func callAsFunction(
        page: Int, for viewer: Viewer
    ) async throws -> (reports: [ListedReport], hasMore: Bool) {
        let school = try await desk.school(viewer.school)
        var filter = DossierFilter.untriaged
        filter.firstWhereAsked =
            try desk.shelf.playbook(of: school, version: school.protocolVersion).intake.danger
        let rows = try await desk.archive.dossiers(
            of: school.id, scope: .caseFile, filter: filter,
            within: viewer.reachOfReports, limit: Self.pageSize + 1,
            offset: max(0, page - 1) * Self.pageSize)
        let shown = Array(rows.prefix(Self.pageSize))
        let histories = try await desk.archive.histories(of: shown)
        let pupils = try await desk.archive.pupils(shown.compactMap(\.target), of: school.id)
        try await desk.recall(shown.map { $0.version(after: histories[$0.id] ?? []) }, of: school)
        let holders =
            shown.isEmpty
            ? RoleHolders()
            : try await desk.archive.holders(for: nil, of: school.id, on: desk.now().date)
        let reports = try shown.compactMap { row -> ListedReport? in
            guard let history = histories[row.id],
                let engine = try desk.shelf.engine(
                    of: school, ifThereIs: row.version(after: history), scope: row.scope)
            else {
                // It cannot be read. Opened, its page says what is the matter.
                return ListedReport(
                    row: row, report: nil, target: nil, owners: [], due: nil, isOverdue: false,
                    isReadable: false)
            }
            return listed(row, history, engine, row.target.flatMap { pupils[$0] }, holders, viewer)
        }
        try await desk.archive.noteReading(
            of: reports.filter { $0.report != nil }.map(\.row.id), by: viewer.staff, at: desk.now().iso,
            refused: false)
        return (reports, rows.count > Self.pageSize)
    }

    private func listed(
        _ row: DossierRow, _ history: [CaseEvent], _ engine: CaseEngine, _ target: PupilCard?,
        _ holders: RoleHolders, _ viewer: Viewer
    ) -> ListedReport? {
        let now = desk.now()
        let state = engine.state(engine.fold(history), at: now)
        let obligations = engine.obligations(in: state, at: now)
        let access = DossierAccess(viewer, to: state, engine: engine, obligations: obligations)
        guard access.mayOpen else { return nil }
        let triage = obligations.first { $0.id.step == Triage.step }
        let seen = state.seen(from: triage?.ownerPupil)
        let roles = triage?.owners.roles.map { engine.reachable($0, in: seen) }.uniqued() ?? []
        let schoolClass = engine.group(of: triage?.ownerPupil, in: state).map { SchoolClass.ID($0) }
        return ListedReport(
            row: row, report: access.mayReadNotes ? state.report : nil, target: target,
            owners: roles.map { .init(role: $0, names: holders.names($0, for: schoolClass)) },
            due: triage?.due,
            isOverdue: triage?.state == .overdue, isReadable: true,
            isDanger: engine.dangerReported(in: state) != nil, isWeighed: engine.isWeighed(state))
    }
}

extension DossierFilter {
    /// Reports that nobody has weighed yet.
    package static var untriaged: DossierFilter {
        var filter = DossierFilter()
        filter.isUntriaged = true
        filter.isClosed = false
        return filter
    }

    /// Those of them that somebody weighs: not what came over a way with a plan of its own.
    package static func toBeWeighed(by playbook: Playbook) -> DossierFilter {
        var filter = untriaged
        filter.notOver = playbook.intake.channels.filter { $0.plan != nil }.map(\.id)
        return filter
    }
}
