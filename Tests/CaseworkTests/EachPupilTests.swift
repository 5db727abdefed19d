import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What is asked of each pupil by itself")
struct EachPupilTests {
    private func who(_ name: String) throws -> Involvements { try #require(Involvements(name)) }

    /// A case with two targets, A and D, one who bullies, B, and gates for both ways of asking.
    private func story(_ steps: Step..., change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        var story = try Story(steps, change)
        for pupil in ["A", "D"] { try story.joins(Pupil.ID(pupil), .target) }
        try story.joins("B", .initiator)
        try story.isReported()
        return story
    }

    private func gate(_ id: Step.ID, _ condition: Condition) -> Step {
        step(id, when: .opened) { $0.needs = [need(condition)] }
    }

    @Test("a fact of pupils: each of the targets, whatever is said of those who bully")
    func eachTarget() throws {
        var story = try story(
            gate("each", .each(try who("target"), .is("hurt"))),
            gate("not-each", .not(.each(try who("target"), .is("hurt")))), gate("plain", .is("hurt")))
        try story.states("hurt", "yes", of: "A")
        #expect(story.word("plain") == "open", "one yes of anybody is enough without `each`")
        #expect(story.word("each") == "waiting" && story.word("not-each") == "waiting", "of D it is unknown")
        try story.states("hurt", "no", of: "B")
        #expect(story.word("each") == "waiting")
        try story.states("hurt", "yes", of: "D")
        #expect(story.word("each") == "open" && story.word("not-each") == "waiting")
        try story.states("hurt", "no", of: "D")
        #expect(story.word("each") == "waiting" && story.word("not-each") == "open")
    }

    @Test("some of those who bully: a yes about a target does not count")
    func someInitiator() throws {
        var story = try story(
            gate("some", .oneOf(try who("initiator"), .is("hurt"))),
            gate("none", .not(.oneOf(try who("initiator"), .is("hurt")))))
        try story.states("hurt", "yes", of: "A")
        #expect(story.word("some") == "waiting" && story.word("none") == "waiting")
        try story.states("hurt", "no", of: "B")
        #expect(story.word("none") == "open")
        try story.states("hurt", "yes", of: "B")
        #expect(story.word("some") == "open")
    }

    @Test("of nobody neither is so; who left does not count, who joins does")
    func nobody() throws {
        let follower = try who("follower")
        var story = try story(
            gate("each", .each(follower, .is("hurt"))), gate("some", .oneOf(follower, .is("hurt"))),
            gate("targets", .each(try who("target"), .is("hurt"))))
        #expect(story.word("each") == "waiting" && story.word("some") == "waiting")
        try story.states("hurt", "yes", of: "A")
        #expect(story.word("targets") == "waiting")
        try story.does(.leave("D"))
        #expect(story.word("targets") == "open")
        try story.joins("E", .follower)
        try story.states("hurt", "yes", of: "E")
        #expect(story.word("each") == "open" && story.word("some") == "open")
    }

    @Test("steps, happenings and outcomes are read of the pupil at hand")
    func otherPredicates() throws {
        let talk = step("talk", when: .opened) {
            $0.per = Involvements("target")
            $0.outcomes = [outcome("good"), outcome("bad")]
        }
        let target = try who("target")
        var story = try story(
            talk, gate("some-good", .oneOf(target, .outcome("talk", is: ["good"], inARow: 1))),
            gate("each-good", .each(target, .outcome("talk", is: ["good"], inARow: 1))),
            gate("twice", .oneOf(target, .happened("relapse", times: 2))))
        try story.completes("talk", of: "A", outcome: "good")
        #expect(story.word("some-good") == "open" && story.word("each-good") == "waiting")
        try story.completes("talk", of: "D", outcome: "bad")
        #expect(story.word("each-good") == "waiting")
        try story.does(.happen("relapse", note: nil, of: "A"))
        try story.does(.happen("relapse", note: nil, of: "D"))
        #expect(story.word("twice") == "waiting", "each of them once")
        try story.does(.happen("relapse", note: nil, of: "D"))
        #expect(story.word("twice") == "open")
    }

    @Test("the answer is owed of those alone of whom it is asked")
    func questions() throws {
        let target = try who("target")
        let part = step("part", when: .opened) { $0.condition = .each(target, .is("hurt")) }
        var story = try story(part)
        try story.does(.triage("unclear", reason: "gezien"))
        func asked() -> [Pupil.ID?] {
            story.engine.questions(in: story.state, at: story.now).map(\.id.pupil)
        }
        #expect(asked() == ["A", "D"])
        try story.states("hurt", "yes", of: "A")
        #expect(asked() == ["D"])
        try story.states("hurt", "yes", of: "D")
        #expect(asked() == [] && story.word("part") == "open")
    }

    @Test("a term of each pupil opens the gate when the last one is over, and lists know that day")
    func terms() throws {
        let talk = step("talk", when: .opened) { $0.per = Involvements("target") }
        let gate = gate(
            "after",
            .each(try who("target"), .passed(Term(1, .week), since: .step("talk", .done), within: false)))
        var story = try story(talk, gate)
        try story.completes("talk", of: "A")
        try story.day("2026-03-04")
        try story.completes("talk", of: "D")
        let tick = story.engine.nextTick(in: story.state, after: story.now)
        #expect(tick?.date.iso == "2026-03-09", "when the first is over")
        try story.day("2026-03-10")
        #expect(story.word("after") == "waiting")
        try story.day("2026-03-11")
        #expect(story.word("after") == "open")
    }

    // MARK: derived facts of pupils

    private func derived(_ playbook: inout Playbook) {
        playbook.facts.append(
            Example.fact("cared-for") {
                $0.isPerPupil = true
                $0.derivation = DecisionTable(rows: [
                    .init(id: "talked", condition: .all([.is("hurt"), .isDone("talk")]), result: "yes"),
                    .init(id: "else", condition: nil, result: "no"),
                ])
            })
    }

    @Test("a derived fact of pupils is worked out for each, and opens the steps of that pupil alone")
    func derivedFacts() throws {
        let talk = step("talk", when: .opened) { $0.per = Involvements("target") }
        let after = step("after", when: .fact("cared-for", "yes")) { $0.per = Involvements("target") }
        var story = try story(talk, after, change: derived)
        func answer(_ pupil: Pupil.ID) -> Fact.Answer {
            story.engine.answer("cared-for", of: pupil, in: story.state)
        }
        #expect(answer("A") == "no", "talked it did not: what hurts makes no difference")
        try story.completes("talk", of: "A")
        #expect(answer("A") == .unknown && answer("D") == "no")
        try story.states("hurt", "yes", of: "A")
        #expect(answer("A") == "yes" && answer("D") == "no")
        #expect(story.word("after", of: "A") == "open" && story.word("after", of: "D") == nil)
        try story.states("hurt", "no", of: "A")
        #expect(answer("A") == "no")
    }

    @Test("who joins later has an answer too")
    func derivedOfLatecomers() throws {
        let talk = step("talk", when: .opened) { $0.per = Involvements("target") }
        var story = try story(
            talk, gate("all-cared-for", .each(try who("target"), .is("cared-for"))), change: derived)
        for pupil in ["A", "D"] {
            try story.states("hurt", "yes", of: Pupil.ID(pupil))
            try story.completes("talk", of: Pupil.ID(pupil))
        }
        #expect(story.word("all-cared-for") == "open")
        try story.joins("E", .target)
        #expect(story.engine.answer("cared-for", of: "E", in: story.state) == "no")
        #expect(story.word("all-cared-for") == "waiting")
    }
}
