import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Who joins when things have happened already")
struct JoiningLateTests {
    private func perInitiator(
        _ id: Step.ID, when triggers: Trigger..., change: (inout Step) -> Void = { _ in }
    ) -> Step {
        var made = step(id)
        made.triggers = triggers
        made.per = Involvements("initiator")
        change(&made)
        return made
    }

    /// A week after the report C joins as a second who would bully.
    private func joined(_ steps: Step..., before: (inout Story) throws -> Void = { _ in }) throws -> Story {
        var story = try Story(steps)
        try story.joins("A", .target)
        try story.joins("B", .initiator)
        try story.isReported()
        try before(&story)
        try story.day("2026-03-09T09:00")
        try story.joins("C", .initiator)
        return story
    }

    // MARK: from when a term counts

    @Test("the term counts from the joining, also where the rule names what happened before")
    func term() throws {
        let story = try joined(
            perInitiator("talk", when: .report) { $0.due = .within(2, .schoolDay, from: .report) })
        #expect(story.due("talk", of: "B") == "2026-03-04" && story.word("talk", of: "B") == "overdue")
        #expect(story.due("talk", of: "C") == "2026-03-11" && story.word("talk", of: "C") == "open")
        let due = try #require(story.obligation("talk", of: "C")?.due)
        #expect(due.countedFrom == (try moment("2026-03-09T09:00")))
    }

    @Test("so does what opens for that pupil later, and what is told as a step opens")
    func laterSteps() throws {
        var story = try joined(
            perInitiator("talk", when: .report) {
                var told = Notice(id: "1", recipients: ["director"])
                told.isOwedAtOpening = true
                told.due = .within(1, .schoolDay, from: .report)
                $0.notices = [told]
            },
            perInitiator("follow", when: .step("talk", .done)) {
                $0.due = .within(1, .week, from: .report)
            })
        let notice = story.obligations.last { $0.id.step == "talk" && $0.id.isNotice }
        #expect(notice?.id.pupil == "C" && notice?.due?.due.iso == "2026-03-10")
        try story.day("2026-03-12")
        try story.completes("talk", of: "C")
        #expect(story.due("follow", of: "C") == "2026-03-16")
    }

    @Test(
        "what is there for all and opens as somebody joins counts from then where its day is over; what had begun keeps its day"
    )
    func forAll() throws {
        let term = DueRule.within(2, .schoolDay, from: .report)
        let story = try joined(
            step("plan", when: .report) { $0.due = term },
            step("class-talk", when: .joined(.follower)) { $0.due = term },
            step("other-talk", when: .joined(.witness)) { $0.due = term }
        ) { story in
            try story.day("2026-03-03T09:00")
            try story.joins("E", .witness)
            try story.day("2026-03-09T09:00")
            try story.joins("D", .follower)
        }
        #expect(story.due("other-talk") == "2026-03-04", "its day was not over yet")
        #expect(story.due("plan") == "2026-03-04")
        #expect(story.due("class-talk") == "2026-03-11")
    }

    @Test("what happens after the joining counts from its own moment")
    func laterAnchor() throws {
        var story = try joined(
            perInitiator("talk", when: .report) { $0.due = .within(2, .schoolDay, from: .triage(nil)) })
        #expect(story.obligation("talk", of: "C")?.due == nil)
        try story.day("2026-03-12")
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(story.due("talk", of: "C") == "2026-03-16")
    }

    @Test("what cannot be done earlier waits from the joining on")
    func notBefore() throws {
        let story = try joined(
            perInitiator("check", when: .report) {
                $0.due = DueRule(.term(Term(1, .week), .notBefore), from: .report, grounds: cites("R-due"))
            })
        #expect(story.due("check", of: "B") == "2026-03-09" && story.word("check", of: "B") == "due")
        #expect(story.due("check", of: "C") == "2026-03-16" && story.word("check", of: "C") == "waiting")
    }

    @Test(
        "a day that was filled in stays that day while it lies ahead, and is the day of joining once it is over"
    )
    func filledIn() throws {
        let agree = step("agree", when: .report) {
            var field = Field(id: "day", title: "Op")
            field.type = .date
            $0.fields = [field]
        }
        let talk = perInitiator("talk", when: .report) {
            $0.due = .within(0, .schoolDay, from: .step("agree", .date("day")))
        }
        for (day, due) in [("2026-03-20", "2026-03-20"), ("2026-03-05", "2026-03-09")] {
            let story = try joined(agree, talk) { try $0.completes("agree", answers: ["day": day]) }
            #expect(story.due("talk", of: "C") == due)
        }
    }

    @Test("a day of the school year that is over is the first school day after the joining")
    func dayOfTheYear() throws {
        func on(_ month: Int, _ day: Int) throws -> Story {
            try joined(
                perInitiator("sign", when: .report) {
                    $0.due = DueRule(.on(.init(month: month, day: day)), grounds: cites("R-due"))
                })
        }
        #expect(try on(10, 1).due("sign", of: "C") == "2026-03-10")
        #expect(try on(4, 1).due("sign", of: "C") == "2026-04-01")
    }

    @Test("nothing is over as late that was never in time")
    func overdue() throws {
        var story = try joined(
            perInitiator("talk", when: .report) { $0.due = .within(1, .schoolDay, from: .report) },
            perInitiator("warn", when: .step("talk", .overdue)))
        #expect(story.word("warn", of: "B") == "open" && story.word("warn", of: "C") == nil)
        try story.day("2026-03-12")
        #expect(story.word("warn", of: "C") == "open")
    }

    @Test("joining once more in the same part moves no term; taking another part keeps that of what stays")
    func again() throws {
        let everybody = step("talk", when: .report) {
            $0.per = Involvements("involved")
            $0.due = .within(2, .schoolDay, from: .report)
        }
        var story = try joined(everybody)
        try story.joins("B", .initiator, group: "6b")
        try story.joins("A", .witness)
        #expect(story.due("talk", of: "B") == "2026-03-04" && story.due("talk", of: "A") == "2026-03-04")
    }

    @Test("who comes back has terms from then on")
    func back() throws {
        var story = try joined(
            perInitiator("talk", when: .report) { $0.due = .within(2, .schoolDay, from: .report) })
        try story.does(.leave("B"))
        try story.day("2026-03-16")
        try story.joins("B", .initiator)
        #expect(story.due("talk", of: "B") == "2026-03-18")
    }

    @Test("what is told to parents again, because somebody joined, is not late at once")
    func toldAgain() throws {
        var tell = notice("tell", when: .triage(nil), to: "parents-of-follower")
        tell.due = .within(1, .schoolDay, from: .report)
        var story = try Story([tell])
        try story.joins("C", .follower)
        try story.isReported()
        try story.does(.triage("bullying", reason: "gezien"))
        try story.does(.leave("C"))
        try story.day("2026-03-09")
        try story.joins("D", .follower)
        #expect(story.notices("tell") == ["parents-of-follower is open"])
        #expect(story.obligations.last?.due?.due.iso == "2026-03-10")
    }

    // MARK: what was about another

    private var talk: Step { perInitiator("talk", when: .triage("bullying")) }
    private func invite(until trigger: Trigger) -> Step {
        perInitiator("invite", when: .triage("bullying")) { $0.withdrawals = [trigger] }
    }

    @Test("what ended for one does not end for who joins")
    func endedForAnother() throws {
        let story = try joined(talk, invite(until: .step("talk", .done))) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.completes("talk", of: "B")
        }
        #expect(story.word("invite", of: "B") == "withdrawn" && story.word("invite", of: "C") == "open")
    }

    @Test("what ended for all has ended for who joins")
    func endedForAll() throws {
        let story = try joined(step("meeting", when: .report), invite(until: .step("meeting", .done))) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.completes("meeting")
        }
        #expect(story.words("invite") == ["withdrawn"])
    }

    @Test("a happening about one neither ends nor opens anything for who joins; one about all does")
    func happenings() throws {
        let again = perInitiator("again", when: .happening("relapse"))
        let ofOne = try joined(talk, invite(until: .happening("incident")), again) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.does(.happen("incident", note: nil, of: "B"))
        }
        #expect(ofOne.words("invite") == ["withdrawn", "open"] && ofOne.word("again", of: "C") == nil)
        let ofAll = try joined(talk, invite(until: .happening("incident")), again) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.does(.happen("incident", note: nil))
        }
        #expect(ofAll.words("invite") == ["withdrawn"] && ofAll.word("again", of: "C") == "open")
    }

    @Test("who comes back has not what ended for himself")
    func ownEnding() throws {
        var story = try joined(talk, invite(until: .step("talk", .done))) {
            try $0.does(.triage("bullying", reason: "gezien"))
            try $0.completes("talk", of: "B")
        }
        try story.does(.leave("B"))
        try story.joins("B", .initiator)
        #expect(story.words("invite") == ["withdrawn", "open"])
    }

    @Test("what was weighed otherwise and set right within a minute is owed to who joins then")
    func weighedTwiceInAMinute() throws {
        var story = try Story([
            perInitiator("talk", when: .triage("bullying")) { $0.withdrawals = [.triage("teasing")] }
        ])
        try story.joins("B", .initiator)
        try story.isReported()
        try story.does(.triage("teasing", reason: "gezien"))
        try story.does(.triage("bullying", reason: "vergist"))
        try story.day("2026-03-02T10:40")
        try story.joins("C", .initiator)
        #expect(story.word("talk", of: "B") == "open" && story.word("talk", of: "C") == "open")
        try story.does(.triage("bullying", reason: "toch"))
        try story.does(.triage("teasing", reason: "vergist"))
        try story.joins("D", .initiator)
        #expect(story.word("talk", of: "D") == nil, "the other way around it is not")
    }

    @Test("and so is what parents are told again, after the same minute of another weighing")
    func toldAgainInAMinute() throws {
        var tell = notice("tell", when: .triage("bullying"), to: "parents-of-follower")
        tell.withdrawals = [.triage("teasing")]
        var story = try Story([tell])
        try story.joins("C", .follower)
        try story.isReported()
        try story.does(.triage("teasing", reason: "gezien"))
        try story.does(.triage("bullying", reason: "vergist"))
        try story.does(.leave("C"))
        try story.joins("D", .follower)
        #expect(story.notices("tell") == ["parents-of-follower is open"])
    }

    @Test("a step that opens on joining opens once for each, however many joined before")
    func onJoining() throws {
        let story = try joined(perInitiator("welcome", when: .joined(.initiator)) { $0.repeats = true }) {
            try $0.joins("D", .initiator)
        }
        #expect(story.obligations.filter { $0.id.step == "welcome" && $0.id.pupil == "C" }.count == 1)
    }
}
