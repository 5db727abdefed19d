import Access
import Dossiers

extension CaseListAccess {
    /// What the viewer may read.
    var reach: DossierReach {
        var reach = DossierReach(classes: classes)
        reach.ownerRoles = ownerRoles
        reach.ownChannels = ownSealed
        reach.hiddenChannels = hidden
        reach.rolesHeld = rolesHeld
        reach.classRolesHeld = classRolesHeld
        return reach
    }

    /// What the viewer may read or receives.
    var reachOfReports: DossierReach {
        var reach = reach
        reach.ownChannels = received
        reach.findsUnplaced = keepsUnplaced
        return reach
    }
}
