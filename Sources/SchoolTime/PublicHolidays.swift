/// The Dutch public holidays, computed; Easter by the Gregorian rule, the others from it or fixed.
package enum PublicHolidays {
    /// The public holidays of a calendar year on which schools have no lessons, in order of date.
    ///
    /// Liberation Day is one every year, for schools. Good Friday is not: a school that closes then says so.
    package static func withoutLessons(in year: Int) -> [ClosedSpan] {
        recognisedByLaw(in: year).filter { $0.name != goodFriday }
    }

    /// The days that the act on extending statutory terms recognises, in order of date; Easter and Whit Sunday,
    /// which are weekend anyway, are left out.
    package static func recognisedByLaw(in year: Int) -> [ClosedSpan] {
        guard let easter = easter(in: year) else { return [] }
        let days =
            afterEaster.map { ($0.name, easter + $0.days) }
            + fixed.map {
                (
                    $0.name,
                    SchoolDate(dayNumber: SchoolDate.dayNumber(year: year, month: $0.month, day: $0.day))
                )
            }
        return days.map { ClosedSpan(.publicHoliday, $0.0, on: kingsDayMoved($0.1)) }
            .sorted { $0.first < $1.first }
    }

    /// Whether a day is one of ``recognisedByLaw(in:)``.
    static func isRecognisedByLaw(_ date: SchoolDate) -> Bool {
        let (month, day) = (date.month, date.day)
        if kingsDayMoved(date) != date { return false }
        if month == 4 && day == 26 && date.weekday == .saturday { return true }
        if fixed.contains(where: { $0.month == month && $0.day == day }) { return true }
        guard let easter = easter(in: date.year) else { return false }
        let distance = easter.days(until: date)
        return afterEaster.contains { $0.days == distance }
    }

    /// Easter Sunday of a year, 1 through 9999; nil for years that cannot be written.
    package static func easter(in year: Int) -> SchoolDate? {
        guard (1...9999).contains(year) else { return nil }
        let century = year / 100
        let golden = year % 19
        let leapCorrection = century / 4
        let moonCorrection = (8 * century + 13) / 25
        let epact = (19 * golden + century - leapCorrection - moonCorrection + 15) % 30
        let moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11))
        let sunday = (year + year / 4 + moon + 2 - century + leapCorrection) % 7
        let offset = moon - sunday
        let month = 3 + (offset + 40) / 44
        return SchoolDate(year: year, month: month, day: offset + 28 - 31 * (month / 4))
    }
}

extension PublicHolidays {
    private static let goodFriday = "Goede Vrijdag"

    private static let afterEaster = [
        (name: goodFriday, days: -2), (name: "Tweede paasdag", days: 1), (name: "Hemelvaartsdag", days: 39),
        (name: "Tweede pinksterdag", days: 50),
    ]

    private static let fixed = [
        (name: "Nieuwjaarsdag", month: 1, day: 1), (name: "Koningsdag", month: 4, day: 27),
        (name: "Bevrijdingsdag", month: 5, day: 5), (name: "Eerste kerstdag", month: 12, day: 25),
        (name: "Tweede kerstdag", month: 12, day: 26),
    ]

    /// The day itself; of a 27 April that is a Sunday, the Saturday before.
    private static func kingsDayMoved(_ date: SchoolDate) -> SchoolDate {
        let isSundayTheTwentySeventh = date.weekday == .sunday && date.month == 4 && date.day == 27
        return isSundayTheTwentySeventh ? date + -1 : date
    }
}
