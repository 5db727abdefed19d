import Playbooks
import SchoolTime

/// When somebody is reminded of a duty, and when its lateness is shown to another role.
package struct Reminder: Hashable, Sendable {
    /// The day on which the owners are reminded; nil when the playbook wants none.
    package let remindOn: SchoolDate?
    /// The role to whom lateness is shown, and from which day.
    package let escalation: Escalation?
    /// Why.
    package let grounds: Grounds

    /// Lateness shown to a role.
    package struct Escalation: Hashable, Sendable {
        /// The role.
        package let to: Role.ID
        /// The first day.
        package let from: SchoolDate
    }
}

extension CaseEngine {
    /// The reminder of a duty with a date; nil without one, for what only may be done, and once it is over.
    package func reminder(of obligation: Obligation, in whole: CaseState) -> Reminder? {
        let state = whole.seen(from: obligation.ownerPupil)
        guard obligation.strength == .must, !obligation.state.isOver, let due = obligation.due,
            let task = state.task(obligation.id)
        else { return nil }
        let late = dueRule(of: task, in: state)?.late ?? playbook.reminders?.late
        let escalation = late.map { rule in
            let limit = TimeLimit(amount: rule.after.amount, unit: rule.after.unit, rounding: .target)
            let from = calendar.deadline(limit, from: Moment(date: due.due, time: .midnight)).due
            return Reminder.Escalation(
                to: standIn(for: meant(by: rule.tells, in: state), in: state), from: from)
        }
        return Reminder(
            remindOn: playbook.reminders.flatMap {
                remindOn(due.due, $0, openedOn: obligation.openedAt.date)
            }, escalation: escalation,
            grounds: playbook.reminders?.grounds ?? .none)
    }

    /// So long before the due date, but not before the duty was there: then on its first school day, unless that comes
    /// after the date.
    private func remindOn(
        _ due: SchoolDate, _ rule: ReminderRule, openedOn opened: SchoolDate
    ) -> SchoolDate? {
        let day = dayBefore(due, rule)
        guard day < opened else { return day }
        let first = calendar.nextSchoolDay(onOrAfter: opened)
        return first <= due ? first : nil
    }

    /// So long before the due date; on the last school day before a holiday that holds the due date.
    private func dayBefore(_ due: SchoolDate, _ rule: ReminderRule) -> SchoolDate {
        guard calendar.isSchoolDay(due) else { return calendar.previousSchoolDay(onOrBefore: due) }
        guard rule.before.unit == .schoolDay else {
            return calendar.previousSchoolDay(onOrBefore: due + -rule.before.days)
        }
        return (0..<rule.before.amount).reduce(due) { day, _ in
            calendar.previousSchoolDay(onOrBefore: day + -1)
        }
    }
}

extension Term {
    /// Roughly how many days it is, for terms counted back.
    var days: Int {
        switch unit {
        case .minute, .hour, .dayPart: 0
        case .day, .schoolDay: amount
        case .week, .schoolWeek, .statutoryWeek: amount * 7
        case .month: amount * 30
        case .year: amount * 365
        }
    }
}
