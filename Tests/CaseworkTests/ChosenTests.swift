import Playbooks
import Testing

@testable import Casework

@Suite("Reports to one person whom the reporter chose")
struct ChosenTests {
    private let juf = Role.ID(person: "juf-1")
    private let gym = Role.ID(person: "gym-2")

    /// A school at which one tells it to one of the staff: who was told passes it on, and looks back with the teacher.
    private func school(sealed: Bool = false, _ change: (inout Playbook) -> Void = { _ in }) throws -> Story {
        let passOn = step("pass-on", when: .report) { $0.performer = Performer(.one("staff")) }
        let lookBack = step("look-back", when: .report) {
            $0.performer = Performer(.together(["staff", "teacher"]))
        }
        var story = try Story([passOn, lookBack, notice("tell-staff", when: .report, to: "staff")]) {
            playbook in
            var staff = Role(id: "staff", title: "personeelslid")
            staff.nature = .team
            playbook.roles.append(staff)
            var channel = Channel(id: "trusted", title: "Bij wie je vertrouwt", receiver: "coordinator")
            channel.choices = ["staff"]
            channel.isSealed = sealed
            playbook.intake.channels.append(channel)
            var notes = ReaderSet(id: "notes", title: "Notities")
            notes.roles = ["teacher", "staff"]
            playbook.readerSets = [notes]
            playbook.caseReaders = "notes"
            change(&playbook)
        }
        try story.joins("A", .target)
        return story
    }

    private func told(_ person: Role.ID, sealed: Bool = false) throws -> Story {
        var story = try school(sealed: sealed)
        try tell(person, &story)
        return story
    }

    private func tell(_ receiver: Role.ID, _ story: inout Story) throws {
        let report = CaseEvent.Report(
            reporter: .pupil, channel: "trusted", receiver: receiver, text: "Er is iets.")
        try story.does(.report(report), by: .reporter)
    }

    private func reads(_ story: Story, _ roles: Role.ID...) -> Bool {
        story.engine.mayRead("notes", roles: Set(roles), isAuthor: false, in: story.state)
    }

    private func owners(_ step: Step.ID, _ story: Story) -> [Role.ID] {
        story.engine.obligations(in: story.state, at: story.now).first { $0.id.step == step }?.owners.roles
            ?? []
    }

    @Test("a person's role says whose it is, and no role of a playbook is one")
    func names() {
        #expect(juf.isPerson && juf.person == "juf-1")
        #expect(!Role.ID("staff").isPerson && Role.ID("staff").person == nil)
    }

    @Test("who was chosen reads it; who holds the same role does not, whatever set names that role")
    func reading() throws {
        let story = try told(juf)
        #expect(reads(story, juf, "staff") && reads(story, "teacher"))
        #expect(!reads(story, gym, "staff") && !reads(story, "staff") && !reads(story, "coordinator"))
    }

    @Test("what that role does, and is told, stands with who was chosen and with nobody else")
    func duties() throws {
        let story = try told(juf)
        #expect(owners("pass-on", story) == [juf])
        #expect(owners("look-back", story) == [juf, "teacher"])
        let notice = try #require(story.state.tasks.first { $0.id.recipient == "staff" })
        #expect(story.engine.addressee(of: notice.id, in: story.state)?.roles == [juf])
        #expect(story.refusal(of: .complete(.init(task: TaskID(step: "pass-on"))), by: "staff") != nil)
        #expect(story.refusal(of: .complete(.init(task: TaskID(step: "pass-on"))), by: juf) == nil)
    }

    @Test("where nobody is chosen the role that the way names besides receives it, and does it")
    func nobodyChosen() throws {
        let story = try told("coordinator")
        #expect(owners("pass-on", story) == ["coordinator"])
        #expect(reads(story, "coordinator") && !reads(story, "staff"))
    }

    @Test("while who was chosen is absent another acts and reads, and from the return on nobody else does")
    func absent() throws {
        var story = try told(juf)
        let gone = story.engine.following([Away(role: juf), Away(role: gym)], in: story.state)
        #expect(
            gone == [.unavailable(juf, reason: Away.absent)],
            "of whom nobody told nothing there's nothing said")
        try story.does(.unavailable(juf, reason: Away.absent))
        #expect(owners("pass-on", story) == ["coordinator"])
        #expect(reads(story, "coordinator") && reads(story, juf))
        #expect(story.engine.following([Away](), in: story.state) == [.available(juf)])
        try story.does(.available(juf))
        #expect(owners("pass-on", story) == [juf] && !reads(story, "coordinator"))
    }

    @Test(
        "where both are away their stand-ins act: it is on somebody's list",
        arguments: [Away.absent, Away.vacant])
    func bothAway(reason: String) throws {
        var story = try told(juf)
        try story.does(.unavailable(juf, reason: reason))
        try story.does(.unavailable("coordinator", reason: Away.absent))
        #expect(owners("pass-on", story) == ["director"])
    }

    @Test("who was chosen and is accused reads nothing of it, by no other role either")
    func accused() throws {
        var story = try told(juf)
        try story.does(.unavailable(juf, reason: Role.accused))
        #expect(!reads(story, juf, "staff") && !reads(story, juf, "teacher"))
        #expect(owners("pass-on", story) == ["coordinator"] && reads(story, "coordinator"))
    }

    @Test("sealed it is read by that person alone, who does and weighs it; an absence opens no seal")
    func sealed() throws {
        var story = try told(juf, sealed: true)
        #expect(story.engine.sealedTo(in: story.state) == [juf])
        #expect(!reads(story, "teacher") && !reads(story, "staff"))
        #expect(story.engine.triagers(in: story.state) == [juf])
        #expect(story.engine.unsealer(in: story.state) == juf)
        try story.does(.unavailable(juf, reason: Away.absent))
        #expect(story.engine.sealedTo(in: story.state) == [juf])
        #expect(!reads(story, "coordinator"))
    }

    @Test(
        "a seal is not for ever of somebody who left or is accused", arguments: [Away.vacant, Role.accused])
    func sealedToNobody(reason: String) throws {
        var story = try told(juf, sealed: true)
        try story.does(.unavailable(juf, reason: reason))
        #expect(story.engine.sealedTo(in: story.state) == ["coordinator"])
        #expect(owners("pass-on", story) == ["coordinator"])
    }

    @Test("of two who were told each reads it, and what is to be done stands with the latest")
    func two() throws {
        var story = try told(juf)
        try tell(gym, &story)
        #expect(reads(story, juf) && reads(story, gym))
        #expect(owners("pass-on", story) == [gym])
        #expect(story.state.chosen == [juf, gym])
    }

    @Test("a sealed report joins no case of another person")
    func joining() throws {
        let story = try told(juf, sealed: true)
        let channel = try #require(story.engine.playbook.intake.channels.last)
        #expect(story.engine.takesIn(channel, to: juf, in: story.state))
        #expect(!story.engine.takesIn(channel, to: gym, in: story.state))
        #expect(!story.engine.takesIn(channel, in: story.state))
        let other = try told(gym, sealed: true)
        #expect(story.engine.obstacle(toJoining: other.state, to: story.state) == .sealed)
    }

    @Test("who was told a report answers its reporter, whatever becomes of the other reports")
    func receipts() throws {
        var story = try school { $0.intake.receipt = .within(1, .schoolDay) }
        try story.isReported()
        for (number, person) in [(2, juf), (3, gym)] {
            let report = CaseEvent.Report(
                reporter: .pupil, channel: "trusted", receiver: person, text: "Er is iets.")
            try story.does(
                .takeIn(JoinedReport(report: report, from: DossierLink(id: "d\(number)", number: number))))
        }
        let answerers = { (story: Story) in
            (1...3).map { number in
                let receipt = TaskID(step: Intake.receiptStep, number: number)
                return story.engine.answerer(of: receipt, in: story.state)?.roles ?? []
            }
        }
        #expect(answerers(story) == [[], [juf], [gym]])
        try story.does(.takeOut(DossierLink(id: "d2", number: 2), reason: "over een ander"))
        #expect(answerers(story) == [[], [juf], [gym]])
    }

    @Test("nobody in person receives what comes over a way to a role")
    func otherWay() throws {
        var story = try school()
        let report = CaseEvent.Report(
            reporter: .pupil, channel: "teacher", receiver: juf, text: "Er is iets.")
        #expect(story.refusal(of: .report(report), by: .reporter)?.reason == .unknown(juf.text))
        #expect(story.refusal(of: .unavailable(juf, reason: Role.accused)) != nil, "nobody was told it yet")
        try tell(juf, &story)
        #expect(story.refusal(of: .unavailable(juf, reason: Role.accused)) == nil)
        #expect(story.refusal(of: .handOver(to: juf, reason: "Toe maar.")) != nil, "a person owns no case")
    }

    @Test("a role for a class stays with the class, whoever was chosen")
    func roleOfAClass() throws {
        var story = try school { playbook in
            playbook.roles[0].scope = .pupil
            playbook.intake.channels[playbook.intake.channels.count - 1].choices = ["teacher"]
        }
        try tell(juf, &story)
        #expect(owners("look-back", story) == ["staff", "teacher"])
        #expect(reads(story, juf) && reads(story, "teacher"))
    }

    @Test("what was told to the whole role before folds as before")
    func oldHistory() throws {
        let story = try told("staff")
        #expect(owners("pass-on", story) == ["staff"])
        #expect(reads(story, "staff"))
    }

    @Test("a version in which nobody can be chosen carries no report to one person: all would read it")
    func moved() throws {
        let story = try told(juf)
        var playbook = story.engine.playbook
        let engine = { (playbook: Playbook) in
            CaseEngine(playbook: playbook, calendar: story.engine.calendar)
        }
        #expect(engine(playbook).misfits(of: story.events) == [])
        playbook.intake.channels[playbook.intake.channels.count - 1].choices = []
        #expect(engine(playbook).misfits(of: story.events) == [.channel("trusted")])
        #expect(engine(playbook).misfits(of: try told("staff").events) == [])
    }

    @Test("is stored as the role that it is, and comes back so")
    func stored() throws {
        for event in try told(juf).events { #expect(try CaseEvent(stored: event.stored) == event) }
    }
}
