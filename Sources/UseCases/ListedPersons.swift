import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// A member of staff whom somebody who reports can choose.
package struct ListedPerson: Hashable, Sendable {
    /// Who.
    package let id: StaffMember.ID
    /// The name, as the school wrote it.
    package let name: String
    /// Whether this person is absent today: another acts meanwhile, or it waits.
    package let isAbsent: Bool
}

/// Whom somebody who reports can choose, for each way on which one person is chosen. Anybody may see these names: the
/// school put them on the list, and nobody is on it by default.
package struct ListPersons: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// By channel, by name: who is on the list and holds one of the channel's roles today. Throws ``RecordsError/notFound``.
    package func callAsFunction(at id: School.ID) async throws -> [Channel.ID: [ListedPerson]] {
        let school = try await desk.school(id)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let channels = playbook.intake.channels.filter { !$0.choices.isEmpty }
        guard !channels.isEmpty else { return [:] }
        let listed = try await desk.archive.listed(of: id)
        guard !listed.isEmpty else { return [:] }
        let today = desk.now().date
        let staff = try await desk.archive.staff(of: id).filter { listed.contains($0.id) }
        let absent = Set(
            try await desk.archive.absences(of: id, from: today).filter { $0.covers(today) }.map(\.staff))
        return channels.reduce(into: [:]) { persons, channel in
            persons[channel.id] = staff.filter { $0.holds(anyOf: channel.choices, on: today) }.map {
                ListedPerson(id: $0.id, name: $0.name, isAbsent: absent.contains($0.id))
            }
        }
    }
}

/// The list of those whom pupils and parents can choose, as its school sees it.
package struct PersonList: Sendable {
    /// Everybody who could be on it, by name: who holds one of the roles today.
    package let staff: [StaffMember]
    /// Who is on it.
    package let listed: Set<StaffMember.ID>
    /// How often it was changed.
    package let revision: Int
    /// Whether the viewer may say who is.
    package let mayChange: Bool
    /// The playbook, of which the ways to report say whom one chooses.
    package let playbook: Playbook

    /// The ways on which somebody is chosen.
    package var channels: [Channel] { playbook.intake.channels.filter { !$0.choices.isEmpty } }
}

/// Shows and keeps who is on the list. Who works at the school sees it; who coordinates decides.
package struct KeepPersonList: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The list, for somebody of the school.
    package func callAsFunction(for viewer: Viewer) async throws -> PersonList {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let roles = playbook.intake.channels.flatMap(\.choices)
        let today = desk.now().date
        // The revision first: what is changed after it is a conflict.
        let revision = try await desk.archive.listRevision(of: school.id)
        return PersonList(
            staff: try await desk.archive.staff(of: school.id).filter { $0.holds(anyOf: roles, on: today) },
            listed: try await desk.archive.listed(of: school.id), revision: revision,
            mayChange: SchoolAccess(viewer, playbook).isCoordinator, playbook: playbook)
    }

    /// Puts these on the list, and takes everybody else off it. Throws ``AccessRefused`` for who does not coordinate,
    /// and ``RecordsError/conflict(found:)`` when it was changed since the revision that was seen.
    package func keep(_ chosen: Set<StaffMember.ID>, seen: Int, by viewer: Viewer) async throws {
        let list = try await self(for: viewer)
        guard list.mayChange else { throw AccessRefused() }
        try await desk.archive.list(
            Set(list.staff.map(\.id)).intersection(chosen), seen: seen, of: viewer.school)
    }
}

extension StaffMember {
    /// Whether one of these roles is held on a day, wherever.
    fileprivate func holds(anyOf roles: [Role.ID], on day: SchoolDate) -> Bool {
        assignments.contains { roles.contains($0.role) && $0.isHeld(on: day) }
    }
}
