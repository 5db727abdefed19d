import SchoolTime
import Testing
import YAML

@testable import Playbooks

@Suite("Steps that say everything")
struct WholeStepTests {
    let playbook: Playbook
    let steps: [Step.ID: Step]

    init() throws {
        playbook = try #require(Fixtures.read(try Fixtures.whole()).playbook)
        steps = Dictionary(playbook.plans.flatMap(\.steps).map { ($0.id, $0) }) { $1 }
    }

    private let cited = Grounds(cites: ["W-06"])
    private let gap = Grounds(gap: "W-G1")

    private func step(_ id: Step.ID) throws -> Step { try #require(steps[id]) }

    @Test("say what they are, and when they open and fall away")
    func opening() throws {
        let talk = try step("talk-target")
        #expect(talk.kind == .conversation && talk.track == .target && talk.phase == "stap 1")
        #expect(talk.triggers == [.triage("bullying"), .joined(.target), .happening("relapse")])
        #expect(talk.condition == .triage(["bullying"]))
        #expect(talk.withdrawals == [.triage("teasing"), .closing])
        #expect(talk.per?.members == [.target] && talk.repeats && talk.strength == .must)
        #expect(talk.grounds.cites == ["W-06", "W-07"] && talk.note == "Neem de tijd.")
    }

    @Test("open on every kind of trigger")
    func triggers() throws {
        #expect(
            try step("time-out").triggers == [
                .happening("relapse"), .fact("repeated", "yes"), .step("contract-step", .ends),
                .overlay("digital", starts: true), .consent("target", given: false),
                .consentDeclined("target"), .handover,
            ])
        #expect(
            try step("joint-talk").triggers == [
                .step("talk-target", .done), .step("talk-initiator", .done), .consent("target", given: true),
            ])
        #expect(try step("contract-step").triggers == [.step("joint-talk", .outcome("broken"))])
        #expect(try step("form-step").triggers == [.opened, .schoolYear, .happening("incident")])
    }

    @Test("ask every predicate that a condition knows")
    func conditions() throws {
        let involved = try #require(Involvements("involved"))
        let expected: [Condition] = [
            .any([.outcome("joint-talk", is: ["kept", "broken"], inARow: 2), .waived("joint-talk")]),
            .not(.open("talk-target")), .done("talk-target", times: 2), .happened("relapse", times: 2),
            .classes(involved, Condition.Bounds(least: nil, most: 2)),
            .count("forms", Condition.Bounds(least: 3, most: 3)), .consent("target", to: "joint-talk"),
            .consent("parents-of-target", to: "contract-step"),
            .consentRefused("parents-of-target", to: "contract-step"), .recorded("log"),
            .channel(["teacher", "mail"]),
            .owner("coordinator"),
            .overlay("digital"), .document("contract"), .setting("anchor", is: ["talk"]),
            .setting("copy", is: ["yes"]),
            .passed(Term(6, .schoolWeek), since: .step("joint-talk", .done), within: false),
            .passed(Term(2, .month), since: .happening("relapse"), within: true),
        ]
        #expect(try step("close").needs.map(\.condition) == [.all(expected)])
        #expect(try step("form-step").condition == .yearGroup(Condition.Bounds(least: 4, most: 8)))
    }

    @Test("are due in every way that there is, each with its rounding")
    func deadlines() throws {
        let late = DueRule.Late(tells: "director", after: Term(1, .schoolDay))
        #expect(
            try step("talk-target").due
                == DueRule(.term(Term(2, .schoolDay), .by), from: .report, late: late, grounds: gap))
        let pause = DueRule.Gate(.fact("careful", is: ["yes"]), grounds: cited)
        #expect(try step("talk-initiator").due == DueRule(.term(Term(1, .dayPart), .target), pause: pause))
        #expect(try step("time-out").due?.span == .term(Term(4, .statutoryWeek), .extendedByLaw))
        #expect(try step("close").due?.span == .term(Term(2, .week), .notBefore))
        #expect(
            try step("week").due?.span
                == .between(DueRule.MonthDay(month: 10, day: 1), DueRule.MonthDay(month: 10, day: 31)))
        #expect(try step("survey").due?.span == .on(DueRule.MonthDay(month: 2, day: 29)))
        #expect(try step("contract-step").lasts == Term(2, .week))
    }

    @Test("name who does them, who decides, who is asked and who must agree")
    func people() throws {
        let joint = try step("joint-talk")
        #expect(joint.performer.who == .together(["teacher", "director"]))
        #expect(joint.decider == "director" && joint.deciderGrounds == gap)
        #expect(joint.consultations == [Step.Consultation(who: "coordinator", grounds: cited)])
        #expect(joint.consents == [Step.Consent(who: "target", withdrawalStops: true, grounds: cited)])
        #expect(joint.excludes == ["time-out"])
        #expect(
            try step("talk-initiator").performer
                == Performer(.anyOf(["teacher", "coordinator"]), grounds: cited))
        #expect(try step("close").performer.who == .one(.caseOwner))
    }

    @Test("say whether they may be left out, and by whom")
    func skips() throws {
        #expect(try step("talk-target").skip == Step.Skip(.never))
        #expect(try step("talk-initiator").skip == Step.Skip(.freely, by: ["director"], grounds: cited))
        #expect(try step("joint-talk").skip == Step.Skip(.withReason))
    }

    @Test("ask what is filled in")
    func fields() throws {
        let fields = try step("talk-target").fields
        #expect(fields.map(\.id) == ["story", "hurt", "apart"])
        #expect(fields.map(\.type) == [.long, .choice, .choice])
        #expect(fields.map(\.isRequired) == [true, true, false])
        #expect(fields[1].title == "Doet het pijn?" && fields[1].answers == Fact.Option.yesNo)
        #expect(fields[2].answers.map(\.answer) == ["together", "apart"])
        #expect(fields[2].showIf == .fact("careful", is: ["yes"]))
    }

    @Test("say how many are filled in, and with which outcome a plan is started")
    func boundsAndStart() throws {
        let contract = try step("contract-step")
        #expect(contract.fields.map(\.bounds) == [nil, Condition.Bounds(least: 2, most: 3), nil])
        #expect(contract.fields[1].type == .pupils)
        #expect(contract.starts == "ladder" && contract.startsWith == ["refused"])
    }

    @Test("end in outcomes, and say what each brings about")
    func outcomes() throws {
        let joint = try step("joint-talk")
        let again = DueRule(.term(Term(1, .week), .target), grounds: gap)
        #expect(
            joint.outcomes[0].again == Outcome.Again(due: again, atMost: 6, then: "close", grounds: gap))
        #expect(joint.outcomes.map(\.id) == ["kept", "broken"])
        #expect(joint.handover == Step.Handover(to: "coordinator", outcomes: ["broken"], grounds: cited))
        #expect(joint.establishes == ["broken"])
        #expect(try step("contract-step").establishes == [])
        #expect(try step("close").establishes == nil)
        #expect(try step("close").outcomes.map(\.endsDossier) == [true])
        #expect(try step("contract-step").starts == "ladder")
    }

    @Test("tell people, are recorded in places, and have papers beside them")
    func papers() throws {
        let talk = try step("talk-target")
        #expect(talk.notices.map(\.id) == ["1", "board"])
        #expect(talk.notices[0].recipients == ["parents-of-target", "team"])
        #expect(talk.notices[0].what == "first-contact" && !talk.notices[0].isOwedAtOpening)
        #expect(talk.notices[1].isOwedAtOpening && talk.notices[1].strength == .may)
        #expect(talk.notices[1].due?.span == .atOnce && talk.notices[1].performer?.who == .one("director"))
        #expect(talk.notices[1].condition == .fact("careful", is: ["yes"]))
        #expect(talk.records == [RecordRule(place: "log", of: "target", grounds: Grounds(cites: ["W-07"]))])
        #expect(talk.guides == [nil: "talk"] && talk.advice == ["for-parents"] && talk.readers == "notes")
        #expect(try step("talk-initiator").guides == ["teacher": "talk", "coordinator": "other-talk"])
        #expect(try step("contract-step").document == "contract")
    }

    @Test("carry the rules across steps as gates of their own")
    func rules() throws {
        let first = Need(.done("talk-target", times: 1), grounds: cited)
        #expect(try step("talk-initiator").needs == [first])
        #expect(try step("joint-talk").needs.last == first)
        #expect(try step("contract-step").needs == [Need(.not(.done("time-out", times: 1)), grounds: cited)])
        #expect(
            try step("time-out").needs == [
                Need(.not(.done("contract-step", times: 1)), grounds: cited),
                Need(.not(.done("time-out", times: 1)), grounds: gap),
            ])
    }

    @Test("follow the default of the setting that they hang on, which is known by address")
    func settings() throws {
        #expect(try step("joint-talk").due?.anchor == .step("talk-target", .done))
        #expect(playbook.anchorChoices["joint-talk.due"]?.setting == "anchor")
        #expect(
            playbook.anchorChoices["joint-talk.due"]?.anchors
                == ["talk": .step("talk-target", .done), "report": .report])
        #expect(playbook.termSettings == ["talk-target.due": "first-term"])
        let pupils = try #require(Involvements("initiator"))
        let limit = Condition.not(.pupils(pupils, Condition.Bounds(least: 3, most: nil)))
        #expect(try step("joint-talk").needs[1] == Need(limit, strictness: .warn, grounds: gap))
    }

    @Test("follow what the school chose, wherever the setting is named")
    func choices() throws {
        let choices: [Setting.ID: String] = [
            "anchor": "report", "first-term": "3 days", "limit": "5", "copy": "no", "mailbox": "post",
            "keeper": "board", "talk-target.does": "director",
        ]
        let (chosen, complaints) = Fixtures.read(try Fixtures.whole(), choices: choices)
        #expect(complaints == [])
        let found = try #require(chosen)
        let steps = found.plans.flatMap(\.steps)
        #expect(steps.first { $0.id == "talk-target" }?.due?.span == .term(Term(3, .day), .by))
        #expect(steps.first { $0.id == "joint-talk" }?.due?.anchor == .report)
        #expect(
            found.settings.map(\.value).dropFirst(2) == [
                .number(5), .isOn(false), .text("post"), .role("board"),
            ])
        #expect(steps.first { $0.id == "talk-target" }?.performer.who == .one("teacher"))
    }

    @Test("are not read at all with a choice that a setting cannot have")
    func wrongChoices() throws {
        let choices: [Setting.ID: String] = [
            "anchor": "reports", "first-term": "3", "limit": "many", "copy": "on", "keeper": "De Baas",
        ]
        let (chosen, complaints) = Fixtures.read(try Fixtures.whole(), choices: choices)
        #expect(chosen == nil)
        #expect(
            complaints == [
                "settings:1:1: error: found '3' for first-term; expected a term such as 2 school-days",
                "settings:1:1: error: found 'De Baas' for keeper; expected the id of a role",
                "settings:1:1: error: found 'many' for limit; expected a whole number from 0 to 10000",
                "settings:1:1: error: found 'on' for copy; expected yes or no",
                "settings:1:1: error: found 'reports' for anchor; expected one of talk, report",
            ])
    }
}
