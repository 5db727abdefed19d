import Casework
import People
import Playbooks

/// Which dossiers of a school somebody finds in lists. What is not in reach is not counted either.
package struct DossierReach: Hashable, Sendable {
    /// Only those with a pupil of one of these classes; all when nil.
    package var classes: [SchoolClass.ID]?
    /// Roles of the whole school whose own dossiers are found besides.
    package var ownerRoles: [Role.ID] = []
    /// Channels whose dossiers are found besides.
    package var ownChannels: [Channel.ID] = []
    /// Channels whose dossiers are never found: sealed ones of somebody else.
    package var hiddenChannels: [Channel.ID] = []
    /// Whether dossiers are found besides of which nobody knows yet what class they concern.
    package var findsUnplaced = false
    /// Roles that the viewer holds in the whole school: dossiers in which one of them is accused are never found.
    package var rolesHeld: [Role.ID] = []
    /// Roles that the viewer holds for classes: dossiers of those classes in which one is accused are never found.
    package var classRolesHeld: [Role.ID: [SchoolClass.ID]] = [:]

    /// Everything in some classes, or in all of them.
    package init(classes: [SchoolClass.ID]?) { self.classes = classes }
}
