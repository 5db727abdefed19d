import Casework
import People
import Playbooks

/// Which cases somebody finds in lists: those that this person may read.
///
/// Who has a duty in a case besides finds it in the list of the day.
package struct CaseListAccess: Sendable {
    /// The classes whose cases are shown; nil for all cases of the school.
    package let classes: [SchoolClass.ID]?
    /// Roles of the whole school in which the viewer reads the cases that the role owns.
    package let ownerRoles: [Role.ID]
    /// Sealed channels of which the viewer is the receiver.
    package let ownSealed: [Channel.ID]
    /// Channels that the viewer receives in the whole school, sealed or not.
    package let received: [Channel.ID]
    /// Sealed channels of which somebody else is the receiver.
    package let hidden: [Channel.ID]
    /// Whether reports of which nobody knows the class yet stand with the viewer.
    package let keepsUnplaced: Bool
    /// The viewer's roles in the whole school: where one of them is accused, nothing is found.
    package let rolesHeld: [Role.ID]
    /// The viewer's roles for classes, with those classes: where one of them is accused, nothing of these classes
    /// is found. Of other classes it is, as somebody else holds the role there.
    package let classRolesHeld: [Role.ID: [SchoolClass.ID]]

    /// What a viewer finds under a playbook: all cases with a role of the whole school among the readers of
    /// cases, else those of the classes for which the viewer has such a role.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        let set = playbook.readerSets.first { $0.id == playbook.caseReaders }
        let readers = Set(set?.roles ?? [.caseOwner])
        let owns = readers.contains(.caseOwner)
        let ofClasses = owns ? readers.union([playbook.caseOwner]) : readers
        let schoolWide = viewer.roles.schoolWide
        let readsAll =
            readers.contains(.allStaff) ? !viewer.roles.all.isEmpty : !schoolWide.isDisjoint(with: readers)
        classes =
            readsAll
            ? nil : viewer.roles.byClass.filter { !$0.value.isDisjoint(with: ofClasses) }.keys.sorted()
        ownerRoles = owns ? schoolWide.sorted() : []
        rolesHeld = schoolWide.sorted()
        classRolesHeld = viewer.roles.classesByRole
        keepsUnplaced = playbook.roles.contains {
            $0.statutoryTasks.contains(.coordinator) && schoolWide.contains($0.id)
        }
        let channels = playbook.intake.channels
        received = channels.filter { schoolWide.contains($0.receiver) }.map(\.id)
        ownSealed = channels.filter { $0.isSealed && schoolWide.contains($0.receiver) }.map(\.id)
        hidden = channels.filter { $0.isSealed && !schoolWide.contains($0.receiver) }.map(\.id)
    }
}
