import Casework
import Playbooks
import SchoolTime

// What happens when everybody has done what they owed and the dossier is still open.
extension Course {
    /// The moment at which somebody takes it up again; nil when nobody can.
    ///
    /// A case is closed when that is owed. Until then people look for what brings it on: an option that they had
    /// left alone, a step that waits for what will not come and may be left out, the question whether it is over.
    mutating func rest() -> Moment? {
        guard !state.isClosed else { return nil }
        if let moment = restClosing() { return moment }
        guard engine.scope == .caseFile else { return nil }
        if let tick = engine.nextTick(in: state, after: now),
            now.date.days(until: tick.date) <= Self.worthWaiting
        {
            return tick
        }
        if let moment = restOptions() ?? restWaiting() ?? restAsking() ?? restWeighing() { return moment }
        isStuck = !intents.values.contains { $0.at != nil }
        return nil
    }

    /// Whether all that is meant to be done is what was done several times before.
    var goesRound: Bool {
        engine.scope == .caseFile
            && intents.allSatisfy { id, intent in
                intent.at == nil
                    || state.task(id).map { $0.isRepetition && id.number > Self.roundsBeforeMore } ?? false
            }
    }

    /// After so many rounds people look for something else besides.
    private static let roundsBeforeMore = 3

    /// When time alone changes something within so many days, people wait for that.
    private static let worthWaiting = 30

    private mutating func restClosing() -> Moment? {
        guard let closing = engine.closingStep(in: state) else {
            guard engine.scope == .caseFile, engine.closability(of: state, at: now).isClosable else {
                return nil
            }
            now = max(now, soon())
            if carry(.close(reason: Self.reason), as: state.owner) == nil {
                note(Step.Kind.closing.rawValue, [state.owner])
            }
            return state.isClosed ? now : nil
        }
        let task = state.instances(of: closing).first { $0.isActive }
        guard let task, let owed = engine.obligation(of: task, in: state, at: now),
            owed.state.isOwed || owed.state.waitsForReason, attempts[task.id, default: 0] < Self.mostAttempts
        else { return nil }
        return mean(to: .act(moment(for: owed, isTarget: true)), task.id)
    }

    private mutating func restOptions() -> Moment? {
        // What brought a new duty on may be of use once more.
        let duties = state.tasks.count { task in
            engine.step(task.id.step)?.strength == .must && !task.id.isNotice && !task.isRepetition
        }
        if duties != dutiesAtRest { revived = [:] }
        dutiesAtRest = duties
        let offered = state.tasks.filter(\.isActive).compactMap { task in
            engine.obligation(of: task, in: state, at: now)
        }.filter { owed in
            owed.state == .offered && attempts[owed.id, default: 0] < Self.mostAttempts && !isClosing(owed.id)
                && revived[owed.id.step, default: 0] < Self.mostRevivals
        }
        let weights = habits.assumed.people.options
        guard let chosen = chance.pick(offered, weight: { 1 + weights[$0.kind.rawValue] }) else { return nil }
        revived[chosen.id.step, default: 0] += 1
        return mean(to: .act(soon()), chosen.id)
    }

    /// An option that comes back each time that it is taken brings nothing on.
    private static let mostRevivals = 4
    /// How often one thing is tried in vain.
    static let mostAttempts = 3
    /// How often a report is weighed.
    static let mostTriages = 8

    /// Leaves out what waits and will not come.
    private mutating func restWaiting() -> Moment? {
        for task in state.tasks where task.isActive && !task.id.isNotice && !isClosing(task.id) {
            guard let owed = engine.obligation(of: task, in: state, at: now), owed.strength == .must,
                case .waiting = owed.state, let step = engine.step(task.id.step),
                attempts[task.id, default: 0] < Self.mostAttempts
            else { continue }
            attempts[task.id, default: 0] += Self.mostAttempts
            now = max(now, soon())
            if waive(task.id, step) { return now }
        }
        return nil
    }

    /// Asks whether it is over, as long as that is all that closing waits for.
    private mutating func restAsking() -> Moment? {
        guard let closing = engine.closingStep(in: state),
            let wanted = habits.answersForClosing[closing], !wanted.isEmpty
        else { return nil }
        let missing = wanted.keys.sorted().compactMap { id in engine.fact(id) }.flatMap { fact in
            asked(fact).filter { engine.answer(fact.id, of: $0, in: state) != wanted[fact.id] }
                .map { (fact, $0) }
        }
        guard !missing.isEmpty else { return nil }
        let days = habits.assumed.people.askAgain
        now = max(now, working(on: engine.calendar.schoolDays(after: now.date, count: days)))
        guard now.date <= last else { return nil }
        let statements = missing.map { fact, pupil in
            Statement(fact.id, answer(to: fact.id, of: pupil), of: pupil)
        }
        guard carry(.state(statements), as: state.owner) == nil else { return nil }
        note(Step.Kind.question.rawValue, [state.owner])
        return now
    }

    /// Weighs it once more: what was thought at first does not lead to an end.
    private mutating func restWeighing() -> Moment? {
        guard state.triageOutcome != nil, state.triage.count < Self.mostTriages else { return nil }
        now = max(now, soon())
        guard now.date <= last else { return nil }
        let before = state.triage.count
        weigh()
        return state.triage.count > before ? now : nil
    }

    private func asked(_ fact: Fact) -> [Pupil.ID?] {
        guard fact.isPerPupil else { return [nil] }
        return state.present.map(\.pupil)
    }

    private mutating func mean(to intent: Intent, _ id: TaskID) -> Moment? {
        intents[id] = intent
        return intent.at
    }

    /// What happens in a case besides its steps: it comes back, it gets worse.
    mutating func happen() {
        incident = nil
        guard !state.isClosed else { return }
        let weights = habits.assumed.outcomes.happenings
        let chosen = chance.pick(habits.playbook.happenings) { weights[$0.id.text] }
        let hand = engine.stewards(in: state).first ?? state.owner
        guard let chosen, carry(.happen(chosen.id, note: nil), as: hand) == nil else { return }
        note(Act.Besides.happening.rawValue, [hand])
    }
}

extension CaseTask {
    /// Whether it is there because the same step was done.
    fileprivate var isRepetition: Bool {
        if case .step(let step, .outcome) = openedBy { return step == id.step }
        return false
    }
}
