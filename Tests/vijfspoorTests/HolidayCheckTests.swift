import SchoolTime
import Testing

@testable import vijfspoor

@Suite("Holidays that are not known yet")
struct HolidayCheckTests {
    private func warnings(on day: String) throws -> [String] {
        let (first, last) = try (
            #require(SchoolDate(iso: "2025-07-19")), #require(SchoolDate(iso: "2026-08-30"))
        )
        let calendar = SchoolCalendar(closed: [
            ClosedSpan(.holiday, "zomervakantie", from: first, through: first + 40),
            ClosedSpan(.holiday, "zomervakantie", from: last + -40, through: last),
        ])
        return HolidayCheck(["midden": calendar]).warnings(on: try #require(SchoolDate(iso: day)))
    }

    @Test("are told of a year before they are missed")
    func soon() throws {
        #expect(try warnings(on: "2025-08-30").isEmpty)
        let said = try warnings(on: "2025-08-31")
        #expect(said.count == 1)
        #expect(said.first?.contains("the holidays of midden are known until 2026-08-30 only") == true)
        #expect(said.first?.contains("midden.csv") == true)
    }

    @Test("are told of when they are missed already")
    func late() throws {
        #expect(try warnings(on: "2030-03-04").count == 1)
    }

    @Test("a file without a day is told of like one that ended")
    func none() throws {
        let day = try #require(SchoolDate(iso: "2026-03-02"))
        #expect(HolidayCheck(["zuid": SchoolCalendar(closed: [])]).warnings(on: day).count == 1)
    }
}
