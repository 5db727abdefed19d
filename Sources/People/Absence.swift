import Casework
import Playbooks
import SchoolTime

/// That a member of staff is absent for a while. Why is nobody's business here.
package struct Absence: Hashable, Sendable {
    /// Counts up per school.
    package let number: Int
    /// Who.
    package let staff: StaffMember.ID
    /// The first day.
    package let from: SchoolDate
    /// The last day; nil while nobody knows.
    package let until: SchoolDate?

    /// An absence.
    package init(number: Int, staff: StaffMember.ID, from: SchoolDate, until: SchoolDate?) {
        self.number = number
        self.staff = staff
        self.from = from
        self.until = until
    }

    /// Whether it holds on a day.
    package func covers(_ day: SchoolDate) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

extension Sequence<StaffMember> {
    /// The roles in which nobody can act on a day: somebody holds them, and everybody who does is absent. So is the role of
    /// each of those persons alone.
    package func away(on day: SchoolDate, _ absences: some Sequence<Absence>) -> Set<Away> {
        let absent = Set(absences.filter { $0.covers(day) }.map(\.staff))
        guard !absent.isEmpty else { return [] }
        var isAway: [Away: Bool] = [:]
        for member in self {
            if absent.contains(member.id) { isAway[Away(role: Role.ID(person: member.id.text))] = true }
            for held in member.assignments where held.isHeld(on: day) {
                let role = Away(role: held.role, group: held.schoolClass?.text)
                isAway[role] = (isAway[role] ?? true) && absent.contains(member.id)
            }
        }
        return Set(isAway.filter { $0.value }.keys)
    }

    /// Those of some persons, as roles, who do not work here on a day: they hold no role any more, or are nobody.
    package func gone(of persons: [Role.ID], on day: SchoolDate) -> Set<Away> {
        let here = filter { member in member.assignments.contains { $0.isHeld(on: day) } }
        let there = Set(here.map { Role.ID(person: $0.id.text) })
        return Set(persons.filter { !there.contains($0) }.map { Away(role: $0, reason: Away.vacant) })
    }
}
