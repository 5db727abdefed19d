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
        try story.does(.addReader("notes", "adviser"))
        #expect(mayRead(story, "notes", "adviser"))
        #expect(story.refusal(of: .addReader("other", "adviser"))?.reason == .unknown("other"))
        let closed = try self.story { $0.isClosed = true }
        #expect(
            closed.refusal(of: .addReader("notes", "adviser"))
                == Refusal(.closedReaders("notes"), grounds: [cites("R-readers")]))
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
}
