import Playbooks
import SchoolTime

/// Why something is to be done no more, though nobody did it or left it out.
package enum Withdrawal: Hashable, Sendable {
    /// Something happened with which it ends.
    case trigger(Trigger)
    /// The overlay that asked it is over.
    case overlay(Overlay.ID)
    /// Its pupil takes part no more, or in another way.
    case left(Pupil.ID)
    /// Nobody was left to tell.
    case nobodyToTell
    /// The dossier was closed.
    case closed
    /// Its condition, which waited for an answer, turned out not to hold.
    case condition(Condition)
}

extension CaseEngine {
    /// Why a task was withdrawn; nil when it was not, or when the dossier does not show why.
    package func withdrawal(of task: CaseTask, in state: CaseState) -> Withdrawal? {
        guard case .withdrawn(let moment) = task.status, let step = step(task.id.step) else { return nil }
        func cameThen(_ trigger: Trigger) -> Bool {
            let key = CaseState.OccurrenceKey(trigger: trigger, pupil: nil)
            return state.occurrences[key]?.contains { $0.at == moment } == true
        }
        if task.lacksAddressee { return .nobodyToTell }
        if let trigger = step.withdrawals.first(where: cameThen) { return .trigger(trigger) }
        if cameThen(.closing) { return .closed }
        if let overlay = step.overlay, !state.activeOverlays.contains(overlay) { return .overlay(overlay) }
        if let pupil = task.id.pupil, let per = step.per,
            !state.pupils(per).contains(where: { $0.pupil == pupil })
        {
            return .left(pupil)
        }
        return step.condition.flatMap { condition in
            let truth = reading(at: moment, pupil: task.id.pupil).truth(of: condition, in: state)
            return truth == .no ? .condition(condition) : nil
        }
    }

    /// The parts of a condition that make it false; none when it is not.
    package func failures(
        of condition: Condition, about pupil: Pupil.ID?, in state: CaseState, at now: Moment
    ) -> [Condition] {
        reading(at: now, pupil: pupil).parts(of: condition, being: .no, in: state).uniqued()
    }
}

extension ConditionReading {
    /// The single questions that make a condition what it is; none when it is something else.
    fileprivate func parts(of condition: Condition, being truth: Truth, in state: CaseState) -> [Condition] {
        guard self.truth(of: condition, in: state) == truth else { return [] }
        switch condition {
        case .all(let parts), .any(let parts):
            return parts.flatMap { self.parts(of: $0, being: truth, in: state) }
        case .not(let part): return parts(of: part, being: truth.negated, in: state)
        case .each(let who, let part), .oneOf(let who, let part):
            let readings = readings(for: who, in: state)
            guard !readings.isEmpty else { return [condition] }
            return readings.flatMap { $0.parts(of: part, being: truth, in: state) }
        default: return [condition]
        }
    }
}
