/// What a time limit is counted in. The unit names the calendar too: a school week is not a week.
package enum TermUnit: String, Hashable, CaseIterable, Sendable, Codable {
    /// Minutes of the clock.
    case minute
    /// Hours of the clock, through nights and weekends.
    case hour
    /// Whole mornings and afternoons of the school's timetable.
    case dayPart = "day-part"
    /// Calendar days.
    case day
    /// Days with lessons, counted from the day after the trigger.
    case schoolDay = "school-day"
    /// Calendar weeks of seven days.
    case week
    /// Weeks with at least one day of lessons.
    case schoolWeek = "school-week"
    /// Weeks in which holidays count like any other day and which no school rounding moves.
    case statutoryWeek = "statutory-week"
    /// Calendar months; a day that the month lacks becomes its last day.
    case month
    /// Calendar years; 29 February becomes 28 February.
    case year
}

/// What happens when a time limit ends on a day without lessons.
package enum Rounding: String, Hashable, CaseIterable, Sendable, Codable {
    /// The latest date: rounds back to the last school day.
    case by
    /// The date aimed at: rounds forward to the next school day.
    case target
    /// The earliest date: rounds forward to the next school day.
    case notBefore = "not-before"
    /// The date counted, school day or not.
    case exact
    /// As the Dutch act on extending statutory terms says: on to the first day that is neither a weekend
    /// nor a recognised public holiday. School holidays do not count.
    case extendedByLaw = "extended-by-law"
}

/// A time limit as a rule: so many of a unit, and what to do with a day without lessons.
package struct TimeLimit: Hashable, Sendable, Codable {
    /// How many; meant to lie in ``amounts``.
    package let amount: Int

    /// Of what.
    package let unit: TermUnit

    /// What happens at a day without lessons.
    package let rounding: Rounding

    /// The amounts that can be counted. Whoever reads a limit from a file refuses others;
    /// ``SchoolCalendar/deadline(_:from:)`` holds them to the nearest.
    package static let amounts = 0...10_000

    /// A limit of an amount of a unit.
    package init(amount: Int, unit: TermUnit, rounding: Rounding) {
        self.amount = amount
        self.unit = unit
        self.rounding = rounding
    }
}
