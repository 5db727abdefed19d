import Playbooks

// A case that was weighed and is opened again, or gets a report: somebody says whether the weighing still holds.
extension Folding {
    /// Whether a report asks to weigh once more: the case was weighed before it came, and nobody is asked to already.
    func asksToWeighAgain(_ step: PlacedStep, _ trigger: Trigger) -> Bool {
        step.id == Triage.step && trigger == .report && isWeighed
    }

    /// Asks to weigh once more because the case is opened again, by a term that begins then. A case that nobody weighed, or
    /// whose plan has no weighing, asks nothing.
    mutating func askToWeighAgain() {
        guard isWeighed, let step = engine.step(Triage.step), isReachable(step) else { return }
        let id = TaskID(step: step.id, number: state.instances(of: step.id).count + 1)
        add(CaseTask(id: id, openedAt: event.at, openedBy: .reopened))
        state.tasks[state.tasks.count - 1].countsFrom = event.at
        announceOpening(of: id)
    }

    /// Whether the case was weighed, and nobody is asked to weigh it now.
    private var isWeighed: Bool {
        !state.triage.isEmpty && !state.instances(of: Triage.step).contains(where: \.isActive)
    }

    /// The weighing holds: what was asked is answered, and nothing begins anew.
    mutating func uphold() {
        for task in state.instances(of: Triage.step) where task.isActive {
            end(task.id, on: event.at.date, isSilent: true)
        }
    }
}

extension CaseState {
    /// Whether a report came since the case was weighed, or it was opened again, and nobody said yet whether the weighing
    /// still holds.
    package var isToBeWeighedAgain: Bool {
        !triage.isEmpty && instances(of: Triage.step).contains(where: \.isActive)
    }

    /// Whether that is asked because it was opened again.
    package var isToBeWeighedForReopening: Bool {
        instances(of: Triage.step).contains { $0.isActive && $0.openedBy == .reopened }
    }
}
