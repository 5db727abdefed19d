import Casework
import People
import Playbooks

extension RolesHeld {
    /// The roles that count in a dossier: those of the whole school, and those for its classes. One that is shut out as such
    /// counts for the classes of before too; while nobody knows the class, for whoever holds it anywhere: it may be that one.
    package func counting(in state: CaseState) -> Set<Role.ID> {
        let groups = state.groups
        let counting = roles(for: groups.map { SchoolClass.ID($0) }).union(asChosen(in: state))
        let accused = state.shutOut
        guard !accused.isEmpty else { return counting }
        let before = groups.isEmpty ? all : roles(for: state.formerGroups.map { SchoolClass.ID($0) })
        return counting.union(before.intersection(accused))
    }

    /// These roles, with the classes for which each of them is held.
    func here(_ counting: Set<Role.ID>) -> RolesHere {
        RolesHere(
            counting, everywhere: schoolWide.union(counting.filter(\.isPerson)),
            byClass: byClass.reduce(into: [:]) { $0[$1.key.text] = $1.value })
    }

    /// The role of the person alone, where somebody chose this person to tell it to, or where it is about this person.
    private func asChosen(in state: CaseState) -> Set<Role.ID> {
        guard let person else { return [] }
        let isMeant =
            state.chosen.contains(person) || state.unavailable[person] != nil
            || state.shutOut.contains(person)
        return isMeant ? [person] : []
    }
}
