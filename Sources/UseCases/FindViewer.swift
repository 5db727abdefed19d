import Access
import People
import Records

/// Who somebody is who signed in, with the roles held today.
package struct FindViewer: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The viewer; nil when this person does not work at the school any more, or not yet: whoever works there holds a
    /// role today.
    package func callAsFunction(_ staff: StaffMember.ID, at school: School.ID) async throws -> Viewer? {
        guard let member = try await desk.archive.staff(staff, of: school) else { return nil }
        let roles = RolesHeld(member.assignments, on: desk.now().date)
        guard !roles.all.isEmpty else { return nil }
        return Viewer(school: school, staff: member.id, name: member.name, roles: roles)
    }
}
