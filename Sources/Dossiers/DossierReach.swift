import People
import Playbooks

/// Which dossiers of a school somebody finds in lists. What is not in reach is not counted either.
package struct DossierReach: Hashable, Sendable {
    /// Only dossiers that the holder of these roles may read; all when nil. Where one of the
    /// roles, or the person, is shut out nothing is found.
    package let held: RolesHeld?
    /// Whether reports are found besides that the holder has to weigh or to answer.
    package var findsOwnReports = false

    /// What may be read with these roles.
    package init(of held: RolesHeld) { self.held = held }

    private init() { held = nil }

    /// Every dossier: for what shows nothing of a single one.
    package static let all = DossierReach()
}
