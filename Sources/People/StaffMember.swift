import Casework
import Playbooks

/// A member of staff.
package struct StaffMember: Hashable, Sendable {
    /// The id of a member of staff.
    package typealias ID = TextID<StaffMember>

    /// The id.
    package let id: ID
    /// The name.
    package let name: String
    /// The roles held, with from when until when.
    package let assignments: [Assignment]

    /// A member of staff.
    package init(id: ID, name: String, assignments: [Assignment]) {
        self.id = id
        self.name = name
        self.assignments = assignments
    }

    /// A role held: in the whole school, or for one class.
    package struct Assignment: Hashable, Sendable {
        /// The role.
        package let role: Role.ID
        /// The class, for roles that are looked up by a pupil's class.
        package let schoolClass: SchoolClass.ID?
        /// The first day, as `2026-08-01`; nil for always.
        package let from: String?
        /// The last day; nil for ever.
        package let until: String?

        /// A role held.
        package init(
            role: Role.ID, schoolClass: SchoolClass.ID? = nil, from: String? = nil, until: String? = nil
        ) {
            self.role = role
            self.schoolClass = schoolClass
            self.from = from
            self.until = until
        }
    }
}
