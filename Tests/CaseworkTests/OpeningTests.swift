import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("How a step opens, for whom, and how it is withdrawn")
struct OpeningTests {
    private func conditional() -> Step { step("police", when: .report) { $0.condition = .is("serious") } }

    @Test("a condition that is true at the trigger opens the step, one that is false does not")
    func knownCondition() throws {
        var story = try Story([conditional()])
        try story.states("serious", "yes")
        try story.isReported()
        #expect(story.word("police") == "open")
        var other = try Story([conditional()])
        try other.states("serious", "no")
        try other.isReported()
        #expect(other.word("police") == nil)
        try other.states("serious", "yes")
        #expect(other.word("police") == nil, "it is read once, at the trigger")
    }

    @Test("an unknown condition makes the step wait and asks for the answer")
    func unknownCondition() throws {
        let story = try Story.reported(conditional())
        #expect(story.obstacles("police") == [.facts(["serious"])])
        #expect(story.refusal(ofDoing: "police")?.reason == .obstacles([.facts(["serious"])]))
    }

    @Test("only the facts that are still unknown are asked, each once")
    func askedOnce() throws {
        var story = try Story([
            step("police", when: .report) {
                $0.condition = .any([
                    .all([.is("serious"), .is("police")]), .all([.is("serious"), .is("repeated")]),
                ])
            }
        ])
        try story.states("police", "yes")
        try story.isReported()
        #expect(story.obstacles("police") == [.facts(["serious", "repeated"])])
    }

    @Test("the answer opens the step, and with it what it owes at its opening")
    func answered() throws {
        var story = try Story.reported(
            step("police", when: .report) {
                $0.condition = .is("serious")
                var told = Notice(id: "1", recipients: ["director"])
                told.isOwedAtOpening = true
                $0.notices = [told]
            }, step("prepare", when: .step("police", .opened)))
        #expect(story.notices("police") == [] && story.word("prepare") == nil)
        try story.states("serious", "yes")
        #expect(story.word("police") == "open")
        #expect(story.notices("police") == ["director is open"] && story.word("prepare") == "open")
    }

    @Test("the other answer withdraws it")
    func answeredNo() throws {
        var story = try Story.reported(conditional())
        try story.states("serious", "no")
        #expect(story.word("police") == "withdrawn")
        try story.states("serious", "yes")
        #expect(story.words("police") == ["withdrawn"])
    }

    @Test("once decided, a later answer does not close it again")
    func decidedStays() throws {
        var story = try Story.reported(conditional())
        try story.states("serious", "yes")
        try story.states("serious", "no")
        #expect(story.word("police") == "open")
    }

    @Test("what withdraws a step leaves done work done")
    func withdrawal() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.withdrawals = [.triage("teasing")] },
            step("plan", when: .report) { $0.withdrawals = [.triage("teasing")] })
        try story.completes("talk")
        try story.does(.triage("teasing", reason: "gezien"))
        #expect(story.word("talk") == "done" && story.word("plan") == "withdrawn")
        #expect(story.refusal(ofDoing: "plan")?.reason == .alreadyEnded(TaskID(step: "plan")))
    }

    @Test("a step that was withdrawn can open again, one that was done cannot")
    func openAgain() throws {
        var story = try Story.reported(
            step("talk", when: .happening("relapse")) { $0.withdrawals = [.triage("teasing")] })
        try story.does(.happen("relapse", note: nil))
        try story.does(.triage("teasing", reason: "gezien"))
        try story.does(.happen("relapse", note: nil))
        #expect(story.words("talk") == ["withdrawn", "open"])
        try story.completes("talk", number: 2)
        try story.does(.happen("relapse", note: nil))
        #expect(story.words("talk") == ["withdrawn", "done"])
    }

    // MARK: per pupil

    private func perInitiator() -> Step {
        step("talk", when: .triage("bullying")) { $0.per = Involvements("initiator") }
    }

    @Test("one instance for each pupil who takes part that way")
    func perPupil() throws {
        var story = try Story.reported(perInitiator())
        try story.joins("C", .initiator)
        try story.joins("D", .follower)
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(story.obligations.filter { $0.id.step == "talk" }.compactMap(\.id.pupil) == ["B", "C"])
        try story.completes("talk", of: "C")
        #expect(story.word("talk", of: "B") == "open" && story.word("talk", of: "C") == "done")
    }

    @Test("who joins later gets the instance too, also when nobody had one before")
    func lateJoiners() throws {
        var story = try Story([perInitiator()])
        try story.joins("A", .target)
        try story.isReported()
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(story.words("talk") == [])
        try story.day("2026-03-06")
        try story.joins("B", .initiator)
        #expect(story.word("talk", of: "B") == "open")
        #expect(story.obligation("talk", of: "B")?.openedAt == (try moment("2026-03-06T12:00")))
    }

    @Test("who joins before the trigger or after its withdrawal gets nothing")
    func noCatchingUp() throws {
        var story = try Story([
            step("talk", when: .triage("bullying")) {
                $0.per = Involvements("initiator")
                $0.withdrawals = [.triage("teasing")]
            }
        ])
        try story.isReported()
        try story.joins("B", .initiator)
        #expect(story.words("talk") == [])
        try story.does(.triage("bullying", reason: "gezien"))
        try story.day("2026-03-04")
        try story.does(.triage("teasing", reason: "toch niet"))
        try story.joins("C", .initiator)
        #expect(story.words("talk") == ["withdrawn"])
    }

    @Test("joining once more with the same part changes nothing")
    func joiningTwice() throws {
        var story = try Story.reported(
            step("talk", when: .report) {
                $0.per = Involvements("initiator")
                $0.repeats = true
            }, step("found", when: .report) { $0.establishes = [] })
        try story.completes("found")
        try story.joins("B", .initiator)
        #expect(story.words("talk") == ["open"])
        #expect(story.state.parties.map(\.standing) == [.established, .established])
    }

    @Test("who takes part otherwise than before has the duties of the new part only")
    func otherPart() throws {
        var story = try Story.reported(
            step("confront", when: .report) { $0.per = Involvements("initiator") },
            step("support", when: .report) { $0.per = Involvements("witness") },
            step("inform", when: .report) { $0.per = Involvements("involved") })
        try story.joins("B", .witness)
        #expect(story.word("confront", of: "B") == "withdrawn")
        #expect(story.word("support", of: "B") == "open")
        #expect(
            story.obligations.filter { $0.id.step == "inform" && $0.id.pupil == "B" }.map(\.state) == [.open])
    }

    @Test("who leaves takes the open duties along; what was done stays")
    func leaving() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.per = Involvements("initiator") },
            step("letter", when: .report) { $0.per = Involvements("initiator") })
        try story.completes("talk", of: "B")
        try story.does(.leave("B"))
        #expect(story.word("talk", of: "B") == "done" && story.word("letter", of: "B") == "withdrawn")
        #expect(story.state.pupils(try #require(Involvements("initiator"))).isEmpty)
        #expect(story.refusal(of: .leave("Z"))?.reason == .unknown("Z"))
    }

    @Test("a trigger about one pupil opens only that pupil's step")
    func ownTrigger() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.per = Involvements("initiator") },
            step("follow", when: .step("talk", .done)) { $0.per = Involvements("initiator") })
        try story.joins("C", .initiator)
        try story.completes("talk", of: "C")
        #expect(story.obligations.filter { $0.id.step == "follow" }.map(\.id.pupil) == ["C"])
    }
}
