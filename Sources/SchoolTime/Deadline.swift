/// The day by which something is due, with what was counted to get there.
package struct Deadline: Hashable, Sendable, Codable {
    /// The day it is due.
    package let due: SchoolDate

    /// The time on that day, for limits in minutes, hours and day-parts; nil means the whole day.
    package let time: LocalTime?

    /// The moment the limit was counted from.
    package let countedFrom: Moment

    /// The days, in order, that would have had lessons by the timetable but were closed, and were passed
    /// over in counting or rounding. Ordinary weekends are not listed.
    package let closedDays: [SchoolDate]

    /// The morning or afternoon it is due, for limits in day-parts.
    package let dayPart: DayPart?

    /// A deadline; times are local, see ``Moment``.
    package init(
        due: SchoolDate, time: LocalTime? = nil, countedFrom: Moment, closedDays: [SchoolDate] = [],
        dayPart: DayPart? = nil
    ) {
        self.due = due
        self.time = time
        self.countedFrom = countedFrom
        self.closedDays = closedDays
        self.dayPart = dayPart
    }

    /// The first minute in which it is over: the day has ended, or the time on it has come and gone.
    package var passes: Moment {
        let last = LocalTime(heldTo: .max)
        guard let time, time < last else { return Moment(date: due + 1, time: .midnight) }
        return Moment(date: due, time: LocalTime(heldTo: time.minutes + 1))
    }

    /// Whether it is over.
    package func hasPassed(at now: Moment) -> Bool { now >= passes }
}
