import Casework
import Playbooks
import Testing

@Suite("What turns out to be about somebody who works here is read by few, for as long as that holds")
struct SealedLaterTests {
    /// A case with a talk, in which whoever coordinates reads, until something turns out that is for the director and the adviser.
    private func story(_ change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        try Story.reported(step("talk", when: .report) { $0.readers = "notes" }, step("again", when: .report))
        {
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = ["coordinator", .caseOwner]
            $0.readerSets = [set]
            $0.caseReaders = "notes"
            $0.triage.reviewer = "coordinator"
            var matter = Overlay(id: "staff-matter", title: "Medewerker", condition: .is("serious"))
            matter.sealedTo = ["director", "adviser"]
            $0.overlays = [matter]
            change(&$0)
        }
    }

    private func mayRead(_ story: Story, _ role: Role.ID, isAuthor: Bool = false) -> Bool {
        story.engine.mayRead("notes", roles: [role], isAuthor: isAuthor, in: story.state)
    }

    @Test("then only those whom it names read, whoever wrote it, was told or coordinates")
    func sealed() throws {
        var story = try story()
        try story.completes("talk")
        #expect(mayRead(story, "teacher") && mayRead(story, "coordinator") && !mayRead(story, "adviser"))
        try story.states("serious", "yes")
        #expect(story.engine.sealedTo(in: story.state) == ["director", "adviser"])
        #expect(mayRead(story, "director") && mayRead(story, "adviser"))
        #expect(!mayRead(story, "coordinator") && !mayRead(story, "teacher", isAuthor: true))
        #expect(story.engine.caseReaders(in: story.state) == ["director", "adviser"])
    }

    @Test("what others would do stands with the first of them, who weighs it too; who reviewed does not")
    func duties() throws {
        var story = try story()
        try story.states("serious", "yes")
        #expect(story.obligation("again")?.owners.roles == ["director"])
        #expect(story.engine.triagers(in: story.state) == ["director"])
        for role in ["teacher", "coordinator", "adviser"] as [Role.ID] {
            #expect(story.refusal(of: .triage("bullying", reason: "Toch."), by: role) != nil, "\(role)")
        }
        try story.does(.triage("bullying", reason: "Het was een leerling."), by: "director")
    }

    @Test("when it no longer holds the ordinary readers read it again; nobody opens it up by hand")
    func over() throws {
        var story = try story()
        try story.states("serious", "yes")
        #expect(story.engine.unsealer(in: story.state) == nil)
        let unsealing = CaseCommand.unseal(reason: "Toch een leerling.")
        #expect(story.refusal(of: unsealing, by: "director")?.reason == .staysSealed)
        try story.states("serious", "no")
        #expect(story.engine.sealedTo(in: story.state) == nil)
        #expect(mayRead(story, "coordinator") && mayRead(story, "teacher") && !mayRead(story, "adviser"))
    }

    @Test("about the first of them it is read by the other and by who stands in")
    func accused() throws {
        var story = try story { $0.roles[2].standIn = "coordinator" }
        try story.states("serious", "yes")
        try story.does(.unavailable("director", reason: Role.accused), by: "director")
        #expect(story.engine.sealedTo(in: story.state) == ["coordinator", "adviser"])
        #expect(!mayRead(story, "director") && story.obligation("again")?.owners.roles == ["coordinator"])
    }

    @Test("what was told over a sealed way stays with whom it was promised to, until that is opened up")
    func promised() throws {
        var story = try story { $0.intake.channels[0].isSealed = true }
        try story.states("serious", "yes")
        #expect(story.engine.sealedTo(in: story.state) == ["teacher"])
        try story.does(.unseal(reason: "Het gaat over een collega."), by: "teacher")
        #expect(story.engine.sealedTo(in: story.state) == ["director", "adviser"])
    }

    @Test("who reported reads that the first of them has it now")
    func reporter() throws {
        var story = try story()
        #expect(story.engine.readsNow("teacher", in: story.state) == "teacher")
        try story.states("serious", "yes")
        #expect(story.engine.readsNow("teacher", in: story.state) == "director")
    }

    @Test("no ordinary report is joined to it, and it is joined to none")
    func joining() throws {
        let open = try story()
        var sealed = try story()
        try sealed.states("serious", "yes")
        let engine = sealed.engine
        #expect(engine.obstacle(toJoining: open.state, to: sealed.state) == .sealed)
        #expect(engine.obstacle(toJoining: sealed.state, to: open.state) == .sealed)
        #expect(engine.obstacle(toJoining: open.state, to: open.state) == nil)
        let channel = engine.playbook.intake.channels[0]
        #expect(!engine.takesIn(channel, in: sealed.state) && engine.takesIn(channel, in: open.state))
    }

    @Test("of several that hold the first written counts")
    func several() throws {
        var story = try story {
            var other = Overlay(id: "other", title: "Anders", condition: .is("repeated"))
            other.sealedTo = ["adviser"]
            $0.overlays.append(other)
        }
        try story.states("repeated", "yes")
        #expect(story.engine.sealedTo(in: story.state) == ["adviser"])
        try story.states("serious", "yes")
        #expect(story.engine.sealedTo(in: story.state) == ["director", "adviser"])
    }

    @Test("a version that seals otherwise shows for whom that changes what they read")
    func moved() throws {
        var story = try story()
        try story.states("serious", "yes")
        let other = try self.story { $0.overlays[0].sealedTo = ["director"] }
        let changes = story.engine.readersChanges(to: other.engine, in: story.state)
        #expect(changes == [ReadersChange(step: nil, before: ["director", "adviser"], after: ["director"])])
    }
}
