/// Why there are no lessons on a day.
package enum ClosedKind: String, Hashable, CaseIterable, Sendable, Codable {
    case holiday
    case publicHoliday = "public-holiday"
    case staffDay = "staff-day"
    /// A Saturday, a Sunday, or a weekday on which the timetable never has lessons.
    case weekend
}

/// A named run of days without lessons, first and last day included. Empty when the last lies before the first.
package struct ClosedSpan: Hashable, Sendable, Codable {
    /// Why the school is closed.
    package let kind: ClosedKind

    /// What people call it, in the school's own language.
    package let name: String

    /// The first closed day.
    package let first: SchoolDate

    /// The last closed day.
    package let last: SchoolDate

    /// The day on which the school said so; nil when it stood in a calendar that everybody had.
    package let saidOn: SchoolDate?

    /// A run of closed days.
    package init(
        _ kind: ClosedKind, _ name: String, from first: SchoolDate, through last: SchoolDate,
        saidOn: SchoolDate? = nil
    ) {
        self.kind = kind
        self.name = name
        self.first = first
        self.last = last
        self.saidOn = saidOn
    }

    /// A single closed day.
    package init(_ kind: ClosedKind, _ name: String, on day: SchoolDate) {
        self.init(kind, name, from: day, through: day)
    }

    /// Whether a day lies in it.
    package func contains(_ date: SchoolDate) -> Bool { first <= date && date <= last }
}
