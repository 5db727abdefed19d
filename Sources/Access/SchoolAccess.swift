import People
import Playbooks

/// What somebody may do for the school as a whole.
package struct SchoolAccess: Sendable {
    /// Whether the viewer coordinates the policy against bullying, in a role of the whole school.
    package let isCoordinator: Bool

    /// Access of a viewer at a school that works by this playbook.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        isCoordinator = playbook.coordinators.contains { viewer.roles.schoolWide.contains($0) }
    }
}
