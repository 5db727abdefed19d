import Casework
import Playbooks

/// What somebody does next in a case: commands that belong together, and in which role.
struct Move {
    let commands: [CaseCommand]
    let roles: [Role.ID]
    /// The pupil by whose class the role is looked up.
    let pupil: Pupil.ID?
    /// What it is about, so that a refused move is not tried twice on one day.
    let about: String
}
