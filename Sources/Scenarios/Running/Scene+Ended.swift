import Casework
import Playbooks

// Why a task is over, and what brings it back, for who reads that it was refused.
extension Scene {
    /// How a task ended and what opens it again; nothing of one that is to be done.
    func ended(_ id: TaskID) -> String {
        guard let task = state.task(id), let step = engine.step(id.step) else { return "" }
        switch task.status {
        case .active: return ""
        case .done(let ending):
            let outcome = ending.outcome.map { " with the outcome \($0)" } ?? ""
            return "; it was \(id.isNotice ? "told" : "done")\(said(ending))\(outcome)" + again(step, task)
        case .waived(let ending, .said(let reason)):
            return "; it was waived\(said(ending)) (\(reason))" + again(step, task)
        case .waived(let ending, .noConsent(let who)):
            return "; there is no consent of \(who) since \(ending.on.iso). It is open again after "
                + "`consent: {who: \(who), to: \(id.step), is: given}`"
        case .withdrawn(let moment):
            let why = engine.withdrawal(of: task, in: state).map { ": " + words($0) } ?? ""
            return "; it was withdrawn at \(moment.iso)\(why)" + again(step, task)
        }
    }

    private func said(_ ending: CaseTask.Ending) -> String {
        " on \(ending.on.iso) by \(ending.by.person ?? ending.by.role.text)"
    }

    private func words(_ withdrawal: Withdrawal) -> String {
        switch withdrawal {
        case .trigger(let trigger): "it ends with \(trigger) (`until`)"
        case .overlay(let overlay): "overlay \(overlay) is over"
        case .left(let pupil): "\(pupil) takes part no more, or in another way"
        case .nobodyToTell: "nobody was left to tell"
        case .closed: "the dossier was closed"
        case .condition(let condition): "its 'if' did not hold (\(list(condition.ids.uniqued())))"
        }
    }

    /// What opens a step again. What was done or left out stays so, unless the step repeats.
    private func again(_ step: PlacedStep, _ task: CaseTask) -> String {
        guard !task.id.isNotice else { return "" }  // a notice comes with its step
        let triggers = step.triggers.filter { !Self.once.contains($0) }
        guard task.wasWithdrawn || step.repeats, !triggers.isEmpty else { return ". Nothing opens it again" }
        return ". It opens again on \(list(triggers.map(words)))"
    }

    /// What happens to a dossier once.
    private static let once: Set<Trigger> = [.opened]
}
