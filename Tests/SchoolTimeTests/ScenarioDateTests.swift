import SchoolTime
import Testing

@Suite("Deadlines at the example primary school")
struct PrimaryDateTests {
    @Test("a day-part confirmed at 11:00 on Monday is the whole next one, that afternoon")
    func nextDayPart() throws {
        let calendar = try Example.primary()
        let limit = TimeLimit(amount: 1, unit: .dayPart, rounding: .target)
        let deadline = calendar.deadline(limit, from: try moment("2026-03-02T11:00"))
        #expect(deadline.due.iso == "2026-03-02")
        #expect(deadline.dayPart == .afternoon)
        #expect(deadline.time?.iso == "15:00")
    }

    @Test(
        "terms end on the agreed day",
        arguments: [
            // One week from the joint talk, or from the report.
            Term("2026-03-04", 1, .week, .by, "2026-03-11"),
            Term("2026-03-02", 1, .week, .by, "2026-03-09"),
            // The day after the evaluation.
            Term("2026-03-11", 1, .schoolDay, .by, "2026-03-12"),
            // A two-week plan, its interim evaluation, and the second plan over Easter Monday.
            Term("2026-03-09", 2, .week, .target, "2026-03-23"),
            Term("2026-03-09", 1, .week, .target, "2026-03-16"),
            Term("2026-03-23", 1, .week, .target, "2026-03-30"),
            Term("2026-03-23", 2, .week, .target, "2026-04-07"),
            // Two weeks after joining a class.
            Term("2026-09-14", 2, .week, .by, "2026-09-28"),
            // A parents' talk one week, or five school days, after a revised triage.
            Term("2026-03-23", 1, .week, .by, "2026-03-30"),
            Term("2026-03-23", 5, .schoolDay, .by, "2026-03-30"),
            // The evaluation three weeks after the plan.
            Term("2026-03-10", 3, .week, .target, "2026-03-31"),
        ])
    func terms(_ term: Term) throws { try term.holds(in: Example.primary()) }

    @Test("a talk moved by Easter Monday says which day moved it")
    func why() throws {
        let limit = TimeLimit(amount: 2, unit: .week, rounding: .target)
        let deadline = try Example.primary().deadline(limit, from: moment("2026-03-23"))
        #expect(deadline.closedDays.map(\.iso) == ["2026-04-06"])
        #expect(try deadline.countedFrom == moment("2026-03-23"))
        #expect(deadline.time == nil)
    }

    @Test(
        "the days on which something happens are school days",
        arguments: [
            "2025-10-07", "2026-01-12", "2026-03-02", "2026-03-12", "2026-03-13", "2026-03-20", "2026-03-26",
            "2026-04-20", "2026-04-21", "2026-08-17", "2026-09-14",
        ])
    func open(_ iso: String) throws {
        #expect(try Example.primary().isSchoolDay(date(iso)))
    }

    @Test(
        "there are no lessons in holidays, and the reason is known",
        arguments: [
            ("2025-08-22", "zomervakantie"), ("2025-10-20", "herfstvakantie"),
            ("2026-02-27", "voorjaarsvakantie"),
            ("2026-04-03", "studiedag"), ("2026-04-06", "Tweede paasdag"), ("2026-05-08", "meivakantie"),
            ("2026-05-15", "Hemelvaart"), ("2026-05-25", "Tweede pinksterdag"),
            ("2026-08-16", "zomervakantie"),
            ("2026-03-07", "weekend"),
        ])
    func closed(_ iso: String, _ reason: String) throws {
        #expect(try !Example.primary().isSchoolDay(date(iso)))
        #expect(try Example.primary().closedReason(date(iso)) == reason)
    }

    @Test("school years run by law from 1 August, and know their first day with lessons")
    func schoolYears() throws {
        let calendar = try Example.primary()
        let year = calendar.schoolYear(of: try date("2026-04-20"))
        #expect(year.label == "2025-2026")
        #expect(year.start.iso == "2025-08-01")
        #expect(year.end.iso == "2026-07-31")
        #expect(year.firstSchoolDay.iso == "2025-08-25")
        #expect(calendar.schoolYear(of: try date("2026-08-01")).firstSchoolDay.iso == "2026-08-17")
        #expect(try year.contains(date("2025-08-01")))
        #expect(try year.contains(date("2026-07-31")))
        #expect(try !year.contains(date("2026-08-01")))
    }
}

@Suite("Deadlines at the example secondary schools")
struct SecondaryDateTests {
    @Test(
        "terms end on the agreed day, autumn holiday early",
        arguments: [
            Term("2025-10-02", 2, .schoolDay, .by, "2025-10-06"),
            Term("2025-10-02", 0, .schoolDay, .by, "2025-10-02"),
            Term("2025-10-08", 1, .schoolDay, .by, "2025-10-09"),
            Term("2025-10-06", 3, .schoolDay, .by, "2025-10-09"),
            Term("2025-10-06", 5, .schoolDay, .by, "2025-10-20"),
            Term("2025-11-27", 1, .schoolDay, .by, "2025-11-28"),
            Term("2025-11-25", 3, .schoolDay, .by, "2025-11-28"),
            Term("2025-12-03T08:40", 0, .schoolDay, .by, "2025-12-03"),
        ])
    func early(_ term: Term) throws { try term.holds(in: Example.earlyAutumn()) }

    @Test(
        "terms end on the agreed day, autumn holiday late",
        arguments: [
            Term("2025-10-08", 2, .schoolWeek, .by, "2025-10-29"),
            Term("2025-10-29", 1, .schoolDay, .by, "2025-10-30"),
            Term("2026-03-12", 2, .schoolWeek, .by, "2026-03-26"),
            Term("2026-02-11", 1, .statutoryWeek, .exact, "2026-02-18"),
            Term("2026-02-11", 1, .statutoryWeek, .by, "2026-02-18"),
            Term("2026-02-11", 1, .statutoryWeek, .target, "2026-02-18"),
            Term("2026-02-11", 1, .schoolWeek, .by, "2026-02-25"),
            Term("2026-02-03T10:45", 0, .schoolDay, .by, "2026-02-03"),
        ])
    func late(_ term: Term) throws { try term.holds(in: Example.lateAutumn()) }

    @Test("two plain weeks would have ended a week earlier")
    func contrast() throws {
        try Term("2025-10-08", 2, .week, .exact, "2025-10-22").holds(in: Example.lateAutumn())
    }

    @Test("the last school day before the spring holiday is Friday 13 February")
    func warning() throws {
        let calendar = try Example.lateAutumn()
        #expect(calendar.previousSchoolDay(onOrBefore: try date("2026-02-18")).iso == "2026-02-13")
    }

    @Test("a school week passed over lists its closed days")
    func passedOver() throws {
        let limit = TimeLimit(amount: 2, unit: .schoolWeek, rounding: .by)
        let deadline = try Example.lateAutumn().deadline(limit, from: moment("2025-10-08"))
        #expect(
            deadline.closedDays.map(\.iso) == [
                "2025-10-20", "2025-10-21", "2025-10-22", "2025-10-23", "2025-10-24",
            ])
    }

    @Test("a term of five school days lists the holiday it passed over, and no weekend")
    func passedOverDays() throws {
        let limit = TimeLimit(amount: 5, unit: .schoolDay, rounding: .by)
        let deadline = try Example.earlyAutumn().deadline(limit, from: moment("2025-10-06"))
        #expect(deadline.closedDays.count == 5)
        #expect(deadline.closedDays.first?.iso == "2025-10-13")
    }

    @Test("what was due on 29 October is late from the 30th")
    func overdue() throws {
        let deadline = Deadline(due: try date("2025-10-29"), countedFrom: try moment("2025-10-08"))
        #expect(try !deadline.hasPassed(at: moment("2025-10-29T23:59")))
        #expect(try deadline.hasPassed(at: moment("2025-10-30")))
    }
}
