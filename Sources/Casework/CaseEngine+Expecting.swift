import Playbooks
import SchoolTime

/// What only the passing of time still brings: so many of a term, and the first day on which it can be over.
package struct TimeStillToPass: Hashable, Sendable {
    /// The term that runs.
    package let term: Term
    /// How many of its units are over.
    package let passed: Int
    /// The first day on which nothing of it is missing, if nothing happens that begins it anew.
    package let earliest: SchoolDate
}

// What can be said of a day that is not known yet.
extension CaseEngine {
    /// What a gate waits for that time alone brings; nil when something else must happen first.
    package func timeStillToPass(
        for need: Need, of task: TaskID, in state: CaseState, at now: Moment
    ) -> TimeStillToPass? {
        reading(at: now, pupil: task.pupil).wait(for: need.condition, in: state)?.counting
    }

    /// The first day on which a duty can be done that waits for nothing but time; nil when it waits for something else, or
    /// for nothing.
    package func firstDay(of duty: Obligation, in state: CaseState, at now: Moment) -> SchoolDate? {
        guard case .waiting(let obstacles) = duty.state else { return nil }
        let days = obstacles.map { obstacle in
            if case .need(let need) = obstacle {
                return timeStillToPass(for: need, of: duty.id, in: state, at: now)?.earliest
            }
            return obstacle.day
        }
        return days.contains { $0 == nil } ? nil : days.compactMap(\.self).max()
    }

    /// The day by which a task must be done if what its date hangs on is done when it is planned, or on its last day; nil
    /// when its date is known, or nobody knows that either.
    package func expectedDue(of task: CaseTask, in state: CaseState, at now: Moment) -> SchoolDate? {
        expectedDue(of: task, in: state, at: now, within: 4)
    }

    /// Dates that hang on each other in a circle are refused by the checker; the bound is for a damaged playbook.
    private func expectedDue(
        of task: CaseTask, in state: CaseState, at now: Moment, within steps: Int
    ) -> SchoolDate? {
        guard steps > 0, let rule = dueRule(of: task, in: state),
            case .step(let step, let moment)? = rule.anchor,
            moment.isItsDoing, anchor(of: rule, task, in: state) == nil
        else { return nil }
        let days = state.instances(of: step, pupil: task.id.pupil).filter(\.isActive).map {
            other -> SchoolDate? in
            // What stands still has no day to go by.
            if standstill(of: other, by: dueRule(of: other, in: state), in: state) != nil { return nil }
            return other.planned?.date ?? deadline(of: other, in: state)?.due
                ?? expectedDue(of: other, in: state, at: now, within: steps - 1)
        }
        guard let day = days.compactMap(\.self).max() else { return nil }
        return date(of: rule.span, from: Moment(date: max(day, now.date), time: .midnight)).due
    }
}

extension Trigger.Moment {
    /// Whether it comes about by doing the step.
    fileprivate var isItsDoing: Bool {
        switch self {
        case .done, .outcome, .filled: true
        case .opened, .planned, .waived, .ends, .overdue, .date: false
        }
    }
}

extension ConditionReading {
    /// The first day on which a condition can hold, and the term that is over last.
    fileprivate struct Wait {
        let day: SchoolDate
        var counting: TimeStillToPass?
    }

    /// How long until time alone makes a condition true; nil when it does not.
    fileprivate func wait(for condition: Condition, in state: CaseState) -> Wait? {
        guard truth(of: condition, in: state) != .yes else { return Wait(day: now.date) }
        switch condition {
        case .all(let parts):
            let waits = parts.map { wait(for: $0, in: state) }
            guard !waits.contains(where: { $0 == nil }) else { return nil }
            return waits.compactMap(\.self).max { $0.day < $1.day }
        case .any(let parts): return parts.compactMap { wait(for: $0, in: state) }.min { $0.day < $1.day }
        case .passed(let term, let since, false):
            guard let begin = state.latest(since, pupil: pupil),
                let end = end(of: term, since: since, in: state)
            else { return nil }
            return Wait(
                day: end.due,
                counting: TimeStillToPass(
                    term: term, passed: passed(of: term, since: begin), earliest: end.due))
        case .not(.passed(let term, let since, true)):
            return end(of: term, since: since, in: state).map { Wait(day: $0.due + 1) }
        default: return nil
        }
    }

    /// How many units of a term are over.
    private func passed(of term: Term, since begin: Moment) -> Int {
        (1..<max(2, term.amount)).prefix { amount in
            let limit = TimeLimit(amount: amount, unit: term.unit, rounding: .exact)
            let end = engine.calendar.deadline(limit, from: begin)
            return end.time.map { now >= Moment(date: end.due, time: $0) } ?? (now.date >= end.due)
        }.count
    }
}
