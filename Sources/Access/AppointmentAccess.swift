import People
import Playbooks

/// Who may say who holds which role.
///
/// Whoever coordinates appoints to roles that read no more than coordinating does. To all others, and to the role that
/// leads the school itself, only who leads the school appoints: a role is a key to what children told in confidence, and
/// nobody hands out a key that they do not have.
package struct AppointmentAccess: Sendable {
    private let viewer: Viewer
    private let playbook: Playbook
    private let coordinates: Bool
    private let leads: Bool

    /// Access of a viewer at a school that works by this playbook.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        self.viewer = viewer
        self.playbook = playbook
        coordinates = SchoolAccess(viewer, playbook).isCoordinator
        leads = playbook.leaders.contains { viewer.roles.schoolWide.contains($0) }
    }

    /// Whether the viewer may say anything of who holds which role.
    package var mayAppoint: Bool { coordinates || leads }

    /// Whether the viewer may say who holds a role.
    package func mayChange(_ role: Role.ID) -> Bool {
        guard playbook.roles.contains(where: { $0.id == role && $0.isHeldByStaff }) else { return false }
        return leads || coordinates && !playbook.isGuarded(role)
    }

    /// Whether the viewer reads what was said of who holds a role: whoever may say it, whoever leads or coordinates, and
    /// whoever holds that role.
    package func mayReadHistory(of role: Role.ID, in schoolClass: SchoolClass.ID?) -> Bool {
        mayAppoint || viewer.roles.schoolWide.contains(role)
            || schoolClass.map { viewer.roles.byClass[$0]?.contains(role) ?? false } ?? false
    }

    /// Whether the viewer is to be told that something was said of who holds a role: whoever leads the school, and whoever
    /// holds that role.
    package func isTold(of role: Role.ID, in schoolClass: SchoolClass.ID?) -> Bool {
        leads || viewer.roles.schoolWide.contains(role)
            || schoolClass.map { viewer.roles.byClass[$0]?.contains(role) ?? false } ?? false
    }

    /// Whether the viewer may let another protocol hold that the school wrote itself. Who reads what, who takes over for whom
    /// and who leads is changed by who leads the school: nobody gives oneself, or another, a key to what is kept from them.
    package func mayLetHold(_ drafted: Playbook) -> Bool {
        leads || WhoReads.isTheSame(in: playbook, and: drafted)
    }
}
