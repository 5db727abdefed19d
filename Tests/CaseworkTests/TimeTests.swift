import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What time alone brings about")
struct TimeTests {
    private func late() -> Step { step("talk", when: .report) { $0.due = .within(2, .schoolDay) } }

    @Test("a deadline that passes opens what follows, dated at that moment, without any event")
    func overdue() throws {
        var story = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        try story.day("2026-03-04T23:59")
        #expect(story.word("escalate") == nil)
        let events = story.events.count
        try story.day("2026-03-09")
        #expect(story.word("escalate") == "open" && story.events.count == events)
        #expect(story.obligation("escalate")?.openedAt == (try moment("2026-03-05T00:00")))
        try story.completes("escalate")
        #expect(story.words("escalate") == ["done"])
    }

    @Test("done in time, nothing follows; done late, it had followed already")
    func doneInTime() throws {
        var story = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        try story.day("2026-03-04")
        try story.completes("talk")
        try story.day("2026-03-20")
        #expect(story.word("escalate") == nil)
        var other = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        try other.day("2026-03-06")
        try other.completes("talk")
        #expect(other.word("escalate") == "open")
    }

    @Test("what is offered, held or stands still does not become late")
    func neverLate() throws {
        let escalate = step("escalate", when: .step("talk", .overdue))
        var offer = late()
        offer.strength = .may
        var held = late()
        held.due?.pause = DueRule.Gate(.is("police"), grounds: .none)
        var undecided = late()
        undecided.condition = .is("serious")
        for talk in [offer, held, undecided] {
            var story = try Story.reported(talk, escalate)
            try story.states("police", "yes")
            try story.day("2026-03-20")
            #expect(story.word("escalate") == nil)
        }
        var suspended = try Story.reported(late(), escalate) {
            var overlay = Overlay(id: "hold", title: "Wacht", condition: .is("serious"))
            overlay.suspends = [.init(step: "talk", grounds: .none)]
            $0.overlays = [overlay]
        }
        try suspended.states("serious", "yes")
        try suspended.day("2026-03-20")
        #expect(suspended.word("escalate") == nil)
    }

    @Test("what lasts a while ends, and opens what follows its end")
    func ends() throws {
        var story = try Story.reported(
            step("place", when: .report) { $0.lasts = Term(2, .week) },
            step("evaluate", when: .step("place", .ends)) { $0.due = .within(1, .schoolDay) })
        try story.day("2026-03-04")
        try story.completes("place", on: "2026-03-03")
        #expect(story.obligation("place")?.lastsUntil?.iso == "2026-03-17")
        try story.day("2026-03-16T23:59")
        #expect(story.word("evaluate") == nil)
        try story.day("2026-03-18")
        #expect(story.word("evaluate") == "due" && story.due("evaluate") == "2026-03-18")
    }

    @Test("a chain of ends is worked off in its order, however late somebody looks")
    func chain() throws {
        var story = try Story.reported(
            late(), step("first", when: .step("talk", .overdue)) { $0.due = .within(1, .schoolDay) },
            step("second", when: .step("first", .overdue)) { $0.due = .within(1, .schoolDay) },
            step("third", when: .step("second", .overdue)))
        try story.day("2026-06-01")
        #expect(story.obligation("third")?.openedAt == (try moment("2026-03-10T00:00")))
    }

    @Test("looking in between changes nothing")
    func looking() throws {
        var looked = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        let slept = looked
        for day in ["2026-03-03", "2026-03-05T00:00", "2026-03-05", "2026-03-09"] {
            try looked.day(day)
            _ = looked.obligations
        }
        var late = slept
        try late.day("2026-03-09")
        #expect(late.obligations == looked.obligations && late.state == looked.state)
    }

    @Test("the end of something counts for a date, a counter and a condition too")
    func endsElsewhere() throws {
        let place = step("place", when: .report) { $0.lasts = Term(1, .week) }
        var story = try Story.reported(
            place,
            step("check", when: .report) { $0.due = .within(2, .schoolDay, from: .step("place", .ends)) },
            step("gate", when: .report) {
                $0.needs = [need(.passed(Term(1, .week), since: .step("place", .ends), within: false))]
            })
        try story.completes("place")
        try story.day("2026-03-10")
        #expect(story.due("check") == "2026-03-11")
        #expect(story.word("gate") == "waiting")
        try story.day("2026-03-16")
        #expect(story.word("gate") == "open")
    }

    @Test("an end that only a condition reads is noticed too")
    func endsInCondition() throws {
        var story = try Story.reported(
            step("place", when: .report) { $0.lasts = Term(1, .week) },
            step("gate", when: .report) {
                $0.needs = [need(.passed(Term(1, .week), since: .step("place", .ends), within: false))]
            })
        try story.completes("place")
        try story.day("2026-03-20")
        #expect(story.word("gate") == "open")
    }

    @Test("the next moment at which time changes something is known beforehand")
    func nextTick() throws {
        var story = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        #expect(story.engine.nextTick(in: story.state, after: story.now) == (try moment("2026-03-05T00:00")))
        try story.completes("talk")
        #expect(story.engine.nextTick(in: story.state, after: story.now) == nil)
        let plain = try Story.reported(late())
        #expect(plain.engine.nextTick(in: plain.state, after: plain.now) == nil, "nobody listens")
    }

    @Test("a gate that opens or shuts by time alone is such a moment, also where nothing listens")
    func nextGate() throws {
        func gated(_ condition: Condition) -> Step {
            step("gate", when: .report) { $0.needs = [need(condition)] }
        }
        func passed(_ term: Term, within: Bool = false) -> Condition {
            .passed(term, since: .step("talk", .done), within: within)
        }
        func tick(_ story: Story) -> Moment? { story.engine.nextTick(in: story.state, after: story.now) }
        var opens = try Story.reported(
            step("talk", when: .report), gated(.any([.is("police"), .not(.not(passed(Term(3, .week))))])))
        #expect(tick(opens) == nil, "its time has not begun")
        try opens.completes("talk")
        #expect(tick(opens) == (try moment("2026-03-23T00:00")))
        try opens.day("2026-03-23T00:00")
        #expect(opens.word("gate") == "open" && tick(opens) == nil)

        var shuts = try Story.reported(
            step("talk", when: .report),
            gated(.all([passed(Term(2, .day)), passed(Term(1, .week), within: true)])))
        try shuts.completes("talk")
        #expect(tick(shuts) == (try moment("2026-03-04T00:00")))
        try shuts.day("2026-03-09T23:00")
        #expect(shuts.word("gate") == "open")
        #expect(tick(shuts) == (try moment("2026-03-10T00:00")))
        try shuts.day("2026-03-10T00:00")
        #expect(shuts.word("gate") == "waiting")

        var hours = try Story.reported(step("talk", when: .report), gated(passed(Term(2, .hour))))
        try hours.completes("talk")
        #expect(tick(hours) == (try moment("2026-03-02T12:30")))
        try hours.day("2026-03-02T12:30")
        try hours.completes("gate")
        #expect(tick(hours) == nil, "what is done waits for nothing")
    }

    @Test("so is the school year in which a counter begins anew")
    func nextCount() throws {
        let yearly = Counter(
            id: "talks", title: "Gesprekken", counts: [.step("talk", .done)], isPerSchoolYear: true)
        var story = try Story.reported(
            step("talk", when: .report),
            step("gate", when: .report) { $0.needs = [need(.count("talks", .init(least: nil, most: 0)))] }
        ) { $0.counters = [yearly] }
        try story.completes("talk")
        #expect(story.word("gate") == "waiting")
        #expect(story.engine.nextTick(in: story.state, after: story.now) == (try moment("2026-08-01T00:00")))
        try story.day("2026-08-01T00:00")
        #expect(story.word("gate") == "open")
    }

    @Test("time stands still in a closed dossier")
    func closed() throws {
        var story = try Story.reported(
            late(), step("escalate", when: .step("talk", .overdue)),
            step("close", when: .report) { $0.kind = .closing },
            closing: "close")
        try story.does(.triage("unclear", reason: "niets gezien"))
        try story.does(.close(reason: "klaar"))
        try story.day("2026-04-20")
        #expect(
            story.word("escalate") == nil && story.engine.nextTick(in: story.state, after: story.now) == nil)
    }

    @Test("obligations asked for later keep what was done")
    func laterKeepsDone() throws {
        var story = try Story.reported(late(), step("escalate", when: .step("talk", .overdue)))
        try story.completes("talk")
        let later = story.engine.obligations(in: story.state, at: try moment("2027-03-02T10:00"))
        #expect(later.first { $0.id.step == "talk" }?.state == .done)
    }
}
