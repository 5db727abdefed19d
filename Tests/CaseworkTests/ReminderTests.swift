import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("When somebody is reminded, and to whom lateness is shown")
struct ReminderTests {
    private func reminder(
        due: DueRule, before: Term = Term(2, .schoolDay), from start: String = "2026-03-02T10:30"
    ) throws -> Reminder? {
        var story = try Story([step("talk", when: .report) { $0.due = due }], from: start) {
            $0.reminders = ReminderRule(
                before: before, late: DueRule.Late(tells: "coordinator", after: Term(1, .schoolDay)),
                grounds: cites("R-remind"))
        }
        try story.isReported()
        return story.engine.reminder(of: try #require(story.obligation("talk")), in: story.state)
    }

    @Test("so many school days before the due date")
    func before() throws {
        let reminder = try #require(try reminder(due: .within(1, .week)))
        #expect(reminder.remindOn?.iso == "2026-03-05" && reminder.grounds == cites("R-remind"))
        #expect(
            try self.reminder(due: .within(1, .week), before: Term(3, .day))?.remindOn?.iso == "2026-03-06")
    }

    @Test("a reminder in a holiday comes on the last school day before it")
    func holiday() throws {
        let inHoliday = DueRule(.term(Term(60, .day), .exact))  // Friday 1 May
        #expect(try reminder(due: inHoliday)?.remindOn?.iso == "2026-04-24")
        let after = DueRule(.term(Term(70, .day), .exact))  // Monday 11 May
        #expect(try reminder(due: after)?.remindOn?.iso == "2026-04-23")
    }

    @Test("nobody is reminded before the duty was there: a duty for tomorrow is told of at once")
    func shortTerm() throws {
        #expect(try reminder(due: .within(1, .schoolDay))?.remindOn?.iso == "2026-03-02")
        #expect(try reminder(due: .within(2, .schoolDay))?.remindOn?.iso == "2026-03-02")
        #expect(try reminder(due: .within(4, .schoolDay))?.remindOn?.iso == "2026-03-04")
    }

    @Test("what opens on a free day reminds on the first school day, if that is not too late")
    func freeDay() throws {
        let saturday = "2026-03-07T21:30"
        #expect(try reminder(due: .within(1, .schoolDay), from: saturday)?.remindOn?.iso == "2026-03-09")
        let inHoliday = DueRule(.term(Term(2, .day), .exact))
        let reminder = try #require(try reminder(due: inHoliday, from: "2026-04-28T10:30"))
        #expect(reminder.remindOn == nil && reminder.escalation != nil)
    }

    @Test("lateness is shown to a role so long after, or as the step's own rule says")
    func escalation() throws {
        let usual = try #require(try reminder(due: .within(1, .week)))
        #expect(usual.escalation?.to == "coordinator" && usual.escalation?.from.iso == "2026-03-10")
        var own = DueRule.within(1, .week)
        own.late = DueRule.Late(tells: "director", after: Term(1, .week))
        let late = try reminder(due: own)?.escalation
        #expect(late?.to == "director" && late?.from.iso == "2026-03-16")
    }

    @Test("lateness goes to the stand-in of who cannot act")
    func standIn() throws {
        var story = try Story.reported(
            step("talk", when: .report) {
                var due = DueRule.within(1, .week)
                due.late = DueRule.Late(tells: "coordinator", after: Term(1, .day))
                $0.due = due
            })
        try story.does(.unavailable("coordinator", reason: "absent"))
        let reminder = story.engine.reminder(of: try #require(story.obligation("talk")), in: story.state)
        #expect(reminder?.escalation?.to == "director" && reminder?.remindOn == nil)
    }

    @Test("without a date there is nothing to remind of")
    func noDate() throws {
        let story = try Story.reported(step("talk", when: .report))
        #expect(story.engine.reminder(of: try #require(story.obligation("talk")), in: story.state) == nil)
    }
}
