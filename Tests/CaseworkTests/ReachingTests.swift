import Playbooks
import SchoolTime
import Testing

@testable import Casework

@Suite("On whose list a duty stands when its role cannot do it")
struct ReachingTests {
    /// A case at a school that has a coordinator by law and a contact, where the adviser must do something.
    private func advised(_ change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        try Story.reported(
            step("advise", when: .report) {
                $0.performer = Performer(.one("adviser"))
                $0.kind = .decision
            }
        ) { playbook in
            playbook.roles[1].statutoryTasks = [.coordinator]
            playbook.roles[1].standIn = nil
            change(&playbook)
        }
    }

    private func reached(_ role: Role.ID, _ story: Story) -> Role.ID {
        story.engine.reachable(role, in: story.state)
    }

    @Test("with the coordinator, when it is accused and the protocol names no stand-in; who may then decide")
    func accused() throws {
        var story = try advised()
        #expect(reached("adviser", story) == "adviser")
        #expect(story.refusal(ofDoing: "advise", by: "coordinator")?.reason == .notYours(owners: ["adviser"]))
        try story.does(.unavailable("adviser", reason: Role.accused))
        #expect(story.obligation("advise")?.owners.roles == ["adviser"], "it stays the duty of that role")
        #expect(reached("adviser", story) == "coordinator")
        #expect(story.refusal(ofDoing: "advise", by: "teacher")?.reason == .notYours(owners: ["adviser"]))
        try story.completes("advise", by: "coordinator")
    }

    @Test(
        "also when whoever holds it is shut out or nobody holds it; who is absent finds it on coming back",
        arguments: [
            (Away.barred, "coordinator"), (Away.vacant, "coordinator"), (Away.absent, "adviser"),
            ("op reis", "adviser"),
        ] as [(String, Role.ID)])
    func reasons(reason: String, with expected: Role.ID) throws {
        var story = try advised()
        try story.does(.unavailable("adviser", reason: reason))
        #expect(reached("adviser", story) == expected)
        try story.does(.available("adviser"))
        #expect(reached("adviser", story) == "adviser")
    }

    @Test("not where the protocol's own stand-in can act, but where that one is outside the school")
    func standIns() throws {
        var story = try advised { playbook in
            var board = Role(id: "board", title: "bestuur")
            board.nature = .outside
            playbook.roles.append(board)
            playbook.roles[3].standIn = "director"
            playbook.roles[2].standIn = "board"
        }
        try story.does(.unavailable("adviser", reason: Role.accused))
        #expect(story.obligation("advise")?.owners.roles == ["director"])
        #expect(reached("director", story) == "director")
        try story.does(.unavailable("director", reason: Role.accused))
        #expect(story.obligation("advise")?.owners.roles == ["board"])
        #expect(reached("board", story) == "coordinator")
    }

    /// A dossier sealed to the adviser, for whom somebody outside the school stands in.
    private func sealed(seenToBy role: Role.ID?) throws -> Story {
        try advised { playbook in
            var outsider = Role(id: "outsider", title: "externe vertrouwenspersoon")
            (outsider.nature, outsider.standIn) = (.outside, role)
            playbook.roles.append(outsider)
            playbook.roles[3].standIn = "outsider"
            playbook.intake.channels[0].receiver = "adviser"
            playbook.intake.channels[0].isSealed = true
        }
    }

    @Test("in a sealed dossier it waits for who reads it, also while somebody outside the school stands in")
    func sealedAndAbsent() throws {
        var story = try sealed(seenToBy: "director")
        try story.does(.unavailable("adviser", reason: Away.absent))
        let owners = try #require(story.obligation("advise")).owners.roles
        #expect(owners == ["outsider"])
        #expect(reached("outsider", story) == "adviser")
        let readers = try #require(story.engine.sealedTo(in: story.state))
        #expect(owners.allSatisfy { readers.contains(reached($0, story)) })
    }

    @Test("where the receiver is accused it stands with whom the one outside names, who then reads it")
    func sealedAndAccused() throws {
        var story = try sealed(seenToBy: "director")
        try story.does(.unavailable("adviser", reason: Role.accused))
        #expect(reached("outsider", story) == "director")
        #expect(story.engine.sealedTo(in: story.state) == ["outsider", "director"])
    }

    @Test("where that one names nobody, or the accused, nobody reads it whom the protocol did not name")
    func sealedAndNobodyNamed() throws {
        for named in [nil, "adviser"] as [Role.ID?] {
            var story = try sealed(seenToBy: named)
            try story.does(.unavailable("adviser", reason: Role.accused))
            #expect(reached("outsider", story) == "outsider")
            #expect(story.engine.sealedTo(in: story.state) == ["outsider"])
            #expect(!story.engine.mayRead(nil, roles: ["coordinator"], isAuthor: true, in: story.state))
            #expect(!story.engine.mayRead(nil, roles: ["adviser"], isAuthor: true, in: story.state))
        }
    }

    @Test("what nobody receives any more is about nobody: the coordinator sees to it rather than nobody")
    func sealedAndVacant() throws {
        var story = try sealed(seenToBy: nil)
        try story.does(.unavailable("adviser", reason: Away.vacant))
        #expect(story.engine.sealedTo(in: story.state) == ["outsider", "coordinator"])
    }

    @Test("whoever got a copy reads on when the receiver is accused, and nobody besides")
    func sealedWithCopy() throws {
        var story = try Story.reported(step("talk", when: .report)) { playbook in
            var board = Role(id: "board", title: "bestuur")
            (board.nature, board.standIn) = (.outside, "director")
            playbook.roles.append(board)
            playbook.roles[1].statutoryTasks = [.coordinator]
            playbook.roles[2].standIn = "board"
            playbook.intake.channels[0].receiver = "director"
            playbook.intake.channels[0].copies = ["adviser"]
            playbook.intake.channels[0].isSealed = true
        }
        try story.does(.unavailable("director", reason: Role.accused), by: "adviser")
        #expect(story.engine.sealedTo(in: story.state) == ["board", "adviser"])
        #expect(reached("board", story) == "adviser")
    }

    @Test(
        "of a role outside the school with its stand-in, or who stands in for that one, before the coordinator"
    )
    func outside() throws {
        var story = try advised { playbook in
            var board = Role(id: "board", title: "bestuur")
            (board.nature, board.standIn) = (.outside, "director")
            playbook.roles.append(board)
            playbook.roles[2].standIn = "board"
        }
        #expect(reached("board", story) == "director")
        try story.does(.unavailable("director", reason: Role.accused))
        #expect(
            reached("board", story) == "coordinator", "the line leads back to the board: nobody else is named"
        )
    }

    @Test("with the next who can act, down to the last role that is not accused")
    func downTheLine() throws {
        var story = try advised { playbook in
            var team = Role(id: "team", title: "team")
            team.nature = .team
            var contact = Role(id: "contact", title: "aanspreekpunt")
            contact.statutoryTasks = [.contact]
            playbook.roles += [team, contact]
            playbook.roles[0].standIn = nil
        }
        try story.does(.unavailable("adviser", reason: Role.accused))
        for next in ["coordinator", "contact", "teacher", "director", "team"] as [Role.ID] {
            #expect(reached("adviser", story) == next)
            try story.does(.unavailable(next, reason: Role.accused))
        }
        #expect(reached("adviser", story) == "adviser", "nobody is left who could see it")
    }

    @Test("rather with somebody who is there than with a coordinator who is ill")
    func absentCoordinator() throws {
        var story = try advised()
        try story.does(.unavailable("adviser", reason: Role.accused))
        try story.does(.unavailable("coordinator", reason: Away.absent))
        #expect(reached("adviser", story) == "teacher")
        for role in ["teacher", "director"] as [Role.ID] {
            try story.does(.unavailable(role, reason: Away.absent))
        }
        #expect(reached("adviser", story) == "coordinator", "all are ill: they come back")
    }

    @Test("a pupil of no class is looked up where the others of the case are")
    func withoutClass() throws {
        var story = try advised()
        try story.does(.join(CaseParty(pupil: "N", involvement: .target)))
        #expect(story.engine.group(of: "N", in: story.state) == "6a")
        #expect(reached("teacher", story) == "teacher")
    }

    @Test("who is shut out rather than absent is told anew; once the accusation is taken back, nothing stays")
    func twoReasons() throws {
        var story = try advised()
        try story.does(.unavailable("director", reason: Away.absent))
        let both = [Away(role: "director"), Away(role: "director", reason: Away.barred)]
        #expect(
            story.engine.following(both, in: story.state) == [
                .unavailable("director", reason: Away.barred)
            ])
        try story.does(.unavailable("director", reason: Away.barred))
        #expect(story.engine.following(both, in: story.state).isEmpty)
        #expect(story.engine.following([Away](), in: story.state) == [.available("director")])
    }
}
