import Playbooks
import SchoolTime

extension CaseEngine {
    /// What a whole history adds up to.
    package func fold(_ events: some Sequence<CaseEvent>) -> CaseState {
        var folding: Folding?
        for event in events {
            if folding == nil { folding = Folding(engine: self, state: start, event: event) }
            folding?.take(event)
        }
        return folding?.state ?? start
    }

    /// Adds one event. Events come in the order of their versions; an event is never refused here.
    package func fold(_ event: CaseEvent, into state: inout CaseState) {
        var folding = Folding(engine: self, state: start, event: event)
        swap(&folding.state, &state)  // moved, not copied
        folding.take(event)
        swap(&folding.state, &state)
    }

    /// The dossier as it stands at a moment: what time alone brought about is worked out.
    package func state(_ state: CaseState, at now: Moment) -> CaseState {
        var state = state
        advance(&state, to: now)
        state.namesEarlierClass = namedClassEnds(in: state).map { $0 <= now } ?? false
        return state
    }
}

/// One event on its way into a state: what it changes directly, and what that sets off.
struct Folding {
    let engine: CaseEngine
    var state: CaseState
    private(set) var event: CaseEvent
    var fired: [Fired] = []
    /// The steps that a repetition opened at its end: what it fires besides opens them no second time.
    var openedAtEnd: Set<Opened> = []
    private var steps = 0

    init(engine: CaseEngine, state: CaseState, event: CaseEvent) {
        self.engine = engine
        self.state = state
        self.event = event
    }

    /// Adds the event: what time brought about before it, what it changes, and what that sets off.
    mutating func take(_ event: CaseEvent) {
        engine.advance(&state, to: event.at)
        self.event = event
        steps = 0
        openedAtEnd = []
        apply()
        settle()
        state.version += 1
        state.latest = event.at
    }

    /// A trigger that fired, and the pupil it is about.
    struct Fired {
        let trigger: Trigger
        let pupil: Pupil.ID?
        let at: Moment
    }

    /// A step, for a pupil where it is about one.
    struct Opened: Hashable {
        let step: Step.ID
        let pupil: Pupil.ID?
    }

    mutating func fire(_ trigger: Trigger, pupil: Pupil.ID? = nil, at moment: Moment? = nil) {
        fired.append(Fired(trigger: trigger, pupil: pupil, at: moment ?? event.at))
    }

    /// Works off what was set off until nothing more follows. The bound is never reached by a playbook that
    /// the checker accepts; it keeps a damaged one from hanging the program.
    mutating func settle() {
        repeat {
            while !fired.isEmpty && steps < 10_000 {
                steps += 1
                handle(fired.removeFirst())
            }
            // Before the report nobody can be owed anything; who takes part is told first.
            if state.began != nil {
                let changed = state.changes.take()
                deriveFacts(after: changed)
                switchOverlays(after: changed)
            }
            decideUndecided()
            tickPauses()
        } while !fired.isEmpty && steps < 10_000
    }

    private mutating func handle(_ fired: Fired) {
        note(fired.trigger, fired.pupil, fired.at)
        guard !state.isClosed else { return }
        for step in engine.withdrawals[fired.trigger] ?? [] { withdraw(step, fired) }
        for step in engine.listeners[fired.trigger] ?? [] { open(step, fired) }
    }

    private mutating func note(_ trigger: Trigger, _ pupil: Pupil.ID?, _ moment: Moment) {
        state.firings += 1
        let fired = CaseState.Occurrence(at: moment, order: state.firings)
        state.occurrences[CaseState.OccurrenceKey(trigger: trigger, pupil: nil), default: []].append(fired)
        guard let pupil else { return }
        state.occurrences[CaseState.OccurrenceKey(trigger: trigger, pupil: pupil), default: []].append(fired)
    }

    // MARK: what follows from a change of facts

    /// Whether something reads a part that changed: before this round, or by what came of it already.
    private func isTouched(_ reads: StateParts, by changed: StateParts) -> Bool {
        !reads.isDisjoint(with: changed.union(state.changes.parts))
    }

    private mutating func deriveFacts(after changed: StateParts) {
        for (fact, reads) in engine.derived where isTouched(reads, by: changed) {
            guard let table = fact.derivation else { continue }
            guard fact.isPerPupil else {
                derive(fact, table, of: nil)
                continue
            }
            for party in state.present { derive(fact, table, of: party.pupil) }
        }
    }

    private mutating func derive(_ fact: Fact, _ table: DecisionTable, of pupil: Pupil.ID?) {
        let result: Fact.Answer =
            switch engine.reading(at: event.at, pupil: pupil).recommendation(of: table, in: state) {
            case .settled(let result, _): Fact.Answer(result)
            case .undecided: .unknown
            }
        guard result != engine.answer(fact.id, of: pupil, in: state) else { return }
        state.facts[CaseState.FactKey(fact: fact.id, pupil: pupil)] = CaseState.StatedFact(
            answer: result, saidBy: nil, at: event.at, version: state.version)
        fire(.fact(fact.id, result), pupil: pupil)
    }

    private mutating func switchOverlays(after changed: StateParts) {
        guard engine.scope == .caseFile, state.channelPlan == nil else { return }
        for (id, condition, reads) in engine.overlayConditions where isTouched(reads, by: changed) {
            let holds = engine.reading(at: event.at).truth(of: condition, in: state) == .yes
            guard holds != state.activeOverlays.contains(id),
                let overlay = engine.playbook.overlays.first(where: { $0.id == id })
            else { continue }
            if holds {
                state.activeOverlays.insert(overlay.id)
            } else {
                state.activeOverlays.remove(overlay.id)
                restart(overlay.suspends.map(\.step))
                withdrawSteps(of: overlay.id)
            }
            fire(.overlay(overlay.id, starts: holds))
        }
    }

    /// What waited for an overlay to end gets a fresh start.
    private mutating func restart(_ steps: [Step.ID]) {
        for index in state.tasks.indices
        where state.tasks[index].isActive && steps.contains(state.tasks[index].id.step) {
            startAfresh(index)
        }
    }

    /// What an overlay asked and nobody did yet is no longer asked once it ends.
    private mutating func withdrawSteps(of overlay: Overlay.ID) {
        for index in state.tasks.indices
        where state.tasks[index].isActive && engine.step(state.tasks[index].id.step)?.overlay == overlay {
            if !isOwedByDoneWork(index) { state.tasks[index].status = .withdrawn(at: event.at) }
        }
    }

    /// Whether a task is a notice of what was done: that stays owed, whatever comes of the step itself.
    func isOwedByDoneWork(_ index: Int) -> Bool {
        state.task(state.tasks[index].id.parent)?.ending != nil
    }

    private mutating func decideUndecided() {
        guard state.undecided > 0 else { return }
        for index in state.tasks.indices where state.tasks[index].isActive && state.tasks[index].isUndecided {
            let id = state.tasks[index].id
            guard let condition = engine.step(id.step)?.condition else { continue }
            switch engine.reading(at: event.at, pupil: id.pupil).truth(of: condition, in: state) {
            case .unknown: continue
            case .yes:
                state.tasks[index].isUndecided = false
                announceOpening(of: id)
            case .no: state.tasks[index].status = .withdrawn(at: event.at)
            }
        }
        // Counted anew: a task that waits to be decided can be withdrawn in many ways.
        state.undecided = state.tasks.count { $0.isActive && $0.isUndecided }
    }

    /// Lets terms stand still, and run on again.
    private mutating func tickPauses() {
        guard engine.hasPauses else { return }
        for index in state.tasks.indices where state.tasks[index].isActive {
            let task = state.tasks[index]
            guard let pause = engine.dueRule(of: task, in: state)?.pause else { continue }
            let holds =
                engine.reading(at: event.at, pupil: task.id.pupil).truth(of: pause.condition, in: state)
                == .yes
            if holds, task.pausedSince == nil {
                state.tasks[index].pausedSince = event.at
            } else if !holds, let since = task.pausedSince {
                if since < event.at { state.tasks[index].pauses.append(since..<event.at) }
                state.tasks[index].pausedSince = nil
            }
        }
    }
}
