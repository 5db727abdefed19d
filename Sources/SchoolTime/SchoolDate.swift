/// A date on the wall calendar of a school in Europe/Amsterdam, without a time.
///
/// Proleptic Gregorian, from 0001-01-01 through 9999-12-31. Sums that would leave that range stop
/// at its edge, so that no amount read from a file can trap.
package struct SchoolDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, which is 0.
    let dayNumber: Int

    /// The day with a number, held to the years that can be written.
    init(dayNumber: Int) {
        self.dayNumber = min(max(dayNumber, Self.dayNumbers.lowerBound), Self.dayNumbers.upperBound)
    }

    /// The date of a year, month and day; nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Earlier on the calendar.
    package static func < (left: SchoolDate, right: SchoolDate) -> Bool { left.dayNumber < right.dayNumber }

    /// The year, 1 through 9999.
    package var year: Int { civil.year }

    /// The month, 1 through 12.
    package var month: Int { civil.month }

    /// The day of the month, 1 through 31.
    package var day: Int { civil.day }

    /// The day of the week.
    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let sinceMonday = (dayNumber + 3) % 7
        return Weekday(rawValue: (sinceMonday + 7) % 7 + 1) ?? .monday
    }
}

// Counting days.
extension SchoolDate {
    /// The date a number of calendar days later; earlier when the number is negative.
    package static func + (date: SchoolDate, days: Int) -> SchoolDate { date.adding(days: days) }

    /// The date a number of calendar days later; earlier when the number is negative.
    package func adding(days: Int) -> SchoolDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return SchoolDate(dayNumber: overflow ? (days > 0 ? .max : .min) : sum)
    }

    /// The same day of the month a number of months later; the last day of that month when it is too short.
    package func adding(months: Int) -> SchoolDate {
        let bounded = min(max(months, -120_000), 120_000)
        let count = year * 12 + month - 1 + bounded
        let (newYear, newMonth) = (count / 12, count % 12 + 1)
        guard (1...9999).contains(newYear) else { return SchoolDate(dayNumber: bounded > 0 ? .max : .min) }
        let newDay = min(day, Self.length(ofMonth: newMonth, in: newYear))
        return SchoolDate(dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
    }

    /// The days around this one that somebody can mean who fills in a day: what lies years further away is a slip.
    package func around(yearsBack: Int = 5, yearsAhead: Int = 10) -> ClosedRange<SchoolDate> {
        adding(months: -12 * max(yearsBack, 0))...adding(months: 12 * max(yearsAhead, 0))
    }

    /// Calendar days from this date to another: 1 when the other is tomorrow, negative when it lies before.
    package func days(until other: SchoolDate) -> Int { other.dayNumber - dayNumber }

    /// The Monday of this date's week.
    package var monday: SchoolDate { adding(days: 1 - weekday.rawValue) }

    /// The Sunday on which this date's week ends.
    package var sunday: SchoolDate { adding(days: 7 - weekday.rawValue) }

    /// The 1 August on or before this date, on which the school year starts by law.
    package var schoolYearStart: SchoolDate {
        let startYear = month >= 8 ? year : year - 1
        return SchoolDate(dayNumber: Self.dayNumber(year: startYear, month: 8, day: 1))
    }

    /// The ISO 8601 week and the year that week belongs to, which is the year of its Thursday.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = monday.adding(days: 3)
        let newYear = Self.dayNumber(year: thursday.year, month: 1, day: 1)
        return (thursday.year, (thursday.dayNumber - newYear) / 7 + 1)
    }
}

// The arithmetic of the Gregorian calendar, on years that begin in March, so that the leap day comes last.
extension SchoolDate {
    private static let daysIn400Years = 146_097
    private static let dayNumberOfEpoch = 719_468
    private static let dayNumbers =
        dayNumber(year: 1, month: 1, day: 1)...dayNumber(year: 9999, month: 12, day: 31)

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Trusts its caller that the parts are in range.
    static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let marchYear = month <= 2 ? year - 1 : year
        let monthsSinceMarch = (month + 9) % 12
        let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
        return marchYear * 365 + marchYear / 4 - marchYear / 100 + marchYear / 400 + dayOfYear
            - dayNumberOfEpoch
    }

    private var civil: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + Self.dayNumberOfEpoch
        let era = shifted / Self.daysIn400Years
        let dayOfEra = shifted % Self.daysIn400Years
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        let day = dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
        return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
    }
}
