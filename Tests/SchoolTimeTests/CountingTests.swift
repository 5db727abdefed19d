import Testing

@testable import SchoolTime

@Suite("Counting")
struct CountingTests {
    @Test("weekends and weekdays without lessons are no school days")
    func schoolDays() throws {
        let noFridays = Timetable(
            Dictionary(
                uniqueKeysWithValues: [.monday, .tuesday, .wednesday, .thursday].map {
                    ($0, Timetable.usual.blocks(on: $0))
                }))
        let calendar = SchoolCalendar(closed: []).keeping(noFridays)
        let friday = try date("2026-03-06")
        #expect(!calendar.isSchoolDay(friday))
        #expect(calendar.closedKind(friday) == .weekend)
        #expect(calendar.nextSchoolDay(onOrAfter: friday).iso == "2026-03-09")
        #expect(calendar.previousSchoolDay(onOrBefore: friday).iso == "2026-03-05")
    }

    @Test("a school day has no reason to be closed")
    func noReason() throws {
        let calendar = try Example.primary()
        #expect(try calendar.closedReason(date("2026-03-02")) == nil)
        #expect(try calendar.closedKind(date("2026-03-02")) == nil)
        #expect(try calendar.closedKind(date("2026-04-06")) == .publicHoliday)
    }

    @Test("zero school days is the day itself, or the next one with lessons")
    func zero() throws {
        let calendar = try Example.primary()
        #expect(try calendar.schoolDays(after: date("2026-03-02"), count: 0).iso == "2026-03-02")
        #expect(try calendar.schoolDays(after: date("2026-04-04"), count: 0).iso == "2026-04-07")
    }

    @Test("counting back and forth between two dates agrees")
    func between() throws {
        let calendar = try Example.primary()
        let start = try date("2026-03-27")
        for count in 1...40 {
            let reached = calendar.schoolDays(after: start, count: count)
            #expect(calendar.schoolDaysBetween(start, reached) == count)
        }
        #expect(calendar.schoolDaysBetween(start, start) == 0)
        #expect(try calendar.schoolDaysBetween(start, date("2026-03-01")) == 0)
    }

    @Test("a school week from a weekend is that weekend, rounded by the rule")
    func weekendAnchor() throws {
        let calendar = try Example.primary()
        try Term("2026-03-07", 1, .schoolWeek, .by, "2026-03-13").holds(in: calendar)
        try Term("2026-03-07", 1, .schoolWeek, .target, "2026-03-16").holds(in: calendar)
        try Term("2026-03-07", 1, .schoolWeek, .exact, "2026-03-14").holds(in: calendar)
    }

    @Test("a week with one day of lessons is a school week")
    func oneDayWeek() throws {
        let calendar = SchoolCalendar(closed: [try holiday("2026-03-09", "2026-03-12")])
        #expect(try calendar.schoolWeeks(after: date("2026-03-04"), count: 1).iso == "2026-03-11")
    }

    @Test("zero or fewer school weeks is the date itself", arguments: [0, -3])
    func noWeeks(_ count: Int) throws {
        #expect(
            try Example.primary().schoolWeeks(after: date("2026-02-25"), count: count).iso == "2026-02-25")
    }

    @Test(
        "the next whole day-part starts at or after the moment",
        arguments: [
            ("2026-03-02T08:30", "2026-03-02", DayPart.morning),
            ("2026-03-02T08:31", "2026-03-02", .afternoon),
            ("2026-03-02T13:01", "2026-03-03", .morning), ("2026-03-04T09:00", "2026-03-05", .morning),
            ("2026-03-06T14:00", "2026-03-09", .morning), ("2026-04-02T14:00", "2026-04-07", .morning),
            ("2026-04-06T00:00", "2026-04-07", .morning),
        ])
    func dayPart(_ from: String, _ day: String, _ part: DayPart) throws {
        let limit = TimeLimit(amount: 1, unit: .dayPart, rounding: .target)
        let deadline = try Example.primary().deadline(limit, from: moment(from))
        #expect(deadline.due.iso == day)
        #expect(deadline.dayPart == part)
    }

    @Test("days closed by a later list count too, and the first name given is the reason")
    func closing() throws {
        let calendar = try Example.primary().closing([
            ClosedSpan(.staffDay, "studiedag", on: try date("2026-03-18")),
            try holiday("2026-04-06", "2026-04-08", "eigen vakantie"),
        ])
        #expect(try calendar.closedReason(date("2026-03-18")) == "studiedag")
        #expect(try calendar.closedReason(date("2026-04-06")) == "Tweede paasdag")
        #expect(calendar.nextSchoolDay(onOrAfter: try date("2026-04-03")).iso == "2026-04-09")
    }

    @Test("a span whose last day lies before its first closes nothing")
    func emptySpan() throws {
        let calendar = SchoolCalendar(closed: [try holiday("2026-03-06", "2026-03-02")])
        #expect(try calendar.isSchoolDay(date("2026-03-04")))
    }

    @Test("a school year given as starting on 1 August closes no day before it")
    func startsAtOnce() throws {
        let calendar = SchoolCalendar(closed: [], schoolYearStarts: [try date("2025-08-01")])
        #expect(try calendar.isSchoolDay(date("2025-08-01")))
        #expect(try calendar.isSchoolDay(date("2025-07-31")))
    }

    @Test("a block ends after it starts")
    func blocks() throws {
        #expect(try LessonBlock(.morning, from: time("08:30"), to: time("08:30")) == nil)
        let late = try #require(LessonBlock(.afternoon, from: time("13:00"), to: time("15:00")))
        let early = try #require(LessonBlock(.morning, from: time("08:30"), to: time("12:00")))
        #expect(Timetable([.monday: [late, early]]).blocks(on: .monday) == [early, late])
        #expect(Timetable.usual.blocks(on: .wednesday).map(\.end.iso) == ["12:15"])
        #expect(!Timetable.usual.hasLessons(on: .saturday))
    }

    @Test("every search ends in a calendar that never opens", arguments: TermUnit.allCases)
    func neverOpen(_ unit: TermUnit) throws {
        let never = SchoolCalendar(closed: [], timetable: Timetable([:]))
        let start = try moment("2026-03-02T10:30")
        for rounding in Rounding.allCases {
            let limit = TimeLimit(amount: 10_000, unit: unit, rounding: rounding)
            #expect(never.deadline(limit, from: start).due >= start.date)
        }
    }
}
