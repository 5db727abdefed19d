import Playbooks

// Who has a case in hand, apart from what the protocol says of each step.
extension CaseEngine {
    /// The roles that lead a case: whoever owns it, whoever reviews what was weighed and whoever coordinates, with who
    /// stands in for them. Of a sealed one those to whom it is sealed. Nobody who is accused.
    package func stewards(in state: CaseState) -> [Role.ID] {
        let named =
            seal(in: state) ?? [state.owner] + [playbook.triage.reviewer].compactMap(\.self)
            + playbook.coordinators
        return withThoseWhoAct(for: named, in: state.fromEachClass)
    }

    /// Whether a report is weighed here: not what came over a way with a plan of its own, where whoever received it acts.
    package func isWeighed(_ state: CaseState) -> Bool { scope == .caseFile && state.channelPlan == nil }

    /// The roles that have a case in hand: who leads it, who weighs it and who reads it;
    /// ``Playbooks/Name/allStaff`` among them where everybody does who has a role there.
    package func hands(in state: CaseState) -> [Role.ID] {
        (stewards(in: state) + triagers(in: state) + caseReaders(in: state).sorted()).uniqued()
            .filter { state.unavailable[$0] != Role.accused }
    }

    /// Whether a role has the case in hand. Whoever only signals has not.
    package func hasInHand(_ role: Role.ID, in state: CaseState) -> Bool {
        let hands = hands(in: state)
        return hands.contains(role)
            || (hands.contains(.allStaff) && playbook.role(role)?.isHeldByStaff == true)
    }

    /// Whose a task is: who must do it or decides on it, and with whom it stands when nobody can act in that role.
    package func doers(of id: TaskID, in whole: CaseState) -> [Role.ID] {
        guard let step = step(id.step) else { return [] }
        let performer = performer(of: id, step, in: whole)
        let state = whole.seen(from: ownerPupil(about: id.pupil, doneBy: performer, in: whole))
        return withThoseWhoAct(
            for: deciders(of: id, in: whole) + owners(performer, in: state).roles, in: [state])
    }

    /// Who decides on a task, when that is not who does it: the role that its step names, or who stands in for it. Nobody
    /// decides on telling somebody.
    package func deciders(of id: TaskID, in state: CaseState) -> [Role.ID] {
        guard !id.isNotice, let decider = step(id.step)?.decider else { return [] }
        let performer = Performer(.one(decider))
        let pupil = ownerPupil(about: id.pupil, doneBy: performer, in: state)
        return owners(performer, in: state.seen(from: pupil)).roles
    }

    /// Whose decision a duty awaits: that of who decides on its step, and of a measure or a decision that may be taken by who
    /// does it, theirs. Whoever owns the dossier has before them what may be done anyway.
    package func awaitedDeciders(of duty: Obligation, in state: CaseState) -> [Role.ID] {
        let named = deciders(of: duty.id, in: state)
        guard named.isEmpty, duty.strength == .may, !duty.id.isNotice,
            duty.kind == .measure || duty.kind == .decision
        else { return named }
        let owning = owners(Performer(.one(.caseOwner)), in: state.seen(from: duty.ownerPupil)).roles
        return duty.owners.roles.filter { !owning.contains($0) }
    }

    /// Who may leave a task out: whom its step names; where it names nobody, whose task it is, who reviews what was weighed
    /// and who coordinates. What only one role may do, nobody else leaves out.
    package func waivers(of id: TaskID, in state: CaseState) -> [Role.ID] {
        guard let step = step(id.step) else { return [] }
        let (named, own) = (step.skip.by, state.seen(from: pupilOfWaiving(id, in: state)))
        guard !named.isEmpty else {
            if !id.isNotice, let keepers = keepers(of: step, about: id.pupil, from: [], in: state) {
                return withThoseWhoAct(for: keepers, in: [own])
            }
            let leading =
                seal(in: state) ?? [playbook.triage.reviewer].compactMap(\.self) + playbook.coordinators
            return (doers(of: id, in: state) + withThoseWhoAct(for: leading, in: [own])).uniqued()
        }
        let roles = named.map { $0 == .caseOwner ? state.owner : meant(by: $0, in: state) }
        return withThoseWhoAct(for: roles, in: [own])
    }

    /// The pupil in whose class the roles are looked up that may leave a task out: whom it is about; of what belongs to whoever
    /// leads the case, whom that is about.
    package func pupilOfWaiving(_ id: TaskID, in state: CaseState) -> Pupil.ID? {
        guard let step = step(id.step), step.skip.by.isEmpty else { return id.pupil ?? state.subject?.pupil }
        let meant = step.decider.map { Performer(.one($0)) } ?? performer(of: id, step, in: state)
        return ownerPupil(about: id.pupil, doneBy: meant, in: state)
    }

    /// These roles, each with who acts for it now where it is looked at from.
    private func withThoseWhoAct(for roles: [Role.ID], in states: [CaseState]) -> [Role.ID] {
        let acting = states.flatMap { state in
            roles.map { standIn(for: $0, in: state) } + roles.map { reachable($0, in: state) }
        }
        return (roles + acting).uniqued().filter { role in
            !states.contains { $0.isAccused(role) }
        }
    }
}

// MARK: - letting others read, and handing over
extension CaseEngine {
    /// Who may let others read what a reader set covers, and take them out again: whom the set names, or else who leads
    /// the case. Nobody lets others read what they do not read themselves.
    package func wideners(of set: ReaderSet, in state: CaseState) -> [Role.ID] {
        let named = set.widenedBy.map { $0 == .caseOwner ? state.owner : $0 }
        let leaders =
            named.isEmpty ? stewards(in: state) : withThoseWhoAct(for: named, in: state.fromEachClass)
        return leaders.filter { mayRead(set.id, roles: [$0], isAuthor: false, in: state) }
    }

    /// The step by which the protocol gives the case to a role, and which handing it over by hand would pass by; the one
    /// that is open first. Nil where the protocol has none for that role, where the role owned the case before, and while
    /// whoever owns it cannot act: then the case must go on.
    package func takeOver(by role: Role.ID, in state: CaseState) -> PlacedStep? {
        guard role != state.owner, !state.formerOwners.contains(role), state.unavailable[state.owner] == nil
        else { return nil }
        let ways = order.compactMap { steps[$0] }.filter { step in
            step.handover?.to == role && step.strength != .mustNot && isInForce(step, in: state)
        }
        return ways.first { state.instances(of: $0.id).contains(where: \.isActive) } ?? ways.first
    }

    /// Whether the dossier runs the plan, or the overlay, of a step.
    private func isInForce(_ step: PlacedStep, in state: CaseState) -> Bool {
        if let overlay = step.overlay { return state.activeOverlays.contains(overlay) }
        return step.channelPlan == state.channelPlan
    }
}
