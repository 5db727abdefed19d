import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Agreements, and whether they were kept")
struct AgreementTests {
    /// A talk in which three things were agreed, and an evaluation that looks at them.
    private func story() throws -> Story {
        var agreements = Field(id: "agreements", title: "Afspraken")
        agreements.type = .agreements
        let talk = step("talk", when: .report) {
            $0.fields = [agreements, Field(id: "notes", title: "Notities")]
        }
        var evaluation = step("evaluation", when: .step("talk", .done))
        evaluation.repeats = true
        evaluation.outcomes = [Outcome(id: "kept", title: "Nagekomen"), Outcome(id: "broken", title: "Niet")]
        var measure = step("measure", when: .step("evaluation", .outcome("broken")))
        measure.repeats = true
        var story = try Story.reported(talk, evaluation, measure)
        try story.completes(
            "talk",
            answers: ["agreements": "Niet duwen\r\n\n  \nSamen naar buiten\nSorry zeggen", "notes": "x"])
        return story
    }

    private func agreement(_ line: Int) -> Agreement {
        Agreement(task: TaskID(step: "talk"), field: "agreements", line: line)
    }

    private func review(_ verdicts: (Int, Agreement.Standing)...) -> CaseCommand {
        .review(
            AgreementReview(
                at: TaskID(step: "evaluation"), verdicts.map { .init(agreement($0.0), $0.1) }))
    }

    @Test("are the lines that were written, empty ones left out")
    func lines() throws {
        let story = try story()
        let made = try #require(story.engine.agreements(in: story.state).first)
        #expect(made.task == TaskID(step: "talk"))
        #expect(made.lines.map(\.text) == ["Niet duwen", "Samen naar buiten", "Sorry zeggen"])
        #expect(made.lines.map(\.agreement) == (0..<3).map(agreement))
        #expect(story.engine.agreements(in: story.state).count == 1, "other words are no agreement")
    }

    @Test("keep all that was said of them, with who said it and when")
    func history() throws {
        var story = try story()
        try story.day("2026-03-09T10:00")
        try story.does(review((0, .kept), (2, .broken)))
        try story.completes("evaluation", outcome: "kept")
        let said = story.state.agreementsSaid
        #expect(said[agreement(0)]?.map(\.standing) == [.kept])
        #expect(said[agreement(1)] == nil, "nobody spoke of it")
        let last = try #require(said[agreement(2)]?.last)
        #expect(last.standing == .broken && last.by.role == "teacher" && last.at.iso == "2026-03-09T10:00")
        #expect(last.task == TaskID(step: "evaluation"))
    }

    @Test("that were not kept change nothing by themselves: what follows hangs on the outcome")
    func nothingFollows() throws {
        var story = try story()
        let before = story.obligations
        try story.does(review((0, .broken), (1, .broken), (2, .broken)))
        #expect(story.obligations == before)
        try story.completes("evaluation", outcome: "broken")
        #expect(story.word("measure") == "open")
    }

    @Test("are looked at in a step that is being done, and only those that were made")
    func refused() throws {
        var story = try story()
        #expect(story.refusal(of: review())?.reason == .empty)
        #expect(story.refusal(of: review((3, .kept)))?.reason == .unknown("agreements"))
        try story.completes("evaluation", outcome: "kept")
        #expect(story.refusal(of: review((0, .kept)))?.reason == .notOpen("evaluation"))
    }
}
