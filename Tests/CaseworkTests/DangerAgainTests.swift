import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Somebody is in danger, said again, joined, and when a case is closed")
struct DangerAgainTests {
    /// A story under a protocol that acts on danger, and asks that act no second time while it is open.
    private func story(
        _ more: Step..., closing: Step.ID? = nil, _ change: (inout Playbook) -> Void = { _ in }
    ) throws -> Story {
        let act = step("act", when: .fact("danger", .yes)) {
            $0.repeats = true
            $0.skip = .init(.never)
            $0.condition = .not(.open("act"))
        }
        return try Story([act] + more, closing: closing, from: "2026-03-06T10:30") { playbook in
            playbook.facts.append(
                Example.fact("danger") {
                    $0.isGrave = true
                    $0.grounds = cites("R-danger")
                })
            playbook.intake.danger = "danger"
            change(&playbook)
        }
    }

    private func report(_ danger: Fact.Answer?) -> CaseEvent.Report {
        CaseEvent.Report(
            reporter: .pupil, channel: "teacher", receiver: "teacher", text: "Hij wil niet meer.",
            danger: danger)
    }

    private func reports(_ danger: Fact.Answer?, in story: inout Story) throws {
        try story.does(.report(report(danger)), by: .reporter)
    }

    private func isAsked(_ story: Story) -> Bool {
        story.engine.questions(in: story.state, at: story.now).contains { $0.id.question == "danger" }
    }

    private let link = DossierLink(id: "d7", number: 7)

    // MARK: said again

    @Test("a yes to a report of danger opens the act, also when danger was said before and acted on")
    func secondYes() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.states("danger", .yes)
        try story.completes("act")
        try story.states("danger", .yes)
        #expect(story.words("act") == ["done"], "nothing new was reported")
        try story.day("2026-03-06T20:00")
        try reports(.yes, in: &story)
        #expect(isAsked(story))
        try story.states("danger", .yes)
        #expect(story.words("act") == ["done", "open"] && !isAsked(story))
    }

    @Test("while the act is open a second yes opens no second one")
    func stillOpen() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.states("danger", .yes)
        try reports(.yes, in: &story)
        try story.states("danger", .yes)
        #expect(story.words("act") == ["open"] && !isAsked(story))
    }

    @Test("the yes that the act itself asks opens it no second time")
    func actSaysYes() throws {
        var field = Field(id: "danger", title: "Nog in gevaar?")
        field.fact = "danger"
        let again = step("again", when: .fact("danger", .yes)) {
            $0.repeats = true
            $0.condition = .not(.open("again"))
            $0.fields = [field]
        }
        var story = try story(again)
        try reports(.yes, in: &story)
        try story.states("danger", .yes)
        try story.completes("again", answers: ["danger": "yes"])
        #expect(story.words("again") == ["done"])
    }

    // MARK: joined

    @Test("a report that is joined asks anew, also in the minute in which it was answered")
    func sameMinute() throws {
        var story = try story()
        try reports(nil, in: &story)
        try story.states("danger", .no)
        try story.does(.takeIn(JoinedReport(report: report(.yes), from: link)))
        #expect(isAsked(story))
        try story.states("danger", .no)
        #expect(!isAsked(story))
    }

    @Test("taken out, a report forgets its own danger, and no other's of the same minute")
    func forgetsItsOwn() throws {
        var story = try story()
        try reports(nil, in: &story)
        let other = DossierLink(id: "d8", number: 8)
        for one in [link, other] {
            try story.does(.takeIn(JoinedReport(report: report(.yes), from: one)))
        }
        try story.does(.takeOut(link, reason: "hoort elders"))
        #expect(isAsked(story))
        try story.does(.takeOut(other, reason: "hoort elders"))
        #expect(!isAsked(story))
    }

    @Test(
        "what the school said of danger in the report's own dossier goes along: the case owes the act at once"
    )
    func broughtAlong() throws {
        for said in [nil, Fact.Answer.yes] {
            var story = try story()
            try reports(nil, in: &story)
            try story.does(.takeIn(JoinedReport(report: report(said), from: link, danger: .yes)))
            #expect(story.words("act") == ["open"] && !isAsked(story))
            #expect(story.engine.answer("danger", in: story.state) == .yes)
            try story.does(.takeOut(link, reason: "hoort elders"))
            #expect(story.words("act") == ["withdrawn"])
            #expect(story.engine.answer("danger", in: story.state) == .unknown)
        }
    }

    @Test("it opens the act in a case that acted on danger before; taken out, what people said since stays")
    func broughtAlongAgain() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.states("danger", .yes)
        try story.completes("act")
        try story.does(.takeIn(JoinedReport(report: report(nil), from: link, danger: .yes)))
        #expect(story.words("act") == ["done", "open"])
        try story.states("danger", .no)
        try story.does(.takeOut(link, reason: "hoort elders"))
        #expect(story.engine.answer("danger", in: story.state) == .no)
    }

    @Test("a no there takes nothing away: the case is asked for itself")
    func broughtNo() throws {
        var story = try story()
        try reports(nil, in: &story)
        try story.does(.takeIn(JoinedReport(report: report(.yes), from: link, danger: .no)))
        #expect(isAsked(story) && story.words("act").isEmpty)
    }

    // MARK: closing

    private func closing(asking field: Field? = nil) throws -> Story {
        let close = step("close", when: .report) {
            $0.kind = .closing
            $0.performer = Performer(.one("coordinator"))
            $0.fields = [field].compactMap(\.self)
        }
        var story = try story(close, closing: "close")
        try story.joins("A", .target)
        try reports(nil, in: &story)
        try story.does(.triage("bullying", reason: "gezien"))
        return story
    }

    @Test("a case is not closed while nobody said whether somebody is in danger, and it says why")
    func binding() throws {
        var story = try closing()
        #expect(story.engine.closability(of: story.state, at: story.now).isClosable)
        try story.does(.takeIn(JoinedReport(report: report(.yes), from: link)))
        let found = story.engine.closability(of: story.state, at: story.now)
        #expect(!found.isClosable && found.obstacles.map(\.grounds) == [cites("R-danger")])
        for refusal in [
            story.refusal(of: .close(reason: "klaar"), by: "coordinator"),
            story.refusal(ofDoing: "close", reason: "klaar", by: "coordinator"),
        ] {
            #expect(refusal?.grounds.contains(cites("R-danger")) == true)
        }
        try story.states("danger", .no)
        try story.does(.triage("bullying", reason: "de weging klopt nog"))
        try story.does(.close(reason: "klaar"), by: "coordinator")
        #expect(story.state.isClosed && !isAsked(story))
    }

    @Test("the step that closes may ask it itself: a no closes, a yes does not")
    func askedAtTheEnd() throws {
        var field = Field(id: "danger", title: "Nog in gevaar?")
        field.fact = "danger"
        for (answer, isClosed) in [("no", true), ("yes", false)] {
            var story = try closing(asking: field)
            try story.does(.takeIn(JoinedReport(report: report(.yes), from: link)))
            try story.does(.triage("bullying", reason: "de weging klopt nog"))
            let answers: [Field.ID: String] = ["danger": answer]
            let refusal = story.refusal(
                ofDoing: "close", answers: answers, reason: "klaar", by: "coordinator")
            #expect((refusal == nil) == isClosed)
            if !isClosed {
                #expect(refusal?.reason == .notClosable([], open: [TaskID(step: "act")]))
            }
        }
    }

    @Test("a dossier without a step that closes it waits for the answer too")
    func withoutStep() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(!story.engine.closability(of: story.state, at: story.now).isClosable)
        #expect(story.refusal(of: .close(reason: "klaar")) != nil)
    }
}
