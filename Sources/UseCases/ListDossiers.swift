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
    /// Whether what is stored of it is there, as far as can be seen without reading it; opened, its page says what is the
    /// matter.
    package let isReadable: Bool
}

/// Lists dossiers that a viewer may see.
package struct ListDossiers: Sendable {
    private let desk: Desk

    /// How many a page shows.
    package static let pageSize = 50

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// One page of the dossiers that the viewer may read, the latest first, and whether there are more; in a fixed number
    /// of statements. One that is damaged hides no other, and says so.
    package func callAsFunction(
        _ filter: DossierFilter, scope: Plan.Scope = .caseFile, page: Int, for viewer: Viewer
    ) async throws -> (dossiers: [ListedDossier], hasMore: Bool) {
        let school = try await desk.school(viewer.school)
        let rows = try await desk.archive.dossiers(
            of: school.id, scope: scope, filter: filter, within: viewer.reach,
            limit: Self.pageSize + 1, offset: max(0, page - 1) * Self.pageSize)
        let shown = rows.prefix(Self.pageSize)
        let pupils = try await desk.archive.pupils(shown.compactMap(\.target), of: school.id)
        let unreadable = try await unreadable(among: Array(shown), at: school)
        return (
            shown.map { row in
                ListedDossier(
                    row: row, target: row.target.flatMap { pupils[$0] },
                    isReadable: !unreadable.contains(row.id))
            },
            rows.count > Self.pageSize
        )
    }

    /// At most how many a file holds.
    package static let mostInFile = 10_000

    /// What the lists know of the dossiers that the viewer may read, the latest first, and whether there are more than
    /// ``mostInFile``; without a name, so that no seal is opened.
    package func rows(
        _ filter: DossierFilter, scope: Plan.Scope = .caseFile, for viewer: Viewer
    ) async throws -> (rows: [DossierRow], hasMore: Bool) {
        let rows = try await desk.archive.dossiers(
            of: viewer.school, scope: scope, filter: filter, within: viewer.reach,
            limit: Self.mostInFile + 1)
        return (Array(rows.prefix(Self.mostInFile)), rows.count > Self.mostInFile)
    }

    /// Those of which the first or the last events are missing, and those by a version of the protocol that is not there.
    private func unreadable(among rows: [DossierRow], at school: School) async throws -> Set<Dossier.ID> {
        let cutOff = try await desk.archive.cutOff(among: rows.map(\.id), of: school.id)
        try await desk.recall(rows.map(\.protocolVersion), of: school)
        let unknown = desk.shelf.unknown(among: rows.map(\.protocolVersion), of: school)
        return cutOff.union(rows.filter { unknown.contains($0.protocolVersion) }.map(\.id))
    }
}
