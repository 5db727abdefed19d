import Playbooks
import SchoolTime
import Testing

@testable import Explaining

@Suite("How a day was counted")
struct CountedDaysTests {
    private static let calendar = SchoolCalendar(closed: [
        ClosedSpan(.publicHoliday, "Tweede paasdag", on: day("2026-04-06")),
        ClosedSpan(.holiday, "meivakantie", from: day("2026-04-27"), through: day("2026-05-08")),
        ClosedSpan(.staffDay, "", on: day("2026-05-20")),
    ])

    private static func day(_ iso: String) -> SchoolDate {
        SchoolDate(iso: iso) ?? Moment(utcSeconds: 0).date
    }

    private func counted(
        _ amount: Int, _ unit: TermUnit, _ rounding: Rounding, from iso: String
    ) throws -> CountedDays {
        let from = try #require(Moment(iso: iso))
        let rule = DueRule(.term(Term(amount, unit), rounding))
        let deadline = Self.calendar.deadline(
            TimeLimit(amount: amount, unit: unit, rounding: rounding), from: from)
        return CountedDays(rule, deadline: deadline, calendar: Self.calendar)
    }

    @Test("school days: those that count, and every closed day between them")
    func schoolDays() throws {
        let days = try counted(2, .schoolDay, .by, from: "2026-04-02T10:00")
        #expect(days.counted.map(\.iso) == ["2026-04-03", "2026-04-07"])
        #expect(days.due.iso == "2026-04-07" && days.landing == nil)
        #expect(days.skipped.map(\.days) == [2, 1])
        #expect(days.skipped.map(\.name) == [nil, "Tweede paasdag"])
        #expect(days.skipped.map(\.isWeekend) == [true, false])
    }

    @Test("none at all: the same school day, or the next one")
    func zero() throws {
        let open = try counted(0, .schoolDay, .by, from: "2026-04-07T10:00")
        #expect(open.counted.isEmpty && open.skipped.isEmpty && open.due.iso == "2026-04-07")
        let closed = try counted(0, .schoolDay, .by, from: "2026-04-04T10:00")
        #expect(closed.due.iso == "2026-04-07")
        #expect(closed.skipped.map(\.first.iso) == ["2026-04-04", "2026-04-06"])
    }

    @Test("a calendar term that ends on a school day skips nothing; one in a holiday is moved either way")
    func weeks() throws {
        let plain = try counted(1, .week, .by, from: "2026-04-08T10:00")
        #expect(plain.landing == plain.due && plain.skipped.isEmpty)
        let back = try counted(1, .week, .by, from: "2026-04-22T10:00")
        #expect(back.landing?.iso == "2026-04-29" && back.due.iso == "2026-04-24")
        #expect(back.skipped.map(\.name) == [nil, "meivakantie"])
        let on = try counted(1, .week, .target, from: "2026-04-22T10:00")
        #expect(on.due.iso == "2026-05-11")
        #expect(on.skipped.map(\.last.iso) == ["2026-05-08", "2026-05-10"])
    }

    @Test(
        "months and days end on a day of the calendar, school weeks and hours do not",
        arguments: TermUnit.allCases)
    func units(unit: TermUnit) throws {
        let days = try counted(2, unit, .by, from: "2026-04-22T10:00")
        let ends: Set<TermUnit> = [.day, .week, .statutoryWeek, .month, .year]
        #expect((days.landing != nil) == ends.contains(unit))
        #expect(days.counted.isEmpty == (unit != .schoolDay))
    }

    @Test("what does not wait for school passes over no day")
    func atOnceSchoolOrNot() throws {
        let from = try #require(Moment(iso: "2026-04-25T10:00"))
        let rule = DueRule(.atOnceSchoolOrNot)
        let days = CountedDays(
            rule, deadline: Deadline(due: from.date, countedFrom: from), calendar: Self.calendar)
        #expect(days.skipped.isEmpty && days.due.iso == "2026-04-25")
    }

    @Test("a rule without a term: the closed days between its beginning and its day")
    func atOnce() throws {
        let from = try #require(Moment(iso: "2026-04-25T10:00"))
        let due = Deadline(due: Self.day("2026-05-11"), countedFrom: from)
        let days = CountedDays(DueRule(.atOnce), deadline: due, calendar: Self.calendar)
        #expect(days.skipped.map(\.days) == [2, 12, 2])
        let back = Deadline(due: Self.day("2026-04-24"), countedFrom: from)
        #expect(
            CountedDays(DueRule(.atOnce), deadline: back, calendar: Self.calendar).skipped.map(\.days) == [1])
    }

    @Test("runs have one reason each; a closure goes before a weekend, and needs no name")
    func runs() {
        let runs = Self.calendar.closedRuns(from: Self.day("2026-05-02"), through: Self.day("2026-05-21"))
        #expect(runs.map(\.first.iso) == ["2026-05-02", "2026-05-09", "2026-05-16", "2026-05-20"])
        #expect(runs.map(\.name) == ["meivakantie", nil, nil, ""])
        #expect(
            Self.calendar.closedRuns(from: Self.day("2026-05-21"), through: Self.day("2026-05-20")).isEmpty)
    }
}
