import SchoolTime
import Testing
import Texts

@Suite("Days in a list")
struct ListedDayTests {
    @Test(
        "have their year when that is of another school year",
        arguments: [
            ("2027-03-02", "dinsdag 2 maart", "2 maart"),
            ("2026-08-01", "zaterdag 1 augustus", "1 augustus"),
            ("2026-07-31", "vrijdag 31 juli 2026", "31 juli 2026"),
            ("2027-11-20", "zaterdag 20 november 2027", "20 november 2027"),
        ])
    func years(iso: String, long: String, short: String) throws {
        let today = try #require(SchoolDate(iso: "2026-11-20"))
        let date = try #require(SchoolDate(iso: iso))
        #expect(ScreenTexts.dutch.dates.day(date, seenOn: today) == long)
        #expect(ScreenTexts.dutch.dates.shortDay(date, seenOn: today) == short)
    }
}
