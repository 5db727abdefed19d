import Testing

@testable import SchoolTime

@Suite("School days, one bit each")
struct SchoolDaysTests {
    /// What the spans and the timetable say, asked one by one.
    private func isOpen(_ day: SchoolDate, _ spans: [ClosedSpan], _ timetable: Timetable) -> Bool {
        timetable.hasLessons(on: day.weekday) && !spans.contains { $0.contains(day) }
    }

    private func agrees(
        _ spans: [ClosedSpan], _ timetable: Timetable = .usual, around days: [SchoolDate]
    ) -> Bool {
        let calendar = SchoolCalendar(closed: spans, timetable: timetable)
        return days.flatMap { day in (-400...400).map { day + $0 } }.allSatisfy {
            calendar.isSchoolDay($0) == isOpen($0, spans, timetable)
        }
    }

    @Test("the bits say what the spans say, inside, before and after them")
    func bits() throws {
        for calendar in try Example.all() {
            #expect(agrees(calendar.closed, around: [try date("2024-06-01"), try date("2026-01-01")]))
            #expect(agrees(calendar.closed, around: [try date("2027-12-01")]))
        }
    }

    @Test("the first and the last day of a span are in it, also where one bit row ends")
    func edges() throws {
        let start = try date("2026-03-02")
        for length in [0, 1, 62, 63, 64, 65, 127, 128, 129] {
            let span = ClosedSpan(.holiday, "lang", from: start, through: start + length)
            #expect(agrees([span], around: [start]), "\(length)")
        }
    }

    @Test("no spans, spans that end before they begin, spans of thousands of years")
    func hostile() throws {
        let (first, last) = (try date("0001-01-01"), try date("9999-12-31"))
        let today = try date("2026-03-02")
        #expect(agrees([], around: [today]))
        #expect(agrees([ClosedSpan(.holiday, "om", from: today + 9, through: today)], around: [today]))
        #expect(agrees([ClosedSpan(.holiday, "altijd", from: first, through: last)], around: [today]))
        let far = [
            ClosedSpan(.holiday, "toen", on: first), ClosedSpan(.holiday, "nu", on: today),
            ClosedSpan(.holiday, "ooit", from: last + -30, through: last),
        ]
        #expect(agrees(far, around: [first, today, last]))
    }

    @Test("weekdays without lessons stay without, whatever the spans")
    func weekdays() throws {
        let today = try date("2026-03-02")
        let block = try #require(Timetable.usual.blocks(on: .monday).first)
        #expect(agrees([], Timetable([.saturday: [block]]), around: [today]))
        #expect(agrees([], Timetable([:]), around: [today]))
    }
}
