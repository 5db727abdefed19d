import Playbooks

// A report that comes to a case that was weighed: somebody says whether the weighing still holds.
extension Folding {
    /// Whether a report asks to weigh once more: the case was weighed before it came, and nobody is asked to already.
    func asksToWeighAgain(_ step: PlacedStep, _ trigger: Trigger) -> Bool {
        step.id == Triage.step && trigger == .report && !state.triage.isEmpty
            && !state.instances(of: Triage.step).contains(where: \.isActive)
    }

    /// The weighing holds: what was asked is answered, and nothing begins anew.
    mutating func uphold() {
        for task in state.instances(of: Triage.step) where task.isActive {
            end(task.id, on: event.at.date, isSilent: true)
        }
    }
}

extension CaseState {
    /// Whether a report came since the case was weighed, and nobody said yet whether the weighing still holds.
    package var isToBeWeighedAgain: Bool {
        !triage.isEmpty && instances(of: Triage.step).contains(where: \.isActive)
    }
}
