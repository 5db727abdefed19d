import Casework
import People
import Playbooks

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
    /// The day from which its owner is reminded of it, until it is late.
    package let remindOn: String?
    /// The role whose duty it is, when nobody can act in that one and it stands with ``role`` instead.
    package let inPlaceOf: Role.ID?
    /// Whose word who does it asks for first.
    package let asks: [Awaited]
    /// Whether the role decides on it, where somebody else prepares it.
    package let isDecision: Bool

    /// A line.
    package init(
        task: TaskID, role: Role.ID, schoolClass: SchoolClass.ID?, strength: Step.Strength,
        due: String? = nil,
        dueTime: String? = nil, readyOn: String? = nil, shownTo: Role.ID? = nil, shownFrom: String? = nil,
        remindOn: String? = nil, inPlaceOf: Role.ID? = nil, asks: [Awaited] = [], isDecision: Bool = false
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
        self.remindOn = remindOn
        self.inPlaceOf = inPlaceOf
        self.asks = asks
        self.isDecision = isDecision
    }

    /// Whether it stands still, and cannot be done as long as it does.
    package var isStill: Bool {
        asks.contains { if case .standstill = $0 { true } else { false } }
    }
}
