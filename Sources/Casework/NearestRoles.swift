import Playbooks

/// The roles that see to a duty when nobody can act in its own, as far as the playbook decides; worked out once.
struct NearestRoles: Sendable {
    /// The roles whose holders are looked up by a pupil's class.
    let ofClasses: Set<Role.ID>
    /// The roles that somebody of the school can hold.
    let heldByStaff: Set<Role.ID>
    /// The roles of people outside the school.
    private let outside: Set<Role.ID>
    /// Those of the whole school only, and without the fixed contact whom ``Playbooks/Playbook/coordinators`` takes where
    /// nobody coordinates: here a stand-in whom the protocol names goes before that contact.
    private let coordinators: [Role.ID]
    private let contacts: [Role.ID]
    private let rest: [Role.ID]
    private let standIns: [Role.ID: Role.ID]

    init(_ playbook: Playbook) {
        let school = playbook.roles.filter { !$0.isOfClass }
        ofClasses = Set(playbook.roles.filter(\.isOfClass).map(\.id))
        heldByStaff = Set(playbook.roles.filter(\.isHeldByStaff).map(\.id))
        outside = Set(playbook.roles.filter { $0.nature == .outside }.map(\.id))
        coordinators = school.filter { $0.statutoryTasks.contains(.coordinator) }.map(\.id)
        contacts = school.filter { $0.statutoryTasks.contains(.contact) }.map(\.id)
        rest =
            Role.Nature.allCases.flatMap { nature in school.filter { $0.nature == nature }.map(\.id) }
            + playbook.roles.filter(\.isOfClass).map(\.id)
        standIns = playbook.roles.reduce(into: [:]) { $0[$1.id] = $1.standIn }
    }

    /// Who can see to it instead of a role, the nearest first: who coordinates, who stands in, whom the protocol turns
    /// to with questions, who owns the case, then others with a task in the whole school, teams, and the roles for classes.
    func others(insteadOf role: Role.ID?, owners: [Role.ID]) -> [Role.ID] {
        let standIn = role.flatMap(schoolWideStandIn).map { [$0] } ?? []
        return coordinators + standIn + contacts + owners + rest
    }

    /// Those whom the protocol names to see to what a role outside the school owes, the nearest first; nobody for any other
    /// role: a body decides itself, and stand-ins of the school have the duties themselves.
    func seeingTo(_ role: Role.ID) -> [Role.ID] {
        guard outside.contains(role) else { return [] }
        var line: [Role.ID] = []
        var next = standIns[role]
        while let current = next, current != role, !line.contains(current) {
            line.append(current)
            next = standIns[current]
        }
        return line
    }

    private func schoolWideStandIn(for role: Role.ID) -> Role.ID? {
        var passed: Set<Role.ID> = []
        var next: Role.ID? = role
        while let current = next, passed.insert(current).inserted {
            if !ofClasses.contains(current) { return current }
            next = standIns[current]
        }
        return nil
    }
}
