/// Between the wall clock and instants, by the European rule for summer time: it runs from the last Sunday
/// of March to the last Sunday of October, both at 01:00 UTC.
///
/// The rule holds since 1996 and is applied to every year; the time-zone database is not needed, so a
/// server with a wrong or missing one gives the same dates.
extension Moment {
    /// What the wall clock shows at an instant, in whole seconds since 1970-01-01T00:00Z; seconds are dropped.
    package init(utcSeconds: Int) {
        let bounded = min(max(utcSeconds, -Self.farthest), Self.farthest)
        let offset = Self.isSummer(atUTCSeconds: bounded) ? 2 : 1
        let local = bounded + offset * 3600
        let day = Self.floorDivide(local, by: 86_400)
        self.init(
            date: SchoolDate(dayNumber: day), time: LocalTime(heldTo: (local - day * 86_400) / 60))
    }

    /// The instant of this moment, in seconds since 1970-01-01T00:00Z.
    ///
    /// In the hour that the October night has twice, `first` chooses the one in summer time, otherwise the
    /// one in winter time. The hour that the March night skips is counted on from the clock before the
    /// change: 02:30 gives the instant at which clocks show 03:30.
    package func utcSeconds(first: Bool = true) -> Int {
        let local = date.dayNumber * 86_400 + time.minutes * 60
        let (inSummer, inWinter) = (local - 2 * 3600, local - 3600)
        let summerFits = Self.isSummer(atUTCSeconds: inSummer)
        let winterFits = !Self.isSummer(atUTCSeconds: inWinter)
        if summerFits && winterFits { return first ? inSummer : inWinter }
        return summerFits ? inSummer : inWinter
    }

    /// The instant in UTC in the basic format of ISO 8601, as calendars exchange it: `20260304T080000Z`.
    package var utcBasic: String {
        let seconds = utcSeconds()
        let day = Self.floorDivide(seconds, by: 86_400)
        let time = LocalTime(heldTo: (seconds - day * 86_400) / 60)
        return (SchoolDate(dayNumber: day).iso + "T" + time.iso + "00Z").filter { $0 != "-" && $0 != ":" }
    }

    /// Well past the last date that can be written, and far from overflow.
    private static let farthest = 400_000_000_000

    private static func isSummer(atUTCSeconds seconds: Int) -> Bool {
        let year = SchoolDate(dayNumber: floorDivide(seconds, by: 86_400)).year
        let (start, end) = (changeover(month: 3, in: year), changeover(month: 10, in: year))
        return start <= seconds && seconds < end
    }

    /// 01:00 UTC on the last Sunday of a month of 31 days.
    private static func changeover(month: Int, in year: Int) -> Int {
        let last = SchoolDate(dayNumber: SchoolDate.dayNumber(year: year, month: month, day: 31))
        let sunday = last.adding(days: -(last.weekday.rawValue % 7))
        return sunday.dayNumber * 86_400 + 3600
    }

    private static func floorDivide(_ number: Int, by divisor: Int) -> Int {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
