extension SchoolCalendar {
    /// The day, and for short limits the time, at which a limit ends that is counted from a moment.
    ///
    /// - `by` rounds back, but never to the day counted from or earlier. When a limit lies wholly inside a
    ///   holiday, nothing could be done within it; it is then due on the first school day after that day. So it is
    ///   when the school closed too late for rounding back, see ``schoolDay(by:)``.
    /// - Limits in school days end on a school day and need no rounding.
    /// - Limits in statutory weeks are moved by ``Rounding/extendedByLaw`` only.
    /// - Limits in day-parts are due at the end of the part, with `not-before` from its start. With 0 it is
    ///   the part that is under way, or else the next.
    /// - Limits in minutes and hours run on the clock, and the evening of a school day belongs to it. One that
    ///   ends on a closed day, or in the night before lessons, rounds back to the whole school day before it, or
    ///   forward to the moment lessons start.
    ///
    /// Amounts are held to ``TimeLimit/amounts``.
    package func deadline(_ limit: TimeLimit, from anchor: Moment) -> Deadline {
        let amount = min(max(limit.amount, TimeLimit.amounts.lowerBound), TimeLimit.amounts.upperBound)
        switch limit.unit {
        case .minute: return clockDeadline(seconds: amount * 60, limit.rounding, from: anchor)
        case .hour: return clockDeadline(seconds: amount * 3600, limit.rounding, from: anchor)
        case .dayPart: return dayPartDeadline(amount, limit.rounding, from: anchor)
        default: return dateDeadline(amount, limit, from: anchor)
        }
    }

    /// A date on the way to a deadline, with the closed days passed over so far.
    private typealias Landing = (date: SchoolDate, passedOver: [SchoolDate])

    private func dateDeadline(_ amount: Int, _ limit: TimeLimit, from anchor: Moment) -> Deadline {
        let counted = count(amount, limit.unit, after: anchor.date)
        let moved = move(counted.date, limit, amount, from: anchor.date)
        return Deadline(
            due: moved.date, countedFrom: anchor, closedDays: counted.passedOver + moved.passedOver)
    }

    private func move(
        _ date: SchoolDate, _ limit: TimeLimit, _ amount: Int, from anchor: SchoolDate
    ) -> Landing {
        switch limit.rounding {
        case .exact: return (date, [])
        case .extendedByLaw: return extendedByLaw(date, from: anchor, isCovered: limit.unit.isCovered(amount))
        case .by, .target, .notBefore:
            return limit.unit == .statutoryWeek ? (date, []) : rounded(date, limit.rounding, from: anchor)
        }
    }

    private func count(_ amount: Int, _ unit: TermUnit, after date: SchoolDate) -> Landing {
        switch unit {
        case .week, .statutoryWeek: return (date + amount * 7, [])
        case .month: return (date.adding(months: amount), [])
        case .year: return (date.adding(months: amount * 12), [])
        case .schoolWeek: return countSchoolWeeks(after: date, count: amount)
        case .schoolDay:
            let reached = schoolDays(after: date, count: amount)
            return (reached, closedDays(from: date + (amount == 0 ? 0 : 1), through: reached))
        case .day, .minute, .hour, .dayPart: return (date + amount, [])
        }
    }

    private func rounded(_ date: SchoolDate, _ rounding: Rounding, from anchor: SchoolDate) -> Landing {
        guard !isSchoolDay(date) else { return (date, []) }
        let day = schoolDay(by: date)
        if rounding == .by, day > anchor, day < date {
            return (day, closedDays(from: day, through: date))
        }
        let later = nextSchoolDay(onOrAfter: date)
        return (later, closedDays(from: date, through: later))
    }
}

// Limits with a time of day.
extension SchoolCalendar {
    private func clockDeadline(seconds: Int, _ rounding: Rounding, from anchor: Moment) -> Deadline {
        let end = Moment(utcSeconds: anchor.utcSeconds() + seconds)
        let isFixed = rounding == .exact || rounding == .extendedByLaw
        if isFixed || isSchoolDay(end.date) && lessonsStart(on: end.date) <= end.time {
            return Deadline(due: end.date, time: end.time, countedFrom: anchor)
        }
        // Before lessons of a school day nothing of it is left: the day before is the last.
        let last = isSchoolDay(end.date) ? end.date + -1 : end.date
        let day = schoolDay(by: last)
        if rounding == .by, day > anchor.date, day <= last {
            return Deadline(
                due: day, countedFrom: anchor, closedDays: closedDays(from: day, through: end.date))
        }
        let later = nextSchoolDay(onOrAfter: end.date)
        return Deadline(
            due: later, time: lessonsStart(on: later), countedFrom: anchor,
            closedDays: closedDays(from: end.date, through: later))
    }

    private func lessonsStart(on date: SchoolDate) -> LocalTime { blocks(on: date).first?.start ?? .midnight }

    private func dayPartDeadline(_ amount: Int, _ rounding: Rounding, from anchor: Moment) -> Deadline {
        var (date, block) = amount == 0 ? blockUnderWay(at: anchor) : wholeBlock(after: anchor)
        for _ in 0..<max(amount - 1, 0) {
            guard let end = block?.end else { break }
            (date, block) = wholeBlock(after: Moment(date: date, time: end))
        }
        var time = rounding == .notBefore ? block?.start : block?.end
        if let early = time, Moment(date: date, time: early) < anchor { time = anchor.time }
        return Deadline(
            due: date, time: time, countedFrom: anchor,
            closedDays: closedDays(from: anchor.date, through: date), dayPart: block?.part)
    }

    private func blockUnderWay(at moment: Moment) -> (SchoolDate, LessonBlock?) {
        let underWay = blocks(on: moment.date).first { $0.start <= moment.time && moment.time < $0.end }
        guard isSchoolDay(moment.date), let underWay else { return wholeBlock(after: moment) }
        return (moment.date, underWay)
    }
}
