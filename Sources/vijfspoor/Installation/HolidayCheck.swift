import SchoolTime

/// Whether the holidays are known for as long as terms can run.
///
/// Beyond the files every day of the week has lessons, and a term ends in a holiday that nobody filled in.
struct HolidayCheck {
    private let calendars: [String: SchoolCalendar]

    /// How far ahead holidays must be known, in days: the longest terms of a protocol run into the next school year.
    private static let ahead = 365

    init(_ calendars: [String: SchoolCalendar]) { self.calendars = calendars }

    /// A line for each region of which the file ends too soon, seen from a day.
    func warnings(on today: SchoolDate) -> [String] {
        calendars.sorted { $0.key < $1.key }.compactMap { region, calendar in
            guard !calendar.covers(today + Self.ahead) else { return nil }
            let last = calendar.closed.map(\.last).max()?.iso ?? "today"
            return
                "the holidays of \(region) are known until \(last) only; days after that count as school days."
                + " Add the next school year to \(region).csv"
        }
    }
}
