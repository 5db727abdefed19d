import Playbooks

extension CaseEngine {
    /// The class in which roles for classes are looked up: of the pupil it is about, or else the one that the
    /// reporter named, or of who else takes part; nil while nobody knows.
    package func group(of pupil: Pupil.ID?, in state: CaseState) -> String? {
        state.group(of: pupil)
    }

    /// The role on whose list a duty of this role stands, so that no duty is invisible.
    ///
    /// A role that is looked up by a pupil's class has no holder while nobody knows which pupil it is about. And in some
    /// nobody can act, whatever stand-ins the protocol names: a role outside the school, one that is accused. Such a
    /// duty stands with who stands in for the role outside the school, with the coordinator, or else with the next role of
    /// the school that can act. In a sealed dossier it stands with those who read it, if only when back from being absent.
    package func reachable(_ role: Role.ID, in state: CaseState) -> Role.ID {
        let isPlaced = isPlaced(role, in: state)
        guard !isPlaced || !canBeReached(role, in: state) else { return role }
        let named = nearest.seeingTo(role)
        let others =
            isAboutReceiver(state)
            ? named
            : named
                + nearest.others(insteadOf: isPlaced ? nil : role, owners: [state.owner, playbook.caseOwner])
        return best(of: seal(in: state) ?? [], in: state) ?? best(of: others, in: state) ?? role
    }

    /// Whether it is sealed, and about one of those to whom it is: then it is read by whom the protocol names for that, and
    /// not by the next who could act at the school.
    private func isAboutReceiver(_ state: CaseState) -> Bool {
        namedSeal(in: state)?.contains { state.unavailable[$0] == Role.accused } ?? false
    }

    /// The first of some roles in which somebody can act, rather one who is there.
    private func best(of roles: [Role.ID], in state: CaseState) -> Role.ID? {
        let able = roles.filter { canBeReached($0, in: state) && isPlaced($0, in: state) }
        return able.first { state.unavailable[$0] == nil } ?? able.first
    }

    /// Whether somebody of the school holds the role and can act in it, if only when back from being absent.
    private func canBeReached(_ role: Role.ID, in state: CaseState) -> Bool {
        guard nearest.heldByStaff.contains(role) || role.isPerson else { return false }
        guard let reason = state.unavailable[role] else { return true }
        return ![Role.accused, Away.barred, Away.vacant].contains(reason)
    }

    /// Whether it is known where to look its holder up.
    func isPlaced(_ role: Role.ID, in state: CaseState) -> Bool {
        guard nearest.ofClasses.contains(role), state.namedClass == nil else { return true }
        return state.parties.contains { $0.group != nil && $0.isPresent }
    }
}
