extension SchoolCalendar {
    /// How far to look for a school day. A calendar closed for longer than two years is broken, and every
    /// search in it ends where it began.
    private static let horizon = 731

    /// The first school day on or after a day; the day itself if there is none for two years.
    package func nextSchoolDay(onOrAfter date: SchoolDate) -> SchoolDate {
        search(from: date, by: 1) ?? date
    }

    /// The last school day on or before a day; the day itself if there was none for two years.
    package func previousSchoolDay(onOrBefore date: SchoolDate) -> SchoolDate {
        search(from: date, by: -1) ?? date
    }

    /// The last school day on or before a day, for what must be done by that day; the next one instead where a school
    /// closed in between without a whole school day's notice, which would make it late before anybody knew.
    package func schoolDay(by date: SchoolDate) -> SchoolDate {
        let earlier = previousSchoolDay(onOrBefore: date)
        return isClosedUnforeseen(after: earlier, through: date) ? nextSchoolDay(onOrAfter: date) : earlier
    }

    /// Whether the school closed some of the days after one day, up to another, on that first day or later.
    private func isClosedUnforeseen(after earlier: SchoolDate, through date: SchoolDate) -> Bool {
        closed.contains { span in
            guard let saidOn = span.saidOn, saidOn >= earlier else { return false }
            return span.first <= date && span.last > earlier
        }
    }

    /// The day reached a number of school days after a date, which itself is day 0.
    ///
    /// With 0 it is the date itself, or the next school day when that has no lessons.
    package func schoolDays(after date: SchoolDate, count: Int) -> SchoolDate {
        guard count > 0 else { return nextSchoolDay(onOrAfter: date) }
        var reached = date
        for _ in 0..<count {
            guard let next = search(from: reached + 1, by: 1) else { return reached }
            reached = next
        }
        return reached
    }

    /// The number of school days after one date, up to and including a later one; 0 when it is not later.
    package func schoolDaysBetween(_ from: SchoolDate, _ to: SchoolDate) -> Int {
        guard from < to else { return 0 }
        return (1...from.days(until: to)).count { isSchoolDay(from + $0) }
    }

    /// The same weekday a number of school weeks after a date's own week, which is week 0.
    ///
    /// A week counts when it has at least one school day, so the day reached may itself be closed.
    package func schoolWeeks(after date: SchoolDate, count: Int) -> SchoolDate {
        countSchoolWeeks(after: date, count: count).date
    }

    /// The days that would have had lessons by the timetable but are closed, from one day through another.
    func closedDays(from first: SchoolDate, through last: SchoolDate) -> [SchoolDate] {
        guard first <= last else { return [] }
        return (0...first.days(until: last)).map { first + $0 }.filter {
            timetable.hasLessons(on: $0.weekday) && !isSchoolDay($0)
        }
    }

    /// As ``schoolWeeks(after:count:)``, with the closed days of the weeks that were passed over.
    func countSchoolWeeks(
        after date: SchoolDate, count: Int
    ) -> (date: SchoolDate, passedOver: [SchoolDate]) {
        var (week, passedOver) = (date.monday, [SchoolDate]())
        for _ in 0..<max(count, 0) {
            guard let next = search(from: week + 7, by: 1)?.monday else { break }
            passedOver += closedDays(from: week + 7, through: next + -1)
            week = next
        }
        return (week + (date.weekday.rawValue - 1), passedOver)
    }

    /// The first block that starts at or after a moment; none if no day has lessons for two years.
    func wholeBlock(after moment: Moment) -> (SchoolDate, LessonBlock?) {
        if isSchoolDay(moment.date),
            let block = blocks(on: moment.date).first(where: { $0.start >= moment.time })
        {
            return (moment.date, block)
        }
        let date = nextSchoolDay(onOrAfter: moment.date + 1)
        return (date, blocks(on: date).first)
    }

    /// The blocks of a day by the timetable, earliest first.
    func blocks(on date: SchoolDate) -> [LessonBlock] { timetable.blocks(on: date.weekday) }

    private func search(from date: SchoolDate, by step: Int) -> SchoolDate? {
        (0..<Self.horizon).lazy.map { date + $0 * step }.first(where: isSchoolDay)
    }
}
