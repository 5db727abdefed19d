import Casework
import Playbooks

// What somebody may do in a dossier, apart from what the protocol says of each step.
extension DossierAccess {
    /// Whether the viewer has the case in hand: reads it, or owns it. Whoever is let in for a duty alone has not,
    /// and cannot become its owner, shut others out, or see its answers.
    package var hasInHand: Bool { mayReadNotes || holds(state.owner, about: state.subject?.pupil) }

    /// Whether the viewer holds a role where it is about a pupil: one that is held for classes, for the class of that pupil.
    private func holds(_ role: Role.ID, about pupil: Pupil.ID?) -> Bool {
        held.include(role, for: engine.classMeant(by: role, about: pupil, in: state))
    }

    /// Whether the viewer may say what happened: as one who has the case in hand, or a duty in it.
    package var maySayWhatHappened: Bool { hasInHand || !duties.isEmpty }

    /// Whether the viewer may weigh the report, and say whom it is about.
    package var mayWeigh: Bool { hasInHand || hasDuty(Triage.step) }

    /// Whether there is a report to weigh, and the viewer may.
    package var hasToWeigh: Bool { mayWeigh && engine.isWeighed(state) }

    /// Whether the viewer may do something with a task: as one who has the case in hand, or whose task it is.
    package func mayDo(_ task: TaskID) -> Bool {
        hasInHand || duties.contains { $0.id == task } || decides(task.step)
    }

    /// Whether a task is the viewer's to do or to leave out.
    package func mayActOn(_ task: TaskID) -> Bool { mayDo(task) || mayWaive(task) }

    /// Whether the viewer may answer a question: as one who has the case in hand, or who is asked.
    package func mayAnswer(_ fact: Fact.ID) -> Bool {
        hasInHand || duties.contains { $0.id.question == fact }
    }

    /// Whether a command is the viewer's to give. Anybody who is let in may add a note; whoever has the case in hand, or a
    /// duty in it, what happened.
    package func mayGive(_ command: CaseCommand) -> Bool {
        switch command {
        case .complete(let completion): mayDo(completion.task)
        case .plan(let task, _, _), .tell(let task, _), .tellFamily(let task, _, _): mayDo(task)
        case .write(let letter): mayDo(letter.task)
        case .waive(let task, _): mayWaive(task)
        case .consult(let step, _, _, _): hasInHand || hasDuty(step) || decides(step)
        case .consent(_, let step?, _, _): hasInHand || hasDuty(step) || decides(step)
        case .state(let statements): mayWeigh || statements.allSatisfy { mayAnswer($0.fact) }
        case .triage, .join, .leave, .joinTo: mayWeigh
        case .correct: mayCorrect
        case .note: true
        case .answer: hasInHand || duties.contains { $0.id.recipient == .reporter }
        case .happen: maySayWhatHappened
        case .addReader(let set, _), .removeReader(let set, _, _): mayWiden(set)
        case .handOver: mayHandOver
        case .unseal: mayUnseal
        case .review(let review): mayDo(review.task)
        case .report, .open, .consent(_, nil, _, _), .unavailable, .available, .clear, .attach, .close,
            .reopen, .takeIn, .takeOut:
            hasInHand
        }
    }

    /// Whether the viewer may take back what was found of a pupil.
    package var mayCorrect: Bool { hasInHand && !roles.isDisjoint(with: engine.correctors(in: state)) }

    /// Whether the viewer may open up what came in over a sealed channel: as its receiver, or who reads for that role.
    package var mayUnseal: Bool {
        guard mayReadNotes, let receiver = engine.unsealer(in: state) else { return false }
        return !roles.isDisjoint(with: [receiver, engine.reader(for: receiver, in: state)])
    }

    /// Whether a command would shut out the viewer too: nobody might be left who can take it back.
    package func shutsOneselfOut(_ command: CaseCommand) -> Bool {
        guard case .unavailable(let role, Role.accused, _) = command else { return false }
        return roles.contains(role)
    }

    private func hasDuty(_ step: Step.ID) -> Bool { duties.contains { $0.id.step == step } }

    private func decides(_ step: Step.ID) -> Bool {
        engine.step(step)?.decider.map { decider in
            engine.owners(Performer(.one(decider)), in: state).roles
                .contains { holds($0, about: state.subject?.pupil) }
        } ?? false
    }

    /// Whether the viewer may leave a task out: as one whom its step names, or else whose it is or who leads the case.
    private func mayWaive(_ task: TaskID) -> Bool {
        let pupil = engine.pupilOfWaiving(task, in: state)
        return engine.waivers(of: task, in: state).contains { holds($0, about: pupil) }
    }

    /// Whether the viewer may let others read what a set covers, and does so too.
    private func mayWiden(_ id: ReaderSet.ID) -> Bool {
        guard hasInHand, mayReadAll(of: id),
            let set = engine.playbook.readerSets.first(where: { $0.id == id })
        else { return false }
        return !roles.isDisjoint(with: engine.wideners(of: set, in: state))
    }

    /// Whether the viewer may give the case to another: as one who leads it, or who has it in hand while its owner cannot act.
    package var mayHandOver: Bool {
        guard hasInHand else { return false }
        return state.unavailable[state.owner] != nil
            || !roles.isDisjoint(with: engine.stewards(in: state))
    }
}
