import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("By when a step must be done")
struct DeadlineTests {
    private func due(_ rule: DueRule?) throws -> String? {
        try Story.reported(step("a", when: .report) { $0.due = rule }).due("a")
    }

    @Test("no rule, no date", arguments: [Step.Strength.must, .may])
    func none(strength: Step.Strength) throws {
        let story = try Story.reported(step("a", when: .report) { $0.strength = strength })
        #expect(story.obligation("a")?.due == nil)
        #expect(story.word("a") == (strength == .must ? "open" : "offered"))
    }

    @Test("at the latest rounds back, a target rounds forward, exactly does not round")
    func rounding() throws {
        #expect(try due(.within(5, .day)) == "2026-03-06")
        #expect(try due(DueRule(.term(Term(5, .day), .target))) == "2026-03-09")
        #expect(try due(DueRule(.term(Term(5, .day), .exact))) == "2026-03-07")
        #expect(try due(.within(0, .schoolDay)) == "2026-03-02")
    }

    @Test("a day of the year that the school closes on the day itself moves on, and nothing is late by it")
    func unforeseen() throws {
        let rule = DueRule(.on(.init(month: 3, day: 10)))
        let story = try Story.reported(step("a", when: .report) { $0.due = rule })
        #expect(story.due("a") == "2026-03-10")
        let day = try #require(SchoolDate(iso: "2026-03-10"))
        func standing(said: SchoolDate) throws -> Obligation? {
            let calendar = try Example.calendar().closing([
                ClosedSpan(.staffDay, "storm", from: day, through: day, saidOn: said)
            ])
            let engine = CaseEngine(playbook: story.engine.playbook, calendar: calendar, scope: .caseFile)
            let now = Moment(date: day, time: .noon)
            return engine.obligations(in: engine.fold(story.events), at: now).first { $0.id.step == "a" }
        }
        let late = try standing(said: day + -4)
        #expect(late?.due?.due == day + -1 && late?.state == .overdue)
        let moved = try standing(said: day)
        #expect(moved?.due?.due == day + 1 && moved?.state == .open)
    }

    @Test("at once, school or not, is the same day: on a Saturday, and in a holiday too")
    func atOnceSchoolOrNot() throws {
        for day in ["2026-03-02", "2026-02-28", "2026-04-27"] {
            let rule = DueRule(.atOnceSchoolOrNot)
            var story = try Story([step("a", when: .report) { $0.due = rule }], from: "\(day)T09:00")
            try story.isReported()
            #expect(story.due("a") == day && story.word("a") == "due")
            let obligation = try #require(story.obligation("a"))
            #expect(obligation.due?.closedDays == [])
            try story.day("\(day)T23:59")
            #expect(story.word("a") == "due")
            story = try later(story, than: day)
            #expect(story.word("a") == "overdue")
        }
    }

    private func later(_ story: Story, than day: String) throws -> Story {
        var story = story
        try story.day((try #require(SchoolDate(iso: day)) + 1).iso)
        return story
    }

    @Test("at once is the same school day, or the next one there is")
    func atOnce() throws {
        #expect(try due(DueRule(.atOnce)) == "2026-03-02")
        var saturday = try Story(
            [step("a", when: .report) { $0.due = DueRule(.atOnce) }], from: "2026-02-28T09:00")
        try saturday.isReported()
        #expect(saturday.due("a") == "2026-03-02")
    }

    @Test("dates of the school year stand in the year of the anchor, back on a school day")
    func dates() throws {
        #expect(try due(DueRule(.on(.init(month: 4, day: 6)))) == "2026-04-02")
        #expect(try due(DueRule(.on(.init(month: 10, day: 1)))) == "2025-10-01")
        let between = DueRule(.between(.init(month: 3, day: 9), .init(month: 4, day: 5)))
        #expect(try due(between) == "2026-04-05")
    }

    @Test("open, due on the day, overdue from the day after; an option is never overdue")
    func states() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.due = .within(2, .schoolDay) },
            step("b", when: .report) {
                $0.due = .within(2, .schoolDay)
                $0.strength = .may
            })
        #expect(story.word("a") == "open")
        try story.day("2026-03-04T23:59")
        #expect(story.word("a") == "due")
        try story.day("2026-03-05T00:00")
        #expect(story.word("a") == "overdue" && story.word("b") == "offered")
    }

    @Test("a term in hours ends at a time")
    func hours() throws {
        var story = try Story.reported(step("a", when: .report) { $0.due = .within(2, .hour) })
        let due = try #require(story.obligation("a")?.due)
        let time = try #require(due.time)
        try story.day("\(due.due.iso)T\(time.iso)")
        #expect(story.word("a") == "due")
        try story.day("2026-03-03T23:00")
        #expect(story.word("a") == "overdue")
    }

    @Test("an anchor that has not occurred: the step waits for its date but can be done")
    func missingAnchor() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.due = .within(2, .schoolDay, from: .happening("relapse")) })
        #expect(story.obstacles("a") == [.date(.happening("relapse"))])
        #expect(story.refusal(ofDoing: "a") == nil)
        try story.day("2026-03-04")
        try story.does(.happen("relapse", note: nil))
        #expect(story.due("a") == "2026-03-06")
        try story.day("2026-03-09")
        try story.does(.happen("relapse", note: nil))
        #expect(story.due("a") == "2026-03-11", "the latest occurrence counts")
    }

    @Test("an anchor about the pupil at hand counts before anyone else's")
    func anchorOfPupil() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.per = Involvements("involved") },
            step("check", when: .report) {
                $0.per = Involvements("involved")
                $0.due = .within(1, .schoolDay, from: .step("talk", .done))
            })
        try story.completes("talk", of: "A")
        try story.day("2026-03-05")
        try story.completes("talk", of: "B")
        #expect(story.due("check", of: "A") == "2026-03-03" && story.due("check", of: "B") == "2026-03-06")
    }

    @Test("what took place about another on the same side is no anchor; about the other side it is")
    func anchorOfAnother() throws {
        var story = try Story.reported(
            step("decide", when: .report) { $0.per = Involvements("initiator") },
            step("measure", when: .report) {
                $0.per = Involvements("involved")
                $0.due = .within(1, .schoolDay, from: .step("decide", .done))
            })
        try story.joins("C", .initiator)
        try story.completes("decide", of: "B")
        #expect(story.due("measure", of: "B") == "2026-03-03")
        #expect(story.due("measure", of: "C") == nil, "nothing was decided of C")
        #expect(story.due("measure", of: "A") == "2026-03-03")
    }

    @Test("a step recorded afterwards counts from the day it took place")
    func takenPlaceEarlier() throws {
        var story = try Story.reported(
            step("talk", when: .report),
            step("check", when: .step("talk", .done)) {
                $0.due = .within(1, .week, from: .step("talk", .done))
            })
        try story.day("2026-03-05")
        try story.completes("talk", on: "2026-03-03")
        #expect(story.due("check") == "2026-03-10")
        #expect(story.obligation("talk")?.ending?.on.iso == "2026-03-03")
        #expect(story.obligation("talk")?.ending?.at == story.now)
    }

    @Test("not before: refused until the day, but can be planned for it")
    func notBefore() throws {
        var story = try Story.reported(
            step("a", when: .report) {
                $0.due = DueRule(.term(Term(2, .week), .notBefore), grounds: cites("R-wait"))
            })
        let day = try #require(SchoolDate(iso: "2026-03-16"))
        #expect(story.obstacles("a") == [.notBefore(day)])
        #expect(story.refusal(ofDoing: "a")?.reason == .obstacles([.notBefore(day)]))
        #expect(story.refusal(ofDoing: "a")?.rows == ["R-wait"])
        let tooEarly = CaseCommand.plan(TaskID(step: "a"), for: try moment("2026-03-13T09:00"), reason: nil)
        #expect(story.refusal(of: tooEarly)?.reason == .obstacles([.notBefore(day)]))
        try story.does(.plan(TaskID(step: "a"), for: try moment("2026-03-16T09:00"), reason: nil))
        try story.day("2026-03-16")
        #expect(story.refusal(ofDoing: "a") == nil)
    }

    @Test("a term that stands still runs on with the days that were lost")
    func pause() throws {
        var story = try Story.reported(
            step("a", when: .report) {
                var due = DueRule.within(5, .schoolDay)
                due.pause = DueRule.Gate(.is("police"), grounds: cites("R-pause"))
                $0.due = due
            })
        #expect(story.due("a") == "2026-03-09")
        try story.day("2026-03-03")
        try story.states("police", "yes")
        #expect(story.obstacles("a") == [.paused(cites("R-pause"))])
        let still = try #require(story.obligation("a")?.standstill)
        #expect(still.cause == .paused(.is("police")) && still.since.date.iso == "2026-03-03")
        #expect(story.obligation("a")?.runningDue == nil)
        try story.day("2026-03-17")
        #expect(story.word("a") == "waiting", "no term runs out while it stands still")
        try story.states("police", "no")
        #expect(story.word("a") == "open" && story.due("a") == "2026-03-23")
        #expect(story.obligation("a")?.standstill == nil)
    }

    @Test("what stands still may be done meanwhile; what must wait for a day waits for it still")
    func doneWhileItStandsStill() throws {
        func paused(_ id: Step.ID, _ span: DueRule.Span) -> Step {
            step(id, when: .report) {
                $0.due = DueRule(span, grounds: cites("R-due"))
                $0.due?.pause = DueRule.Gate(.is("police"), grounds: cites("R-pause"))
            }
        }
        var story = try Story.reported(
            paused("a", .term(Term(5, .schoolDay), .by)), paused("b", .term(Term(2, .week), .notBefore)))
        try story.day("2026-03-03")
        try story.states("police", "yes")
        let later = try #require(SchoolDate(iso: "2026-03-16"))
        #expect(story.obstacles("b") == [.paused(cites("R-pause")), .notBefore(later)])
        #expect(story.refusal(ofDoing: "b")?.rows.contains("R-due") == true)
        #expect(
            story.refusal(of: .plan(TaskID(step: "a"), for: try moment("2026-03-05T09:00"), reason: nil))
                == nil)
        try story.completes("a")
        #expect(story.word("a") == "done")
    }

    /// A step whose term stands still while the police are asked for, and the day it is due after some days of that.
    private func due(
        _ span: DueRule.Span, from start: String = "2026-03-02", standingStill: (String, String)...
    ) throws -> String? {
        var story = try Story(
            [
                step("a", when: .report) {
                    $0.due = DueRule(span, grounds: cites("R-due"))
                    $0.due?.pause = DueRule.Gate(.is("police"), grounds: cites("R-pause"))
                }
            ], from: "\(start)T10:30")
        try story.joins("A", .target)
        try story.isReported()
        for (first, last) in standingStill {
            try story.day(first)
            try story.states("police", "yes")
            try story.day(last)
            try story.states("police", "no")
        }
        return story.due("a")
    }

    @Test(
        "a term that stood still over a holiday loses the school days in it, which it would pass over anyway")
    func pauseInHoliday() throws {
        // Ten school days from Thursday 23 April: the May holiday lasts from 27 April through 8 May.
        let term = DueRule.Span.term(Term(10, .schoolDay), .by)
        #expect(try due(term, from: "2026-04-23") == "2026-05-21")
        #expect(
            try due(term, from: "2026-04-23", standingStill: ("2026-04-24", "2026-05-11")) == "2026-05-22")
        let weeks = DueRule.Span.term(Term(2, .schoolWeek), .by)
        #expect(try due(weeks, from: "2026-04-23") == "2026-05-21")
        #expect(
            try due(weeks, from: "2026-04-23", standingStill: ("2026-04-24", "2026-05-11")) == "2026-05-22")
    }

    @Test("a weekend in which it stood still costs school days nothing, and weeks two days")
    func pauseInWeekend() throws {
        let days = DueRule.Span.term(Term(5, .schoolDay), .by)
        #expect(try due(days, standingStill: ("2026-03-06", "2026-03-09")) == "2026-03-10")
        let week = DueRule.Span.term(Term(1, .week), .by)
        #expect(try due(week) == "2026-03-09")
        #expect(try due(week, standingStill: ("2026-03-06", "2026-03-09")) == "2026-03-12")
        #expect(
            try due(week, standingStill: ("2026-03-03", "2026-03-08")) == "2026-03-13",
            "Saturday, and back: nobody has longer than the term")
    }

    @Test("pauses are added up; one within a day, or before the term began, costs nothing")
    func pauses() throws {
        let term = DueRule.Span.term(Term(5, .schoolDay), .by)
        #expect(
            try due(term, standingStill: ("2026-03-03", "2026-03-04"), ("2026-03-05", "2026-03-06"))
                == "2026-03-11")
        #expect(try due(term, standingStill: ("2026-03-03T09:00", "2026-03-03T15:00")) == "2026-03-09")
        var story = try Story.reported(
            step("talk", when: .report),
            step("a", when: .report) {
                $0.due = .within(5, .schoolDay, from: .step("talk", .done))
                $0.due?.pause = DueRule.Gate(.is("police"), grounds: .none)
            })
        try story.states("police", "yes")
        try story.day("2026-03-09")
        try story.states("police", "no")
        try story.completes("talk")
        #expect(story.due("a") == "2026-03-16")
    }

    @Test(
        "what may not be done before a day waits as much longer; a day of the school year moves to a school day"
    )
    func otherPauses() throws {
        let wait = DueRule.Span.term(Term(1, .week), .notBefore)
        #expect(try due(wait, standingStill: ("2026-03-03", "2026-03-05")) == "2026-03-11")
        let day = DueRule.MonthDay(month: 3, day: 11)
        #expect(try due(.on(day), standingStill: ("2026-03-03", "2026-03-06")) == "2026-03-16")
        #expect(try due(.atOnce, standingStill: ("2026-03-02", "2026-03-05")) == "2026-03-05")
    }

    @Test("a notice's own rule, else the step's date when it is the step")
    func ofNotices() throws {
        var own = Notice(id: "1", recipients: ["director"])
        own.due = .within(1, .schoolDay)
        var story = try Story.reported(
            step("talk", when: .report) {
                $0.due = .within(5, .schoolDay)
                $0.notices = [own, Notice(id: "2", recipients: ["adviser"])]
            })
        try story.completes("talk")
        let dues = story.obligations.filter(\.id.isNotice).map { $0.due?.due.iso }
        #expect(dues == ["2026-03-03", nil])
        var tell = notice("tell", when: .report, to: "director")
        tell.due = .within(3, .schoolDay)
        let other = try Story.reported(tell)
        #expect(other.obligations.last { $0.id.isNotice }?.due?.due.iso == "2026-03-05")
    }

    @Test("what is done keeps the date it had")
    func keptDate() throws {
        var story = try Story.reported(
            step("a", when: .report) { $0.due = .within(2, .schoolDay, from: .happening("relapse")) })
        try story.does(.happen("relapse", note: nil))
        try story.completes("a")
        try story.day("2026-03-20")
        try story.does(.happen("relapse", note: nil))
        #expect(story.due("a") == "2026-03-04" && story.word("a") == "done")
    }
}
