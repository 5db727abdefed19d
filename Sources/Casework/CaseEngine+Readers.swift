import Playbooks
import SchoolTime

extension CaseEngine {
    /// Whether the holder of some roles may read what a reader set covers, on the day the roles are held.
    ///
    /// Parents and pupils are no readers of notes; what they may see has pages of its own. Whoever is accused
    /// reads nothing, by whatever role and not what they wrote either; who stands in for a role reads with it.
    package func mayRead(
        _ set: ReaderSet.ID?, roles: Set<Role.ID>, isAuthor: Bool, in state: CaseState
    ) -> Bool {
        guard roles.allSatisfy({ state.unavailable[$0] != Role.accused }) else { return false }
        guard let set = set ?? playbook.caseReaders else { return isAuthor || roles.contains(state.owner) }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return !roles.isEmpty }
        guard let readers = playbook.readerSets.first(where: { $0.id == set }) else { return false }
        if readers.includesAuthor && isAuthor { return true }
        if let sealedTo = readers.sealedTo { return roles.contains(sealedTo) }
        let named = readers.roles.map { $0 == .caseOwner ? state.owner : $0 }
        let members = named + named.map { standIn(for: $0, in: state) }
        if members.contains(.allStaff) { return !roles.isEmpty }
        return !roles.isDisjoint(with: members) || !roles.isDisjoint(with: state.addedReaders[set] ?? [])
    }

    /// The reader set of what is written in a step.
    package func readers(of step: Step.ID) -> ReaderSet.ID? {
        self.step(step)?.readers ?? playbook.caseReaders
    }
}
