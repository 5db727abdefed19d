import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Somebody of the staff who is absent, or is going to be.
package struct ListedAbsence: Sendable {
    /// The absence.
    package let absence: Absence
    /// Who.
    package let name: String
    /// What this person does at the school, and who does it in the meantime.
    package let roles: [Replaced]
    /// Whether the viewer may say that this person is back.
    package let mayEnd: Bool

    /// A role of somebody who is absent.
    package struct Replaced: Hashable, Sendable {
        /// The role.
        package let role: Role.ID
        /// The class it is held for; nil for the whole school.
        package let schoolClass: SchoolClass.ID?
        /// Who does it meanwhile: the role itself while somebody else holds it, or the one that stands in; nil when
        /// the protocol names nobody.
        package let meanwhile: Role.ID?
    }
}

/// Who is absent, and of whom the viewer may say so.
package struct AbsenceList: Sendable {
    /// Absences that are not over, the first to begin first.
    package let absences: [ListedAbsence]
    /// The staff of whom the viewer may say that they are absent: everybody for who coordinates, else the viewer.
    package let staff: [StaffMember]
    /// The classes, by title.
    package let classes: [SchoolClass]
    /// The playbook.
    package let playbook: Playbook
}

/// Lists who of the staff is absent. Everybody who works at the school sees that; why somebody is absent is not kept.
package struct ListAbsences: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The list, in a fixed number of statements.
    package func callAsFunction(for viewer: Viewer) async throws -> AbsenceList {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let today = desk.now().date
        let absences = try await desk.archive.absences(of: school.id, from: today)
        let staff = try await desk.archive.staff(of: school.id)
        let mayNameAll = SchoolAccess(viewer, playbook).isCoordinator
        let members = Dictionary(staff.map { ($0.id, $0) }) { first, _ in first }
        return AbsenceList(
            absences: absences.compactMap { absence in
                members[absence.staff].map { member in
                    ListedAbsence(
                        absence: absence, name: member.name,
                        roles: replaced(member, on: max(today, absence.from), staff, absences, playbook),
                        mayEnd: mayNameAll || member.id == viewer.staff)
                }
            },
            staff: staff.filter { mayNameAll || $0.id == viewer.staff },
            classes: try await desk.archive.classes(of: school.id), playbook: playbook)
    }

    private func replaced(
        _ member: StaffMember, on day: SchoolDate, _ staff: [StaffMember], _ absences: [Absence],
        _ playbook: Playbook
    ) -> [ListedAbsence.Replaced] {
        let away = staff.away(on: day, absences)
        return member.assignments.filter { $0.isHeld(on: day) }.map { held in
            let meant = away.filter { $0.group == nil || $0.group == held.schoolClass?.text }
            let gone = Dictionary(meant.map { ($0.role, $0.reason) }) { first, _ in first }
            let acting = playbook.standIn(for: held.role, unavailable: gone)
            return ListedAbsence.Replaced(
                role: held.role, schoolClass: held.schoolClass, meanwhile: gone[acting] == nil ? acting : nil)
        }
    }
}

/// Why an absence is not written down.
package enum AbsenceRefused: Error, Hashable, Sendable {
    /// No such person, or not somebody of whom the viewer may say so.
    case person
    /// A day is none or lies many years away, the last lies before the first or before today, or the first more than a
    /// year ahead.
    case days
    /// This person is absent already on one of these days.
    case twice
}

/// Says that a member of staff is absent from a day on, or is back. Every open dossier of the school hears of it at
/// its next refresh, and those that open later at once.
package struct SayAbsent: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Writes it down; days as `2026-03-02`, the last one nil while nobody knows. Who coordinates says it of everybody,
    /// others of themselves. Throws ``AbsenceRefused``.
    package func callAsFunction(
        _ staff: StaffMember.ID, from first: String, until last: String?, by viewer: Viewer
    ) async throws {
        let now = desk.now()
        let list = try await ListAbsences(desk)(for: viewer)
        guard list.staff.contains(where: { $0.id == staff }) else { throw AbsenceRefused.person }
        let until = last.flatMap(SchoolDate.init(iso:))
        let days = now.date.around()
        guard let from = SchoolDate(iso: first), last == nil || until != nil, from <= now.date + 366,
            days.contains(from), until.map({ $0 >= from && $0 >= now.date && days.contains($0) }) ?? true
        else { throw AbsenceRefused.days }
        let isNew = try await desk.archive.addAbsence(
            of: staff, from: from, until: until, at: viewer.school, by: viewer.staff, at: now.iso)
        guard isNew else { throw AbsenceRefused.twice }
    }

    /// Somebody is back today, or will not be absent after all. Throws ``AbsenceRefused/person`` when there is no such
    /// absence, or when it is not the viewer's to say.
    package func back(_ number: Int, by viewer: Viewer) async throws {
        let now = desk.now()
        let list = try await ListAbsences(desk)(for: viewer)
        guard list.absences.contains(where: { $0.absence.number == number && $0.mayEnd }) else {
            throw AbsenceRefused.person
        }
        try await desk.archive.endAbsence(
            number, of: viewer.school, on: now.date + -1, by: viewer.staff, at: now.iso)
    }
}
