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
        let members = members(of: readers, in: state)
        return members.contains(.allStaff) ? !roles.isEmpty : !roles.isDisjoint(with: members)
    }

    /// The roles whose holders read what names no reader set of its own, unless one of their roles is accused;
    /// ``Playbooks/Name/allStaff`` where everybody does who has a role there.
    package func caseReaders(in state: CaseState) -> Set<Role.ID> {
        if let receiver = sealedTo(in: state) { return [receiver] }
        guard let set = playbook.caseReaders else { return [state.owner] }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return [.allStaff] }
        return playbook.readerSets.first { $0.id == set }.map { Set(members(of: $0, in: state)) } ?? []
    }

    /// Who receives what came in over a sealed channel, when nobody else may read it; nil for other channels.
    package func sealedTo(in state: CaseState) -> Role.ID? {
        playbook.intake.channels.first { $0.isSealed && $0.id == state.report?.channel }?.receiver
    }

    /// The roles that read what a set covers: those that it names with who stands in for them, and those added.
    private func members(of readers: ReaderSet, in state: CaseState) -> [Role.ID] {
        if let sealedTo = readers.sealedTo { return [sealedTo] }
        let named = readers.roles.map { $0 == .caseOwner ? state.owner : $0 }
        return named + named.map { standIn(for: $0, in: state) } + (state.addedReaders[readers.id] ?? [])
    }

    /// The reader set of what is written in a step.
    package func readers(of step: Step.ID) -> ReaderSet.ID? {
        self.step(step)?.readers ?? playbook.caseReaders
    }
}
