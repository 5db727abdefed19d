import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What another version of a protocol cannot carry of a history")
struct MisfitTests {
    private func field(_ id: Field.ID) -> Field { Field(id: id, title: id.text) }

    private func talk(_ change: (inout Step) -> Void = { _ in }) -> Step {
        step("talk", when: .report) {
            $0.outcomes = [outcome("kept"), outcome("broken")]
            $0.fields = [field("notes")]
            $0.notices = [Notice(id: "1", recipients: ["coordinator"])]
            change(&$0)
        }
    }

    /// A case in which the talk was held, with notes.
    private func held() throws -> Story {
        var story = try Story.reported(talk())
        try story.completes("talk", outcome: "kept", answers: ["notes": "goed"])
        return story
    }

    /// What a version of these steps cannot carry.
    private func misfits(
        _ story: Story, _ steps: Step..., change: (inout Playbook) -> Void = { _ in }
    ) throws -> [Misfit] {
        var playbook = Example.playbook(steps, closing: nil, scope: .caseFile)
        change(&playbook)
        return CaseEngine(playbook: playbook, calendar: try Example.calendar()).misfits(of: story.events)
    }

    @Test("nothing, where only dates and people differ")
    func fits() throws {
        let same = talk {
            $0.due = .within(9, .schoolDay)
            $0.performer = Performer(.one("director"))
        }
        #expect(try misfits(try held(), same, step("more", when: .report)) == [])
    }

    @Test("a step that was done and is not there; it is said once")
    func missingStep() throws {
        var story = try held()
        let told = try story.notice("talk", to: "coordinator")
        try story.does(.tell(told, note: nil))
        #expect(try misfits(story) == [.step("talk")])
    }

    @Test("a step that was done and would not have been open")
    func notOpen() throws {
        var later = talk()
        later.triggers = [.happening("relapse")]
        #expect(try misfits(try held(), later) == [.notOpen(TaskID(step: "talk"))])
    }

    @Test("a notice that was given and would not have been owed")
    func missingNotice() throws {
        var story = try held()
        let told = try story.notice("talk", to: "coordinator")
        try story.does(.tell(told, note: nil))
        #expect(try misfits(story, talk { $0.notices = [] }) == [.notOpen(told)])
    }

    @Test("an outcome, a field, or an answer that is not there")
    func parts() throws {
        let story = try held()
        #expect(
            try misfits(story, talk { $0.outcomes = [outcome("broken")] }) == [.outcome("kept", "talk")])
        #expect(try misfits(story, talk { $0.fields = [] }) == [.field("notes", "talk")])
        let choosing = talk { talk in
            talk.fields = [field("notes")]
            talk.fields[0].answers = [Fact.Option("slecht", title: "Slecht")]
        }
        #expect(try misfits(story, choosing) == [.field("notes", "talk")])
    }

    @Test("an answer, an outcome of the triage, a happening, a role, a document, readers or a channel")
    func frame() throws {
        var story = try Story.reported(talk()) { playbook in
            playbook.documents = [Document(id: "form", title: "Formulier", isMissing: true)]
            var notes = ReaderSet(id: "notes", title: "Notities")
            notes.roles = [.caseOwner]
            playbook.readerSets = [notes]
        }
        try story.states("police", "yes")
        try story.does(.triage("teasing", reason: "gezien"))
        try story.does(.happen("relapse", note: nil))
        try story.does(.handOver(to: "coordinator", reason: "zwaar"))
        try story.does(.attach("form"))
        try story.does(.addReader("notes", "adviser"), by: "coordinator")
        try story.does(.note("iets"))
        try story.does(.plan(TaskID(step: "talk"), for: story.now, reason: nil))
        let found = try misfits(story, talk()) { playbook in
            playbook.facts = []
            playbook.triage.outcomes = []
            playbook.happenings = []
            playbook.roles.removeAll { $0.id == "coordinator" }
            playbook.intake.channels = []
        }
        #expect(
            found == [
                .channel("teacher"), .fact("police"), .triage("teasing"), .happening("relapse"),
                .role("coordinator"), .document("form"), .readers("notes"),
            ])
    }

    @Test("a view or consent about a step that is not there")
    func people() throws {
        var story = try Story.reported(talk())
        try story.does(.consult("talk", who: "adviser", view: "doen"))
        try story.does(.consent("adviser", to: nil, .given))
        #expect(try misfits(story) == [.step("talk")])
    }

    @Test("that it was moved changes nothing but the version")
    func moved() throws {
        let story = try held()
        let event = CaseEvent(
            at: story.now, by: .init(role: "coordinator"), .moved(from: 1, to: 2, reason: "Sneller."))
        let after = story.engine.fold(story.events + [event])
        #expect(story.engine.misfits(of: story.events + [event]) == [])
        #expect(after.version == story.state.version + 1)
        #expect(
            story.engine.obligations(in: after, at: story.now)
                == story.engine.obligations(in: story.state, at: story.now))
    }
}
