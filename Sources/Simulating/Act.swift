import Playbooks
import SchoolTime

/// One thing that somebody did in a dossier, or several people together.
struct Act {
    /// On which day.
    let on: SchoolDate
    /// What kind of act: that of a step, or one of ``Besides``.
    let kind: String
    /// Everybody who took part in it.
    let roles: [Role.ID]

    /// The acts that are no step of the playbook.
    enum Besides: String, CaseIterable {
        case triage, consultation, consent, happening
    }
}
