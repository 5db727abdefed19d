import Casework
import People
import Playbooks

/// Which cases somebody finds in lists.
package struct CaseListAccess: Sendable {
    /// The classes whose cases are shown; nil for all cases of the school.
    package let classes: [SchoolClass.ID]?

    /// What a viewer finds under a playbook: all cases with a role of the whole school among the readers of
    /// cases, else those of the viewer's own classes.
    package init(_ viewer: Viewer, _ playbook: Playbook) {
        let readers =
            playbook.readerSets.first { $0.id == playbook.caseReaders }?.roles ?? [playbook.caseOwner]
        let seesAll = !viewer.roles.schoolWide.isDisjoint(with: readers)
        classes = seesAll ? nil : viewer.roles.byClass.keys.sorted()
    }
}
