import Access
import Dossiers
import Records

/// Asks what a viewer may do in one dossier, to decide where a page leads. Nothing of the dossier is shown, so nothing
/// is written down as read or refused.
package struct AskAccess: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What the viewer may do there. Throws ``RecordsError/notFound`` when there is no such dossier at the viewer's
    /// school.
    package func callAsFunction(to id: Dossier.ID, for viewer: Viewer) async throws -> DossierAccess {
        try await OpenDossier(desk).unnoted(id, for: viewer).access
    }
}
