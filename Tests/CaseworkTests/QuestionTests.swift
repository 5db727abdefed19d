import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Questions that a duty waits for")
struct QuestionTests {
    private func questions(_ story: Story) -> [Obligation] {
        story.engine.questions(in: story.state, at: story.now)
    }

    private func police(_ change: (inout Step) -> Void = { _ in }) -> Step {
        step("police", when: .report) {
            $0.condition = .is("police")
            $0.due = .within(2, .schoolDay)
            change(&$0)
        }
    }

    /// A story in which the triage is over, so that it asks nothing any more.
    private func weighed(_ steps: Step..., change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        var story = try Story(steps, change)
        try story.joins("A", .target)
        try story.joins("B", .initiator)
        try story.isReported()
        try story.does(.triage("unclear", reason: "gezien"))
        return story
    }

    @Test("the case owner owes the answer, with the grounds and the date of the step that waits")
    func owed() throws {
        let story = try weighed(police())
        let question = try #require(questions(story).first)
        #expect(questions(story).count == 1)
        #expect(question.id.question == "police" && question.state == .open && question.strength == .must)
        #expect(question.owners.roles == ["teacher"] && question.kind == .question)
        #expect(question.why.grounds == cites("R-police") && question.why.due == cites("R-due"))
        #expect(question.due?.due.iso == "2026-03-04")
    }

    @Test("it is late when the step would be")
    func late() throws {
        var story = try weighed(police())
        try story.day("2026-03-04")
        #expect(questions(story).map(\.state) == [.due])
        try story.day("2026-03-05")
        #expect(questions(story).map(\.state) == [.overdue])
    }

    @Test("whoever the protocol asks owes it, and their stand-in when they cannot")
    func asked() throws {
        var story = try weighed(police()) { playbook in
            for index in playbook.facts.indices { playbook.facts[index].ask = "coordinator" }
        }
        #expect(questions(story).first?.owners.roles == ["coordinator"])
        try story.does(.unavailable("coordinator", reason: "absent"))
        #expect(questions(story).first?.owners.roles == ["director"])
    }

    @Test("an answer ends it, whatever the answer; unknown does not")
    func answered() throws {
        var story = try weighed(police())
        try story.states("police", .unknown)
        #expect(questions(story).count == 1)
        try story.states("police", "no")
        #expect(questions(story).isEmpty)
    }

    @Test("it is asked also while somebody's consent is missing besides")
    func besidesConsent() throws {
        let gated = step("talk", when: .report) {
            $0.needs = [need(.is("police"))]
            $0.consents = [Step.Consent(who: "target", withdrawalStops: true, grounds: .none)]
        }
        var story = try weighed(gated)
        #expect(questions(story).map(\.id.question) == ["police"])
        try story.states("police", "yes")
        #expect(questions(story).isEmpty && story.obligation("talk")?.wordsToAsk.count == 1)
    }

    @Test("two steps that wait for one answer ask once, by the earliest date")
    func once() throws {
        let story = try weighed(
            police(),
            step("file", when: .report) {
                $0.condition = .is("police")
                $0.due = .within(1, .schoolDay)
            })
        #expect(questions(story).count == 1)
        #expect(questions(story).first?.due?.due.iso == "2026-03-03")
        #expect(questions(story).first?.why.grounds == cites("R-police", "R-file"))
    }

    @Test("a gate asks when nothing but answers is in the way")
    func gate() throws {
        var story = try weighed(
            step("talk", when: .report),
            step("block", when: .report) {
                $0.needs = [need(.fact("police", is: ["no"]), "R-hold"), need(.isDone("talk"), "R-first")]
            })
        #expect(questions(story).isEmpty)
        try story.completes("talk")
        #expect(questions(story).map(\.id.question) == ["police"])
        #expect(questions(story).first?.why.grounds == cites("R-hold", "R-block"))
    }

    @Test("nothing is asked for an offer, for the closing step, or in a closed case")
    func notAsked() throws {
        var story = try weighed(
            police { $0.strength = .may },
            step("end", when: .report) {
                $0.kind = .closing
                $0.needs = [need(.is("repeated"))]
            })
        #expect(questions(story).isEmpty)
        story = try weighed(police())
        try story.does(.close(reason: "klaar"))
        #expect(questions(story).isEmpty)
    }

    @Test("what the triage or an open step asks anyway is not asked twice")
    func onTheWay() throws {
        let ask = step("ask", when: .report) { step in
            var field = Field(id: "police", title: "Aangifte?")
            field.fact = "police"
            step.fields = [field]
        }
        var story = try weighed(police(), ask)
        #expect(questions(story).isEmpty)
        try story.completes("ask")
        #expect(questions(story).count == 1)
        let unweighed = try Story.reported(police())
        #expect(questions(unweighed).isEmpty)
    }

    @Test("a fact per pupil is asked of each pupil whose answer is missing")
    func perPupil() throws {
        var story = try weighed(
            step("care", when: .report) {
                $0.condition = .is("hurt")
                $0.per = Involvements("involved")
            })
        #expect(questions(story).map(\.id.pupil) == ["A", "B"])
        try story.states("hurt", "no", of: "A")
        #expect(questions(story).map(\.id.pupil) == ["B"])
        #expect(questions(story).first?.ownerPupil == "A", "whoever leads the case is asked")
    }

    @Test("a task id says which question it is, and steps and notices are none")
    func ids() throws {
        let id = TaskID(answering: "police", of: "A", by: "teacher")
        #expect(id.question == "police" && id.pupil == "A" && id.recipient == "teacher")
        #expect(TaskID(step: "police").question == nil)
        #expect(TaskID(step: "tell").notice("1", to: "team").question == nil)
    }
}
