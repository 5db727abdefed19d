import Casework
import Database
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
    package let playbookVersion: Int
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

    init(_ row: Row) throws {
        id = Name(try row.text("id"))
        school = Name(try row.text("school"))
        scope = Plan.Scope(rawValue: try row.text("scope")) ?? .caseFile
        number = try row.integer("number")
        subject = try row.textIfAny("subject")
        channel = try row.textIfAny("channel").map { Name($0) }
        playbook = Name(try row.text("playbook"))
        playbookVersion = try row.integer("playbook_version")
        openedAt = try row.text("opened_at")
        latestAt = try row.text("latest_at")
        isClosed = try row.flag("closed")
        triage = try row.textIfAny("triage").map { Name($0) }
        owner = Name(try row.text("owner"))
        target = try row.textIfAny("target").map { Name($0) }
        schoolClass = try row.textIfAny("school_class").map { Name($0) }
        nextDue = try row.textIfAny("next_due")
        openDuties = try row.integer("open_duties")
        version = try row.integer("version")
    }
}

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
    /// The pupil whose class decides on class roles.
    package var target: Pupil.ID?
    /// When something changes by time alone, as `2026-03-02T10:30`.
    package var tickAt: String?
    /// Who takes part.
    package var parties: [CaseParty] = []
    /// What is to be done.
    package var duties: [DutyRow] = []

    /// A summary of a dossier that a role owns.
    package init(owner: Role.ID) { self.owner = owner }
}

/// One line of somebody's list of things to do.
package struct DutyRow: Hashable, Sendable {
    /// The task.
    package let task: TaskID
    /// One role that must do it; tasks of several roles have a line for each.
    package let role: Role.ID
    /// The class in which the role is looked up; nil for roles of the whole school.
    package let schoolClass: SchoolClass.ID?
    /// Whether it must or may be done.
    package let strength: Step.Strength
    /// The date, as `2026-03-02`.
    package let due: String?
    /// The time on it, as `15:00`.
    package let dueTime: String?
    /// The first day on which it can be done.
    package let readyOn: String?
    /// The role to whom its lateness is shown.
    package let shownTo: Role.ID?
    /// From which day.
    package let shownFrom: String?

    /// A line.
    package init(
        task: TaskID, role: Role.ID, schoolClass: SchoolClass.ID?, strength: Step.Strength,
        due: String? = nil,
        dueTime: String? = nil, readyOn: String? = nil, shownTo: Role.ID? = nil, shownFrom: String? = nil
    ) {
        self.task = task
        self.role = role
        self.schoolClass = schoolClass
        self.strength = strength
        self.due = due
        self.dueTime = dueTime
        self.readyOn = readyOn
        self.shownTo = shownTo
        self.shownFrom = shownFrom
    }
}
