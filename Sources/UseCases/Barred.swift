import Casework
import People
import Playbooks
import SchoolTime

extension CaseState {
    /// Whether somebody is shut out of the dossier, and with all that this person does at the school.
    var shutsOut: Bool { !shutOut.isEmpty }

    /// Whether who can act in it hangs on persons, and not on roles alone.
    var asksForPersons: Bool { shutsOut || !rolesOfAccused.isEmpty || !chosen.isEmpty }
}

extension Sequence<StaffMember> {
    /// The roles in which nobody can act in a dossier, because whoever holds them is accused there in another role:
    /// an accusation shuts out the person.
    ///
    /// A role for classes is asked of each class of the dossier by itself.
    func barred(from state: CaseState, on day: SchoolDate) -> Set<Away> {
        let classes = state.groups.map { SchoolClass.ID($0) }
        var holders: [Held: [Bool]] = [:]
        for member in self {
            let held = RolesHeld(member.assignments, on: day).held(by: member.id)
            let isShutOut = held.isShutOut(of: state)
            for role in held.everywhere { holders[Held(role: role), default: []].append(isShutOut) }
            for schoolClass in Set(classes) {
                for role in held.byClass[schoolClass] ?? [] {
                    holders[Held(role: role, schoolClass: schoolClass), default: []].append(isShutOut)
                }
            }
        }
        return Set(
            holders.filter { !state.isAccused($0.key.role) && $0.value.allSatisfy(\.self) }
                .map { Away(role: $0.key.role, group: $0.key.schoolClass?.text, reason: Away.barred) })
    }

    /// Who holds a role where a dossier is concerned, by their ids: for a role of classes in those that it concerns or
    /// concerned before. Nobody while no class is known, as it may be that of any.
    func holders(of role: Role.ID, in state: CaseState, by playbook: Playbook, on day: SchoolDate) -> [String]
    {
        guard !state.groups.isEmpty || playbook.role(role)?.isOfClass != true else { return [] }
        let classes = state.formerGroups.union(state.groups).map { SchoolClass.ID($0) }
        return filter { RolesHeld($0.assignments, on: day).roles(for: classes).contains(role) }
            .map(\.id.text).sorted()
    }

    /// The roles of the accused that somebody else holds now where a dossier is concerned, who can act in them.
    func freed(in state: CaseState, on day: SchoolDate) -> [Role.ID] {
        let classes = state.groups.map { SchoolClass.ID($0) }
        let others = map { RolesHeld($0.assignments, on: day).held(by: $0.id) }.filter {
            !$0.isShutOut(of: state)
        }
        let held = others.reduce(into: Set<Role.ID>()) { $0.formUnion($1.roles(for: classes)) }
        return state.rolesOfAccused.filter(held.contains)
    }
}

extension RolesHeld {
    /// Whether a dossier is about whoever holds these.
    fileprivate func isShutOut(of state: CaseState) -> Bool {
        !counting(in: state).isDisjoint(with: state.shutOut)
    }
}

/// A role, held in the whole school or for a class.
private struct Held: Hashable {
    let role: Role.ID
    var schoolClass: SchoolClass.ID?
}
