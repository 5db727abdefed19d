import Playbooks

extension CaseEngine {
    /// The class in which roles for classes are looked up: of the pupil it is about, or else the one that the
    /// reporter named, or of who else takes part; nil while nobody knows.
    package func group(of pupil: Pupil.ID?, in state: CaseState) -> String? {
        state.parties.first { $0.pupil == pupil }?.group ?? state.report?.group ?? state.groups.first
    }

    /// The role on whose list a duty of this role stands, so that no duty is invisible.
    ///
    /// A role that is looked up by a pupil's class has no holder while nobody knows which pupil it is about. And in some
    /// nobody can act, whatever stand-ins the protocol names: a role outside the school, one that is accused. Such a
    /// duty stands with the coordinator, or else with the next role of the school that can act.
    package func reachable(_ role: Role.ID, in state: CaseState) -> Role.ID {
        let isPlaced = isPlaced(role, in: state)
        guard !isPlaced || !canBeReached(role, in: state) else { return role }
        let others = others(insteadOf: isPlaced ? nil : role, in: state)
        return others.first { state.unavailable[$0] == nil } ?? others.first ?? role
    }

    /// Whether somebody of the school holds the role and can act in it, if only when back from being absent.
    private func canBeReached(_ role: Role.ID, in state: CaseState) -> Bool {
        guard playbook.role(role)?.isHeldByStaff == true else { return false }
        guard let reason = state.unavailable[role] else { return true }
        return ![Role.accused, Away.barred, Away.vacant].contains(reason)
    }

    /// Who can see to it instead, the nearest first: who coordinates, who stands in, whom the protocol turns to with
    /// questions, who owns the case, then others with a task in the whole school, teams, and the roles for classes.
    private func others(insteadOf role: Role.ID?, in state: CaseState) -> [Role.ID] {
        let school = playbook.roles.filter { !$0.isOfClass }
        let nearest =
            school.filter { $0.statutoryTasks.contains(.coordinator) }.map(\.id)
            + [role.flatMap(schoolWideStandIn)].compactMap(\.self)
            + school.filter { $0.statutoryTasks.contains(.contact) }.map(\.id)
            + [state.owner, playbook.caseOwner]
        let rest = Role.Nature.allCases.flatMap { nature in school.filter { $0.nature == nature }.map(\.id) }
        let ofClasses = playbook.roles.filter(\.isOfClass).map(\.id)
        return (nearest + rest + ofClasses).filter {
            canBeReached($0, in: state) && isPlaced($0, in: state)
        }
    }

    /// Whether it is known where to look its holder up.
    private func isPlaced(_ role: Role.ID, in state: CaseState) -> Bool {
        guard isForClasses(role), state.report?.group == nil else { return true }
        return state.parties.contains { $0.group != nil && $0.standing != .withdrawn }
    }

    private func isForClasses(_ role: Role.ID) -> Bool { playbook.role(role)?.isOfClass ?? false }

    private func schoolWideStandIn(for role: Role.ID) -> Role.ID? {
        var passed: Set<Role.ID> = []
        var next: Role.ID? = role
        while let current = next, passed.insert(current).inserted {
            if !isForClasses(current) { return current }
            next = playbook.role(current)?.standIn
        }
        return nil
    }
}
