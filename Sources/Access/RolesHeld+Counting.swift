import Casework
import People
import Playbooks

extension RolesHeld {
    /// The roles that count in a dossier: those of the whole school, and those for its classes. One that is accused counts
    /// for the classes of before too; while nobody knows the class, for whoever holds it anywhere: it may be that one.
    package func counting(in state: CaseState) -> Set<Role.ID> {
        let groups = state.groups
        let counting = roles(for: groups.map { SchoolClass.ID($0) }).union(asChosen(in: state))
        let accused = state.unavailable.filter { $0.value == Role.accused }.keys
        guard !accused.isEmpty else { return counting }
        let before = groups.isEmpty ? all : roles(for: state.formerGroups.map { SchoolClass.ID($0) })
        return counting.union(before.intersection(accused))
    }

    /// The role of the person alone, where somebody chose this person to tell it to.
    private func asChosen(in state: CaseState) -> Set<Role.ID> {
        guard let person, state.chosen.contains(person) || state.unavailable[person] != nil else { return [] }
        return [person]
    }
}
