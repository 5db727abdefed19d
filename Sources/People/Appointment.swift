import Playbooks
import SchoolTime

/// That somebody was appointed to a role on the site, or that a role ended there: who said so, when, and why.
package struct Appointment: Hashable, Sendable {
    /// Counts up per school.
    package let number: Int
    /// Whom it is about.
    package let staff: StaffMember.ID
    /// What this person is called.
    package let name: String
    /// The role.
    package let role: Role.ID
    /// The class it is held for; nil for the whole school.
    package let schoolClass: SchoolClass.ID?
    /// What was said of it.
    package let change: Change
    /// Why.
    package let reason: String
    /// Who said so.
    package let saidBy: StaffMember.ID
    /// What this person is called.
    package let author: String
    /// When, as `2026-03-02T10:30`.
    package let saidAt: String

    /// What is said of a role that somebody holds.
    package enum Change: Hashable, Sendable {
        /// Held from a day on, until the end of another when one was named.
        case begins(SchoolDate, until: SchoolDate?)
        /// Held until the end of a day.
        case ends(SchoolDate)

        /// The first day on which it makes a difference.
        package var day: SchoolDate {
            switch self {
            case .begins(let day, _): day
            case .ends(let day): day + 1
            }
        }
    }

    /// An appointment.
    package init(
        number: Int, staff: StaffMember.ID, name: String, role: Role.ID, schoolClass: SchoolClass.ID?,
        change: Change, reason: String, saidBy: StaffMember.ID, author: String, saidAt: String
    ) {
        self.number = number
        self.staff = staff
        self.name = name
        self.role = role
        self.schoolClass = schoolClass
        self.change = change
        self.reason = reason
        self.saidBy = saidBy
        self.author = author
        self.saidAt = saidAt
    }
}

/// What was said of who holds which role, and how often.
package struct Appointments: Hashable, Sendable {
    /// Counts up with each change; 0 before the first.
    package let revision: Int
    /// The latest first.
    package let latest: [Appointment]

    /// What was said.
    package init(revision: Int, latest: [Appointment]) {
        self.revision = revision
        self.latest = latest
    }
}

/// A role as one member of staff holds it, for those who change that.
package struct HeldRole: Hashable, Sendable {
    /// Who.
    package let staff: StaffMember.ID
    /// The role, the class, and the days.
    package let assignment: StaffMember.Assignment

    /// A role held by somebody.
    package init(_ staff: StaffMember.ID, _ assignment: StaffMember.Assignment) {
        self.staff = staff
        self.assignment = assignment
    }

    /// Whether it is the same role where the same pupils are concerned: a role of the whole school counts in every
    /// class.
    package func covers(_ other: HeldRole) -> Bool {
        assignment.role == other.assignment.role
            && (assignment.schoolClass == nil || assignment.schoolClass == other.assignment.schoolClass)
    }

    /// Whether there is a day on which both are held.
    package func overlaps(_ other: HeldRole) -> Bool {
        let (one, two) = (assignment, other.assignment)
        return (one.from ?? "") <= (two.until ?? "9") && (two.from ?? "") <= (one.until ?? "9")
    }
}
