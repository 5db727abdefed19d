import SchoolTime
import Testing

/// What must hold through a year, in every unit and for small amounts.
@Suite("What every deadline has in common")
struct DeadlinePropertyTests {
    /// Steps of 175 hours and 20 minutes through a school year: all weekdays, all holidays, all times of day.
    private static func anchors() throws -> [Moment] {
        let start = try moment("2025-08-01T00:10").utcSeconds()
        return (0..<50).map { Moment(utcSeconds: start + $0 * 631_200) }
    }

    private static let amounts = [0, 1, 2, 3, 5, 10]

    private func check(
        _ units: [TermUnit] = TermUnit.allCases,
        _ holds: (SchoolCalendar, TermUnit, Int, Moment) throws -> Bool
    ) throws {
        let anchors = try Self.anchors()
        try #require(anchors.count == 50)
        for calendar in try Example.all() {
            for unit in units {
                for amount in Self.amounts {
                    for anchor in anchors {
                        let holds = try holds(calendar, unit, amount, anchor)
                        try #require(holds, "\(amount) \(unit.rawValue) from \(anchor)")
                    }
                }
            }
        }
    }

    private func end(_ deadline: Deadline) -> Moment {
        deadline.time.map { Moment(date: deadline.due, time: $0) }
            ?? Moment(utcSeconds: Moment(date: deadline.due + 1, time: .midnight).utcSeconds() - 60)
    }

    @Test("the latest date is never after the date aimed at, nor after the earliest")
    func byBeforeTarget() throws {
        try check { calendar, unit, amount, anchor in
            let by = calendar.deadline(TimeLimit(amount: amount, unit: unit, rounding: .by), from: anchor)
            let target = calendar.deadline(
                TimeLimit(amount: amount, unit: unit, rounding: .target), from: anchor)
            let earliest = calendar.deadline(
                TimeLimit(amount: amount, unit: unit, rounding: .notBefore), from: anchor)
            return end(by) <= end(target) && earliest.due == target.due
        }
    }

    @Test("no deadline lies on a closed day, unless it is exact or statutory")
    func openDays() throws {
        try check(TermUnit.allCases.filter { $0 != .statutoryWeek }) { calendar, unit, amount, anchor in
            [Rounding.by, .target, .notBefore].allSatisfy { rounding in
                let limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
                return calendar.isSchoolDay(calendar.deadline(limit, from: anchor).due)
            }
        }
    }

    @Test("no deadline lies before what it is counted from, and a positive one in days lies after that day")
    func afterAnchor() throws {
        try check { calendar, unit, amount, anchor in
            Rounding.allCases.allSatisfy { rounding in
                let limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
                let deadline = calendar.deadline(limit, from: anchor)
                guard deadline.time == nil else { return end(deadline) >= anchor }
                return amount == 0 ? deadline.due >= anchor.date : deadline.due > anchor.date
            }
        }
    }

    @Test("a larger amount is never due sooner")
    func monotoneInAmount() throws {
        try check { calendar, unit, amount, anchor in
            [Rounding.by, .target, .exact, .extendedByLaw].allSatisfy { rounding in
                let less = TimeLimit(amount: amount, unit: unit, rounding: rounding)
                let more = TimeLimit(amount: amount + 1, unit: unit, rounding: rounding)
                return end(calendar.deadline(less, from: anchor))
                    <= end(calendar.deadline(more, from: anchor))
            }
        }
    }

    /// Inside a holiday a school week is shorter: counted from its Sunday or its Monday, the weekday differs most.
    @Test("a later start is never due sooner, school weeks from a closed day apart")
    func monotoneInAnchor() throws {
        try check { calendar, unit, amount, anchor in
            [Rounding.by, .target].allSatisfy { rounding in
                if unit == .schoolWeek && !calendar.isSchoolDay(anchor.date) { return true }
                let limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
                let later = Moment(date: anchor.date + 1, time: anchor.time)
                return end(calendar.deadline(limit, from: anchor))
                    <= end(calendar.deadline(limit, from: later))
            }
        }
    }

    @Test("the closed days listed are closed, in order, on weekdays, and each once")
    func closedDays() throws {
        try check(TermUnit.allCases.filter { $0 != .statutoryWeek }) { calendar, unit, amount, anchor in
            [Rounding.by, .target].allSatisfy { rounding in
                let limit = TimeLimit(amount: amount, unit: unit, rounding: rounding)
                let days = calendar.deadline(limit, from: anchor).closedDays
                return days == Array(Set(days)).sorted()
                    && days.allSatisfy { !calendar.isSchoolDay($0) && !$0.weekday.isWeekend }
            }
        }
    }
}
