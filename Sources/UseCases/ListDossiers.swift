import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// A dossier in a list that the viewer may read, with the name of the pupil.
package struct ListedDossier: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// The pupil it is about.
    package let target: PupilCard?
}

/// Lists dossiers that a viewer may see.
package struct ListDossiers: Sendable {
    private let desk: Desk

    /// How many a page shows.
    package static let pageSize = 50

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// One page of the dossiers that the viewer may read, the latest first, and whether there are more.
    package func callAsFunction(
        _ filter: DossierFilter, scope: Plan.Scope = .caseFile, page: Int, for viewer: Viewer
    ) async throws -> (dossiers: [ListedDossier], hasMore: Bool) {
        let school = try await desk.school(viewer.school)
        let rows = try await desk.archive.dossiers(
            of: school.id, scope: scope, filter: filter, within: viewer.reach,
            limit: Self.pageSize + 1, offset: max(0, page - 1) * Self.pageSize)
        let shown = rows.prefix(Self.pageSize)
        let pupils = try await desk.archive.pupils(shown.compactMap(\.target), of: school.id)
        return (
            shown.map { row in ListedDossier(row: row, target: row.target.flatMap { pupils[$0] }) },
            rows.count > Self.pageSize
        )
    }
}
