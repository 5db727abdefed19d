import Playbooks
import SchoolTime

/// Whether a dossier can be closed, and what stands in the way.
package struct Closability: Hashable, Sendable {
    /// The closing step's gates that are not met.
    package let obstacles: [Obstacle]
    /// Duties that are open and may not be waived.
    package let binding: [TaskID]
    /// Duties that are open, and are waived with the reason given when it is closed.
    package let waivable: [TaskID]
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
                    ? channelPlanOfStep[plan.closing ?? ""] == nil : plan.id == state.channelPlan)
        }?.closing
    }

    /// What stands in the way of closing at a moment.
    package func closability(of before: CaseState, at now: Moment) -> Closability {
        let state = self.state(before, at: now)
        let closing = closingStep(in: state)
        let owed = obligations(in: state, at: now).filter {
            $0.state.isOwed && $0.strength == .must && $0.id.step != closing
        }
        let binding = owed.filter { step($0.id.step)?.skip.leave == .never }
        let gates = closing.flatMap(step).map { self.gates(of: $0, pupil: nil, in: state, at: now) } ?? []
        let isOpen = closing.map { state.instances(of: $0).contains(where: \.isActive) } ?? true
        return Closability(
            obstacles: gates.filter(\.isHard), binding: binding.map(\.id),
            waivable: owed.filter { !binding.contains($0) }.map(\.id), notOpen: isOpen ? nil : closing)
    }
}

extension Deciding {
    /// Closes the dossier through the closing step of its plan.
    func close(_ reason: String) throws(Refusal) -> Decision {
        let reason = try written(reason)
        let closability = engine.closability(of: state, at: now)
        guard closability.isClosable else { throw refusal(closability) }
        let waivers = closability.waivable.map { CaseEvent.What.waived($0, reason: reason) }
        guard let closing = engine.closingStep(in: state),
            let task = state.instances(of: closing).first(where: \.isActive)
        else { return events(waivers + [.closed(reason: reason)]) }
        let completion = CaseEvent.Completion(
            task: task.id, outcome: engine.step(closing)?.outcomes.first?.id, reason: reason)
        let done = try complete(completion).events.map(\.what).filter { what in
            if case .closed = what { return false }
            return true
        }
        return events(waivers + done + [.closed(reason: reason)])
    }

    private func refusal(_ closability: Closability) -> Refusal {
        let open = closability.binding.compactMap { engine.step($0.step)?.grounds }
        let own = closability.notOpen.flatMap(engine.step).map { [$0.grounds] } ?? []
        return Refusal(
            .notClosable(closability.obstacles, open: closability.binding),
            grounds: closability.obstacles.map(\.grounds) + open + own)
    }
}
