import Playbooks

// Refusing who may not, with the rules that say so.
extension Deciding {
    /// Refuses, for what is somebody's to do in a dossier as a whole, who has not the case in hand.
    func refuseOthers(than command: CaseCommand) throws(Refusal) {
        switch command {
        // Whoever files a report names who takes part, before there is a dossier.
        case .join, .leave: if state.began != nil { try refuseOutsiders() }
        case .correct:
            let may = engine.correctors(in: state)
            guard may.contains(actor.role) else { throw notYours(may, readerGrounds) }
        case .consult(let step, let who, _, _): if actor.role != who { try refuseOutsiders(of: step) }
        case .consent(_, let step?, _, _): try refuseOutsiders(of: step)
        case .happen: try refuseOutsiders(unless: hasDuty)
        case .consent(_, nil, _, _), .reopen: try refuseOutsiders()
        // Anybody who comes to the dossier may add what they saw, but not who is said to have done it.
        case .note: if state.shutOut.contains(actor.role) { throw Refusal(.accused(actor.role)) }
        case .attach: try refuseOutsiders(unless: engine.playbook.coordinators.contains(actor.role))
        default: break
        }
    }

    /// Refuses who has not the case in hand, and whose task it is not either.
    func refuseOutsiders(of task: CaseTask, _ step: PlacedStep) throws(Refusal) {
        guard !engine.hasInHand(actor.role, in: state) else { return }
        let owners = engine.doers(of: task.id, in: state)
        guard !owners.contains(actor.role) else { return }
        throw notYours(owners, step.performer.grounds.joined(with: step.grounds))
    }

    /// Refuses who may not leave a task out.
    func refuseToWaive(_ task: CaseTask, _ step: PlacedStep) throws(Refusal) {
        let waivers = engine.waivers(of: task.id, in: state)
        guard !waivers.contains(actor.role) else { return }
        let owners = step.skip.by.isEmpty ? waivers : step.skip.by
        throw notYours(owners, step.skip.grounds.joined(with: step.grounds))
    }

    /// Refuses who may not say who reads what a set covers.
    func refuseToWiden(_ set: ReaderSet) throws(Refusal) {
        let wideners = engine.wideners(of: set, in: state)
        guard !wideners.contains(actor.role) else { return }
        throw notYours(wideners, set.grounds)
    }

    /// Refuses who does not lead the case, and a hand-over that passes by the step that the protocol has for it.
    func refuseToHandOver(to role: Role.ID) throws(Refusal) {
        let ownerActs = state.unavailable[state.owner] == nil
        let may = ownerActs ? engine.stewards(in: state) : engine.hands(in: state)
        guard may.contains(actor.role) else { throw notYours(may, ownerGrounds) }
        guard let step = engine.takeOver(by: role, in: state) else { return }
        let gates = engine.gates(of: step, pupil: nil, in: state, at: now).map(\.grounds)
        throw Refusal(
            .takenOver(by: step.id), grounds: [step.handover?.grounds ?? .none, step.grounds] + gates)
    }

    private func refuseOutsiders(of id: Step.ID) throws(Refusal) {
        guard let step = engine.step(id) else { return }
        let owners = engine.doers(of: TaskID(step: id), in: state)
        guard !owners.contains(actor.role), !engine.hasInHand(actor.role, in: state) else { return }
        throw notYours(owners, step.performer.grounds.joined(with: step.grounds))
    }

    private func refuseOutsiders(unless mayAnyway: @autoclosure () -> Bool = false) throws(Refusal) {
        guard !engine.hasInHand(actor.role, in: state), !mayAnyway() else { return }
        throw notYours(engine.hands(in: state), readerGrounds)
    }

    /// Whether something in the dossier stands with whoever acts.
    private var hasDuty: Bool {
        engine.standing(in: state, at: now).contains { duty in
            let seen = state.seen(from: duty.ownerPupil)
            let owners = duty.owners.roles + duty.owners.roles.map { engine.reachable($0, in: seen) }
            return !duty.state.isOver && owners.contains(actor.role)
        }
    }

    /// A refusal cites what says whose it is, and what says who the other is.
    private func notYours(_ owners: [Role.ID], _ grounds: Grounds) -> Refusal {
        let role = engine.playbook.role(actor.role)?.grounds ?? .none
        return Refusal(.notYours(owners: owners), grounds: role.rows.isEmpty ? [grounds] : [grounds, role])
    }

    private var readerGrounds: Grounds {
        engine.playbook.readerSets.first { $0.id == engine.playbook.caseReaders }?.grounds ?? .none
    }

    private var ownerGrounds: Grounds { engine.playbook.role(state.owner)?.grounds ?? .none }
}
