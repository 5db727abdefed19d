import Casework
import Playbooks
import Testing

@Suite("Whom a case is about")
struct ShutOutTests {
    private let juf = Role.ID(person: "juf")

    private func story() throws -> Story { try Story.reported(step("talk", when: .report)) }

    private func accused(_ holders: String...) throws -> Story {
        var story = try story()
        try story.does(.unavailable("teacher", reason: Role.accused, holders: holders), by: "coordinator")
        return story
    }

    private func reads(_ story: Story, _ roles: Role.ID...) -> Bool {
        story.engine.mayRead(nil, roles: Set(roles), isAuthor: true, in: story.state)
    }

    @Test("the persons see nothing of it in any role; the role reads for who else holds it, and does not act")
    func persons() throws {
        let story = try accused("juf", "duo")
        #expect(story.state.shutOut == [juf, Role.ID(person: "duo")])
        #expect(!reads(story, juf, "teacher") && !reads(story, juf, "coordinator") && !reads(story, juf))
        #expect(reads(story, Role.ID(person: "nieuw"), "teacher"))
        #expect(story.state.isAccused("teacher") && story.state.rolesOfAccused == ["teacher"])
        #expect(!story.engine.hands(in: story.state).contains("teacher"))
    }

    @Test("that somebody else has the role now lets the role act, and nobody who is accused in")
    func somebodyElse() throws {
        var story = try accused("juf")
        try story.does(.available("teacher"), by: "coordinator")
        #expect(story.state.unavailable.isEmpty && story.state.shutOut == [juf])
        #expect(!reads(story, juf, "coordinator") && reads(story, "teacher"))
    }

    @Test("that it is not about somebody after all has a reason, and lets that person in alone")
    func cleared() throws {
        var story = try accused("juf", "duo")
        #expect(story.refusal(of: .clear(juf, reason: " "), by: "coordinator")?.reason == .empty)
        let nobody = CaseCommand.clear(Role.ID(person: "gym"), reason: "x")
        #expect(story.refusal(of: nobody, by: "coordinator")?.reason == .unknown("person@gym"))
        try story.does(.clear(juf, reason: "Een ander."), by: "coordinator")
        #expect(reads(story, juf, "teacher") && !reads(story, Role.ID(person: "duo"), "teacher"))
    }

    @Test("being absent, being back, or another accusation lifts none of a person")
    func outlasts() throws {
        var story = try accused("juf")
        try story.does(.unavailable("teacher", reason: Role.accused, holders: ["nieuw"]), by: "coordinator")
        #expect(story.state.shutOut == [juf, Role.ID(person: "nieuw")])
        var state = story.state
        for what in [
            CaseEvent.What.unavailable(juf, reason: Away.absent), .available(juf),
            .unavailable(juf, reason: Away.barred), .available(juf), .available("teacher"),
        ] {
            story.engine.fold(CaseEvent(at: story.now, by: .init(role: "teacher"), what), into: &state)
            #expect(state.shutOut.contains(juf), "\(what)")
        }
    }

    @Test("an accusation of before persons were kept means what it meant: the role, until it can act again")
    func byRole() throws {
        var story = try accused()
        #expect(story.state.shutOut == ["teacher"] && story.state.rolesOfAccused.isEmpty)
        #expect(!reads(story, "teacher") && !reads(story, "teacher", "coordinator"))
        try story.does(.unavailable("teacher", reason: Role.accused, holders: ["juf"]), by: "coordinator")
        #expect(!reads(story, "teacher"), "who held it when it was said first is not known")
        try story.does(.available("teacher"), by: "coordinator")
        #expect(reads(story, "teacher") && !reads(story, juf, "teacher"))
    }

    @Test("a role that was shut out as such can be cleared too")
    func clearedRole() throws {
        var story = try accused()
        try story.does(.clear("teacher", reason: "Een ander."), by: "coordinator")
        #expect(story.state.shutOut.isEmpty && story.state.unavailable.isEmpty && reads(story, "teacher"))
    }

    @Test("persons are kept for an accusation alone, not for who is ill")
    func absent() throws {
        var story = try story()
        try story.does(.unavailable("teacher", reason: "ziek", holders: ["juf"]), by: "coordinator")
        #expect(story.events.last?.what == .unavailable("teacher", reason: "ziek"))
        #expect(story.state.shutOut.isEmpty)
    }

    @Test("a report about somebody joins no case that this person may read")
    func joining() throws {
        let report = try accused("juf")
        func obstacle(to file: Story) -> JoinObstacle? {
            report.engine.obstacle(toJoining: report.state, to: file.state)
        }
        #expect(obstacle(to: try accused("duo")) == .accused)
        #expect(obstacle(to: try accused("duo", "juf")) == nil)
    }
}
