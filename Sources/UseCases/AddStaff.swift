import People
import Playbooks
import Records
import YAML

/// Somebody who is to work at a school, in the words of whoever says so.
package struct NewStaff: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The roles, by id or title.
    package var roles: [String]
    /// The titles of the groups for which roles are held; `alle` alone for all.
    package var groups: [String]

    /// Somebody.
    package init(name: String, roles: [String], groups: [String] = []) {
        self.name = name
        self.roles = roles
        self.groups = groups
    }
}

/// Why somebody cannot be added. Nothing was stored.
package enum StaffRefused: Error, Hashable, Sendable, CustomStringConvertible {
    /// No role was named.
    case noRoles
    /// The playbook gives no such role to staff; those it gives.
    case noRole(String, known: String, guess: String?)
    /// A role is held for groups, and no group of the school was named; those there are.
    case noGroup(role: Role.ID, known: [String])
    /// A group that the school lacks; those there are.
    case unknownGroup(String, known: [String])
    /// Groups were named, and no role is held for groups.
    case groupsWithoutRole

    /// What is wrong, and what to do.
    package var description: String {
        switch self {
        case .noRoles: "name at least one role"
        case .noRole(let word, let known, let guess):
            "no role \(word); there are \(known)" + (guess.map { ". Did you mean \($0)?" } ?? "")
        case .noGroup(let role, let known):
            "\(role) is held for a class; say it with --class: \(known.joined(separator: ", "))"
        case .unknownGroup(let word, let known):
            "no class \(word); say it with --class: \(known.joined(separator: ", "))"
        case .groupsWithoutRole: "none of these roles is held for a class; leave out --class"
        }
    }
}

/// Adds a member of staff with roles, in the whole school or for groups.
package struct AddStaff: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The member as they will be, when all roles and groups are there; nothing is stored yet.
    ///
    /// Throws ``StaffRefused``, and ``RecordsError/notFound`` for an unknown school.
    package func member(_ new: NewStaff, at id: School.ID) async throws -> StaffMember {
        let school = try await desk.school(id)
        let known = RolesToGive(try desk.shelf.playbook(of: school, version: school.protocolVersion))
        let roles = try new.roles.map { word throws(StaffRefused) in
            guard let role = known[word] else {
                throw .noRole(word, known: known.list, guess: known.nearest(to: word))
            }
            return role
        }.uniqued()
        guard !roles.isEmpty else { throw StaffRefused.noRoles }
        let groups = try groups(
            new.groups, for: roles.first(where: \.isOfClass), among: try await desk.archive.classes(of: id))
        return StaffMember(
            id: TextID(desk.newID()), name: new.name,
            assignments: roles.flatMap { role -> [StaffMember.Assignment] in
                guard role.isOfClass else { return [.init(role: role.id)] }
                return groups.map { .init(role: role.id, schoolClass: $0) }
            })
    }

    /// Stores a member who was checked. What stands with the roles stands with this person at once.
    package func callAsFunction(_ member: StaffMember, at school: School.ID) async throws {
        try await desk.archive.add([member], to: school)
        _ = try await RefreshTicks(desk)(of: school)
    }

    /// The member of staff whom the administration knows by a number; nil when there is none at the school.
    package func member(numbered number: String, at school: School.ID) async throws -> StaffMember? {
        try await desk.archive.staff(numbered: number, of: school)
    }

    private func groups(
        _ titles: [String], for role: Role?, among classes: [SchoolClass]
    ) throws(StaffRefused) -> [SchoolClass.ID] {
        let known = classes.map(\.title)
        guard let role else {
            guard titles.isEmpty else { throw .groupsWithoutRole }
            return []
        }
        guard !titles.isEmpty else { throw .noGroup(role: role.id, known: known) }
        if titles.map({ $0.lowercased() }) == [PeopleReader.every] { return classes.map(\.id) }
        return try titles.map { title throws(StaffRefused) in
            let folded = SchoolClass.folded(title)
            guard let found = classes.first(where: { SchoolClass.folded($0.title) == folded }) else {
                throw .unknownGroup(title, known: known)
            }
            return found.id
        }.uniqued()
    }
}
