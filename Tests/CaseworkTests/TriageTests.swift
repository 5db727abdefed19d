import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What the triage table recommends, and what people commit")
struct TriageTests {
    private func recommendation(_ facts: (Fact.ID, Fact.Answer)...) throws -> Recommendation {
        var story = try Story.reported()
        for (fact, answer) in facts { try story.states(fact, answer) }
        return story.engine.triageRecommendation(in: story.state, at: story.now)
    }

    @Test("undecided while unknown answers could change it, and says which")
    func undecided() throws {
        #expect(try recommendation() == .undecided(facts: ["serious", "repeated"]))
        #expect(try recommendation(("serious", "yes")) == .undecided(facts: ["repeated"]))
        #expect(try recommendation(("repeated", "yes")) == .undecided(facts: ["serious"]))
    }

    @Test("settled by the first row that holds, whatever is still unknown")
    func settled() throws {
        #expect(
            try recommendation(("serious", "yes"), ("repeated", "yes"))
                == .settled(result: "bullying", row: "both"))
        #expect(try recommendation(("serious", "no")) == .settled(result: "teasing", row: "mild"))
        #expect(
            try recommendation(("serious", "yes"), ("repeated", "no"))
                == .settled(result: "unclear", row: "else"))
    }

    @Test("settled too when every row that could hold gives the same")
    func sameResult() throws {
        var story = try Story.reported { playbook in
            playbook.triage.table.rows = [
                .init(id: "1", condition: .is("serious"), result: "bullying"),
                .init(id: "2", condition: .is("repeated"), result: "bullying"),
                .init(id: "3", condition: nil, result: "unclear"),
            ]
        }
        #expect(
            story.engine.triageRecommendation(in: story.state, at: story.now)
                == .undecided(facts: ["serious", "repeated"]))
        try story.states("repeated", "yes")
        #expect(
            story.engine.triageRecommendation(in: story.state, at: story.now)
                == .settled(result: "bullying", row: "2"))
    }

    @Test("an unknown that lies behind a derived fact is asked by its own name")
    func behindDerived() throws {
        let story = try Story.reported { playbook in
            playbook.facts.append(
                Example.fact("grave") {
                    $0.derivation = DecisionTable(rows: [
                        .init(id: "1", condition: .is("police"), result: "yes"),
                        .init(id: "2", condition: nil, result: "no"),
                    ])
                })
            playbook.triage.table.rows = [
                .init(id: "1", condition: .is("grave"), result: "bullying"),
                .init(id: "2", condition: nil, result: "unclear"),
            ]
        }
        #expect(
            story.engine.triageRecommendation(in: story.state, at: story.now) == .undecided(facts: ["police"])
        )
    }

    @Test("what is recommended needs no reason, anything else does")
    func reason() throws {
        var story = try Story.reported()
        #expect(
            story.refusal(of: .triage("bullying", reason: nil))
                == Refusal(.reasonNeeded, grounds: [cites("R-triage")]))
        #expect(story.refusal(of: .triage("bullying", reason: " "))?.reason == .reasonNeeded)
        try story.states("serious", "no")
        #expect(story.refusal(of: .triage("teasing", reason: nil)) == nil)
        #expect(story.refusal(of: .triage("bullying", reason: nil))?.reason == .reasonNeeded)
        try story.does(.triage("bullying", reason: "ik zag meer"))
        let decision = try #require(story.state.triage.last)
        #expect(
            decision.outcome == "bullying" && decision.recommended == "teasing"
                && decision.reason == "ik zag meer")
    }

    @Test("a fact that must be asked refuses the triage until somebody answered, be it with unknown")
    func mustBeAsked() throws {
        var story = try Story.reported { playbook in
            playbook.facts.append(
                Example.fact("own-word") {
                    $0.askedBefore = []
                    $0.grounds = cites("R-own-word")
                })
        }
        #expect(
            story.refusal(of: .triage("bullying", reason: "x"))
                == Refusal(.obstacles([.facts(["own-word"])]), grounds: [cites("R-own-word")]))
        try story.states("own-word", .unknown)
        #expect(story.refusal(of: .triage("bullying", reason: "x")) == nil)
    }

    @Test("a fact may be asked before some outcomes only")
    func mustBeAskedBeforeSome() throws {
        let story = try Story.reported { playbook in
            playbook.facts.append(Example.fact("own-word") { $0.askedBefore = ["bullying", "teasing"] })
        }
        #expect(story.refusal(of: .triage("unclear", reason: "x")) == nil)
        #expect(
            story.refusal(of: .triage("teasing", reason: "x"))?.reason == .obstacles([.facts(["own-word"])]))
    }

    @Test("a fact per pupil counts as asked once one pupil's answer is known")
    func mustBeAskedPerPupil() throws {
        var story = try Story.reported { playbook in
            for index in playbook.facts.indices where playbook.facts[index].id == "hurt" {
                playbook.facts[index].askedBefore = []
            }
        }
        #expect(story.refusal(of: .triage("unclear", reason: "x")) != nil)
        try story.states("hurt", "no", of: "A")
        #expect(story.refusal(of: .triage("unclear", reason: "x")) == nil)
    }

    @Test("an outcome that the school does not know is refused, with those it knows")
    func unknownOutcome() throws {
        let story = try Story.reported()
        #expect(
            story.refusal(of: .triage("war", reason: "x"))?.reason
                == .invalidAnswer("war", allowed: ["bullying", "teasing", "unclear"]))
    }

    @Test("the duty to triage is done by committing, not by doing, waiving or telling")
    func duty() throws {
        var story = try Story.reported()
        #expect(story.word(Triage.step) == "open")
        #expect(story.refusal(ofDoing: Triage.step) != nil)
        #expect(
            story.refusal(of: .waive(TaskID(step: Triage.step), reason: "x"))?.reason
                == .notWaivable(Triage.step))
        try story.does(.triage("unclear", reason: "niets gezien"))
        #expect(story.word(Triage.step) == "done")
    }

    @Test("a channel is for whom it says; staff write down for others what they hear")
    func channelAudiences() throws {
        let story = try Story([]) { playbook in
            playbook.intake.channels[0].audiences = [.pupil, .staff]
            playbook.intake.channels[0].grounds = cites("R-channel")
        }
        func refusal(_ reporter: Channel.Audience, by role: Role.ID = .reporter) -> Refusal? {
            let report = CaseEvent.Report(
                reporter: reporter, channel: "teacher", receiver: "teacher", text: "Er is iets.")
            return story.refusal(of: .report(report), by: role)
        }
        #expect(refusal(.pupil) == nil && refusal(.anonymous) == nil && refusal(.staff) == nil)
        #expect(
            refusal(.parent)
                == Refusal(
                    .invalidAnswer("parent", allowed: ["pupil", "staff"]), grounds: [cites("R-channel")]))
        #expect(refusal(.parent, by: "teacher") == nil)
    }

    @Test(
        "over a channel of staff a pupil's words are written down by who is signed in, and sent by nobody else"
    )
    func writtenByStaff() throws {
        let story = try Story([]) { $0.intake.channels[0].audiences = [.staff] }
        let words = CaseCommand.report(
            CaseEvent.Report(reporter: .pupil, channel: "teacher", receiver: "teacher", text: "Er is iets."))
        let signedIn = CaseEvent.Actor(role: .reporter, person: "juf")
        let decision = try story.engine.decide(words, on: story.state, by: signedIn, at: story.now)
        #expect(decision.events.map(\.by) == [signedIn])
        #expect(
            story.refusal(of: words, by: .reporter)?.reason == .invalidAnswer("pupil", allowed: ["staff"]))
    }

    @Test("a revision keeps the old outcome, with its date and author")
    func revision() throws {
        var story = try Story.reported()
        try story.does(.triage("teasing", reason: "eerst"))
        try story.day("2026-03-05")
        try story.does(.triage("bullying", reason: "toch"), by: "coordinator")
        #expect(story.state.triage.map(\.outcome) == ["teasing", "bullying"])
        #expect(story.state.triage.map(\.at.date.iso) == ["2026-03-02", "2026-03-05"])
        #expect(story.state.triage.map(\.by.role) == ["teacher", "coordinator"])
        #expect(story.state.triageOutcome == "bullying")
    }
}
