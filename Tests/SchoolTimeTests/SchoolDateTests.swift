import Testing

@testable import SchoolTime

@Suite("Dates")
struct SchoolDateTests {
    @Test(
        "a date reads back as it was written",
        arguments: ["0001-01-01", "1970-01-01", "2024-02-29", "9999-12-31"])
    func roundTrip(_ iso: String) throws {
        #expect(try date(iso).iso == iso)
        #expect(try date(iso).description == iso)
    }

    @Test(
        "what is no date is refused",
        arguments: [
            "", "2026", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-04-00",
            "0000-01-01", "2026-3-2", "02-03-2026", "2026/03/02", " 2026-03-02", "2026-03-02\n", "+026-03-02",
            "2026-03-02T10:30", "２０２６-03-02", "2026-0٣-02", "-026-03-02", "2026-03-0é",
        ])
    func noDate(_ text: String) {
        #expect(SchoolDate(iso: text) == nil)
    }

    @Test(
        "parts that make no day are refused",
        arguments: [(Int.min, 1, 1), (2026, Int.max, 1), (2026, 2, 30), (10_000, 1, 1)])
    func noParts(_ year: Int, _ month: Int, _ day: Int) {
        #expect(SchoolDate(year: year, month: month, day: day) == nil)
    }

    @Test("every day of four centuries follows the one before it")
    func everyDay() throws {
        var day = try date("1799-12-31")
        var weekday = day.weekday
        let last = try date("2201-01-01")
        var counted = 0
        while day < last {
            let next = day + 1
            let same = SchoolDate(year: next.year, month: next.month, day: next.day)
            try #require(same == next, "after \(day)")
            try #require(next.weekday.rawValue == weekday.rawValue % 7 + 1, "after \(day)")
            try #require(next.day == day.day + 1 || next.day == 1, "after \(day)")
            (day, weekday, counted) = (next, next.weekday, counted + 1)
        }
        #expect(counted == 401 * 365 + 97 + 1)
    }

    @Test(
        "weekdays are known",
        arguments: zip(
            ["1970-01-01", "2026-03-02", "2025-10-08", "1600-02-29"],
            [Weekday.thursday, .monday, .wednesday, .tuesday]))
    func weekdays(_ iso: String, _ expected: Weekday) throws {
        #expect(try date(iso).weekday == expected)
    }

    @Test("only Saturday and Sunday are the weekend")
    func weekend() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test("sums that leave the calendar stop at its edge", arguments: [Int.max, 100_000_000])
    func edges(_ days: Int) throws {
        #expect(try date("2026-03-02").adding(days: days).iso == "9999-12-31")
        #expect(try date("2026-03-02").adding(days: -days).iso == "0001-01-01")
        #expect(try date("2026-03-02").adding(months: days).iso == "9999-12-31")
        #expect(try date("2026-03-02").adding(months: -days).iso == "0001-01-01")
    }

    @Test(
        "a month later is the same day, or the last of a shorter month",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2026-03-15", 12, "2027-03-15"),
            ("2026-12-31", 2, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2024-02-29", 12, "2025-02-28"),
        ])
    func months(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try date(from).adding(months: months).iso == to)
    }

    @Test("days between count forward and back")
    func daysUntil() throws {
        #expect(try date("2026-02-27").days(until: date("2026-03-02")) == 3)
        #expect(try date("2026-03-02").days(until: date("2026-02-27")) == -3)
    }

    @Test(
        "a week belongs to the year of its Thursday",
        arguments: [
            ("2026-01-01", 2026, 1), ("2027-01-03", 2026, 53), ("2024-12-30", 2025, 1),
            ("2026-10-25", 2026, 43),
        ])
    func isoWeek(_ iso: String, _ year: Int, _ week: Int) throws {
        #expect(try date(iso).isoWeek == (year, week))
    }

    @Test(
        "a school year starts on 1 August",
        arguments: [("2026-07-31", "2025-08-01"), ("2026-08-01", "2026-08-01")])
    func schoolYearStart(_ iso: String, _ start: String) throws {
        #expect(try date(iso).schoolYearStart.iso == start)
    }
}
