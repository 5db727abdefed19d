import Playbooks

/// Who reads: everybody who holds a role, or those who hold it for some classes alone.
package struct CaseReader: Hashable, Sendable {
    /// The role.
    package let role: Role.ID
    /// The classes for which it is held, by their ids; nil for all.
    package let classes: Set<String>?

    init(_ role: Role.ID, for classes: Set<String>? = nil) {
        self.role = role
        self.classes = classes
    }
}

/// The roles in which somebody comes to a dossier, and for which classes each is held.
package struct RolesHere: Hashable, Sendable {
    /// Every role that counts in the dossier.
    package let all: Set<Role.ID>
    private let everywhere: Set<Role.ID>
    private let byClass: [String: Set<Role.ID>]

    /// Of the roles that count in a dossier those that do wherever it is about, and those held for classes.
    package init(_ all: Set<Role.ID>, everywhere: Set<Role.ID>, byClass: [String: Set<Role.ID>]) {
        self.all = all
        self.everywhere = everywhere
        self.byClass = byClass
    }

    /// Whoever holds these roles, each for the class that matters.
    package init(_ roles: Set<Role.ID>) { self.init(roles, everywhere: roles, byClass: [:]) }

    /// Whether one of these is that role, held for one of these classes; nil for whatever class counts here.
    package func include(_ role: Role.ID, for classes: Set<String>?) -> Bool {
        guard all.contains(role) else { return false }
        guard let classes, !everywhere.contains(role) else { return true }
        return classes.contains { byClass[$0]?.contains(role) == true }
    }

    /// Whether one of these reads so.
    func include(_ reader: CaseReader) -> Bool {
        reader.role == .allStaff ? !all.isEmpty : include(reader.role, for: reader.classes)
    }
}

extension CaseEngine {
    /// The class for which a role is meant where it is about a pupil, by its id; nil for a role that is not held for
    /// classes, and while nobody knows the class.
    package func classMeant(by role: Role.ID, about pupil: Pupil.ID?, in state: CaseState) -> Set<String>? {
        guard nearest.ofClasses.contains(role) else { return nil }
        return state.group(of: pupil).map { [$0] }
    }

    /// The classes of those who are bullied, with the one that the reporter named; as long as nobody knows these, the one in
    /// which roles for classes are looked up. Nil outside cases, where nobody is bullied.
    func classesOfTargets(in state: CaseState) -> Set<String>? {
        guard scope == .caseFile else { return nil }
        let known = state.targets.compactMap(\.group) + [state.namedClass].compactMap(\.self)
        guard known.isEmpty else { return Set(known) }
        return Set([state.group(of: state.subject?.pupil)].compactMap(\.self))
    }
}

extension CaseState {
    /// Those who are bullied, as far as it is known.
    var targets: [CaseParty] { present.filter { $0.involvement == .target } }
}
