import Playbooks

/// What a school's administration says of its people. Groups go by their titles, everybody else by numbers.
package struct PeopleList: Hashable, Sendable {
    /// The pupils; nil when the list is not about pupils.
    package var pupils: [ListedPupil]?
    /// The staff; nil when the list is not about staff.
    package var staff: [ListedStaff]?

    /// A list.
    package init(pupils: [ListedPupil]? = nil, staff: [ListedStaff]? = nil) {
        self.pupils = pupils
        self.staff = staff
    }
}

/// A pupil on a list.
package struct ListedPupil: Hashable, Sendable {
    /// The administration's number.
    package var number: String
    /// The full name.
    package var name: String
    /// The title of the group.
    package var group: String
    /// The year group.
    package var yearGroup: Int
    /// Parents and carers.
    package var guardians: [Guardian]

    /// A pupil on a list.
    package init(
        number: String, name: String, group: String, yearGroup: Int, guardians: [Guardian] = []
    ) {
        self.number = number
        self.name = name
        self.group = group
        self.yearGroup = yearGroup
        self.guardians = guardians
    }
}

/// A member of staff on a list.
package struct ListedStaff: Hashable, Sendable {
    /// The administration's number.
    package var number: String
    /// The full name.
    package var name: String
    /// Roles in the whole school.
    package var roles: [Role.ID]
    /// Roles for the groups below.
    package var groupRoles: [Role.ID]
    /// For which groups.
    package var groups: Groups

    /// Some groups of a school.
    package enum Groups: Hashable, Sendable {
        /// Those with these titles.
        case some([String])
        /// All of them, those included that the same list brings.
        case all
    }

    /// A member of staff on a list.
    package init(
        number: String, name: String, roles: [Role.ID], groupRoles: [Role.ID] = [], groups: Groups = .some([])
    ) {
        self.number = number
        self.name = name
        self.roles = roles
        self.groupRoles = groupRoles
        self.groups = groups
    }
}
