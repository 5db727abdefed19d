import Access
import People
import Playbooks
import Records

/// Tells colleagues who of them holds a role today. Everybody who works at the school may know that.
package struct NameHolders: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The names, where a class is concerned; only who holds it in the whole school when none is.
    package func callAsFunction(
        of role: Role.ID, for schoolClass: SchoolClass.ID?, as viewer: Viewer
    ) async throws -> [String] {
        try await desk.archive.holders(
            for: schoolClass.map { [$0] } ?? [], and: [role], of: viewer.school, on: desk.now().date
        ).names(role, for: schoolClass)
    }
}
