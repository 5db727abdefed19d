import Playbooks
import SchoolTime

// The end of the school year of a dossier that is about one.
extension Folding {
    /// As a new school year begins, the new dossier asks anew what opens with it: here that falls away, and so does what may
    /// be done. What followed from something that happened stays owed until somebody does it or leaves it out.
    mutating func endItsYear(at moment: Moment) {
        guard engine.hasOneYear else { return }
        for index in state.tasks.indices where state.tasks[index].isActive {
            guard let step = engine.step(state.tasks[index].id.step),
                step.strength == .may || step.triggers.contains(.opened), !isOwedByDoneWork(index)
            else { continue }
            state.tasks[index].status = .withdrawn(at: moment)
        }
    }
}

extension CaseEngine {
    /// The duties that fell away undone as the school year of the dossier was over, in the order they opened.
    package func leftOver(in state: CaseState) -> [TaskID] {
        let ends = state.occurrences[CaseState.OccurrenceKey(trigger: .schoolYear, pupil: nil)] ?? []
        guard hasOneYear, !ends.isEmpty else { return [] }
        return state.tasks.filter { task in
            guard case .withdrawn(let moment) = task.status, ends.contains(moment),
                let step = step(task.id.step), step.strength == .must, !task.isUndecided
            else { return false }
            return task.id.isNotice == (step.kind == .notice && !step.notices.isEmpty)
        }.map(\.id)
    }
}
