import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Who may read, by the playbook")
struct ReaderTests {
    private func story(_ change: (inout ReaderSet) -> Void = { _ in }, cases: ReaderSet.ID? = nil) throws
        -> Story
    {
        try Story.reported(step("talk", when: .report) { $0.readers = "notes" }, step("plan", when: .report))
        {
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = ["coordinator"]
            set.grounds = cites("R-readers")
            change(&set)
            $0.readerSets = [set]
            $0.caseReaders = cases
        }
    }

    private func mayRead(
        _ story: Story, _ set: ReaderSet.ID? = "notes", _ roles: Role.ID..., isAuthor: Bool = false
    ) -> Bool {
        story.engine.mayRead(set, roles: Set(roles), isAuthor: isAuthor, in: story.state)
    }

    @Test("who holds one of the roles, and the author")
    func rolesAndAuthor() throws {
        let story = try story()
        #expect(mayRead(story, "notes", "coordinator", "teacher"))
        #expect(!mayRead(story, "notes", "teacher") && !mayRead(story, "notes"))
        #expect(mayRead(story, "notes", "teacher", isAuthor: true))
        let strict = try self.story { $0.includesAuthor = false }
        #expect(!mayRead(strict, "notes", "teacher", isAuthor: true))
    }

    @Test("the case owner, whoever that is now; all staff is whoever has a role")
    func builtIn() throws {
        var story = try story { $0.roles = [.caseOwner] }
        #expect(mayRead(story, "notes", "teacher"))
        try story.does(.handOver(to: "director", reason: "zwaar"))
        #expect(!mayRead(story, "notes", "teacher") && mayRead(story, "notes", "director"))
        #expect(mayRead(story, "all-staff", "janitor") && !mayRead(story, "all-staff"))
        let staff = try self.story { $0.roles = [.allStaff] }
        #expect(mayRead(staff, "notes", "janitor") && !mayRead(staff, "notes"))
    }

    @Test("without a set of its own a step has that of cases; without any, owner and author read")
    func defaults() throws {
        let named = try story(cases: "notes")
        #expect(named.engine.readers(of: "plan") == "notes" && named.engine.readers(of: "talk") == "notes")
        let none = try story()
        #expect(none.engine.readers(of: "plan") == nil)
        #expect(mayRead(none, nil, "teacher") && !mayRead(none, nil, "adviser"))
        #expect(mayRead(none, nil, "adviser", isAuthor: true))
        #expect(!mayRead(none, "no-such-set", "teacher", "coordinator", isAuthor: true))
    }

    @Test("a reader can be added by hand, but not to a closed set")
    func adding() throws {
        var story = try story()
        try story.does(.addReader("notes", "adviser"), by: "coordinator")
        #expect(mayRead(story, "notes", "adviser"))
        #expect(story.refusal(of: .addReader("other", "adviser"))?.reason == .unknown("other"))
        let closed = try self.story { $0.isClosed = true }
        #expect(
            closed.refusal(of: .addReader("notes", "adviser"))
                == Refusal(.closedReaders("notes"), grounds: [cites("R-readers")]))
    }

    @Test("a reader who was added can be taken out again, with a reason; nobody else can")
    func removing() throws {
        var story = try story()
        let removing = CaseCommand.removeReader("notes", "adviser", reason: "Het is klaar.")
        #expect(story.refusal(of: removing)?.reason == .unknown("adviser"))
        try story.does(.addReader("notes", "adviser"), by: "coordinator")
        #expect(
            story.refusal(of: .removeReader("notes", "adviser", reason: " "), by: "coordinator")?.reason
                == .empty)
        try story.does(removing, by: "coordinator")
        #expect(!mayRead(story, "notes", "adviser"))
        #expect(story.events.last?.what == .readerRemoved("notes", "adviser", reason: "Het is klaar."))
        #expect(story.refusal(of: removing)?.reason == .unknown("adviser"))
        #expect(
            story.refusal(of: .removeReader("notes", "coordinator", reason: "Weg."))?.reason
                == .unknown("coordinator"), "whom the protocol lets read goes on reading")
    }

    @Test("a sealed set is for its holder, and cannot be widened")
    func sealed() throws {
        let story = try story {
            $0.sealedTo = "adviser"
            $0.includesAuthor = false
        }
        #expect(mayRead(story, "notes", "adviser"))
        #expect(
            !mayRead(story, "notes", "coordinator") && !mayRead(story, "notes", "teacher", isAuthor: true))
        #expect(story.refusal(of: .addReader("notes", "coordinator"))?.reason == .closedReaders("notes"))
    }

    /// A report to one role, with a copy for another, of which only the coordinator reads cases otherwise.
    private func told(_ receiver: Role.ID, copy: Role.ID? = nil, sealed: Bool = false) throws -> Story {
        try Story.reported(step("talk", when: .report)) { playbook in
            var set = ReaderSet(id: "notes", title: "Notities")
            set.roles = ["coordinator", .caseOwner]
            playbook.readerSets = [set]
            playbook.caseReaders = "notes"
            playbook.intake.channels[0].receiver = receiver
            playbook.intake.channels[0].copies = [copy].compactMap(\.self)
            playbook.intake.channels[0].isSealed = sealed
        }
    }

    private func sealedStory() throws -> Story { try told("director", copy: "adviser", sealed: true) }

    @Test(
        "who received a sealed report opens it up, with a reason; then the ordinary readers read it, for good"
    )
    func unsealing() throws {
        var story = try sealedStory()
        #expect(!mayRead(story, nil, "coordinator") && story.engine.unsealer(in: story.state) == "director")
        let unsealing = CaseCommand.unseal(reason: "Het gaat om een klasgenoot.")
        for role in ["adviser", "coordinator", "teacher"] as [Role.ID] {
            #expect(story.refusal(of: unsealing, by: role)?.reason == .notYours(owners: ["director"]))
        }
        #expect(story.refusal(of: .unseal(reason: " "), by: "director")?.reason == .empty)
        #expect(story.engine.readersOnceUnsealed(in: story.state).contains("coordinator"))
        try story.does(unsealing, by: "director")
        #expect(story.engine.sealedTo(in: story.state) == nil)
        #expect(
            mayRead(story, nil, "coordinator") && mayRead(story, nil, "director"), "who was told reads on")
        #expect(!mayRead(story, nil, "janitor"))
        #expect(story.refusal(of: unsealing, by: "director")?.reason == .staysSealed)
    }

    @Test("whoever it is about reads nothing of it once it is opened up either")
    func unsealedAndAccused() throws {
        var story = try sealedStory()
        try story.does(.unavailable("coordinator", reason: Role.accused), by: "director")
        try story.does(.unseal(reason: "Ook een klasgenoot."), by: "director")
        #expect(!mayRead(story, nil, "coordinator") && mayRead(story, nil, "director"))
    }

    @Test("what is confided over a channel with a plan of its own stays sealed")
    func staysSealed() throws {
        var story = try Story([step("talk", when: .report)]) { playbook in
            playbook.intake.channels[0].isSealed = true
            playbook.intake.channels[0].plan = "confidential"
        }
        try story.isReported()
        let receiver = story.engine.playbook.intake.channels[0].receiver
        #expect(story.engine.unsealer(in: story.state) == nil)
        #expect(story.refusal(of: .unseal(reason: "Toch."), by: receiver)?.reason == .staysSealed)
        let weighing = CaseCommand.triage("bullying", reason: "Toch.")
        #expect(story.refusal(of: weighing, by: receiver)?.reason == .notWeighed, "nothing would come of it")
    }

    @Test(
        "what came in over a sealed channel is read by its receiver and who gets a copy, whatever set it is of"
    )
    func sealedChannel() throws {
        let story = try sealedStory()
        #expect(story.engine.sealedTo(in: story.state) == ["director", "adviser"])
        #expect(mayRead(story, "notes", "director") && mayRead(story, "notes", "adviser"))
        #expect(!mayRead(story, "notes", "teacher") && !mayRead(story, "notes", "teacher", isAuthor: true))
    }

    @Test("in a sealed dossier the receiver does what others would do, and weighs it")
    func sealedDuties() throws {
        let story = try sealedStory()
        let talk = try #require(
            story.engine.obligations(in: story.state, at: story.now).first { $0.id.step == "talk" })
        #expect(talk.owners.roles == ["director"])
        #expect(story.engine.triagers(in: story.state) == ["director"])
        #expect(story.refusal(of: .triage("bullying", reason: "x"), by: "teacher") != nil, "the owner")
    }

    @Test("a sealed report about its receiver goes to who stands in")
    func sealedToTheAccused() throws {
        var story = try told("teacher", sealed: true)
        try story.does(.unavailable("teacher", reason: Role.accused), by: "coordinator")
        #expect(story.engine.sealedTo(in: story.state) == ["director"])
    }

    @Test("whoever is told reads it, outside the readers of cases too; of other cases nothing")
    func receiver() throws {
        let ordinary = try told("teacher")
        #expect(!ordinary.engine.caseReaders(in: ordinary.state).contains("adviser"))
        let story = try told("adviser")
        #expect(story.engine.caseReaders(in: story.state) == ["teacher", "coordinator", "adviser"])
        #expect(mayRead(story, "notes", "adviser") && mayRead(story, nil, "adviser"))
    }
}
