import Access
import Casework
import Dossiers

/// Says which of the dossiers that the history of an opened one names the viewer may open: to others even their numbers
/// say that there is something which is not for them.
package struct ShowLinkedDossiers: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Those that open. Nothing of them is shown, so nothing is written down as read.
    package func callAsFunction(from opened: OpenedDossier, for viewer: Viewer) async throws -> Set<
        Dossier.ID
    > {
        var open: Set<Dossier.ID> = []
        for link in Set(opened.events.compactMap(\.link)) {
            let id = Dossier.ID(link.id)
            do {
                if try await AskAccess(desk)(to: id, for: viewer).mayOpen { open.insert(id) }
            } catch  where desk.trouble(of: error) != .busy {
                // One that is damaged or gone must not hide this one.
                continue
            }
        }
        return open
    }
}
