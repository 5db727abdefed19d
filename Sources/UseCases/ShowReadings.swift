import Dossiers
import Records

/// Shows who read a dossier.
package struct ShowReadings: Sendable {
    private let desk: Desk

    /// How many readings a page shows.
    package static let pageSize = 100

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// One page of who read a dossier that was opened for a viewer, the latest day first, and whether there are
    /// more. Throws ``AccessRefused`` for a viewer who opens it for a duty of their own only.
    package func callAsFunction(
        of opened: OpenedDossier, page: Int
    ) async throws -> (readings: [Reading], hasMore: Bool) {
        guard opened.access.mayReadReadings else { throw AccessRefused() }
        let rows = try await desk.archive.readings(
            of: opened.row, limit: Self.pageSize + 1, offset: max(0, page - 1) * Self.pageSize)
        return (Array(rows.prefix(Self.pageSize)), rows.count > Self.pageSize)
    }
}
