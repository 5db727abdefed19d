/// Everybody at a school, with the numbers by which its administration knows them.
package struct PeopleRegister: Hashable, Sendable {
    /// The classes.
    package var classes: [SchoolClass]
    /// The pupils whose names were not erased.
    package var pupils: [RegisteredPupil]
    /// The staff.
    package var staff: [RegisteredStaff]
    /// How often something was said of who holds which role, when this was read.
    package var revision: Int

    /// A register.
    package init(
        classes: [SchoolClass] = [], pupils: [RegisteredPupil] = [], staff: [RegisteredStaff] = [],
        revision: Int = 0
    ) {
        self.revision = revision
        self.classes = classes
        self.pupils = pupils
        self.staff = staff
    }
}

/// A pupil in the register.
package struct RegisteredPupil: Hashable, Sendable {
    /// Id, name, class and year group.
    package let card: PupilCard
    /// The administration's number; nil for pupils who came in another way.
    package let number: String?
    /// Parents and carers.
    package let guardians: [Guardian]

    /// A pupil in the register.
    package init(card: PupilCard, number: String?, guardians: [Guardian]) {
        self.card = card
        self.number = number
        self.guardians = guardians
    }
}

/// A member of staff in the register.
package struct RegisteredStaff: Hashable, Sendable {
    /// Id, name and roles.
    package let member: StaffMember
    /// The administration's number; nil for staff who came in another way.
    package let number: String?

    /// A member of staff in the register.
    package init(member: StaffMember, number: String?) {
        self.member = member
        self.number = number
    }
}
