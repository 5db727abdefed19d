import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("The end of the school year of a dossier that is about one")
struct YearEndTests {
    private func year(_ scope: Plan.Scope, _ steps: Step...) throws -> Story {
        var story = try Story(steps, scope: scope, from: "2025-09-01T09:00")
        try story.does(.open)
        return story
    }

    @Test(
        "what the next school year asks anew falls away on its first school day, and not before",
        arguments: [Plan.Scope.group, .schoolYear])
    func fallsAway(_ scope: Plan.Scope) throws {
        var story = try year(scope, step("rules", when: .opened) { $0.due = .within(19, .schoolDay) })
        try story.day("2026-08-16")
        #expect(story.words("rules") == ["overdue"])
        #expect(story.engine.nextTick(in: story.state, after: story.now)?.iso == "2026-08-17T00:00")
        try story.day("2026-08-17")
        #expect(story.words("rules") == ["withdrawn"])
    }

    @Test("what followed from something that happened stays owed")
    func staysOwed() throws {
        var story = try year(
            .group, step("survey", when: .opened), step("discuss", when: .step("survey", .done)))
        try story.completes("survey")
        try story.day("2026-09-01")
        #expect(story.words("survey") == ["done"])
        #expect(story.words("discuss") == ["open"])
        try story.completes("discuss")
        #expect(story.words("discuss") == ["done"])
    }

    @Test("a step of the new year that something opened meanwhile stays owed")
    func openedMeanwhile() throws {
        let talk = step("talk", when: .opened, .step("incident", .done)) { $0.repeats = true }
        var story = try year(.group, talk, step("incident", when: .opened))
        try story.completes("talk")
        try story.completes("incident")
        try story.day("2026-08-17")
        #expect(story.words("talk") == ["done", "open"])
    }

    @Test("what goes round by itself ends with the year, also when it is done later")
    func goesRound() throws {
        let review = step("review", when: .opened, .step("review", .done)) { $0.repeats = true }
        var story = try year(.group, review)
        try story.completes("review")
        #expect(story.words("review") == ["done", "open"])
        try story.day("2026-09-01")
        #expect(story.words("review") == ["done", "withdrawn"])
        let done = CaseEvent(
            at: story.now, by: .init(role: "teacher"),
            .done(CaseEvent.Completion(task: TaskID(step: "review", number: 2))))
        #expect(story.engine.fold(story.events + [done]).instances(of: "review").count == 2)
    }

    @Test("with until: school-year that falls away too")
    func untilSchoolYear() throws {
        var hang = step("hang", when: .step("agree", .done))
        hang.withdrawals = [.schoolYear]
        var story = try year(.group, step("agree", when: .opened), hang)
        try story.completes("agree")
        try story.day("2026-08-17")
        #expect(story.words("hang") == ["withdrawn"])
    }

    @Test("what may be done is no longer offered, whatever offered it")
    func options() throws {
        let look = step("look", when: .opened, .step("look", .done)) {
            $0.strength = .may
            $0.repeats = true
        }
        let help = step("help", when: .step("look", .done)) { $0.strength = .may }
        var story = try year(.group, look, help)
        try story.completes("look")
        try story.day("2026-08-17")
        #expect(story.words("look") == ["done", "withdrawn"])
        #expect(story.words("help") == ["withdrawn"])
    }

    @Test("the duties that were left undone are told, and what may be or was done is not")
    func leftOver() throws {
        var story = try year(
            .group, step("rules", when: .opened), step("lesson", when: .opened),
            step("look", when: .opened) { $0.strength = .may })
        try story.completes("lesson")
        try story.day("2026-08-14")
        #expect(story.leftOver.isEmpty)
        try story.day("2026-08-17")
        #expect(story.leftOver == [TaskID(step: "rules")])
    }

    @Test("nothing falls away in the summer in which it opened, nor in the dossier of a pupil or a case")
    func othersStay() throws {
        var early = try Story([step("rules", when: .opened)], scope: .group, from: "2025-08-10T12:00")
        try early.does(.open)
        try early.day("2026-07-31")
        #expect(early.words("rules") == ["open"])
        var pupil = try year(.pupil, step("look", when: .opened))
        try pupil.day("2026-09-01")
        #expect(pupil.words("look") == ["open"])
    }

    @Test("a dossier of an earlier edition, whose plan asks anew in itself, goes on as it did")
    func earlierEdition() throws {
        var rules = step("rules", when: .opened, .schoolYear) { $0.repeats = true }
        rules.withdrawals = [.schoolYear]
        var story = try year(.group, rules, step("lesson", when: .opened))
        try story.day("2026-08-18")
        #expect(story.words("rules") == ["withdrawn", "open"])
        #expect(story.words("lesson") == ["open"])
    }

    @Test("what was done afterwards, before the program knew of this, counts as done")
    func doneAfterwards() throws {
        var story = try year(.schoolYear, step("survey", when: .opened))
        try story.day("2026-10-01")
        let done = CaseEvent(
            at: story.now, by: .init(role: "teacher"),
            .done(CaseEvent.Completion(task: TaskID(step: "survey"))))
        let state = story.engine.fold(story.events + [done])
        #expect(state.task(TaskID(step: "survey"))?.ending != nil)
    }
}

extension Story {
    fileprivate var leftOver: [TaskID] { engine.leftOver(in: engine.state(state, at: now)) }
}
