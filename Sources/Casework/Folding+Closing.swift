import Playbooks
import SchoolTime

// Closing a dossier, and opening it again.
extension Folding {
    /// What is still to be done falls away, except for telling what the closing step wants told.
    mutating func close() {
        fire(.closing)
        settle()
        state.isClosed = true
        for index in state.tasks.indices
        where state.tasks[index].isActive && !isLastWord(state.tasks[index].id) {
            state.tasks[index].status = .withdrawn(at: event.at)
        }
    }

    /// A report that comes back from another case stands as it stood before it went there. A dossier that was closed can be
    /// closed again; whether its weighing holds is asked, and nobody hears any more that it ended.
    mutating func reopen() {
        state.isClosed = false
        guard state.joinedTo == nil else { return comeBack() }
        withdrawLastWords()
        reopenClosingStep()
        askToWeighAgain()
        fire(.reopened)
    }

    private mutating func reopenClosingStep() {
        guard let closing = engine.closingStep(in: state) else { return }
        let earlier = state.instances(of: closing)
        guard !earlier.isEmpty, !earlier.contains(where: \.isActive) else { return }
        let id = TaskID(step: closing, number: earlier.count + 1)
        add(CaseTask(id: id, openedAt: event.at, openedBy: .opened))
        announceOpening(of: id)
    }

    /// That it is over is told to nobody any more. Who was told already is told anew once it is closed again.
    private mutating func withdrawLastWords() {
        for index in state.tasks.indices
        where state.tasks[index].isActive && isLastWord(state.tasks[index].id) {
            state.tasks[index].status = .withdrawn(at: event.at)
        }
    }

    /// Whether it is a notice of the step that closed the dossier: telling is what remains to be done.
    private func isLastWord(_ id: TaskID) -> Bool {
        guard id.isNotice, let ending = state.task(id.parent)?.ending, let step = engine.step(id.step) else {
            return false
        }
        return step.id == engine.closingStep(in: state)
            || step.outcomes.contains { $0.id == ending.outcome && $0.endsDossier }
    }
}
