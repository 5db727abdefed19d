import Access
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Who holds the roles of a school's protocol.
package struct RolesOfSchool: Sendable {
    /// The roles that staff hold, in the playbook's order.
    package let roles: [RoleOfSchool]
    /// Everybody who works at the school, by name.
    package let staff: [StaffMember]
    /// The classes, by title.
    package let classes: [SchoolClass]
    /// How often something was said of who holds which role; to be sent back with a change.
    package let revision: Int
    /// What was said, the latest first, as far as the viewer reads it.
    package let history: [Appointment]
    /// Whether the viewer may say anything of it.
    package let mayAppoint: Bool
    /// The playbook.
    package let playbook: Playbook
    /// Today.
    package let today: SchoolDate
}

/// A role, and who holds it.
package struct RoleOfSchool: Sendable {
    /// The role.
    package let role: Role
    /// Who holds it today or later: those of the whole school first, then by class and name.
    package let holders: [Holder]
    /// The classes with pupils for which nobody holds it today.
    package let vacantClasses: [SchoolClass]
    /// Whether the viewer may say who holds it.
    package let mayChange: Bool

    /// Whether nobody holds it today.
    package var isVacant: Bool { !holders.contains(where: \.isToday) }

    /// Somebody who holds it.
    package struct Holder: Sendable {
        /// Who, and from when until when.
        package let held: HeldRole
        /// The name.
        package let name: String
        /// The class; nil for the whole school.
        package let schoolClass: SchoolClass?
        /// Whether it is held today.
        package let isToday: Bool
        /// Whether this person is absent today.
        package let isAbsent: Bool
    }
}

/// Shows who holds which role of the protocol. Everybody who works at the school sees that; what was said about it, and
/// why, only those whom it concerns.
package struct ShowRoles: Sendable {
    private let desk: Desk

    /// How many appointments are shown.
    static let mostShown = 200

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The roles, in a fixed number of statements.
    package func callAsFunction(for viewer: Viewer) async throws -> RolesOfSchool {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let access = AppointmentAccess(viewer, playbook)
        let today = desk.now().date
        let staff = try await desk.archive.staff(of: school.id)
        let classes = try await desk.archive.classes(of: school.id)
        let absent = try await desk.archive.absences(of: school.id, from: today).filter { $0.covers(today) }
        let taught = try await desk.archive.classesWithPupils(at: school.id)
        let said = try await desk.archive.appointments(of: school.id, limit: Self.mostShown)
        let (byClass, away) = (
            Dictionary(uniqueKeysWithValues: classes.map { ($0.id, $0) }), Set(absent.map(\.staff))
        )
        return RolesOfSchool(
            roles: playbook.roles.filter(\.isHeldByStaff).map { role in
                let holders = staff.holders(of: role.id, byClass, away, today)
                return RoleOfSchool(
                    role: role, holders: holders,
                    vacantClasses: role.isOfClass
                        ? classes.filter { taught.contains($0.id) && !holders.cover($0.id) } : [],
                    mayChange: access.mayChange(role.id))
            },
            staff: staff, classes: classes, revision: said.revision,
            history: said.latest.filter { one in
                one.staff == viewer.staff || access.mayReadHistory(of: one.role, in: one.schoolClass)
            },
            mayAppoint: access.mayAppoint, playbook: playbook, today: today)
    }

    /// What was said these last two weeks of roles that concern the viewer, by somebody else; with the classes it can be
    /// about.
    package func news(for viewer: Viewer) async throws -> (said: [Appointment], classes: [SchoolClass]) {
        let today = desk.now().date
        let said = try await desk.archive.appointments(
            of: viewer.school, since: (today + -Self.newsDays).iso, limit: Self.mostNews)
        guard !said.latest.isEmpty else { return ([], []) }
        let school = try await desk.school(viewer.school)
        let access = AppointmentAccess(
            viewer, try desk.shelf.playbook(of: school, version: school.protocolVersion))
        let news = said.latest.filter { one in
            one.saidBy != viewer.staff
                && (one.staff == viewer.staff || access.isTold(of: one.role, in: one.schoolClass))
        }
        return (news, news.isEmpty ? [] : try await desk.archive.classes(of: school.id))
    }

    /// For how many days it is told.
    static let newsDays = 14
    private static let mostNews = 50
}

extension [StaffMember] {
    /// Who holds a role on a day or later.
    fileprivate func holders(
        of role: Role.ID, _ classes: [SchoolClass.ID: SchoolClass], _ absent: Set<StaffMember.ID>,
        _ today: SchoolDate
    ) -> [RoleOfSchool.Holder] {
        flatMap { member in
            member.assignments.filter { $0.role == role && !$0.isOver(on: today) }.map { assignment in
                RoleOfSchool.Holder(
                    held: HeldRole(member.id, assignment), name: member.name,
                    schoolClass: assignment.schoolClass.flatMap { classes[$0] },
                    isToday: assignment.isHeld(on: today), isAbsent: absent.contains(member.id))
            }
        }.sorted { ($0.schoolClass?.title ?? "", $0.name) < ($1.schoolClass?.title ?? "", $1.name) }
    }
}

extension [RoleOfSchool.Holder] {
    /// Whether somebody holds it for a class today.
    fileprivate func cover(_ schoolClass: SchoolClass.ID) -> Bool {
        contains { $0.isToday && ($0.held.assignment.schoolClass ?? schoolClass) == schoolClass }
    }
}

extension StaffMember.Assignment {
    /// Whether it ended before a day, or never began.
    func isOver(on day: SchoolDate) -> Bool {
        guard let until else { return false }
        return until < day.iso || until < from ?? ""
    }
}
