import Casework
import People
import Playbooks

/// What a write tells the lists about a dossier; worked out from its state, and can be worked out again.
package struct DossierSummary: Hashable, Sendable {
    /// The channel of its report.
    package var channel: Channel.ID?
    /// Whether it is closed.
    package var isClosed = false
    /// The triage outcome.
    package var triage: Triage.Outcome?
    /// The role that owns it.
    package var owner: Role.ID
    /// When it came to that role, as `2026-03-02T10:30`; nil while it is with its first owner.
    package var handedOverAt: String?
    /// Who gave it, by an id.
    package var handedOverBy: String?
    /// The roles in which nobody acts, as it is about who held them.
    package var accused: [Role.ID] = []
    /// Those whom it is about, who find it nowhere: persons, and roles of which nobody could say who held them.
    package var shutOut: Set<Role.ID> = []
    /// The roles whose holders may read it; `all-staff` for everybody with a role there.
    package var readers: Set<Role.ID> = []
    /// The roles that read it as held for these classes alone.
    package var readersOfClass: [SchoolClass.ID: Set<Role.ID>] = [:]
    /// Who wrote something in it, by their ids: each may read that back where the protocol says so.
    package var authors: Set<String> = []
    /// The class that the reporter named.
    package var namedClass: SchoolClass.ID?
    /// The classes that it concerned before: who is shut out in a role for one of them still finds it nowhere.
    package var formerClasses: Set<SchoolClass.ID> = []
    /// The pupil whose class decides on class roles.
    package var target: Pupil.ID?
    /// The class in which class roles are looked up.
    package var schoolClass: SchoolClass.ID?
    /// When something changes by time alone, as `2026-03-02T10:30`.
    package var tickAt: String?
    /// Who takes part.
    package var parties: [CaseParty] = []
    /// What is to be done.
    package var duties: [DutyRow] = []

    /// A summary of a dossier that a role owns.
    package init(owner: Role.ID) { self.owner = owner }
}
