import SchoolTime
import Testing

@testable import Simulating

@Suite("The years that are played")
struct YearsTests {
    private func day(_ iso: String) throws -> SchoolDate { try #require(SchoolDate(iso: iso)) }

    @Test("one year runs up to the first that is told of")
    func runUp() throws {
        let years = SimulatedYears(2, by: try SmallSchool.calendar())
        #expect(years.all.map(\.year.label) == ["2025-2026", "2026-2027", "2027-2028"])
        #expect(years.all.map(\.isTold) == [false, true, true])
        #expect(years.all[1].followedUntil.iso == "2028-07-31")
    }

    @Test("weeks are counted from the Monday of the first 1 August, and no further than the last year")
    func weeks() throws {
        let years = SimulatedYears(1, by: try SmallSchool.calendar())
        #expect(years.firstMonday.iso == "2026-07-27")
        #expect(years.week(of: years.firstMonday) == 0)
        #expect(years.week(of: try day("2026-08-03")) == 1)
        #expect(years.week(of: try day("2026-07-26")) == nil)
        #expect(years.week(of: try day("2027-07-31")) == 52)
        #expect(years.week(of: try day("2027-08-01")) == nil)
        // Closed until 23 August, two weeks at Christmas and one in October, and then the summer.
        #expect(years.hasSchool.prefix(5) == [false, false, false, false, true])
    }

    @Test("the holidays that are known come again in the same weeks")
    func repeated() throws {
        let calendar = RepeatedHolidays(try SmallSchool.calendar()).calendar(years: 6)
        for year in 2026...2030 {
            let christmas = try day("\(year)-12-25")
            #expect(calendar.closedKind(christmas) != nil, "\(year)")
            #expect(!calendar.isSchoolDay(try day("\(year)-12-28")), "\(year)")
            #expect(!calendar.isSchoolDay(try day("\(year)-08-05")), "\(year)")
            #expect((1...30).contains { calendar.isSchoolDay(christmas + -$0) }, "\(year)")
        }
        #expect(try calendar.closedReason(day("2027-05-05")) == "Bevrijdingsdag")
    }

    @Test("a school day of each month is known, and no other day")
    func schoolDays() throws {
        let year = SimulatedYears(1, by: try SmallSchool.calendar()).all[1]
        #expect(Set(year.schoolDays.keys) == Set(1...12))
        for days in year.schoolDays.values {
            for day in days { #expect(year.calendar.isSchoolDay(day) && year.year.contains(day)) }
        }
    }

    @Test("twenty years are made in no time, and a calendar without holidays will do")
    func many() throws {
        let years = SimulatedYears(20, by: try SmallSchool.calendar())
        #expect(years.all.count == 21)
        #expect(years.all.allSatisfy { $0.calendar.closed.count < 80 })
        #expect(SimulatedYears(20, by: SchoolCalendar(closed: [])).all[20].schoolDays.count == 12)
    }
}
