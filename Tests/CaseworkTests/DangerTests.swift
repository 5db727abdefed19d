import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("Somebody is in danger")
struct DangerTests {
    /// A story under a protocol that asks with every report whether somebody is in danger, and acts on a yes.
    private func story(
        _ more: Step..., from start: String = "2026-03-06T20:00",
        _ change: (inout Playbook) -> Void = { _ in }
    ) throws -> Story {
        let act = step("act", when: .fact("danger", .yes)) { $0.repeats = true }
        return try Story([act] + more, from: start) { playbook in
            playbook.facts.append(Example.fact("danger") { $0.isGrave = true })
            playbook.intake.danger = "danger"
            change(&playbook)
        }
    }

    private func reports(_ danger: Fact.Answer?, in story: inout Story, over channel: Channel.ID = "teacher")
        throws
    {
        let receiver = story.engine.playbook.intake.channels.first { $0.id == channel }?.receiver ?? "teacher"
        let report = CaseEvent.Report(
            reporter: .pupil, channel: channel, receiver: receiver, text: "Hij wil niet meer.", danger: danger
        )
        try story.does(.report(report), by: .reporter)
    }

    private func asked(_ story: Story) -> Obligation? {
        story.engine.questions(in: story.state, at: story.now).first { $0.id.question == "danger" }
    }

    private func acts(_ story: Story) -> Int {
        story.state.instances(of: "act").count
    }

    @Test("a report of it opens nothing yet; who weighs says at once whether it is so, school or not")
    func reported() throws {
        var story = try story()
        try story.joins("A", .target)
        try reports(.yes, in: &story)
        let question = try #require(asked(story))
        #expect(question.owners.roles == ["teacher"] && question.state == .due && question.strength == .must)
        #expect(question.due?.due.iso == "2026-03-06")
        #expect(acts(story) == 0)
        #expect(story.engine.answer("danger", in: story.state) == .unknown)
        try story.day("2026-03-07")
        #expect(asked(story)?.state == .overdue, "a Saturday is no reason to wait")
    }

    @Test("once somebody at the school says so, what the protocol asks opens, and the question is gone")
    func confirmed() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.does(.state([Statement("danger", .yes)]))
        #expect(asked(story) == nil)
        #expect(acts(story) == 1)
    }

    @Test("a no ends it as well; that nobody knows does not", arguments: [Fact.Answer.no, .unknown])
    func denied(answer: Fact.Answer) throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.does(.state([Statement("danger", answer)]))
        #expect((asked(story) == nil) == (answer == .no))
        #expect(acts(story) == 0)
    }

    @Test("a report without it, or of no danger, asks nothing", arguments: [nil, Fact.Answer.no])
    func nothing(answer: Fact.Answer?) throws {
        var story = try story()
        try reports(answer, in: &story)
        #expect(asked(story) == nil)
        #expect(
            story.engine.dangerSaid(in: story.state) == answer, "what was said stands there to be confirmed")
    }

    @Test("whoever received the report says it too; a team does not")
    func receiver() throws {
        for nature in [Role.Nature.person, .team] {
            var story = try story { playbook in
                playbook.intake.channels.append(Channel(id: "other", title: "Elders", receiver: "adviser"))
                for place in playbook.roles.indices where playbook.roles[place].id == "adviser" {
                    playbook.roles[place].nature = nature
                }
            }
            try reports(.yes, in: &story, over: "other")
            #expect(asked(story)?.owners.roles == (nature == .team ? ["teacher"] : ["teacher", "adviser"]))
        }
    }

    @Test("what is told in confidence is answered by who was told")
    func sealed() throws {
        var story = try story { playbook in
            var channel = Channel(id: "adviser", title: "Vertrouwelijk", receiver: "adviser")
            channel.isSealed = true
            playbook.intake.channels.append(channel)
        }
        try reports(.yes, in: &story, over: "adviser")
        #expect(asked(story)?.owners.roles == ["adviser"])
    }

    @Test("a stand-in answers for who is away")
    func away() throws {
        var story = try story()
        try story.does(.unavailable("teacher", reason: Away.absent))
        try reports(.yes, in: &story)
        #expect(asked(story)?.owners.roles == ["director"])
    }

    @Test("a report that is joined asks anew, and not once it is taken out again")
    func joined() throws {
        var story = try story()
        try reports(nil, in: &story)
        try story.does(.state([Statement("danger", .no)]))
        try story.day("2026-03-09")
        let link = DossierLink(id: "d7", number: 7)
        let report = CaseEvent.Report(
            reporter: .pupil, channel: "teacher", receiver: "teacher", text: "Nu wel.", danger: .yes)
        try story.does(.takeIn(JoinedReport(report: report, from: link)))
        #expect(asked(story)?.due?.due.iso == "2026-03-09")
        try story.does(.takeOut(link, reason: "hoort elders"))
        #expect(asked(story) == nil)
    }

    @Test("of a report that was joined to another case nothing is asked here any more")
    func joinedAway() throws {
        var story = try story()
        try reports(.yes, in: &story)
        try story.does(.joinTo(DossierLink(id: "d6", number: 6)))
        #expect(asked(story) == nil)
    }

    @Test("what is there for danger is told apart from all else")
    func apart() throws {
        let story = try story(step("talk", when: .report))
        #expect(story.engine.isForDanger(TaskID(step: "act")))
        #expect(story.engine.isForDanger(TaskID(answering: "danger", of: nil, by: "teacher")))
        #expect(!story.engine.isForDanger(TaskID(step: "talk")))
        #expect(!story.engine.isForDanger(TaskID(answering: "police", of: nil, by: "teacher")))
    }
}

@Suite("What was written in a field opens something")
struct WrittenFieldTests {
    private func story() throws -> Story {
        var worries = Field(id: "worries", title: "Zorgen?")
        worries.type = .long
        let ask = step("ask", when: .step("talk", .filled("worries"))) {
            $0.repeats = true
            $0.withdrawals = [.fact("police", .no)]
        }
        var police = Field(id: "police", title: "Politie?")
        police.fact = "police"
        return try Story.reported(
            step("talk", when: .report) { $0.fields = [worries, police] }, ask)
    }

    @Test("once something stands there", arguments: [("Hij slaapt niet.", 1), (" \n", 0), (nil, 0)])
    func filled(words: String?, count: Int) throws {
        var story = try story()
        try story.completes("talk", answers: words.map { ["worries": $0] } ?? [:])
        #expect(story.state.instances(of: "ask").count == count)
    }

    @Test("and what the same form answers may end it at once")
    func answered() throws {
        var story = try story()
        try story.completes("talk", answers: ["worries": "Hij slaapt niet.", "police": "no"])
        #expect(story.state.instances(of: "ask").allSatisfy { !$0.isActive })
    }
}
