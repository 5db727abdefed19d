import Casework
import People
import Playbooks

/// What the database knows of a dossier without opening its seal.
package struct DossierRow: Hashable, Sendable {
    /// The id.
    package let id: Dossier.ID
    /// The school.
    package let school: School.ID
    /// What it is about.
    package let scope: Plan.Scope
    /// Counts up per school and scope.
    package let number: Int
    /// The pupil, class or school year, for dossiers of those.
    package let subject: String?
    /// The channel of its report.
    package let channel: Channel.ID?
    /// The playbook.
    package let playbook: Playbook.ID
    /// The version it runs by.
    package let protocolVersion: Int
    /// When it was opened, as `2026-03-02T10:30` on the school's clock.
    package let openedAt: String
    /// When its latest event was recorded.
    package let latestAt: String
    /// Whether it is closed.
    package let isClosed: Bool
    /// The triage outcome.
    package let triage: Triage.Outcome?
    /// The role that owns it.
    package let owner: Role.ID
    /// The pupil whose class decides on class roles.
    package let target: Pupil.ID?
    /// That class.
    package let schoolClass: SchoolClass.ID?
    /// The first date on which something is due.
    package let nextDue: String?
    /// How many duties are open.
    package let openDuties: Int
    /// How many events it has.
    package let version: Int

    /// A row from its parts.
    package init(
        id: Dossier.ID, school: School.ID, scope: Plan.Scope, number: Int, subject: String?,
        channel: Channel.ID?, playbook: Playbook.ID, protocolVersion: Int, openedAt: String, latestAt: String,
        isClosed: Bool, triage: Triage.Outcome?, owner: Role.ID, target: Pupil.ID?,
        schoolClass: SchoolClass.ID?, nextDue: String?, openDuties: Int, version: Int
    ) {
        self.id = id
        self.school = school
        self.scope = scope
        self.number = number
        self.subject = subject
        self.channel = channel
        self.playbook = playbook
        self.protocolVersion = protocolVersion
        self.openedAt = openedAt
        self.latestAt = latestAt
        self.isClosed = isClosed
        self.triage = triage
        self.owner = owner
        self.target = target
        self.schoolClass = schoolClass
        self.nextDue = nextDue
        self.openDuties = openDuties
        self.version = version
    }
}
