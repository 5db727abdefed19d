import Access
import Dossiers
import People
import Playbooks
import Records

/// The versions of a school's protocol: who published them, when and why, and what each of them says. A version never
/// changes, so it can be read for ever.
package struct ReadProtocolVersions: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// All versions of the viewer's school, the latest first.
    package func callAsFunction(for viewer: Viewer) async throws -> [ProtocolVersion] {
        try await desk.archive.protocolVersions(of: viewer.school)
    }

    /// What a version says. Throws ``RecordsError/notFound`` when the school has none of that number.
    package func playbook(
        of id: School.ID, version: Int
    ) async throws -> (school: School, playbook: Playbook) {
        let school = try await desk.school(id)
        try await desk.recall([version], of: school)
        return (school, try desk.shelf.playbook(of: school, version: version))
    }
}
