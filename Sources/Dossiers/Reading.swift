import People

/// That somebody read a dossier on a day, or wanted to and was refused.
package struct Reading: Hashable, Sendable {
    /// Who.
    package let staff: StaffMember.ID
    /// That person's name.
    package let name: String
    /// The first time on that day, as `2026-03-02T10:30` on the school's clock.
    package let firstAt: String
    /// Whether it was refused.
    package let isRefused: Bool

    /// A reading.
    package init(staff: StaffMember.ID, name: String, firstAt: String, isRefused: Bool) {
        self.staff = staff
        self.name = name
        self.firstAt = firstAt
        self.isRefused = isRefused
    }
}
