import Playbooks

extension CaseEngine {
    /// The class in which roles for classes are looked up: of the pupil it is about, or else the one that the
    /// reporter named; nil while nobody knows.
    package func group(of pupil: Pupil.ID?, in state: CaseState) -> String? {
        state.parties.first { $0.pupil == pupil }?.group ?? state.report?.group
    }

    /// The role on whose list a duty of this role stands, so that no duty is invisible.
    ///
    /// A role that is looked up by a pupil's class has no holder while nobody knows which pupil it is about.
    /// Until then the duty stands with the coordinator, or else with the first stand-in of the whole school.
    package func reachable(_ role: Role.ID, in state: CaseState) -> Role.ID {
        guard isForClasses(role), state.report?.group == nil,
            !state.present.contains(where: { $0.group != nil })
        else { return role }
        let coordinator = playbook.roles.first {
            $0.statutoryTasks.contains(.coordinator) && $0.scope == .school
        }
        return coordinator?.id ?? schoolWideStandIn(for: role) ?? role
    }

    private func isForClasses(_ role: Role.ID) -> Bool {
        let scope = playbook.roles.first { $0.id == role }?.scope
        return scope == .pupil || scope == .group
    }

    private func schoolWideStandIn(for role: Role.ID) -> Role.ID? {
        var passed: Set<Role.ID> = []
        var next: Role.ID? = role
        while let current = next, passed.insert(current).inserted {
            if !isForClasses(current) { return current }
            next = playbook.roles.first { $0.id == current }?.standIn
        }
        return nil
    }
}
