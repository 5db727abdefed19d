import Access
import Casework
import Dossiers
import Records

/// The version of the protocol that a dossier runs by.
package struct DossierVersion: Sendable {
    /// Its number.
    package let number: Int
    /// When it was published, as `2026-03-02T10:30`; nil for the one that the school began with.
    package let publishedAt: String?
    /// Whether the viewer may move the dossier to a newer one that is there.
    package let canMove: Bool
}

/// Shows which version of the protocol a dossier runs by.
package struct ShowDossierVersion: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The version of a dossier that was opened for a viewer.
    package func callAsFunction(of opened: OpenedDossier, for viewer: Viewer) async throws -> DossierVersion {
        let school = opened.school
        let present = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let number = opened.row.protocolVersion
        let version = try await desk.archive.protocolVersions(of: school.id).first { $0.number == number }
        return DossierVersion(
            number: number, publishedAt: version?.publishedAt,
            canMove: number < school.protocolVersion && !opened.state.isClosed
                && opened.access.mayReadNotes && SchoolAccess(viewer, present).isCoordinator)
    }
}
