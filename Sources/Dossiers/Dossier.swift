import Playbooks

/// A dossier: of a case, a pupil, a group or a school year.
package enum Dossier {
    /// The id of a dossier.
    package typealias ID = Name<Dossier>
}
