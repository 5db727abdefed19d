import People
import Playbooks

/// Somebody who works at the school and is signed in, with the roles held today.
///
/// Every lookup of a dossier takes one.
package struct Viewer: Hashable, Sendable {
    /// The school.
    package let school: School.ID
    /// Who.
    package let staff: StaffMember.ID
    /// The name, for the page's header.
    package let name: String
    /// The roles held today.
    package let roles: RolesHeld

    /// A viewer.
    package init(school: School.ID, staff: StaffMember.ID, name: String, roles: RolesHeld) {
        self.school = school
        self.staff = staff
        self.name = name
        self.roles = roles.held(by: staff)
    }
}
