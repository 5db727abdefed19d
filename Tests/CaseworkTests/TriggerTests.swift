import Casework
import Playbooks
import SchoolTime
import Testing

@Suite("What opens a step")
struct TriggerTests {
    @Test("a derived fact says nothing before the report, when nobody takes part yet")
    func derivedAfterReport() throws {
        let involved = try #require(Involvements("involved"))
        let warn = step("warn", when: .fact("known", "no")) {
            $0.condition = .classes(involved, Condition.Bounds(least: 2, most: nil))
        }
        var story = try Story([warn]) { playbook in
            playbook.facts.append(
                Example.fact("known") {
                    $0.derivation = DecisionTable(rows: [.init(id: "else", condition: nil, result: "no")])
                })
        }
        try story.joins("A", .target)
        #expect(story.engine.answer("known", in: story.state) == .unknown)
        try story.joins("B", .initiator, group: "6b")
        try story.isReported()
        #expect(story.engine.answer("known", in: story.state) == "no")
        #expect(story.word("warn") == "open")
    }

    @Test("a report")
    func report() throws {
        let story = try Story.reported(step("talk", when: .report))
        #expect(story.word("talk") == "open")
        #expect(story.obligation("talk")?.why.openedBy == .report)
        #expect(story.obligation("talk")?.openedAt == (try moment("2026-03-02T10:30")))
    }

    @Test("the opening of the dossier, with a report or without")
    func opening() throws {
        #expect(try Story.reported(step("plan", when: .opened)).word("plan") == "open")
        var year = try Story([step("plan", when: .opened)], scope: .schoolYear)
        #expect(year.word("plan") == nil)
        try year.does(.open)
        #expect(year.word("plan") == "open")
    }

    @Test("a second report is a report, but opens nothing twice")
    func secondReport() throws {
        var story = try Story.reported(
            step("talk", when: .report), step("note", when: .report) { $0.repeats = true },
            step("first", when: .opened) { $0.repeats = true })
        try story.day("2026-03-04")
        try story.isReported()
        #expect(story.words("talk") == ["open"])
        #expect(story.words("note") == ["open", "open"])
        #expect(story.words("first") == ["open"])
    }

    @Test("triage, whatever the outcome, and triage with one outcome")
    func triage() throws {
        var story = try Story.reported(
            step("any", when: .triage(nil)), step("bullying", when: .triage("bullying")),
            step("teasing", when: .triage("teasing")))
        #expect(story.obligations.allSatisfy { $0.id.step == Triage.step })
        try story.does(.triage("bullying", reason: "gezien"))
        #expect(
            story.word("any") == "open" && story.word("bullying") == "open" && story.word("teasing") == nil)
        try story.does(.triage("teasing", reason: "toch niet"))
        #expect(story.word("teasing") == "open")
    }

    @Test("a step that is done, and a step that ended in one way")
    func done() throws {
        var story = try Story.reported(
            step("talk", when: .report) { $0.outcomes = [outcome("kept"), outcome("broken")] },
            step("after", when: .step("talk", .done)), step("praise", when: .step("talk", .outcome("kept"))),
            step("warn", when: .step("talk", .outcome("broken"))))
        try story.completes("talk", outcome: "broken")
        #expect(story.word("after") == "open" && story.word("warn") == "open" && story.word("praise") == nil)
    }

    @Test("a step that opens, is planned, or is waived")
    func otherMoments() throws {
        var story = try Story.reported(
            step("talk", when: .report), step("prepare", when: .step("talk", .opened)),
            step("invite", when: .step("talk", .planned)), step("explain", when: .step("talk", .waived)))
        #expect(story.word("prepare") == "open" && story.word("invite") == nil)
        try story.does(.plan(TaskID(step: "talk"), for: try moment("2026-03-05T09:00"), reason: nil))
        #expect(story.word("invite") == "open")
        #expect(story.obligation("talk")?.planned == (try moment("2026-03-05T09:00")))
        try story.does(.waive(TaskID(step: "talk"), reason: "verhuisd"))
        #expect(story.word("explain") == "open" && story.word("talk") == "waived")
    }

    @Test("a fact that gets an answer, once for each change")
    func fact() throws {
        var story = try Story.reported(
            step("police", when: .fact("serious", "yes")) { $0.repeats = true })
        try story.states("serious", "no")
        #expect(story.words("police") == [])
        try story.states("serious", "yes")
        try story.states("serious", "yes")
        #expect(story.words("police") == ["open"])
        try story.states("serious", "no")
        try story.states("serious", "yes")
        #expect(story.words("police") == ["open", "open"])
    }

    @Test("a derived fact that gets an answer")
    func derivedFact() throws {
        var story = try Story.reported(step("plan", when: .fact("grave", "yes"))) { playbook in
            playbook.facts.append(
                Example.fact("grave") {
                    $0.derivation = DecisionTable(rows: [
                        .init(id: "1", condition: .all([.is("serious"), .is("repeated")]), result: "yes"),
                        .init(id: "2", condition: nil, result: "no"),
                    ])
                })
        }
        try story.states("serious", "yes")
        #expect(story.engine.answer("grave", in: story.state) == .unknown)
        #expect(story.word("plan") == nil)
        try story.states("repeated", "yes")
        #expect(story.word("plan") == "open")
        #expect(story.refusal(of: .state("grave", "no", saidBy: nil, of: nil))?.reason == .unknown("grave"))
    }

    @Test("a happening, also under the name it counts as")
    func happening() throws {
        var story = try Story.reported(step("again", when: .happening("relapse")) { $0.repeats = true })
        try story.does(.happen("incident", note: "op het plein"))
        try story.does(.happen("relapse", note: nil))
        #expect(story.words("again") == ["open", "open"])
        #expect(story.refusal(of: .happen("fire", note: nil))?.reason == .unknown("fire"))
    }

    @Test("consent that is given or withdrawn; declining is neither")
    func consent() throws {
        var story = try Story.reported(
            step("begin", when: .consent("target", given: true)),
            step("stop", when: .consent("target", given: false)))
        try story.does(.consent("target", to: nil, .declined))
        #expect(story.word("begin") == nil && story.word("stop") == nil)
        try story.does(.consent("target", to: nil, .given))
        #expect(story.word("begin") == "open")
        try story.does(.consent("target", to: nil, .withdrawn))
        #expect(story.word("stop") == "open")
    }

    @Test("another owner, but not a hand-over to who owns the case already")
    func handover() throws {
        var story = try Story.reported(step("brief", when: .handover) { $0.repeats = true })
        try story.does(.handOver(to: "teacher", reason: "zo was het al"))
        #expect(story.words("brief") == [])
        try story.does(.handOver(to: "coordinator", reason: "te zwaar"))
        #expect(story.words("brief") == ["open"])
    }

    @Test("a pupil who joins in one way")
    func joining() throws {
        var story = try Story.reported(step("support", when: .joined(.witness)))
        try story.joins("C", .follower)
        #expect(story.word("support") == nil)
        try story.joins("D", .witness)
        #expect(story.word("support") == "open")
    }

    @Test("what withdraws a step comes before what opens one")
    func untilBeforeWhen() throws {
        var story = try Story.reported(
            step("watch", when: .report, .happening("relapse")) { $0.withdrawals = [.happening("relapse")] })
        try story.does(.happen("relapse", note: nil))
        #expect(story.words("watch") == ["withdrawn", "open"])
    }

    @Test("a channel's plan runs alone, and only for reports over that channel")
    func channelPlan() throws {
        let change: (inout Playbook) -> Void = { playbook in
            var channel = Channel(id: "breach", title: "Datalek", receiver: "coordinator")
            channel.plan = "breach-plan"
            playbook.intake.channels.append(channel)
            playbook.plans.append(
                Plan(
                    id: "breach-plan", title: "Datalek", scope: .caseFile,
                    steps: [step("mend", when: .report)]))
        }
        var ordinary = try Story([step("talk", when: .report)], change)
        try ordinary.isReported()
        #expect(ordinary.word("talk") == "open" && ordinary.word("mend") == nil)
        var breach = try Story([step("talk", when: .report)], change)
        try breach.isReported(over: "breach")
        #expect(breach.word("talk") == nil && breach.word("mend") == "open")
        #expect(breach.word(Triage.step) == nil)
    }
}
