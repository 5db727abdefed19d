import Playbooks
import SchoolTime

extension CaseEngine {
    /// Whether the holder of some roles may read what a reader set covers, on the day the roles are held.
    ///
    /// Parents and pupils are no readers of notes; what they may see has pages of its own. Whoever is shut out
    /// reads nothing, by whatever role and not what they wrote either; who stands in for a role reads with it.
    package func mayRead(
        _ set: ReaderSet.ID?, as reader: RolesHere, isAuthor: Bool, in state: CaseState
    ) -> Bool {
        let roles = reader.all
        guard roles.isDisjoint(with: state.shutOut) else { return false }
        if let sealedTo = sealedTo(in: state) { return !sealedTo.isDisjoint(with: roles) }
        guard let set = set ?? playbook.caseReaders else {
            return isAuthor || unsealedReaders(in: state).contains(where: reader.include)
        }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return !roles.isEmpty }
        guard let readers = playbook.readerSets.first(where: { $0.id == set }) else { return false }
        if readers.includesAuthor && isAuthor { return true }
        return members(of: readers, in: state).contains(where: reader.include)
    }

    /// Whether whoever holds these roles may, each for the class that matters.
    package func mayRead(
        _ set: ReaderSet.ID?, roles: Set<Role.ID>, isAuthor: Bool, in state: CaseState
    ) -> Bool {
        mayRead(set, as: RolesHere(roles), isAuthor: isAuthor, in: state)
    }

    /// Whether a role would read the case as its owner: who leads a case without reading it could do nothing for a child.
    package func reads(_ role: Role.ID, asOwnerOf state: CaseState) -> Bool {
        var after = state
        after.owner = role
        return mayRead(nil, roles: [role], isAuthor: false, in: after)
    }

    /// The roles whose holders read what names no reader set of its own, unless one of their roles is accused;
    /// ``Playbooks/Name/allStaff`` where everybody does who has a role there.
    package func caseReaders(in state: CaseState) -> Set<Role.ID> {
        Set(whoReads(in: state).map(\.role))
    }

    /// Who reads what names no reader set of its own, unless one of their roles is accused.
    package func whoReads(in state: CaseState) -> Set<CaseReader> {
        Set(sealedTo(in: state)?.map { CaseReader($0) } ?? unsealedReaders(in: state))
    }

    private func unsealedReaders(in state: CaseState) -> [CaseReader] {
        guard let set = playbook.caseReaders else {
            return ([state.owner] + told(in: state)).map { CaseReader($0) }
        }
        if set == ReaderSet.ID(Role.ID.allStaff.text) { return [CaseReader(.allStaff)] }
        return playbook.readerSets.first { $0.id == set }.map { members(of: $0, in: state) } ?? []
    }

    /// Who reads what is told over a channel, as long as nobody is accused or absent: who receives it and who gets a copy
    /// first, then, unless it is sealed, who reads cases. For whoever chooses a way to report; whom they choose as a person
    /// is not among them.
    package func readers(over channel: Channel) -> [Role.ID] {
        guard channel.choices.isEmpty else {
            return channel.isSealed ? channel.copies : (channel.copies + readersAtFirst).uniqued()
        }
        return channel.seal ?? ([channel.receiver] + channel.copies + readersAtFirst).uniqued()
    }

    private var readersAtFirst: [Role.ID] { unsealedReaders(in: start).map(\.role) }

    /// Who reads what a set covers: whom it names with who stands in for them, and those added.
    private func members(of readers: ReaderSet, in state: CaseState) -> [CaseReader] {
        if let sealedTo = readers.sealedTo { return [CaseReader(meant(by: sealedTo, in: state))] }
        let named = readers.roles.flatMap { role in
            holders(
                of: role == .caseOwner ? state.owner : meant(by: role, in: state),
                ofTarget: readers.ofTarget.contains(role), in: state)
        }
        // Where a set tells the holders for classes apart it does so of those who were told, too.
        let isApart = !readers.ofTarget.isEmpty
        let told = readers.id == playbook.caseReaders ? told(in: state) : []
        return named + told.flatMap { holders(of: $0, ofTarget: isApart, in: state) }
            + (state.addedReaders[readers.id] ?? []).sorted().map { CaseReader($0) }
    }

    /// Who holds a role, and who stands in for them: in general, or for the classes of those who are bullied.
    private func holders(of role: Role.ID, ofTarget: Bool, in state: CaseState) -> [CaseReader] {
        let classes = ofTarget ? classesOfTargets(in: state) : nil
        return ([role] + standIns(for: role, ofTargets: classes != nil, in: state)).uniqued().map {
            CaseReader($0, for: nearest.ofClasses.contains($0) ? classes : nil)
        }
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
