import People
import Playbooks
import Records
import SchoolTime

/// Ends all roles of somebody who leaves, from today on: nothing stands with this person any more.
package struct EndStaff: Sendable {
    private let desk: Desk

    /// What ended, and what nobody else holds now.
    package struct Ended: Hashable, Sendable {
        /// The roles that ended today, or were to begin later.
        package var roles: [StaffMember.Assignment] = []
        /// Those of them that nobody else holds today: their stand-ins act, where the protocol names any.
        package var unheld: [StaffMember.Assignment] = []
    }

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The member of staff of that id; nil when there is none at the school.
    package func member(_ id: StaffMember.ID, at school: School.ID) async throws -> StaffMember? {
        try await desk.archive.staff(id, of: school)
    }

    /// The member of staff whom the administration knows by a number; nil when there is none at the school.
    package func member(numbered number: String, at school: School.ID) async throws -> StaffMember? {
        try await desk.archive.staff(numbered: number, of: school)
    }

    /// Ends them. Twice ends nothing the second time.
    package func callAsFunction(_ staff: StaffMember.ID, at school: School.ID) async throws -> Ended {
        let today = desk.now().date
        let all = try await desk.archive.staff(of: school)
        let roles = all.first { $0.id == staff }?.assignments.filter { !$0.isOver(on: today) } ?? []
        guard !roles.isEmpty else { return Ended() }
        try await desk.archive.endRoles(of: staff, on: today + -1, of: school)
        _ = try await RefreshTicks(desk)(of: school)
        let others = all.filter { $0.id != staff }.flatMap { member in
            member.assignments.filter { $0.isHeld(on: today) }.map { HeldRole(member.id, $0) }
        }
        return Ended(
            roles: roles,
            unheld: roles.filter { role in !others.contains { $0.covers(HeldRole(staff, role)) } })
    }
}
