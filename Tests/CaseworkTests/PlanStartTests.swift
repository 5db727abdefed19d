import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("What a step starts in another dossier")
struct PlanStartTests {
    /// A case with a step that starts a plan of a scope.
    private func story(
        _ scope: Plan.Scope, change: (inout Step) -> Void = { _ in }
    ) throws -> Story {
        let start = step("start", when: .report) {
            $0.starts = "elsewhere"
            change(&$0)
        }
        return try Story.reported(start) { playbook in
            playbook.plans.append(Plan(id: "elsewhere", title: "Elders", scope: scope, steps: []))
        }
    }

    private func subjects(_ story: Story) -> [PlanStart.Subject] {
        story.engine.starts(of: story.events, in: story.state).map(\.subject)
    }

    @Test("nothing before it is done; then the dossier of each pupil who takes part")
    func everyPupil() throws {
        var story = try story(.pupil)
        #expect(subjects(story).isEmpty)
        try story.completes("start")
        #expect(subjects(story) == [.pupil("A"), .pupil("B")])
        let first = try #require(story.engine.starts(of: story.events, in: story.state).first)
        #expect(first.plan == "elsewhere" && first.task == TaskID(step: "start"))
        #expect(first.at == story.now && first.by.person == "person-teacher")
    }

    @Test("a step of one pupil starts it for that pupil alone")
    func ofOne() throws {
        var story = try story(.pupil) { $0.per = Involvements("initiator") }
        try story.completes("start", of: "B")
        #expect(subjects(story) == [.pupil("B")])
    }

    @Test("a plan for groups opens the dossier of the class, once")
    func ofGroup() throws {
        var story = try story(.group)
        try story.completes("start")
        #expect(subjects(story) == [.group("6a")])
    }

    @Test("only with the outcomes that start it")
    func outcomes() throws {
        func after(_ chosen: Outcome.ID) throws -> Int {
            var story = try story(.pupil) {
                $0.outcomes = [outcome("agreed"), outcome("refused")]
                $0.startsWith = ["refused"]
            }
            try story.completes("start", outcome: chosen)
            return subjects(story).count
        }
        #expect(try after("agreed") == 0)
        #expect(try after("refused") == 2)
    }

    @Test("not for who turned out not to take part, nor for a pupil without a class where it is the class's")
    func absentees() throws {
        var story = try story(.pupil)
        try story.does(.leave("B"))
        try story.completes("start")
        #expect(subjects(story) == [.pupil("A")])
        var alone = try Story(
            [step("start", when: .report) { $0.starts = "elsewhere" }]
        ) { $0.plans.append(Plan(id: "elsewhere", title: "Elders", scope: .group, steps: [])) }
        try alone.does(.join(CaseParty(pupil: "C", involvement: .target)))
        try alone.isReported()
        try alone.completes("start")
        #expect(subjects(alone).isEmpty)
    }

    @Test("a waived step starts nothing, and a plan that is not there neither")
    func nothing() throws {
        var story = try story(.pupil)
        try story.does(.waive(TaskID(step: "start"), reason: "niet nodig"))
        #expect(subjects(story).isEmpty)
        var without = try Story.reported(step("start", when: .report) { $0.starts = "elsewhere" })
        try without.completes("start")
        #expect(subjects(without).isEmpty)
    }
}
