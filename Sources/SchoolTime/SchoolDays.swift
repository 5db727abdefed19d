/// The school days of a calendar, one bit for each closed day: one deadline asks for many of them, and walking through
/// the spans each time takes a while.
struct SchoolDays: Hashable, Sendable {
    /// The day of the first bit.
    private let first: Int
    private let closed: [UInt64]
    /// The spans without bits: those that end more than a hundred years after the first.
    private let others: [ClosedSpan]
    /// The weekdays with lessons, one bit each.
    private let weekdays: UInt8

    private static let mostDays = 36_525

    init(closed spans: [ClosedSpan], _ timetable: Timetable) {
        let start = spans.map(\.first.dayNumber).min() ?? 0
        let near = spans.filter { $0.last.dayNumber - start < Self.mostDays }
        let end = near.map(\.last.dayNumber).max() ?? start
        var bits = [UInt64](repeating: 0, count: max(0, end - start) / 64 + 1)
        for span in near where span.first <= span.last {
            for day in (span.first.dayNumber - start)...(span.last.dayNumber - start) {
                bits[day / 64] |= 1 << UInt64(day % 64)
            }
        }
        first = start
        closed = bits
        others = spans.filter { $0.last.dayNumber - start >= Self.mostDays }
        weekdays = Weekday.allCases.filter(timetable.hasLessons).reduce(0) { $0 | 1 << UInt8($1.rawValue) }
    }

    func contain(_ date: SchoolDate) -> Bool {
        guard weekdays & (1 << UInt8(date.weekday.rawValue)) != 0 else { return false }
        let day = date.dayNumber - first
        if day >= 0, day / 64 < closed.count, closed[day / 64] & (1 << UInt64(day % 64)) != 0 { return false }
        return others.isEmpty || !others.contains { $0.contains(date) }
    }
}
