import Access
import Dossiers

extension Viewer {
    /// The dossiers that the viewer may read.
    var reach: DossierReach { DossierReach(of: roles) }

    /// Those, and the reports that the viewer weighs or answers.
    var reachOfReports: DossierReach {
        var reach = reach
        reach.findsOwnReports = true
        return reach
    }
}
