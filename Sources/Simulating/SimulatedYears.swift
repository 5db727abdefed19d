import SchoolTime

/// The school years that are played: one that runs up to the first, so that its cases weigh on the first weeks, and
/// those that are told of.
struct SimulatedYears: Sendable {
    /// The years, the one that runs up first.
    let all: [Year]
    /// The first Monday that is told of.
    let firstMonday: SchoolDate
    /// The last day that is told of.
    let last: SchoolDate
    /// Which weeks have a school day, from ``firstMonday`` on.
    let hasSchool: [Bool]

    /// One year, with a calendar that reaches far enough for the cases that begin in it.
    struct Year: Sendable {
        /// 0 for the one that runs up.
        let index: Int
        let year: SchoolYear
        let calendar: SchoolCalendar
        /// The school days of each month, by its number.
        let schoolDays: [Int: [SchoolDate]]
        /// The last day until which its cases are followed: the end of the next school year.
        let followedUntil: SchoolDate

        var isTold: Bool { index > 0 }
    }

    /// The first years that the calendar knows, and what comes after those.
    init(_ count: Int, by calendar: SchoolCalendar) {
        let long = RepeatedHolidays(calendar).calendar(years: count + 4)
        let first = RepeatedHolidays.firstWholeYear(of: calendar)
        all = (0...count).map { index in Self.year(index, first.adding(months: 12 * index), long) }
        let start = all[min(1, count)].year.start
        let end = all[count].year.end
        let monday = start.monday
        let weeks = monday.days(until: end) / 7 + 1
        firstMonday = monday
        last = end
        hasSchool = (0..<weeks).map { week in
            (0..<7).contains { day in
                let date = monday + (week * 7 + day)
                return date >= start && date <= end && long.isSchoolDay(date)
            }
        }
    }

    /// The week in which a day falls; nil when it is not told of.
    func week(of date: SchoolDate) -> Int? {
        guard date >= firstMonday, date <= last else { return nil }
        let week = firstMonday.days(until: date) / 7
        return week < hasSchool.count ? week : nil
    }

    private static func year(_ index: Int, _ start: SchoolDate, _ long: SchoolCalendar) -> Year {
        // A calendar is searched from its beginning each time: one of three years is quick, one of twenty is not.
        let end = start.adding(months: 36)
        let spans = long.closed.filter { $0.last >= start + -40 && $0.first <= end }
        let calendar = SchoolCalendar(region: long.region, closed: spans, timetable: long.timetable)
        let year = calendar.schoolYear(of: start)
        var days: [Int: [SchoolDate]] = [:]
        for offset in 0...year.start.days(until: year.end) where calendar.isSchoolDay(year.start + offset) {
            days[(year.start + offset).month, default: []].append(year.start + offset)
        }
        return Year(
            index: index, year: year, calendar: calendar, schoolDays: days,
            followedUntil: year.end.adding(months: 12))
    }
}

/// The holidays of the years that a calendar knows, over and over: nobody sets those of a far year yet.
struct RepeatedHolidays {
    private let calendar: SchoolCalendar

    init(_ calendar: SchoolCalendar) { self.calendar = calendar }

    /// The 1 August of the first school year of which the calendar knows all: a year in which it begins with a
    /// summer that has run for weeks does not count.
    static func firstWholeYear(of calendar: SchoolCalendar) -> SchoolDate {
        let first = calendar.closed.map(\.first).min() ?? fallback
        return first.schoolYearStart == first ? first : first.schoolYearStart.adding(months: 12)
    }

    /// Where years begin in a calendar without any holiday.
    private static let fallback = Moment(utcSeconds: 1_754_040_000).date.schoolYearStart

    /// The calendar for so many school years from its first whole one.
    func calendar(years: Int) -> SchoolCalendar {
        let first = Self.firstWholeYear(of: calendar)
        let last = (calendar.closed.map(\.last).max() ?? first).schoolYearStart
        // The last year that is known in full ends before the summer in which the list breaks off.
        let known = max(1, last.year - first.year)
        let until = first.adding(months: 12 * (years + 1))
        let holidays = calendar.closed.filter { $0.kind != .publicHoliday }
        var spans = calendar.closed
        var round = 1
        while first.adding(months: 12 * known * round) < until, !holidays.isEmpty, round < 200 {
            let shift = Self.wholeWeeks(from: first, to: first.adding(months: 12 * known * round))
            let begin = first.adding(months: 12 * known * round)
            spans += holidays.filter { $0.first + shift >= begin && $0.last >= first }.map {
                ClosedSpan($0.kind, $0.name, from: $0.first + shift, through: $0.last + shift)
            }
            spans += (0...known).flatMap { PublicHolidays.withoutLessons(in: begin.year + $0) }
                .filter { $0.first >= begin }
            round += 1
        }
        return SchoolCalendar(region: calendar.region, closed: spans, timetable: calendar.timetable)
    }

    /// The shift that keeps a holiday in its week.
    private static func wholeWeeks(from first: SchoolDate, to other: SchoolDate) -> Int {
        let days = first.days(until: other)
        return (days + 3) / 7 * 7
    }
}
