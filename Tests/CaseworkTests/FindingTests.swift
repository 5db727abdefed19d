import Casework
import Playbooks
import Testing

@Suite("What is found of each pupil")
struct FindingTests {
    /// A finding about all who are said to bully, that a weighing as teasing takes back; and a measure that follows.
    private let find = step("find", when: .report) {
        $0.outcomes = [outcome("confirmed"), outcome("not-confirmed")]
        $0.establishes = ["confirmed"]
        $0.withdrawals = [.triage("teasing")]
    }
    /// The same for each pupil by itself.
    private let findEach = step("find", when: .report) {
        $0.per = Involvements("bullying-side")
        $0.outcomes = [
            outcome("confirmed"), outcome("not-confirmed"),
            outcome("later") { $0.again = .init(due: .within(1, .week)) },
        ]
        $0.establishes = ["confirmed"]
        $0.withdrawals = [.triage("teasing")]
    }
    private let measure = step("measure", when: .report) {
        $0.per = Involvements("bullying-side")
        $0.needs = [need(.outcome("find", is: ["confirmed"], inARow: 1))]
    }
    private let plan = step("plan", when: .step("find", .outcome("confirmed"))) {
        $0.per = Involvements("bullying-side")
    }

    private func found(
        _ findings: [Pupil.ID: Finding] = [:], outcome: Outcome.ID = "confirmed", number: Int = 1
    ) -> CaseCommand {
        .complete(
            CaseEvent.Completion(
                task: TaskID(step: "find", number: number), outcome: outcome, findings: findings))
    }

    private func standings(_ story: Story) -> [String] {
        story.state.parties.map { "\($0.pupil) \($0.standing.rawValue)" }
    }

    // MARK: of each

    @Test("of one who is said to bully the outcome says it")
    func ofOne() throws {
        var story = try Story.reported(find, measure)
        try story.does(found())
        #expect(standings(story) == ["A established", "B established"])
        #expect(story.word("measure", of: "B") == "open")
    }

    @Test("of several it must be said of each, and it is found of that one alone")
    func ofSeveral() throws {
        var story = try Story.reported(find, measure)
        try story.joins("C", .follower)
        #expect(story.engine.findingsAsked(by: TaskID(step: "find"), in: story.state) == ["B", "C"])
        #expect(story.refusal(of: found())?.reason == .findingsNeeded(["B", "C"]))
        #expect(story.refusal(of: found(["B": .established]))?.reason == .findingsNeeded(["C"]))
        try story.does(found(["B": .established, "C": .notShown, "A": .notShown]))
        #expect(standings(story) == ["A established", "B established", "C not-shown"])
        #expect(story.word("measure", of: "B") == "open")
        #expect(story.word("measure", of: "C") == "waiting", "a finding about B gives no measure to C")
        #expect(story.word("find") == "done")
    }

    @Test("of whom nobody knows yet it is asked again, and of nobody else")
    func notYet() throws {
        var story = try Story.reported(find, measure)
        try story.joins("C", .initiator)
        try story.does(found(["B": .notYet, "C": .established]))
        #expect(standings(story) == ["A established", "B alleged", "C established"])
        #expect(story.words("find") == ["done", "open"])
        #expect(story.engine.findingsAsked(by: TaskID(step: "find", number: 2), in: story.state).isEmpty)
        try story.does(found(outcome: "not-confirmed", number: 2))
        #expect(standings(story) == ["A established", "B not-shown", "C established"])
        #expect(story.word("measure", of: "C") == "open", "what was found of C stands")
        #expect(story.word("measure", of: "B") == "waiting")
    }

    @Test("what did not show can be found after all, and a finding that is asked again clears nobody")
    func afterAll() throws {
        var story = try Story.reported(findEach, measure)
        try story.completes("find", of: "B", outcome: "later")
        #expect(standings(story) == ["A alleged", "B alleged"])
        try story.completes("find", of: "B", number: 2, outcome: "not-confirmed")
        #expect(standings(story) == ["A alleged", "B not-shown"])
    }

    @Test("who joins after a finding is asked of by itself")
    func joinsLater() throws {
        var story = try Story.reported(find, measure)
        try story.does(found())
        try story.joins("C", .initiator)
        #expect(standings(story) == ["A established", "B established", "C alleged"])
        #expect(story.words("find") == ["done", "open"])
        #expect(story.word("measure", of: "C") == "waiting", "the finding was made before C was named")
        try story.joins("D", .witness)
        #expect(story.words("find") == ["done", "open"], "of a witness nothing is found")
        try story.does(found(number: 2))
        #expect(standings(story).suffix(2) == ["C established", "D established"])
        #expect(story.word("measure", of: "C") == "open")
    }

    @Test("what was stored before findings were asked of each still means all")
    func earlierHistory() throws {
        var story = try Story.reported(find, measure)
        try story.joins("C", .initiator)
        var state = story.state
        let done = CaseEvent(
            at: story.now, by: .init(role: "teacher"),
            .done(CaseEvent.Completion(task: TaskID(step: "find"), outcome: "confirmed")))
        story.engine.fold(done, into: &state)
        #expect(state.parties.map(\.standing) == [.established, .established, .established])
    }

    // MARK: taken back

    @Test("a finding that was not right is taken back with a reason, and stays to be read")
    func corrected() throws {
        var story = try Story.reported(findEach, measure, plan)
        try story.completes("find", of: "B", outcome: "confirmed")
        #expect(story.word("plan", of: "B") == "open")
        let correction = CaseCommand.correct("B", to: .notShown, reason: "Het was een ander.")
        #expect(story.refusal(of: .correct("B", to: .notShown, reason: " "))?.reason == .empty)
        #expect(
            story.refusal(of: .correct("B", to: .established, reason: "toch"))?.reason
                == .invalidAnswer("established", allowed: ["not-shown", "not-yet"]))
        #expect(
            story.refusal(of: .correct("A", to: .notShown, reason: "x"))?.reason == .nothingToCorrect("A"))
        try story.does(correction)
        #expect(standings(story) == ["A alleged", "B not-shown"])
        #expect(story.word("plan", of: "B") == "withdrawn", "what it opened is no longer asked")
        #expect(story.word("measure", of: "B") == "waiting", "what rests on it waits again")
        #expect(story.word("find", of: "B") == "done", "what was found stays to be read")
        #expect(story.refusal(of: correction)?.reason == .nothingToCorrect("B"))
    }

    @Test("what would end had nothing shown ends when it turns out so, and conditions read it so")
    func clearedLater() throws {
        let offer = step("help", when: .report) {
            $0.per = Involvements("bullying-side")
            $0.withdrawals = [.step("find", .outcome("not-confirmed"))]
        }
        let tell = step("tell", when: .happening("relapse")) {
            $0.per = Involvements("bullying-side")
            $0.condition = .not(.outcome("find", is: ["not-confirmed"], inARow: 1))
        }
        var story = try Story.reported(findEach, offer, tell)
        try story.joins("C", .initiator)
        for pupil in ["B", "C"] as [Pupil.ID] {
            try story.completes("find", of: pupil, outcome: "confirmed")
        }
        try story.does(.correct("B", to: .notShown, reason: "Het was een ander."))
        #expect(story.word("help", of: "B") == "withdrawn" && story.word("help", of: "C") == "open")
        try story.does(.happen("relapse", note: nil))
        #expect(story.word("tell", of: "C") == "open")
        #expect(story.obligation("tell", of: "B") == nil, "nobody hears it of who was cleared")
    }

    @Test("what followed from it and was done stays done")
    func doneStays() throws {
        var story = try Story.reported(findEach, plan)
        try story.completes("find", of: "B", outcome: "confirmed")
        try story.completes("plan", of: "B")
        try story.does(.correct("B", to: .notShown, reason: "Het was een ander."))
        #expect(story.word("plan", of: "B") == "done")
    }

    @Test("when nobody knows any more it is asked again")
    func askedAgain() throws {
        var story = try Story.reported(findEach, measure)
        try story.completes("find", of: "B", outcome: "confirmed")
        try story.does(.correct("B", to: .notYet, reason: "De getuige weet het niet zeker meer."))
        #expect(standings(story) == ["A alleged", "B alleged"])
        #expect(story.words("find") == ["done", "open"])
        try story.completes("find", of: "B", number: 2, outcome: "confirmed")
        #expect(story.word("measure", of: "B") == "open")
    }

    @Test("what is taken back of one says nothing of another")
    func correctedOne() throws {
        var story = try Story.reported(find, measure)
        try story.joins("C", .initiator)
        try story.does(found(["B": .established, "C": .established]))
        try story.does(.correct("C", to: .notShown, reason: "Het was een ander."))
        #expect(standings(story) == ["A established", "B established", "C not-shown"])
        #expect(story.word("measure", of: "B") == "open")
        #expect(story.word("measure", of: "C") == "waiting")
    }

    @Test("who leads the case, or whose finding it was, takes it back; nobody else does")
    func whoMayCorrect() throws {
        var story = try Story.reported(findEach)
        try story.completes("find", of: "B", outcome: "confirmed")
        let correction = CaseCommand.correct("B", to: .notShown, reason: "Het was een ander.")
        #expect(story.refusal(of: correction, by: "coordinator") == nil)
        guard case .notYours = story.refusal(of: correction, by: "adviser")?.reason else {
            Issue.record("the adviser may not")
            return
        }
    }

    // MARK: weighed otherwise

    @Test("a weighing that takes the step back takes back what it found, in an event of its own")
    func lapses() throws {
        var story = try Story.reported(find, measure)
        try story.does(.triage("bullying", reason: "gezien"))
        try story.does(found())
        try story.does(.triage("unclear", reason: "gezien"))
        #expect(
            standings(story)[1] == "B established",
            "this protocol goes on with the finding while it is unclear")
        let weighed = try story.does(.triage("teasing", reason: "gezien"))
        #expect(weighed.events.last?.what == .corrected("B", to: .notYet, reason: nil))
        #expect(standings(story)[1] == "B alleged")
        #expect(story.words("find") == ["done"], "nobody asks it while it is teasing")
        try story.does(.triage("bullying", reason: "toch"))
        #expect(story.words("find") == ["done", "open"], "now it is asked again")
        #expect(story.word("measure", of: "B") == "waiting")
    }
}
