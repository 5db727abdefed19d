import Playbooks
import SchoolTime

/// For how long a term stood still, in what it is counted in, and the moment from which it then counts.
package struct TermPause: Hashable, Sendable {
    /// How many days; school days where ``isInSchoolDays`` says so, else days of the calendar.
    package let days: Int
    /// Whether only days with lessons were lost.
    package let isInSchoolDays: Bool
    /// The moment from which the term comes to its day, in local time.
    package let start: Moment
}

extension CaseEngine {
    /// How long the term of a task stood still after the moment it is counted from; nil when it did not, or no day was
    /// lost by it.
    ///
    /// A term of school days, school weeks or parts of a day loses school days: it passes over a holiday by itself, and
    /// one within the pause is not to count twice. Any other loses days of the calendar.
    package func pause(of task: CaseTask, by rule: DueRule, since anchor: Moment) -> TermPause? {
        guard !task.pauses.isEmpty else { return nil }
        let isInSchoolDays = rule.span.isInSchoolDays
        let days = task.pauses.reduce(0) { days, pause in
            let (first, last) = (max(pause.lowerBound.date, anchor.date), pause.upperBound.date)
            guard first < last else { return days }
            return days + (isInSchoolDays ? calendar.schoolDaysBetween(first, last) : first.days(until: last))
        }
        guard days > 0 else { return nil }
        let date = isInSchoolDays ? calendar.schoolDays(after: anchor.date, count: days) : anchor.date + days
        return TermPause(
            days: days, isInSchoolDays: isInSchoolDays, start: Moment(date: date, time: anchor.time))
    }
}

extension DueRule.Span {
    fileprivate var isInSchoolDays: Bool {
        guard case .term(let term, _) = self else { return false }
        switch term.unit {
        case .schoolDay, .schoolWeek, .dayPart: return true
        case .minute, .hour, .day, .week, .statutoryWeek, .month, .year: return false
        }
    }
}
