import Playbooks

// Who is shut out, as the case is about them. An accusation is of persons, and outlasts the role in which they were accused.
extension Folding {
    /// Notes that whoever holds a role cannot act and, where the case is about them, shuts out those persons; the role itself
    /// where nobody could say who they are.
    mutating func setUnavailable(_ role: Role.ID, _ reason: String, _ holders: [String]) {
        if reason != Role.accused {
            setAvailable(role)
        } else if holders.isEmpty {
            state.shutOut.insert(role)
        } else {
            state.shutOut.formUnion(holders.map { Role.ID(person: $0) })
        }
        state.unavailableAnywhere[role] = reason
    }

    /// Notes that nobody can act in a role for one class. What an earlier absence said of the role as such was said of that
    /// class too, and is known more exactly now.
    mutating func setUnavailable(_ role: Role.ID, for group: String, _ reason: String) {
        state.unavailableForClass[ClassRole(role: role, group: group)] = reason
        if state.unavailableAnywhere[role].map(Away.words.contains) == true {
            state.unavailableAnywhere[role] = nil
        }
    }

    /// Lets a role act again. Only an accusation of the role itself goes with it: who comes back from being absent stays shut
    /// out.
    mutating func setAvailable(_ role: Role.ID) {
        if state.isAccused(role) { state.shutOut.remove(role) }
        state.unavailableAnywhere[role] = nil
        for held in state.unavailableForClass.keys where held.role == role {
            state.unavailableForClass[held] = nil
        }
    }
}

extension CaseState {
    /// Whether somebody said that whoever holds a role cannot act, of every class or of one.
    package func isAway(_ role: Role.ID) -> Bool {
        unavailable[role] != nil || unavailableForClass.keys.contains { $0.role == role }
    }

    /// Whether nobody acts in a role, as the case is about whoever held it.
    package func isAccused(_ role: Role.ID) -> Bool { unavailableAnywhere[role] == Role.accused }

    /// The roles in which nobody acts, as the case is about persons who held them then: who else holds one now can act.
    package var rolesOfAccused: [Role.ID] {
        unavailableAnywhere.keys.filter { isAccused($0) && !shutOut.contains($0) }.sorted()
    }
}
