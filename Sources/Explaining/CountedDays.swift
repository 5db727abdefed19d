import Playbooks
import SchoolTime

/// How the day by which something is due was counted: from when, by which days, and past which closed days.
package struct CountedDays: Sendable {
    /// The moment from which it is counted.
    package let from: Moment
    /// The school days that were counted; empty for terms in another unit.
    package let counted: [SchoolDate]
    /// The days without school that were passed over, weekends included, as runs of one reason each.
    package let skipped: [ClosedRun]
    /// The day on which the term itself ends, before it is moved to a school day; nil for terms that count days
    /// of school, which end on one.
    package let landing: SchoolDate?
    /// The day that this comes to, before the days are added for which the term stood still.
    package let due: SchoolDate

    /// Days after one another on which there is no school, for one reason.
    package struct ClosedRun: Hashable, Sendable {
        /// The first of them.
        package let first: SchoolDate
        /// The last of them.
        package let last: SchoolDate
        /// What people call it; nil for an ordinary weekend or a weekday without lessons.
        package let name: String?
        /// Whether it is Saturday and Sunday.
        package let isWeekend: Bool

        /// How many days.
        package var days: Int { first.days(until: last) + 1 }
    }

    /// How a rule came to a day.
    package init(_ rule: DueRule, deadline: Deadline, calendar: SchoolCalendar) {
        from = deadline.countedFrom
        let start = from.date
        guard case .term(let term, let rounding) = rule.span else {
            due = deadline.due
            counted = []
            landing = nil
            let waits = rule.span != .atOnceSchoolOrNot
            skipped =
                waits ? calendar.closedRuns(from: min(start, due), through: max(start, due)) : []
            return
        }
        let limit = TimeLimit(amount: term.amount, unit: term.unit, rounding: rounding)
        due = calendar.deadline(limit, from: from).due
        landing = Self.landing(term, from: start)
        let isInSchoolDays = term.unit == .schoolDay && term.amount > 0
        counted = isInSchoolDays ? Self.days(start + 1, due).filter(calendar.isSchoolDay) : []
        if rounding == .exact {
            skipped = []
        } else if let landing {
            skipped = calendar.closedRuns(from: min(landing, due), through: max(landing, due))
        } else {
            skipped = calendar.closedRuns(from: isInSchoolDays ? start + 1 : start, through: due)
        }
    }

    /// Where a term of calendar days ends.
    private static func landing(_ term: Term, from start: SchoolDate) -> SchoolDate? {
        switch term.unit {
        case .day: start + term.amount
        case .week, .statutoryWeek: start + term.amount * 7
        case .month: start.adding(months: term.amount)
        case .year: start.adding(months: term.amount * 12)
        case .minute, .hour, .dayPart, .schoolDay, .schoolWeek: nil
        }
    }

    private static func days(_ first: SchoolDate, _ last: SchoolDate) -> [SchoolDate] {
        first <= last ? (0...first.days(until: last)).map { first + $0 } : []
    }
}

extension SchoolCalendar {
    /// The days without school from one day through another, as runs of one reason each.
    package func closedRuns(from first: SchoolDate, through last: SchoolDate) -> [CountedDays.ClosedRun] {
        guard first <= last else { return [] }
        return (0...first.days(until: last)).map { first + $0 }.reduce(into: []) { runs, day in
            guard let kind = closedKind(day) else { return }
            let name = kind == .weekend ? nil : closedReason(day)
            let isWeekend = kind == .weekend && day.weekday.isWeekend
            if let open = runs.last, open.last + 1 == day, open.name == name, open.isWeekend == isWeekend {
                runs[runs.count - 1] = CountedDays.ClosedRun(
                    first: open.first, last: day, name: name, isWeekend: isWeekend)
            } else {
                runs.append(CountedDays.ClosedRun(first: day, last: day, name: name, isWeekend: isWeekend))
            }
        }
    }
}
