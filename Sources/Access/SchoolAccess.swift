import People
import Playbooks

/// What somebody may do for the school as a whole.
package struct SchoolAccess: Sendable {
    /// Whether the viewer coordinates the policy against bullying: in a role of the whole school that the playbook
    /// gives that task of the law, or where it gives it to none, in that of the fixed contact.
    package let isCoordinator: Bool

    /// Access of a viewer at a school that works by this playbook.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        let coordinators = playbook.roles.filter { $0.statutoryTasks.contains(.coordinator) }
        let contacts = playbook.roles.filter { $0.statutoryTasks.contains(.contact) }
        let roles = coordinators.isEmpty ? contacts : coordinators
        isCoordinator = roles.contains { viewer.roles.schoolWide.contains($0.id) }
    }
}
