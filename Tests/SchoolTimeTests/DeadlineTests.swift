import Testing

@testable import SchoolTime

@Suite("Rounding a deadline")
struct RoundingTests {
    @Test(
        "by rounds back and target forward; exact stays",
        arguments: [
            Term("2026-02-17", 1, .week, .by, "2026-02-20"),
            Term("2026-02-17", 1, .week, .target, "2026-03-02"),
            Term("2026-02-17", 1, .week, .notBefore, "2026-03-02"),
            Term("2026-02-17", 1, .week, .exact, "2026-02-24"),
            Term("2026-03-02", 5, .day, .by, "2026-03-06"),
            Term("2026-03-02", 5, .day, .target, "2026-03-09"),
            Term("2026-01-31", 1, .month, .by, "2026-02-20"),
            Term("2026-01-31", 1, .month, .exact, "2026-02-28"),
            Term("2024-02-29", 2, .year, .exact, "2026-02-28"),
            Term("2026-03-02", 0, .day, .by, "2026-03-02"),
        ])
    func rounding(_ term: Term) throws { try term.holds(in: Example.primary()) }

    @Test(
        "a term that lies wholly in closed days is due on the first school day after it began",
        arguments: [
            Term("2026-02-20", 1, .week, .by, "2026-03-02"),  // Friday, the whole holiday week
            Term("2026-02-20", 2, .day, .by, "2026-03-02"),
            Term("2026-02-24", 1, .day, .by, "2026-03-02"),
            Term("2026-04-24", 2, .week, .by, "2026-05-11"),
            Term("2026-02-21", 0, .week, .by, "2026-03-02"),
        ])
    func neverBack(_ term: Term) throws { try term.holds(in: Example.primary()) }

    @Test(
        "a school day that was closed without a day's notice moves a term on, one with notice moves it back",
        arguments: [
            // A week from Monday the 2nd; closed on Monday the 9th, said on one day or another.
            ("2026-03-04", "2026-03-06"), ("2026-03-05", "2026-03-06"), ("2026-03-06", "2026-03-10"),
            ("2026-03-08", "2026-03-10"), ("2026-03-09", "2026-03-10"),
        ])
    func unforeseen(_ said: String, _ due: String) throws {
        let calendar = try Example.primary().closing([
            ClosedSpan(
                .staffDay, "storm", from: date("2026-03-09"), through: date("2026-03-09"),
                saidOn: date(said))
        ])
        let from = "2026-03-02T10:30"
        try Term(from, 1, .week, .by, due).holds(in: calendar)
        try Term(from, 168, .hour, .by, due).holds(in: calendar)
        try Term(from, 1, .week, .target, "2026-03-10").holds(in: calendar)
        try Term(from, 1, .week, .exact, "2026-03-09").holds(in: calendar)
        #expect(calendar.schoolDay(by: try date("2026-03-09")).iso == due)
        #expect(calendar.schoolDay(by: try date("2026-03-05")).iso == "2026-03-05")
    }

    @Test("a term that moved back moves on when that day is closed too; so does the night before lessons")
    func unforeseenTwice() throws {
        // Due on Monday 6 April, which is Easter; Friday is a study day, so it is Thursday.
        let before = try Example.primary()
        try Term("2026-03-23", 2, .week, .by, "2026-04-02").holds(in: before)
        func closed(_ day: String) throws -> SchoolCalendar {
            before.closing([
                ClosedSpan(
                    .staffDay, "storm", from: try date(day), through: try date(day), saidOn: try date(day))
            ])
        }
        try Term("2026-03-23", 2, .week, .by, "2026-04-07").holds(in: closed("2026-04-02"))
        // Until three o'clock in the night after a day that is closed in the morning.
        try Term("2026-03-02T03:00", 48, .hour, .by, "2026-03-03").holds(in: before)
        try Term("2026-03-02T03:00", 48, .hour, .by, "2026-03-04").holds(in: closed("2026-03-03"))
    }

    @Test("amounts that cannot be counted are held to those that can", arguments: [-1, Int.min])
    func negative(_ amount: Int) throws {
        try Term("2026-03-02", amount, .week, .by, "2026-03-02").holds(in: Example.primary())
    }

    @Test("the largest amount ends in every unit", arguments: TermUnit.allCases)
    func largest(_ unit: TermUnit) throws {
        let limit = TimeLimit(amount: .max, unit: unit, rounding: .target)
        let deadline = try Example.primary().deadline(limit, from: moment("2026-03-02T10:30"))
        #expect(try deadline.due > date("2026-03-02"))
    }
}

@Suite("Deadlines with a time of day")
struct TimedDeadlineTests {
    func due(_ from: String, _ amount: Int, _ unit: TermUnit, _ rounding: Rounding) throws -> String {
        let limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
        let deadline = try Example.primary().deadline(limit, from: moment(from))
        return "\(deadline.due)T\(deadline.time?.iso ?? "-")"
    }

    @Test(
        "hours and minutes run on the clock",
        arguments: [
            ("2026-03-02T10:30", 1, TermUnit.hour, "2026-03-02T11:30"),
            ("2026-03-02T10:30", 72, .hour, "2026-03-05T10:30"),
            ("2026-03-02T23:50", 15, .minute, "2026-03-03T00:05"),
            ("2026-03-02T10:30", 0, .hour, "2026-03-02T10:30"),
            // Summer and winter time: 24 hours pass, the clock says another hour.
            ("2026-03-28T13:00", 24, .hour, "2026-03-29T14:00"),
            ("2026-10-24T13:00", 24, .hour, "2026-10-25T12:00"),
        ])
    func clock(_ from: String, _ amount: Int, _ unit: TermUnit, _ expected: String) throws {
        #expect(try due(from, amount, unit, .exact) == expected)
    }

    @Test("hours that end on a closed day, or in the night before lessons, round to a day with lessons")
    func clockRounding() throws {
        #expect(try due("2026-03-05T10:30", 48, .hour, .by) == "2026-03-06T-")
        #expect(try due("2026-03-05T10:30", 48, .hour, .target) == "2026-03-09T08:30")
        #expect(try due("2026-03-05T10:30", 48, .hour, .notBefore) == "2026-03-09T08:30")
        #expect(try due("2026-03-05T10:30", 48, .hour, .exact) == "2026-03-07T10:30")
        // Counted from a Friday evening, rounding back would end before it began.
        #expect(try due("2026-03-06T20:00", 24, .hour, .by) == "2026-03-09T08:30")
        #expect(try due("2026-03-04T20:00", 30, .hour, .by) == "2026-03-05T-")
        #expect(try due("2026-03-04T20:00", 30, .hour, .target) == "2026-03-06T08:30")
        #expect(try due("2026-03-02T20:00", 8, .hour, .by) == "2026-03-03T08:30")
        // In the evening of a school day the clock is left alone, late as it may be.
        #expect(try due("2026-03-02T20:00", 2, .hour, .by) == "2026-03-02T22:00")
    }

    @Test(
        "day-parts are counted whole, across days and holidays",
        arguments: [
            ("2026-03-02T11:00", 1, Rounding.by, "2026-03-02T15:00"),
            ("2026-03-02T11:00", 1, .notBefore, "2026-03-02T13:00"),
            ("2026-03-02T11:00", 2, .by, "2026-03-03T12:00"),
            ("2026-03-03T14:00", 2, .by, "2026-03-05T12:00"),  // Wednesday has a morning only
            ("2026-04-02T14:00", 1, .by, "2026-04-07T12:00"),
            ("2026-03-02T11:00", 0, .by, "2026-03-02T12:00"),  // the part under way
            ("2026-03-02T11:00", 0, .notBefore, "2026-03-02T11:00"),
            ("2026-03-02T12:30", 0, .by, "2026-03-02T15:00"),  // or else the next
            ("2026-04-06T11:00", 0, .by, "2026-04-07T12:00"),
        ])
    func dayParts(_ from: String, _ amount: Int, _ rounding: Rounding, _ expected: String) throws {
        #expect(try due(from, amount, .dayPart, rounding) == expected)
    }

    @Test("day-parts over Easter list the two closed weekdays")
    func closedDays() throws {
        let limit = TimeLimit(amount: 1, unit: .dayPart, rounding: .by)
        let deadline = try Example.primary().deadline(limit, from: moment("2026-04-02T14:00"))
        #expect(deadline.closedDays.map(\.iso) == ["2026-04-03", "2026-04-06"])
    }

    @Test("a deadline with a time has passed a minute later")
    func passed() throws {
        let deadline = Deadline(
            due: try date("2026-03-02"), time: try time("15:00"), countedFrom: try moment("2026-03-02"))
        #expect(try !deadline.hasPassed(at: moment("2026-03-02T15:00")))
        #expect(try deadline.hasPassed(at: moment("2026-03-02T15:01")))
    }
}

@Suite("Terms extended by law")
struct StatutoryExtensionTests {
    @Test(
        "an objection's six weeks and a decision's four end on a working day",
        arguments: [
            Term("2026-11-02", 6, .statutoryWeek, .extendedByLaw, "2026-12-14"),
            Term("2026-11-13", 6, .statutoryWeek, .extendedByLaw, "2026-12-28"),
            Term("2026-11-20", 6, .statutoryWeek, .extendedByLaw, "2027-01-04"),
            Term("2027-02-12", 6, .statutoryWeek, .extendedByLaw, "2027-03-30"),
            Term("2027-03-24", 6, .statutoryWeek, .extendedByLaw, "2027-05-07"),
            Term("2026-11-30", 4, .statutoryWeek, .extendedByLaw, "2026-12-28"),
            Term("2027-04-07", 4, .statutoryWeek, .extendedByLaw, "2027-05-07"),
        ])
    func vectors(_ term: Term) throws { try term.holds(in: HolidayFiles.calendar(.midden)) }

    @Test("school holidays do not extend a term by law")
    func schoolHoliday() throws {
        try Term("2026-02-11", 1, .statutoryWeek, .extendedByLaw, "2026-02-18").holds(
            in: Example.lateAutumn())
    }

    @Test(
        "a term of three days holds two working days; shorter ones need not",
        arguments: [
            Term("2026-04-02", 3, .day, .extendedByLaw, "2026-04-08"),  // Thursday before Easter
            Term("2026-04-02", 1, .day, .extendedByLaw, "2026-04-07"),
            Term("2026-03-06", 3, .day, .extendedByLaw, "2026-03-10"),
        ])
    func shortTerms(_ term: Term) throws { try term.holds(in: Example.primary()) }

    @Test(
        "long terms are not moved",
        arguments: [
            Term("2026-10-03", 13, .week, .extendedByLaw, "2027-01-02"),
            Term("2026-10-10", 12, .week, .extendedByLaw, "2027-01-04"),
            Term("2026-10-04", 91, .day, .extendedByLaw, "2027-01-03"),
            Term("2026-10-05", 90, .day, .extendedByLaw, "2027-01-04"),
            Term("2026-09-02", 4, .month, .extendedByLaw, "2027-01-02"),
            Term("2026-10-02", 3, .month, .extendedByLaw, "2027-01-04"),
            Term("2026-01-02", 1, .year, .extendedByLaw, "2027-01-02"),
        ])
    func longTerms(_ term: Term) throws { try term.holds(in: SchoolCalendar(closed: [])) }

    @Test("the holidays that moved it are listed, weekends not")
    func passedOver() throws {
        let limit = TimeLimit(amount: 6, unit: .statutoryWeek, rounding: .extendedByLaw)
        let deadline = SchoolCalendar(closed: []).deadline(limit, from: try moment("2027-02-12"))
        #expect(deadline.closedDays.map(\.iso) == ["2027-03-26", "2027-03-29"])
    }

    @Test("at the end of the calendar it stops")
    func endOfTime() throws {
        try Term("9999-12-30", 12, .week, .extendedByLaw, "9999-12-31").holds(in: SchoolCalendar(closed: []))
    }
}
