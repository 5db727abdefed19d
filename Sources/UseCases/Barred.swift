import Casework
import People
import Playbooks
import SchoolTime

extension CaseState {
    /// Whether somebody is shut out of the dossier, and with all that this person does at the school.
    var shutsOut: Bool { unavailable.values.contains(Role.accused) }

    /// Whether who can act in it hangs on persons, and not on roles alone.
    var asksForPersons: Bool { shutsOut || !chosen.isEmpty }
}

extension Sequence<StaffMember> {
    /// The roles in which nobody can act in a dossier, because whoever holds them is accused there in another role:
    /// an accusation shuts out the person.
    ///
    /// A role for classes counts as such when that goes for one of the classes of the dossier.
    func barred(from state: CaseState, on day: SchoolDate) -> Set<Away> {
        let accused = Set(state.unavailable.filter { $0.value == Role.accused }.keys)
        let classes = state.groups.map { SchoolClass.ID($0) }
        var holders: [Held: [Bool]] = [:]
        for member in self {
            let held = RolesHeld(member.assignments, on: day).held(by: member.id)
            let isShutOut = !held.counting(in: state).isDisjoint(with: accused)
            for role in held.everywhere { holders[Held(role: role), default: []].append(isShutOut) }
            for schoolClass in Set(classes) {
                for role in held.byClass[schoolClass] ?? [] {
                    holders[Held(role: role, schoolClass: schoolClass), default: []].append(isShutOut)
                }
            }
        }
        return Set(
            holders.filter { !accused.contains($0.key.role) && $0.value.allSatisfy(\.self) }
                .map { Away(role: $0.key.role, reason: Away.barred) })
    }
}

/// A role, held in the whole school or for a class.
private struct Held: Hashable {
    let role: Role.ID
    var schoolClass: SchoolClass.ID?
}
