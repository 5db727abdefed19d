import People
import Playbooks

/// The classes whose pupils somebody looks after, by the protocol that the school has now: pages of pupils and classes
/// go by it. Which dossiers somebody finds is the word of each dossier itself.
package struct ClassAccess: Sendable {
    /// The classes; nil for all of the school.
    package let classes: [SchoolClass.ID]?

    /// For a viewer under a playbook: all with a role of the whole school among the readers of cases, else the classes
    /// for which the viewer has such a role.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        let set = playbook.readerSets.first { $0.id == playbook.caseReaders }
        let readers = Set(set?.roles ?? [.caseOwner])
        let ofClasses = readers.contains(.caseOwner) ? readers.union([playbook.caseOwner]) : readers
        let readsAll =
            readers.contains(.allStaff)
            ? !viewer.roles.all.isEmpty : !viewer.roles.schoolWide.isDisjoint(with: readers)
        classes =
            readsAll
            ? nil : viewer.roles.byClass.filter { !$0.value.isDisjoint(with: ofClasses) }.keys.sorted()
    }
}
