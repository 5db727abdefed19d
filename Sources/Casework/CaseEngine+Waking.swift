import Playbooks
import SchoolTime

// When the passing of time alone opens or shuts a gate.
extension CaseEngine {
    /// The next moment after another at which a gate of something that is open opens or shuts by time alone; nil when
    /// none does. Nothing happens in the dossier then: lists that were made before no longer hold.
    func nextGate(in state: CaseState, after now: Moment) -> Moment? {
        guard hasTimedGates else { return nil }
        return state.tasks.lazy.filter(\.isActive)
            .flatMap { task in self.step(task.id.step)?.timedGates.map { (task.id.pupil, $0) } ?? [] }
            .flatMap { pupil, gate in self.reading(at: now, pupil: pupil).turns(of: gate, in: state) }
            .filter { $0 > now }.min()
    }
}

/// A part of a condition that time alone makes true or false.
indirect enum TimedGate: Hashable, Sendable {
    /// So long after a trigger; with `within`, until then.
    case term(Term, since: Trigger, within: Bool)
    /// A counter that begins anew with each school year.
    case schoolYear
    /// The same for each pupil who takes part in that way.
    case ofEach(Involvements, TimedGate)
}

extension TimedGate {
    /// Those of a condition, as far as its own words say so.
    static func all(of condition: Condition, _ counters: [Counter]) -> [TimedGate] {
        switch condition {
        case .all(let parts), .any(let parts): return parts.flatMap { all(of: $0, counters) }
        case .not(let part): return all(of: part, counters)
        case .each(let who, let part), .oneOf(let who, let part):
            return all(of: part, counters).map { .ofEach(who, $0) }
        case .passed(let term, let since, let within): return [.term(term, since: since, within: within)]
        case .count(let id, _):
            let isYearly = counters.contains { $0.id == id && $0.isPerSchoolYear }
            return isYearly ? [.schoolYear] : []
        default: return []
        }
    }
}

extension ConditionReading {
    /// When a part of a gate turns, or turned: nothing while its time has not begun.
    fileprivate func turns(of gate: TimedGate, in state: CaseState) -> [Moment] {
        switch gate {
        case .schoolYear:
            let next = engine.calendar.schoolYear(of: now.date).end + 1
            return [Moment(date: next, time: .midnight)]
        case .term(let term, let since, let within):
            guard let end = end(of: term, since: since, in: state) else { return [] }
            return [
                within
                    ? Moment(date: end.due + 1, time: .midnight)
                    : Moment(date: end.due, time: end.time ?? .midnight)
            ]
        case .ofEach(let who, let gate):
            return readings(for: who, in: state).flatMap { $0.turns(of: gate, in: state) }
        }
    }
}
