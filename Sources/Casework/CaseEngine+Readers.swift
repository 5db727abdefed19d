import Playbooks
import SchoolTime

extension CaseEngine {
    /// Whether the holder of some roles may read what a reader set covers, on the day the roles are held.
    ///
    /// Parents and pupils are no readers of notes; what they may see has pages of its own. Whoever is shut out
    /// reads nothing, by whatever role and not what they wrote either; who stands in for a role reads with it.
    package func mayRead(
        _ set: ReaderSet.ID?, roles: Set<Role.ID>, isAuthor: Bool, in state: CaseState
    ) -> Bool {
        guard roles.isDisjoint(with: state.shutOut) else { return false }
        if let sealedTo = sealedTo(in: state) { return !sealedTo.isDisjoint(with: roles) }
        guard let set = set ?? playbook.caseReaders else {
            return isAuthor || !caseReaders(in: state).isDisjoint(with: roles)
        }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return !roles.isEmpty }
        guard let readers = playbook.readerSets.first(where: { $0.id == set }) else { return false }
        if readers.includesAuthor && isAuthor { return true }
        let members = members(of: readers, in: state)
        return members.contains(.allStaff) ? !roles.isEmpty : !roles.isDisjoint(with: members)
    }

    /// The roles whose holders read what names no reader set of its own, unless one of their roles is accused;
    /// ``Playbooks/Name/allStaff`` where everybody does who has a role there.
    package func caseReaders(in state: CaseState) -> Set<Role.ID> {
        sealedTo(in: state) ?? Set(unsealedReaders(in: state))
    }

    private func unsealedReaders(in state: CaseState) -> [Role.ID] {
        guard let set = playbook.caseReaders else { return [state.owner] + told(in: state) }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return [.allStaff] }
        return playbook.readerSets.first { $0.id == set }.map { members(of: $0, in: state) } ?? []
    }

    /// Who reads what is told over a channel, as long as nobody is accused or absent: who receives it and who gets a copy
    /// first, then, unless it is sealed, who reads cases. For whoever chooses a way to report; whom they choose as a person
    /// is not among them.
    package func readers(over channel: Channel) -> [Role.ID] {
        guard channel.choices.isEmpty else {
            return channel.isSealed ? channel.copies : (channel.copies + unsealedReaders(in: start)).uniqued()
        }
        return channel.seal ?? ([channel.receiver] + channel.copies + unsealedReaders(in: start)).uniqued()
    }

    /// Who alone reads what came in over a sealed channel: its receiver and whoever gets a copy, or who stands in for one
    /// who is accused, with those at the school who read for a role outside it; nil for other channels.
    package func sealedTo(in state: CaseState) -> Set<Role.ID>? {
        seal(in: state).map { roles in Set(roles + roles.map { reader(for: $0, in: state) }) }
    }

    /// The roles to which a dossier is sealed, its receiver first; nil for an open one. An absence opens no seal: what
    /// was told to one person waits. An accused receiver would never read it, nor would one who left, and whoever
    /// stands in does. Once it was opened up there is no seal.
    package func seal(in state: CaseState) -> [Role.ID]? {
        guard !state.isUnsealed, let report = state.report else { return nil }
        return seals[report.channel]?.seal(to: report.receiver)?.map { role in
            isGone(role, in: state) ? standIn(for: role, in: state) : role
        }
    }

    /// The roles that read what a set covers: those that it names with who stands in for them, and those added.
    private func members(of readers: ReaderSet, in state: CaseState) -> [Role.ID] {
        if let sealedTo = readers.sealedTo { return [meant(by: sealedTo, in: state)] }
        let named = readers.roles.map { $0 == .caseOwner ? state.owner : meant(by: $0, in: state) }
        let all = named + (readers.id == playbook.caseReaders ? told(in: state) : [])
        let standIns = state.fromEachClass.flatMap { seen in all.map { standIn(for: $0, in: seen) } }
        return all + standIns + (state.addedReaders[readers.id] ?? [])
    }

    /// Who was told: whoever reports chose them, so they read it, whoever else does.
    private func told(in state: CaseState) -> [Role.ID] {
        state.reports.map { reader(for: $0.receiver, in: state) }.uniqued()
    }

    /// The reader set of what is written in a step.
    package func readers(of step: Step.ID) -> ReaderSet.ID? {
        self.step(step)?.readers ?? playbook.caseReaders
    }
}
