import YAML

/// Steps that fall away at the very moment that they open, each time: the event that opens them says in the same breath
/// what withdraws them.
///
/// One trigger under both keys is none of these: what was there falls away, and the step opens anew.
struct NeverStays {
    let playbook: Playbook

    var faults: [Fault] {
        let thens = Set(playbook.everyStep.flatMap { $0.outcomes.compactMap { $0.again?.then } })
        return playbook.everyStep.compactMap { step in
            guard !step.triggers.isEmpty, !thens.contains(step.id),
                step.triggers.allSatisfy({ isWithdrawn(step, as: $0) })
            else { return nil }
            return Fault(
                "\(step.id).until",
                "\(quoted(step.id.text)), whose until: comes with whatever opens it, so that it is never open",
                expected: "an until: that comes later, or a when: that can come without it")
        }
    }

    /// Whether each event that fires the trigger fires one that withdraws the step after it.
    private func isWithdrawn(_ step: Step, as trigger: Trigger) -> Bool {
        let after = following(trigger)
        return !after.isEmpty && after.allSatisfy(step.withdrawals.contains)
    }

    /// What one event fires after a trigger, of which one at least comes.
    private func following(_ trigger: Trigger) -> [Trigger] {
        switch trigger {
        case .report:
            return playbook.intake.channels.filter { !$0.isDirect }.map { Trigger.reportOver($0.id) }
        case .triage(nil): return playbook.triage.outcomes.map { Trigger.triage($0.id) }
        case .step(let id, .done):
            let step = playbook.everyStep.first { $0.id == id }
            return step?.outcomes.map { Trigger.step(id, .outcome($0.id)) } ?? []
        default: return []
        }
    }
}
