import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What can be said of a day that nobody knows yet")
struct ExpectingTests {
    /// A closing step that waits for six quiet weeks after the report, and after any relapse.
    private func quiet() throws -> Story {
        let six = Term(6, .schoolWeek)
        let sinceRelapse = Condition.any([
            .not(.happened("relapse", times: 1)), .passed(six, since: .happening("relapse"), within: false),
        ])
        let close = step("close", when: .report) { step in
            step.needs = [
                Need(
                    .all([.passed(six, since: .report, within: false), sinceRelapse]),
                    title: "Zes rustige weken", grounds: cites("R-quiet"))
            ]
        }
        return try Story.reported(close) { playbook in
            playbook.happenings = [Happening(id: "relapse", title: "Weer")]
        }
    }

    private func time(_ story: Story) throws -> TimeStillToPass? {
        let needs = story.obstacles("close").compactMap { obstacle in
            if case .need(let need) = obstacle { return need }
            return nil
        }
        return story.engine.timeStillToPass(
            for: try #require(needs.first), of: TaskID(step: "close"), in: story.state, at: story.now)
    }

    @Test("of a term that runs: how much of it is over, and the first day on which it can be")
    func counts() throws {
        var story = try quiet()
        let first = try #require(try time(story))
        #expect(first.term == Term(6, .schoolWeek) && first.passed == 0)
        try story.day("2026-03-24")
        let later = try #require(try time(story))
        #expect(later.passed == 3 && later.earliest == first.earliest)
        let duty = try #require(story.obligation("close"))
        #expect(story.engine.firstDay(of: duty, in: story.state, at: story.now) == first.earliest)
        try story.day(first.earliest.iso)
        #expect(story.obstacles("close").isEmpty, "on that day it can be done")
    }

    @Test("when it happens again the count begins anew")
    func again() throws {
        var story = try quiet()
        let first = try #require(try time(story))
        try story.day("2026-03-24")
        try story.does(.happen("relapse", note: nil))
        let anew = try #require(try time(story))
        #expect(anew.passed == 0 && anew.earliest > first.earliest)
    }

    @Test("nothing is counted where something else must happen first")
    func somethingElse() throws {
        let close = step("close", when: .report) { step in
            step.needs = [
                Need(
                    .all([
                        .passed(Term(2, .week), since: .report, within: false), .done("talk", times: 1),
                    ]), grounds: cites("R-talk"))
            ]
        }
        let story = try Story.reported(close, step("talk", when: .report))
        #expect(try time(story) == nil)
        let duty = try #require(story.obligation("close"))
        #expect(story.engine.firstDay(of: duty, in: story.state, at: story.now) == nil)
    }

    /// A talk within five school days, an evaluation a week after it, and a report a week after that.
    private func chain() throws -> Story {
        try Story.reported(
            step("talk", when: .report) { $0.due = DueRule(.term(Term(5, .schoolDay), .target)) },
            step("evaluation", when: .report) { step in
                step.due = DueRule(.term(Term(1, .week), .target), from: .step("talk", .done))
            },
            step("letter", when: .report) { step in
                step.due = DueRule(.term(Term(1, .week), .target), from: .step("evaluation", .done))
            })
    }

    private func expected(_ step: Step.ID, _ story: Story) -> String? {
        story.state.task(TaskID(step: step)).flatMap { task in
            story.engine.expectedDue(of: task, in: story.state, at: story.now)?.iso
        }
    }

    @Test(
        "a date that hangs on another step is expected from the last day of that, or the day for which it is planned"
    )
    func hangs() throws {
        var story = try chain()
        #expect(story.due("talk") == "2026-03-09" && story.due("evaluation") == nil)
        #expect(expected("talk", story) == nil, "it has a date")
        #expect(expected("evaluation", story) == "2026-03-16")
        #expect(expected("letter", story) == "2026-03-23")
        try story.does(.plan(TaskID(step: "talk"), for: try moment("2026-03-04T10:00"), reason: nil))
        #expect(expected("evaluation", story) == "2026-03-11")
        try story.day("2026-03-05")
        #expect(
            expected("evaluation", story) == "2026-03-12", "what should have been done is done today at best")
        try story.completes("talk")
        #expect(story.due("evaluation") == "2026-03-12" && expected("evaluation", story) == nil)
    }

    @Test("nothing is expected where nobody knows when the other step is to be done")
    func unknown() throws {
        let story = try Story.reported(
            step("talk", when: .report),
            step("evaluation", when: .report) { step in
                step.due = DueRule(.term(Term(1, .week), .target), from: .step("talk", .done))
            },
            step("letter", when: .report) { step in
                step.due = DueRule(.term(Term(1, .week), .target), from: .happening("relapse"))
            })
        #expect(expected("evaluation", story) == nil && expected("letter", story) == nil)
    }
}
