import Foundation
import Testing

@testable import SchoolTime

/// The holiday files that ship with the product.
enum HolidayFiles {
    static func text(_ region: SchoolCalendar.Region, from here: String = #filePath) throws -> String {
        let root = URL(filePath: here).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(
            contentsOf: root.appending(path: "holidays/\(region.rawValue).csv"), encoding: .utf8)
    }

    static func calendar(_ region: SchoolCalendar.Region) throws -> SchoolCalendar {
        try SchoolCalendar(reading: text(region), named: "\(region.rawValue).csv")
    }
}

@Suite("The holiday files of the three regions")
struct RegionTests {
    @Test("each file is read, and is of the region in its name", arguments: SchoolCalendar.Region.allCases)
    func region(_ region: SchoolCalendar.Region) throws {
        #expect(try HolidayFiles.calendar(region).region == region)
    }

    @Test("school holidays run from a Saturday through a Sunday", arguments: SchoolCalendar.Region.allCases)
    func wholeWeeks(_ region: SchoolCalendar.Region) throws {
        let holidays = try HolidayFiles.calendar(region).closed.filter { $0.kind == .holiday }
        #expect(holidays.count == 21)
        for holiday in holidays {
            #expect(holiday.first.weekday == .saturday, "\(holiday.first)")
            #expect(holiday.last.weekday == .sunday, "\(holiday.last)")
        }
    }

    @Test(
        "the public holidays in the file are exactly the computed ones",
        arguments: SchoolCalendar.Region.allCases)
    func publicHolidays(_ region: SchoolCalendar.Region) throws {
        let (first, last) = try (date("2025-08-01"), date("2029-07-31"))
        let computed = (2025...2029).flatMap(PublicHolidays.withoutLessons(in:))
            .filter { first <= $0.first && $0.last <= last }
        let written = try HolidayFiles.calendar(region).closed.filter { $0.kind == .publicHoliday }
        #expect(written == computed)
    }

    @Test(
        "lessons and school weeks of a year add up",
        arguments: [
            (SchoolCalendar.Region.noord, "2025-08-01", 196, 40), (.midden, "2025-08-01", 201, 41),
            (.zuid, "2025-08-01", 206, 42), (.noord, "2026-08-01", 206, 42), (.midden, "2026-08-01", 201, 41),
            (.zuid, "2026-08-01", 211, 43),
        ])
    func totals(_ region: SchoolCalendar.Region, _ start: String, _ days: Int, _ weeks: Int) throws {
        let calendar = try HolidayFiles.calendar(region)
        let year = calendar.schoolYear(of: try date(start))
        let lessons = (0...year.start.days(until: year.end)).map { year.start + $0 }.filter(
            calendar.isSchoolDay)
        #expect(lessons.count == days)
        #expect(calendar.schoolDaysBetween(year.start + -1, year.end) == days)
        #expect(Set(lessons.map(\.monday)).count == weeks)
    }

    @Test(
        "the first and the last lesson of 2026-2027 are known",
        arguments: [
            (SchoolCalendar.Region.noord, "2026-08-17", "2027-07-09"), (.midden, "2026-08-31", "2027-07-16"),
            (.zuid, "2026-08-24", "2027-07-23"),
        ])
    func bounds(_ region: SchoolCalendar.Region, _ first: String, _ last: String) throws {
        let calendar = try HolidayFiles.calendar(region)
        let year = calendar.schoolYear(of: try date("2027-01-01"))
        #expect(year.firstSchoolDay.iso == first)
        #expect(calendar.previousSchoolDay(onOrBefore: year.end).iso == last)
    }

    @Test(
        "terms across holidays end on the day computed by hand",
        arguments: [
            (Term("2025-10-08", 2, .schoolWeek, .by, "2025-10-29"), "2025-10-29", "2025-10-29"),
            (Term("2026-12-10", 2, .schoolWeek, .by, "2027-01-07"), "2027-01-07", "2027-01-07"),
            (Term("2026-10-02", 6, .schoolWeek, .by, "2026-11-20"), "2026-11-20", "2026-11-20"),
            (Term("2026-06-26", 3, .schoolWeek, .by, "2026-08-28"), "2026-07-17", "2026-08-28"),
            (Term("2027-04-21", 1, .schoolWeek, .target, "2027-05-07"), "2027-05-07", "2027-05-07"),
            (Term("2027-04-21", 1, .schoolWeek, .by, "2027-05-04"), "2027-05-04", "2027-05-04"),
            (Term("2027-04-21", 2, .schoolWeek, .by, "2027-05-12"), "2027-05-12", "2027-05-12"),
            (Term("2026-12-14", 10, .schoolDay, .by, "2027-01-11"), "2027-01-11", "2027-01-11"),
            (Term("2027-04-23", 2, .schoolDay, .by, "2027-05-04"), "2027-05-04", "2027-05-04"),
            (Term("2027-02-10", 5, .schoolDay, .by, "2027-02-17"), "2027-02-17", "2027-02-24"),
        ])
    func terms(_ noord: Term, _ midden: String, _ zuid: String) throws {
        for (region, due) in [(SchoolCalendar.Region.noord, noord.due), (.midden, midden), (.zuid, zuid)] {
            let deadline = try HolidayFiles.calendar(region).deadline(noord.limit, from: moment(noord.from))
            #expect(deadline.due.iso == due, "\(region)")
        }
    }

    @Test("a date past the last summer in the file is not covered")
    func covers() throws {
        let calendar = try HolidayFiles.calendar(.noord)
        #expect(try calendar.covers(date("2029-06-01")))
        #expect(try !calendar.covers(date("2029-09-03")))
        #expect(try !calendar.covers(date("2025-07-11")))
        #expect(try !SchoolCalendar(closed: []).covers(date("2026-03-02")))
    }
}

@Suite("Public holidays")
struct PublicHolidayTests {
    @Test(
        "the moving days of five years are known",
        arguments: [
            (2026, "2026-04-03", "2026-04-06", "2026-05-14", "2026-05-25"),
            (2027, "2027-03-26", "2027-03-29", "2027-05-06", "2027-05-17"),
            (2028, "2028-04-14", "2028-04-17", "2028-05-25", "2028-06-05"),
            (2029, "2029-03-30", "2029-04-02", "2029-05-10", "2029-05-21"),
            (2030, "2030-04-19", "2030-04-22", "2030-05-30", "2030-06-10"),
        ])
    func moving(_ year: Int, _ friday: String, _ monday: String, _ ascension: String, _ whit: String) {
        let days = PublicHolidays.recognisedByLaw(in: year)
        func day(_ name: String) -> String? { days.first { $0.name == name }?.first.iso }
        #expect(day("Goede Vrijdag") == friday)
        #expect(day("Tweede paasdag") == monday)
        #expect(day("Hemelvaartsdag") == ascension)
        #expect(day("Tweede pinksterdag") == whit)
    }

    @Test(
        "the earliest and the latest Easter there can be",
        arguments: [(1818, "1818-03-22"), (2038, "2038-04-25"), (1954, "1954-04-18"), (2076, "2076-04-19")])
    func easter(_ year: Int, _ iso: String) {
        #expect(PublicHolidays.easter(in: year)?.iso == iso)
    }

    @Test("Easter is always a Sunday from 22 March through 25 April")
    func alwaysSunday() throws {
        for year in 1583...4099 {
            let easter = try #require(PublicHolidays.easter(in: year))
            try #require(easter.weekday == .sunday)
            let (first, last) = try (date("\(year)-03-22"), date("\(year)-04-25"))
            try #require(first <= easter && easter <= last, "\(easter)")
        }
    }

    @Test("King's Day moves to Saturday when it is a Sunday; 5 May never moves")
    func kingsDay() {
        let days = PublicHolidays.withoutLessons(in: 2031).map(\.first.iso)
        #expect(days.contains("2031-04-26") && !days.contains("2031-04-27"))
        #expect(PublicHolidays.withoutLessons(in: 2030).map(\.first.iso).contains("2030-05-05"))
    }

    @Test("asked day by day, the recognised holidays are the listed ones")
    func dayByDay() throws {
        for year in 2024...2036 {
            let (first, last) = try (date("\(year)-01-01"), date("\(year)-12-31"))
            let asked = (0...first.days(until: last)).map { first + $0 }.filter(
                PublicHolidays.isRecognisedByLaw)
            #expect(asked == PublicHolidays.recognisedByLaw(in: year).map(\.first))
        }
    }

    @Test("Good Friday has lessons unless the school says otherwise")
    func goodFriday() throws {
        #expect(!PublicHolidays.withoutLessons(in: 2026).contains { $0.name == "Goede Vrijdag" })
        let calendar = try HolidayFiles.calendar(.midden)
        let friday = try date("2026-04-03")
        #expect(calendar.isSchoolDay(friday))
        let own = calendar.closing([ClosedSpan(.staffDay, "Goede Vrijdag", on: friday)])
        #expect(!own.isSchoolDay(friday))
        #expect(own.closedKind(friday) == .staffDay)
        #expect(own.region == .midden)
    }

    @Test("a year that cannot be written has none", arguments: [0, 10_000, Int.min, Int.max])
    func noYear(_ year: Int) {
        #expect(PublicHolidays.withoutLessons(in: year).isEmpty)
    }
}
