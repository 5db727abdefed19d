import Access
import Dossiers
import People
import Records

/// Whether somebody who just did something in a dossier may open it still: it may have become somebody else's by that.
package struct StillOpens: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Whether the viewer may. Nothing is written down, as nothing is shown. Throws what opening it would, but for a refusal.
    package func callAsFunction(_ id: Dossier.ID, for viewer: Viewer) async throws -> Bool {
        try await OpenDossier(desk).unnoted(id, for: viewer).access.mayOpen
    }
}
