import Casework
import Playbooks
import SchoolTime

// What people do when the moment has come.
extension Course {
    /// Does all that somebody meant to do by now.
    mutating func work() {
        if let moment = revision, moment <= now { revise() }
        if let moment = incident, moment <= now { happen() }
        for task in state.tasks {
            guard let intent = intents[task.id], let moment = intent.at else { continue }
            guard let current = state.task(task.id), current.isActive else {
                intents[task.id] = nil
                continue
            }
            guard moment <= now else { continue }
            intents[task.id] = nil
            if let owed = engine.obligation(of: current, in: state, at: now) { see(to: owed, intent) }
        }
        answerQuestions()
    }

    private mutating func see(to owed: Obligation, _ intent: Intent) {
        switch (intent, owed.state) {
        case (_, .done), (_, .waived), (_, .withdrawn), (.none, _): return
        case (.act, .waiting) where !owed.state.waitsForReason: return
        case (.act, _): act(on: owed)
        case (.unlock, .waiting(let obstacles)): unlock(owed, obstacles)
        case (.unlock, _): act(on: owed)
        }
    }

    private mutating func act(on owed: Obligation) {
        if owed.id.step == Triage.step { return weigh() }
        if owed.id.isNotice { return tell(owed) }
        guard let step = engine.step(owed.id.step) else { return }
        if isLeftOut(owed, step) { return }
        complete(owed, step)
    }

    private mutating func tell(_ owed: Obligation) {
        let teller = owed.owners.roles.first ?? state.owner
        let why = owed.state.waitsForReason ? Self.reason : nil
        if let refusal = carry(.tell(owed.id, note: why), as: teller) { return wasRefused(owed, refusal) }
        note(Step.Kind.notice.rawValue, [teller])
    }

    /// People leave something out now and then, where the protocol lets them.
    private mutating func isLeftOut(_ owed: Obligation, _ step: PlacedStep) -> Bool {
        guard owed.strength == .must, step.skip.leave != .never, !isClosing(owed.id), !step.isWeighty,
            chance.succeeds(habits.assumed.people.leftOut)
        else { return false }
        return waive(owed.id, step)
    }

    /// Leaves a step out with a reason; false when the protocol does not allow that.
    mutating func waive(_ id: TaskID, _ step: PlacedStep) -> Bool {
        let owner = current(id)?.owners.roles.first ?? state.owner
        let role = step.skip.by.first.map { $0 == .caseOwner ? state.owner : $0 } ?? owner
        guard carry(.waive(id, reason: Self.reason), as: role) == nil else { return false }
        note(Step.Kind.record.rawValue, [role])
        return true
    }

    private mutating func complete(_ owed: Obligation, _ step: PlacedStep) {
        let roles = owed.owners.together ? owed.owners.roles : Array(owed.owners.roles.prefix(1))
        let decider = step.decider.map { $0 == .caseOwner ? state.owner : $0 }
        let actor = decider ?? roles.first ?? state.owner
        let outcome = habits.outcome(of: step.step, &chance)
        let completion = CaseEvent.Completion(
            task: owed.id, outcome: outcome, answers: answers(for: step, owed.id, outcome),
            reason: Self.reason, findings: engine.allEstablished(by: owed.id, outcome: outcome, in: state))
        var refusal = carry(.complete(completion), as: actor)
        if case .obstacles(let obstacles) = refusal?.reason {
            // What an offer still asks of others shows when it is taken.
            unlock(owed, obstacles)
            refusal = carry(.complete(completion), as: actor)
        }
        if let refusal { return wasRefused(owed, refusal) }
        let all = roles + [decider].compactMap(\.self).filter { !roles.contains($0) }
        note(step.kind.rawValue, all)
    }

    /// Tries once more some days later, a few times; what cannot be closed yet, until it can.
    private mutating func wasRefused(_ owed: Obligation, _ refusal: Refusal) {
        if case .notClosable = refusal.reason {
            let days = habits.assumed.people.askAgain
            intents[owed.id] = .act(working(on: engine.calendar.schoolDays(after: now.date, count: days)))
            return
        }
        refusals += 1
        attempts[owed.id, default: 0] += 1
        intents[owed.id] = attempts[owed.id, default: 0] < Self.mostAttempts ? .act(soon()) : Intent.none
    }

    // MARK: - What a step waits for

    /// Asks those who must be asked, and answers what must be known.
    mutating func unlock(_ owed: Obligation, _ obstacles: [Obstacle]) {
        let asker = owed.owners.roles.first ?? state.owner
        for obstacle in obstacles {
            switch obstacle {
            case .consultation(let asked):
                let command = CaseCommand.consult(
                    owed.id.step, who: asked.who, view: Self.reason, of: owed.id.pupil)
                if carry(command, as: asker) == nil {
                    note(Act.Besides.consultation.rawValue, [asker, asked.who].uniqued)
                }
            case .consent(let asked, _):
                guard !wasAsked(asked.who, for: owed.id) else { continue }
                let answer: CaseEvent.Consent =
                    chance.succeeds(habits.assumed.people.consent) ? .given : .declined
                let command = CaseCommand.consent(asked.who, to: owed.id.step, answer, of: owed.id.pupil)
                if carry(command, as: asker) == nil { note(Act.Besides.consent.rawValue, [asker]) }
            case .date(.step(let step, .planned)): plan(step)
            default: continue
            }
        }
        // Who was asked and did not agree is left in peace.
        if case .waiting? = current(owed.id)?.state { intents[owed.id] = Intent.none }
    }

    private func current(_ id: TaskID) -> Obligation? {
        state.task(id).flatMap { engine.obligation(of: $0, in: state, at: now) }
    }

    private func wasAsked(_ who: Role.ID, for id: TaskID) -> Bool {
        let asked = state.whose(consentOf: who, about: id.pupil)
        return asked.pupils.allSatisfy { one in
            state.consents.keys.contains { $0.who == who && $0.whose == one && $0.step == id.step }
        }
    }

    private mutating func plan(_ id: Step.ID) {
        for task in state.instances(of: id) where task.isActive && task.planned == nil {
            guard let step = engine.step(id) else { continue }
            let owners = engine.owners(step.performer, in: state).roles
            let moment = working(on: now.date + 1)
            let role = step.decider ?? owners.first ?? state.owner
            _ = carry(.plan(task.id, for: moment, reason: Self.reason), as: role)
        }
    }

    static let reason = "–"
}

extension Obligation.State {
    /// Whether all that is in its way can be passed with a written reason.
    var waitsForReason: Bool {
        guard case .waiting(let obstacles) = self else { return false }
        return obstacles.allSatisfy(\.asksForReason)
    }
}

extension PlacedStep {
    /// Whether it is too much to be left out in passing.
    fileprivate var isWeighty: Bool { [.decision, .measure, .closing].contains(step.kind) }
}

extension [Role.ID] {
    /// Each once, in this order.
    fileprivate var uniqued: [Role.ID] {
        reduce(into: []) { roles, role in if !roles.contains(role) { roles.append(role) } }
    }
}
