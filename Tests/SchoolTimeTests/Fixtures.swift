import SchoolTime
import Testing

/// The date a test writes down; a test with a wrong date fails here.
func date(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> SchoolDate {
    try #require(SchoolDate(iso: iso), "\(iso) is no date", sourceLocation: place)
}

/// The moment a test writes down, at midnight when it gives no time.
func moment(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> Moment {
    try #require(Moment(iso: iso), "\(iso) is no moment", sourceLocation: place)
}

/// The time a test writes down.
func time(_ iso: String, at place: SourceLocation = #_sourceLocation) throws -> LocalTime {
    try #require(LocalTime(iso: iso), "\(iso) is no time", sourceLocation: place)
}

/// A holiday from one date through another.
func holiday(_ first: String, _ last: String, _ name: String = "vakantie") throws -> ClosedSpan {
    ClosedSpan(.holiday, name, from: try date(first), through: try date(last))
}

/// The calendars of the example schools. They say nothing about real holidays.
enum Example {
    /// A primary school, 2025–2026.
    static func primary() throws -> SchoolCalendar {
        SchoolCalendar(
            closed: [
                try holiday("2025-10-20", "2025-10-24", "herfstvakantie"),
                try holiday("2026-02-23", "2026-02-27", "voorjaarsvakantie"),
                ClosedSpan(.staffDay, "studiedag", on: try date("2026-04-03")),
                ClosedSpan(.publicHoliday, "Tweede paasdag", on: try date("2026-04-06")),
                try holiday("2026-04-27", "2026-05-08", "meivakantie"),
                try holiday("2026-05-14", "2026-05-15", "Hemelvaart"),
                ClosedSpan(.publicHoliday, "Tweede pinksterdag", on: try date("2026-05-25")),
            ],
            schoolYearStarts: [try date("2025-08-25"), try date("2026-08-17")])
    }

    /// A secondary school, 2025–2026, with its autumn holiday either early or late.
    static func secondary(autumn: (String, String)) throws -> SchoolCalendar {
        SchoolCalendar(
            closed: [
                try holiday(autumn.0, autumn.1, "herfstvakantie"),
                try holiday("2025-12-20", "2026-01-04", "kerstvakantie"),
                try holiday("2026-02-14", "2026-02-22", "voorjaarsvakantie"),
            ],
            schoolYearStarts: [try date("2025-09-01")])
    }

    static func earlyAutumn() throws -> SchoolCalendar { try secondary(autumn: ("2025-10-11", "2025-10-19")) }
    static func lateAutumn() throws -> SchoolCalendar { try secondary(autumn: ("2025-10-18", "2025-10-26")) }

    static func all() throws -> [SchoolCalendar] { try [primary(), earlyAutumn(), lateAutumn()] }
}

/// One limit counted from one moment, and the day it ends on.
struct Term: Sendable, CustomTestStringConvertible {
    let from: String
    let limit: TimeLimit
    let due: String

    init(_ from: String, _ amount: Int, _ unit: TermUnit, _ rounding: Rounding, _ due: String) {
        self.from = from
        limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
        self.due = due
    }

    var testDescription: String {
        "\(from) + \(limit.amount) \(limit.unit.rawValue), \(limit.rounding.rawValue) = \(due)"
    }

    func holds(in calendar: SchoolCalendar) throws {
        let deadline = calendar.deadline(limit, from: try moment(from))
        #expect(deadline.due.iso == due)
    }
}
