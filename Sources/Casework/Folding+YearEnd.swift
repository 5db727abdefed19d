import Playbooks
import SchoolTime

// The end of the school year of a dossier that is about one.
extension Folding {
    /// As a new school year begins, the new dossier asks anew what opens with it: here that falls away, and so does what may
    /// be done. What followed from something that happened stays owed until somebody does it or leaves it out.
    mutating func endItsYear(at moment: Moment) {
        guard engine.hasOneYear else { return }
        for index in state.tasks.indices where state.tasks[index].isActive {
            let task = state.tasks[index]
            guard let step = engine.step(task.id.step), !isOwedByDoneWork(index) else { continue }
            let opener = (state.task(task.id.parent) ?? task).openedBy
            guard step.strength == .may || isAskedAnew(step, opener) else { continue }
            state.tasks[index].status = .withdrawn(at: moment)
        }
    }

    /// Whether the next school year asks a step anew, by what opened it here: the beginning of the dossier, or the step itself
    /// that began so. What happened meanwhile may open the same step; that stays.
    private func isAskedAnew(_ step: PlacedStep, _ opener: Trigger) -> Bool {
        guard step.triggers.contains(.opened) else { return false }
        if case .step(step.id, _) = opener { return true }
        return opener == .opened
    }

    /// Whether a step opens no more, as the year of the dossier is over and the next one asks it: done late, it would go round
    /// here too.
    func isAskedAnewElsewhere(_ step: PlacedStep, _ opener: Trigger) -> Bool {
        engine.hasOneYear && state.latest(.schoolYear) != nil && isAskedAnew(step, opener)
    }
}

extension CaseEngine {
    /// The duties that fell away undone as the school year of the dossier was over, in the order they opened.
    package func leftOver(in state: CaseState) -> [TaskID] {
        let ends =
            state.occurrences[CaseState.OccurrenceKey(trigger: .schoolYear, pupil: nil)]?.map(\.at) ?? []
        guard hasOneYear, !ends.isEmpty else { return [] }
        return state.tasks.filter { task in
            guard case .withdrawn(let moment) = task.status, ends.contains(moment),
                let step = step(task.id.step), step.strength == .must, !task.isUndecided
            else { return false }
            return task.id.isNotice == (step.kind == .notice && !step.notices.isEmpty)
        }.map(\.id)
    }
}
