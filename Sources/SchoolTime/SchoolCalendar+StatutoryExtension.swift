extension SchoolCalendar {
    /// Where a term ends after the act on extending statutory terms has been applied.
    ///
    /// A term that ends on a weekend or a recognised holiday runs on to the first day that is neither. One of
    /// at least three days holds at least two such days. Long terms are not moved; see ``TermUnit/isCovered(_:)``.
    func extendedByLaw(
        _ end: SchoolDate, from anchor: SchoolDate, isCovered: Bool
    ) -> (date: SchoolDate, passedOver: [SchoolDate]) {
        guard isCovered else { return (end, []) }
        // Days; the longest run of weekend and holidays is four, met at most twice.
        let longestExtension = 14
        let length = anchor.days(until: end)
        var due = end
        var workingDays =
            length < 3 ? 2 : (1...length).lazy.filter { Self.isWorkingDay(anchor + $0) }.prefix(2).count
        var passedOver: [SchoolDate] = []
        for _ in 0..<longestExtension where workingDays < 2 || !Self.isWorkingDay(due) {
            if !due.weekday.isWeekend && !Self.isWorkingDay(due) { passedOver.append(due) }
            due = due + 1
            if Self.isWorkingDay(due) { workingDays += 1 }
        }
        return (due, passedOver)
    }

    private static func isWorkingDay(_ date: SchoolDate) -> Bool {
        !date.weekday.isWeekend && !PublicHolidays.isRecognisedByLaw(date)
    }
}

extension TermUnit {
    /// Whether the act covers a term of so many of this unit: not hours, not years, not more than 90 days,
    /// 12 weeks or 3 months.
    func isCovered(_ amount: Int) -> Bool {
        switch self {
        case .day, .schoolDay: amount <= 90
        case .week, .schoolWeek, .statutoryWeek: amount <= 12
        case .month: amount <= 3
        case .minute, .hour, .dayPart, .year: false
        }
    }
}
