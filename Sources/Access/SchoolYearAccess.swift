import People
import Playbooks

/// Which dossiers of classes and of the school year somebody opens.
package struct SchoolYearAccess: Sendable {
    /// Whether the viewer opens that of the school year.
    package let mayOpenYear: Bool
    /// The classes of which the viewer opens it; nil for all.
    private let classes: Set<SchoolClass.ID>?

    /// Access of a viewer at a school that works by this playbook: all of them for who coordinates and for who
    /// reads the cases of the whole school; those of their classes for who reads cases there.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        let read = ClassAccess(viewer, playbook).classes
        mayOpenYear = read == nil || SchoolAccess(viewer, playbook).isCoordinator
        classes = mayOpenYear ? nil : read.map(Set.init)
    }

    /// Whether the viewer opens the dossier of a class.
    package func mayOpen(_ schoolClass: SchoolClass.ID) -> Bool { classes?.contains(schoolClass) ?? true }
}

extension Playbook {
    /// Whether it has plans for dossiers of a scope.
    package func hasPlans(_ scope: Plan.Scope) -> Bool { plans.contains { $0.scope == scope } }
}
