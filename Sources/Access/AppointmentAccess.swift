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
}

extension Playbook {
    /// Whether a role leads the school, or reads something that coordinating does not.
    package func isGuarded(_ role: Role.ID) -> Bool {
        leaders.contains(role) || !readings(role).subtracting(coordinators.flatMap(readings)).isEmpty
    }

    /// What a role reads, in its own name or for whom it stands in.
    private func readings(_ role: Role.ID) -> Set<String> {
        let places = roles.map(\.id).filter { inLineFor($0).contains(role) }
        return places.reduce(into: ownReadings(role)) { $0.formUnion(ownReadings($1)) }
    }

    /// What a role reads by name: reader sets, channels that are for its receiver alone, and what an overlay seals.
    private func ownReadings(_ role: Role.ID) -> Set<String> {
        let names = [role, .allStaff] + (role == caseOwner ? [Role.ID.caseOwner] : [])
        let sets = readerSets.filter { set in
            set.sealedTo == role || names.contains { set.roles.contains($0) }
        }
        let sealed = intake.channels.filter { $0.seal?.contains(role) == true }
        let overlays = overlays.filter { $0.sealedTo.contains(role) }
        return Set(
            sets.map { "set \($0.id)" } + sealed.map { "channel \($0.id)" }
                + overlays.map { "overlay \($0.id)" })
    }
}
