import Casework
import People
import Playbooks

extension RolesHeld {
    /// The roles that count in a dossier: those of the whole school, and those for its classes. While nobody knows its
    /// class, a role for classes that is accused there counts for whoever holds it anywhere: it may be that one.
    package func counting(in state: CaseState) -> Set<Role.ID> {
        let counting = roles(for: state.groups.map { SchoolClass.ID($0) })
        guard state.groups.isEmpty else { return counting }
        let accused = state.unavailable.filter { $0.value == Role.accused }.keys
        return counting.union(all.intersection(accused))
    }
}
