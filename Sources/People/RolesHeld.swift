import Playbooks
import SchoolTime

/// The roles that somebody holds on a day: in the whole school, or for classes.
package struct RolesHeld: Hashable, Sendable {
    /// Roles of the whole school.
    package let schoolWide: Set<Role.ID>
    /// Roles for classes.
    package let byClass: [SchoolClass.ID: Set<Role.ID>]
    /// The role of the one person who holds these, to whom somebody may have told something; nil while nobody is meant, and
    /// for who holds no role.
    package private(set) var person: Role.ID?

    /// Roles held.
    package init(schoolWide: Set<Role.ID>, byClass: [SchoolClass.ID: Set<Role.ID>]) {
        self.schoolWide = schoolWide
        self.byClass = byClass
    }

    /// What a member of staff holds on a day; roles that ended or have not begun do not count.
    package init(_ assignments: [StaffMember.Assignment], on day: SchoolDate) {
        let current = assignments.filter { $0.isHeld(on: day) }
        schoolWide = Set(current.filter { $0.schoolClass == nil }.map(\.role))
        byClass = current.reduce(into: [:]) { held, assignment in
            if let schoolClass = assignment.schoolClass {
                held[schoolClass, default: []].insert(assignment.role)
            }
        }
    }

    /// What this member of staff holds: these roles, and with them whatever was told to this person alone.
    package func held(by staff: StaffMember.ID) -> RolesHeld {
        var held = self
        held.person = all.isEmpty ? nil : Role.ID(person: staff.text)
        return held
    }

    /// The roles that count wherever it is: those of the whole school, and that of the person.
    package var everywhere: Set<Role.ID> { schoolWide.union([person].compactMap(\.self)) }

    /// The roles for classes, each with its classes.
    package var classesByRole: [Role.ID: [SchoolClass.ID]] {
        byClass.reduce(into: [:]) { held, one in
            for role in one.value { held[role, default: []].append(one.key) }
        }
    }

    /// Every role held, wherever.
    package var all: Set<Role.ID> { byClass.values.reduce(schoolWide) { $0.union($1) } }

    /// The roles that count where pupils of these classes are concerned.
    package func roles(for classes: some Sequence<SchoolClass.ID>) -> Set<Role.ID> {
        classes.reduce(schoolWide) { $0.union(byClass[$1] ?? []) }
    }
}

extension StaffMember.Assignment {
    /// Whether the role is held on a day.
    package func isHeld(on day: SchoolDate) -> Bool {
        (from.map { $0 <= day.iso } ?? true) && (until.map { day.iso <= $0 } ?? true)
    }
}
