import Access
import People

extension Desk {
    /// The school of a viewer who coordinates there, and so may change its protocol. Throws ``AccessRefused`` for anybody
    /// else.
    func coordinated(by viewer: Viewer) async throws -> School {
        let school = try await school(viewer.school)
        let playbook = try shelf.playbook(of: school, version: school.protocolVersion)
        guard SchoolAccess(viewer, playbook).isCoordinator else { throw AccessRefused() }
        return school
    }
}
