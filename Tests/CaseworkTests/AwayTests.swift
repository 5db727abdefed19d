import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("Who is away in the whole school")
struct AwayTests {
    private func following(_ story: Story, _ away: Away...) -> [CaseEvent.What] {
        story.engine.following(away, in: story.state)
    }

    /// The story with these away, as it is written down.
    private func follow(_ story: inout Story, _ away: Away...) throws {
        for what in story.engine.following(away, in: story.state) {
            switch what {
            case .unavailable(let role, let reason, _): try story.does(.unavailable(role, reason: reason))
            case .available(let role): try story.does(.available(role))
            default: story.hears(what)
            }
        }
    }

    @Test("a role that is away cannot act, and its stand-in does; once it is back it does so itself")
    func comesAndGoes() throws {
        var story = try Story.reported(step("talk", when: .report))
        try follow(&story, Away(role: "teacher"))
        #expect(story.engine.standIn(for: "teacher", in: story.state) == "director")
        #expect(following(story, Away(role: "teacher")).isEmpty, "it is said once")
        #expect(following(story) == [.available("teacher")])
        try follow(&story)
        #expect(story.engine.standIn(for: "teacher", in: story.state) == "teacher")
    }

    @Test("what was said in this case alone stays, whoever is away or back")
    func ofThisCase() throws {
        var story = try Story.reported(step("talk", when: .report))
        try story.does(.unavailable("teacher", reason: "eigen belang"))
        try story.does(.unavailable("director", reason: Role.accused))
        #expect(following(story, Away(role: "teacher"), Away(role: "director")).isEmpty)
        #expect(following(story).isEmpty)
    }

    @Test("the teacher of another class is somebody else")
    func classes() throws {
        let story = try Story.reported(step("talk", when: .report))
        #expect(following(story, Away(role: "teacher", group: "6b")).isEmpty)
        #expect(
            following(story, Away(role: "teacher", group: "6a")) == [
                .unavailableForClass("teacher", group: "6a", reason: Away.absent)
            ])
    }

    @Test("the class of a pupil who turned out not to take part does not count")
    func left() throws {
        var story = try Story.reported(step("talk", when: .report))
        try story.joins("C", .target, group: "6b")
        try story.does(.leave("A"))
        try story.does(.leave("B"))
        #expect(following(story, Away(role: "teacher", group: "6a")).isEmpty)
        #expect(following(story, Away(role: "teacher", group: "6b")).count == 1)
    }

    @Test("a closed case hears of nobody, a role that the protocol does not know is nobody")
    func nothing() throws {
        var story = try Story.reported(
            step("talk", when: .report), step("close", when: .report) { $0.kind = .closing }, closing: "close"
        )
        #expect(following(story, Away(role: "janitor")).isEmpty)
        try story.does(.triage("teasing", reason: "gezien"))
        try story.does(.close(reason: "klaar"))
        #expect(following(story, Away(role: "teacher")).isEmpty)
    }

    @Test("a report goes to who stands in for its receiver; a sealed one waits for the receiver alone")
    func receiver() throws {
        let story = try Story.reported(step("talk", when: .report))
        var channel = Channel(id: "teacher", title: "Bij de leerkracht", receiver: "teacher")
        func receiver(_ away: Away..., group: String? = nil) -> Role.ID {
            story.engine.receiver(of: channel, while: away, group: group)
        }
        #expect(receiver() == "teacher")
        #expect(receiver(Away(role: "teacher")) == "director")
        #expect(receiver(Away(role: "teacher", group: "6a"), group: "6a") == "director")
        #expect(receiver(Away(role: "teacher", group: "6a"), group: "6b") == "teacher")
        channel.isSealed = true
        #expect(receiver(Away(role: "teacher")) == "teacher")
        #expect(receiver(Away(role: "teacher", reason: Role.accused)) == "director")
        #expect(receiver(Away(role: "teacher", reason: Away.vacant)) == "director", "nobody would read it")
    }

    @Test(
        "what was told in confidence to a role that nobody holds is read by the stand-in until somebody does"
    )
    func vacantReceiver() throws {
        var story = try Story.reported(step("talk", when: .report)) { playbook in
            for place in playbook.intake.channels.indices { playbook.intake.channels[place].isSealed = true }
        }
        let receiver = try #require(story.state.report?.receiver)
        #expect(story.engine.sealedTo(in: story.state) == [receiver])
        try follow(&story, Away(role: receiver))
        #expect(story.engine.sealedTo(in: story.state) == [receiver], "who is absent comes back")
        try follow(&story, Away(role: receiver, reason: Away.vacant))
        #expect(story.engine.sealedTo(in: story.state) == ["director"])
        try follow(&story)
        #expect(story.engine.sealedTo(in: story.state) == [receiver])
    }

    @Test("who reporters hear of reads it at the school: for a board that is outside, whoever has its duties")
    func reader() throws {
        let story = try Story.reported(step("talk", when: .report)) { playbook in
            var board = Role(id: "board", title: "schoolbestuur")
            board.nature = .outside
            playbook.roles.append(board)
            playbook.roles[playbook.roles.firstIndex { $0.id == "director" } ?? 0].standIn = "board"
            playbook.roles[playbook.roles.firstIndex { $0.id == "coordinator" } ?? 0].statutoryTasks = [
                .coordinator
            ]
        }
        let channel = Channel(id: "director", title: "Bij de directeur", receiver: "director")
        let away = [Away(role: "director")]
        #expect(
            story.engine.receiver(of: channel, while: away, group: nil) == "board", "as the protocol says")
        #expect(story.engine.reader(for: "board", while: away, group: nil) == "coordinator")
        #expect(story.engine.reader(for: "board", in: story.state) == "coordinator")
        #expect(story.engine.reader(for: "director", while: away, group: nil) == "director")
    }
}
