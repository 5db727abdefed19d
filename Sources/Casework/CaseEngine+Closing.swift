import Playbooks
import SchoolTime

/// Whether a dossier can be closed, and what stands in the way.
package struct Closability: Hashable, Sendable {
    /// The closing step's gates that are not met, and whether somebody is in danger while nobody said that yet.
    package let obstacles: [Obstacle]
    /// The closing step's gates that are not met either, and that a written reason passes.
    package let reasons: [Obstacle]
    /// Duties that are open, or wait for a gate, and may not be waived.
    package let binding: [TaskID]
    /// Duties that are open, or wait for a gate, and are waived with the reason given when it is closed.
    package let waivable: [TaskID]
    /// Those of the waivable whose day is over or that had to be done at once: each is to be named beforehand.
    package let pressing: [TaskID]
    /// The closing step, when it has not opened yet.
    package let notOpen: Step.ID?

    /// Whether it can be closed now, with a reason for what is waivable.
    package var isClosable: Bool { obstacles.isEmpty && binding.isEmpty && notOpen == nil }
}

extension CaseEngine {
    /// The step that closes the dossier.
    package func closingStep(in state: CaseState) -> Step.ID? {
        playbook.plans.first { plan in
            plan.scope == scope && plan.closing != nil
                && (state.channelPlan == nil
                    ? step(plan.closing ?? "")?.channelPlan == nil : plan.id == state.channelPlan)
        }?.closing
    }

    /// What stands in the way of closing at a moment.
    package func closability(of before: CaseState, at now: Moment) -> Closability {
        let state = self.state(before, at: now)
        let closing = closingStep(in: state)
        let owed = obligations(in: state, at: now).filter {
            $0.strength == .must && $0.state.isLeftByClosing && $0.id.step != closing
        }
        let binding = owed.filter { step($0.id.step)?.skip.leave == .never }
        let gates =
            (closing.flatMap(step).map { self.gates(of: $0, pupil: nil, in: state, at: now) } ?? [])
            + [dangerObstacle(in: state)].compactMap(\.self)
        let isOpen = closing.map { state.instances(of: $0).contains(where: \.isActive) } ?? true
        let waivable = owed.filter { !binding.contains($0) }
        return Closability(
            obstacles: gates.filter(\.isHard), reasons: gates.filter(\.asksForReason),
            binding: binding.map(\.id), waivable: waivable.map(\.id),
            pressing: waivable.filter { isPressing($0, in: state, at: now) }.map(\.id),
            notOpen: isOpen ? nil : closing)
    }

    /// Whether the day of a duty is over, or it must be done at once, whatever the day.
    private func isPressing(_ duty: Obligation, in state: CaseState, at now: Moment) -> Bool {
        guard let task = state.task(duty.id) else { return false }
        let isLate = task.pausedSince == nil && duty.due?.hasPassed(at: now) == true
        return isLate || dueRule(of: task, in: state)?.span.isAtOnce == true
    }
}

extension DueRule.Span {
    fileprivate var isAtOnce: Bool { self == .atOnce || self == .atOnceSchoolOrNot }
}

extension Obligation.State {
    /// Whether closing leaves it undone: what is to be done, and what waits for a gate, a date or somebody's word. What
    /// nobody knows to be a duty yet, and what the protocol forbids now, is not asked.
    fileprivate var isLeftByClosing: Bool {
        guard case .waiting(let obstacles) = self else { return isOwed }
        return !isForbidden && !obstacles.contains { if case .facts = $0 { true } else { false } }
    }

    /// Whether it waits because the protocol forbids it now, by an overlay in force or a way that was chosen instead.
    package var isForbidden: Bool {
        guard case .waiting(let obstacles) = self else { return false }
        return obstacles.contains { obstacle in
            switch obstacle {
            case .overlay, .excluded: true
            default: false
            }
        }
    }
}

extension Deciding {
    /// Closes the dossier through the closing step of its plan, if it has one.
    func close(_ reason: String) throws(Refusal) -> Decision {
        let closability = engine.closability(of: state, at: now)
        if !closability.reasons.isEmpty, !reason.contains(where: { !$0.isWhitespace }) {
            throw Refusal(.reasonNeeded, grounds: closability.reasons.map(\.grounds))
        }
        let reason = try written(reason)
        let closing = engine.closingStep(in: state).flatMap(engine.step)
        if let closing { try refuseOthers(closing) }
        guard closability.isClosable else { throw refusal(closability) }
        guard let closing, let task = state.instances(of: closing.id).first(where: \.isActive) else {
            return events(waivers(of: closability.waivable, reason) + [.closed(reason: reason)])
        }
        let outcome = closing.outcomes.first(where: \.endsDossier) ?? closing.outcomes.first
        return try complete(CaseEvent.Completion(task: task.id, outcome: outcome?.id, reason: reason))
    }

    /// What closing by a step brings about besides: what else is still open is waived with the reason, and what
    /// may not be waived refuses; so does danger that nobody answered, or that the step itself answers with a yes.
    func closing(
        by completion: CaseEvent.Completion, as title: String
    ) throws(Refusal) -> [CaseEvent.What] {
        let task = completion.task
        let closability = engine.closability(of: state, at: now)
        var after = state
        for event in events([.done(completion)]).events { engine.fold(event, into: &after) }
        guard closability.binding.allSatisfy({ $0.parent == task }), engine.dangerObstacle(in: after) == nil
        else { throw refusal(closability) }
        let acts = after.tasks.filter {
            $0.isActive && state.task($0.id) == nil && engine.isForDanger($0.id)
                && engine.step($0.id.step)?.skip.leave == .never
        }.map(\.id)
        guard acts.isEmpty else {
            let grounds = acts.compactMap { engine.step($0.step)?.grounds }
            throw Refusal(.notClosable([], open: acts), grounds: grounds)
        }
        let others = closability.waivable.filter { $0.parent != task }
        let reason = completion.reason ?? ""
        guard others.isEmpty || reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.reasonNeeded, grounds: [engine.step(task.step)?.grounds ?? .none])
        }
        return waivers(of: others, reason) + [.closed(reason: reason.isEmpty ? title : reason)]
    }

    private func waivers(of tasks: [TaskID], _ reason: String) -> [CaseEvent.What] {
        tasks.map { .waived($0, reason: reason) }
    }

    private func refusal(_ closability: Closability) -> Refusal {
        let open = closability.binding.compactMap { engine.step($0.step)?.grounds }
        let own = closability.notOpen.flatMap(engine.step).map { [$0.grounds] } ?? []
        return Refusal(
            .notClosable(closability.obstacles, open: closability.binding),
            grounds: closability.obstacles.map(\.grounds) + open + own)
    }
}
