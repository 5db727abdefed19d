/// The Dutch public holidays, computed; Easter by the Gregorian rule, the others from it or fixed.
package enum PublicHolidays {
    /// The public holidays of a calendar year on which schools have no lessons, in order of date.
    ///
    /// Liberation Day is one every year, for schools. Good Friday is not: a school that closes then says so.
    package static func withoutLessons(in year: Int) -> [ClosedSpan] {
        holidays(in: year).filter { $0.name != goodFriday }
    }

    /// The days that the act on extending statutory terms recognises, weekends apart, in order of date.
    package static func recognisedByLaw(in year: Int) -> [ClosedSpan] { holidays(in: year) }

    /// Easter Sunday of a year from 1583 on; nil for years that cannot be written.
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

    private static let goodFriday = "Goede Vrijdag"

    private static func holidays(in year: Int) -> [ClosedSpan] {
        guard let easter = easter(in: year), let kingsDay = kingsDay(in: year) else { return [] }
        let moving = [
            (goodFriday, easter + -2), ("Tweede paasdag", easter + 1), ("Hemelvaartsdag", easter + 39),
            ("Tweede pinksterdag", easter + 50), ("Koningsdag", kingsDay),
        ]
        let fixed = [
            ("Nieuwjaarsdag", 1, 1), ("Bevrijdingsdag", 5, 5), ("Eerste kerstdag", 12, 25),
            ("Tweede kerstdag", 12, 26),
        ].compactMap { name, month, day in SchoolDate(year: year, month: month, day: day).map { (name, $0) } }
        return (moving + fixed).sorted { $0.1 < $1.1 }.map { ClosedSpan(.publicHoliday, $0.0, on: $0.1) }
    }

    /// 27 April, or the day before when that is a Sunday.
    private static func kingsDay(in year: Int) -> SchoolDate? {
        guard let day = SchoolDate(year: year, month: 4, day: 27) else { return nil }
        return day.weekday == .sunday ? day + -1 : day
    }
}
