import SchoolTime

/// Dates in words.
package struct DateTexts: Sendable {
    /// The days, Monday first.
    package let weekdays: [String]
    /// The months, January first.
    package let months: [String]
    /// Between a date and a time.
    package let at: String

    /// As `maandag 2 maart`.
    package func day(_ date: SchoolDate) -> String {
        "\(weekdays[date.weekday.rawValue - 1]) \(date.day) \(months[date.month - 1])"
    }

    /// As `maandag 2 maart 2026`.
    package func longDay(_ date: SchoolDate) -> String { "\(day(date)) \(date.year)" }

    /// As `2 maart 2026`.
    package func dayAndYear(_ date: SchoolDate) -> String { "\(shortDay(date)) \(date.year)" }

    /// As `2 maart`.
    package func shortDay(_ date: SchoolDate) -> String { "\(date.day) \(months[date.month - 1])" }

    /// A day in a list: as `maandag 2 maart`, with its year when it is of another school year than today.
    package func day(_ date: SchoolDate, seenOn today: SchoolDate) -> String {
        date.schoolYearStart == today.schoolYearStart ? day(date) : longDay(date)
    }

    /// As `2 maart`, with its year when it is of another school year than today.
    package func shortDay(_ date: SchoolDate, seenOn today: SchoolDate) -> String {
        date.schoolYearStart == today.schoolYearStart ? shortDay(date) : dayAndYear(date)
    }

    /// As `maandag 2 maart 2026 om 10:30`.
    package func full(_ moment: Moment) -> String { "\(longDay(moment.date)) \(at) \(moment.time.iso)" }
}
