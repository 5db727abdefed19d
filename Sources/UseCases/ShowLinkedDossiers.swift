import Access
import Casework
import Dossiers

/// Says which of the dossiers that the history of an opened one names the viewer may open: to others even their numbers
/// say that there is something which is not for them.
package struct ShowLinkedDossiers: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Those that open, in as many statements however many are named. Nothing of them is shown, so nothing is written
    /// down as read. One that is damaged or gone hides no other.
    package func callAsFunction(from opened: OpenedDossier, for viewer: Viewer) async throws -> Set<
        Dossier.ID
    > {
        let ids = Set(opened.events.compactMap(\.link)).map { Dossier.ID($0.id) }.sorted()
        let readable = try await OpenDossier(desk).readable(ids, for: viewer)
        return Set(readable.filter(\.access.mayOpen).map(\.row.id))
    }
}
