import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("A step that comes again")
struct RepetitionTests {
    private func check(atMost: Int? = nil, then: Step.ID? = nil) -> Step {
        step("check", when: .report) {
            $0.due = .within(2, .schoolDay)
            $0.outcomes = [
                outcome("kept") {
                    $0.again = Outcome.Again(
                        due: DueRule(.term(Term(1, .week), .target)), atMost: atMost, then: then)
                }, outcome("broken"),
            ]
        }
    }

    @Test("opens once more with the date of the repetition, counted from the day it took place")
    func again() throws {
        var story = try Story.reported(check())
        #expect(story.due("check") == "2026-03-04")
        try story.day("2026-03-05")
        try story.completes("check", outcome: "kept", on: "2026-03-04")
        #expect(story.words("check") == ["done", "open"])
        #expect(story.due("check") == "2026-03-11")
        #expect(story.obligation("check")?.why.openedBy == .step("check", .outcome("kept")))
    }

    @Test("does not come again after another outcome")
    func otherOutcome() throws {
        var story = try Story.reported(check())
        try story.completes("check", outcome: "broken")
        #expect(story.words("check") == ["done"])
    }

    @Test("comes at most so many times, and then something else")
    func atMost() throws {
        var story = try Story.reported(
            check(atMost: 3, then: "review"), step("review", when: .happening("relapse")))
        for number in 1...3 {
            #expect(story.word("review") == nil)
            try story.completes("check", number: number, outcome: "kept")
        }
        #expect(story.words("check") == ["done", "done", "done"])
        #expect(story.word("review") == "open")
    }

    private func round(of story: inout Story, from first: Int) throws {
        try story.does(.happen("relapse", note: nil))
        try story.completes("check", number: first, outcome: "kept")
        try story.completes("check", number: first + 1, outcome: "kept")
    }

    private func rounds(_ change: (inout Step) -> Void = { _ in }) throws -> Story {
        var repeated = check(atMost: 2, then: "review")
        repeated.triggers = [.happening("relapse")]
        repeated.repeats = true
        var review = step("review")
        change(&review)
        return try Story.reported(repeated, review)
    }

    @Test("what comes after it opens afresh in every round")
    func thenAfresh() throws {
        var story = try rounds()
        try round(of: &story, from: 1)
        #expect(story.words("review") == ["open"])
        try story.completes("review")
        try round(of: &story, from: 3)
        #expect(story.words("review") == ["done", "open"])
    }

    @Test("what a trigger opens later is not kept shut by what came after a repetition before")
    func thenAndLater() throws {
        var story = try rounds {
            $0.triggers = [.happening("incident")]
            $0.repeats = true
        }
        try round(of: &story, from: 1)
        try story.does(.happen("incident", note: nil))
        #expect(story.words("review") == ["open", "open"])
        #expect(story.engine.fold(story.events) == story.state)
    }

    @Test("what comes after it opens once, also when it repeats and listens to the same step")
    func thenOnce() throws {
        var story = try rounds {
            $0.triggers = [.step("check", .done)]
            $0.condition = .done("check", times: 2)
            $0.repeats = true
        }
        try round(of: &story, from: 1)
        #expect(story.words("review") == ["open"])
    }

    @Test("what comes after it does not open again while it is open, nor when its condition does not hold")
    func thenStillOpen() throws {
        var story = try rounds()
        try round(of: &story, from: 1)
        try round(of: &story, from: 3)
        #expect(story.words("review") == ["open"])
        var never = try rounds { $0.condition = .triage(["bullying"]) }
        try round(of: &never, from: 1)
        #expect(never.words("review") == [])
    }

    @Test("counts for each pupil apart")
    func perPupil() throws {
        var repeated = check(atMost: 2)
        repeated.per = Involvements("involved")
        var story = try Story.reported(repeated)
        try story.completes("check", of: "A", outcome: "kept")
        try story.completes("check", of: "A", number: 2, outcome: "kept")
        try story.completes("check", of: "B", outcome: "kept")
        #expect(story.words("check").filter { $0 == "done" }.count == 3)
        #expect(story.word("check", of: "B") == "open" && story.word("check", of: "A") == "done")
    }

    @Test("every trigger opens a new instance of a step that repeats")
    func repeats() throws {
        var story = try Story.reported(step("form", when: .happening("relapse")) { $0.repeats = true })
        for _ in 1...3 { try story.does(.happen("relapse", note: nil)) }
        #expect(story.obligations.filter { $0.id.step == "form" }.map(\.id.number) == [1, 2, 3])
        try story.completes("form", number: 2)
        #expect(story.words("form") == ["open", "done", "open"])
    }

    @Test("each round owes its own notices")
    func notices() throws {
        var told = check()
        told.notices = [Notice(id: "1", recipients: ["director"])]
        var story = try Story.reported(told)
        try story.completes("check", outcome: "kept")
        try story.completes("check", number: 2, outcome: "kept")
        #expect(story.notices("check") == ["director is open", "director is open"])
    }
}
