import SchoolTime

/// So many of a unit.
package struct Term: Hashable, Sendable {
    /// How many.
    package let amount: Int
    /// Of what.
    package let unit: TermUnit

    /// A term.
    package init(_ amount: Int, _ unit: TermUnit) {
        self.amount = amount
        self.unit = unit
    }
}

/// By when something must be done: a rule that gives a date once its anchor has occurred.
package struct DueRule: Hashable, Sendable {
    /// What is counted.
    package var span: Span
    /// From which trigger; what opened the step when nil.
    package var anchor: Trigger?
    /// While this holds the term stands still.
    package var pause: Gate?
    /// Who sees it when it is late.
    package var late: Late?
    /// Where the rule comes from.
    package var grounds: Grounds

    /// A rule.
    package init(
        _ span: Span, from anchor: Trigger? = nil, pause: Gate? = nil, late: Late? = nil,
        grounds: Grounds = .none
    ) {
        self.span = span
        self.anchor = anchor
        self.pause = pause
        self.late = late
        self.grounds = grounds
    }

    /// What is counted, and how it rounds.
    package enum Span: Hashable, Sendable {
        /// A term from the anchor, with its rounding.
        case term(Term, Rounding)
        /// The same school day.
        case atOnce
        /// The same day of the calendar: it does not wait for a school day.
        case atOnceSchoolOrNot
        /// A month and day of the school year.
        case on(MonthDay)
        /// A window in the school year; due on its last day, not before its first.
        case between(MonthDay, MonthDay)
    }

    /// A condition under which a term stands still, with why.
    package struct Gate: Hashable, Sendable {
        /// The condition.
        package let condition: Condition
        /// Why.
        package let grounds: Grounds

        /// A gate.
        package init(_ condition: Condition, grounds: Grounds) {
            self.condition = condition
            self.grounds = grounds
        }
    }

    /// To whom lateness is shown, and when.
    package struct Late: Hashable, Sendable {
        /// The role that sees it too.
        package let tells: Role.ID
        /// How long after the due date.
        package let after: Term
        /// Why.
        package let grounds: Grounds

        /// A rule about lateness.
        package init(tells: Role.ID, after: Term, grounds: Grounds = .none) {
            self.tells = tells
            self.after = after
            self.grounds = grounds
        }
    }

    /// A day of every school year.
    package struct MonthDay: Hashable, Sendable {
        /// 1 to 12.
        package let month: Int
        /// 1 to 31.
        package let day: Int

        /// A month and a day.
        package init(month: Int, day: Int) {
            self.month = month
            self.day = day
        }
    }
}

/// When people are reminded of what is due.
package struct ReminderRule: Hashable, Sendable {
    /// How long before the due date.
    package let before: Term
    /// To whom lateness is shown, unless the step says otherwise.
    package let late: DueRule.Late?
    /// Why.
    package let grounds: Grounds

    /// A rule.
    package init(before: Term, late: DueRule.Late? = nil, grounds: Grounds = .none) {
        self.before = before
        self.late = late
        self.grounds = grounds
    }
}
