import SchoolTime
import Testing
import YAML

@testable import Playbooks

@Suite("A playbook that says everything")
struct WholePlaybookTests {
    let playbook: Playbook

    init() throws {
        let (playbook, complaints) = Fixtures.read(try Fixtures.whole())
        #expect(complaints == [])
        self.playbook = try #require(playbook)
    }

    private let cited = Grounds(cites: ["W-06"])
    private let gap = Grounds(gap: "W-G1")

    @Test("has a head: whose it is, and from when until when it holds")
    func head() {
        #expect(playbook.id == "whole" && playbook.version == 3 && playbook.kind == .primary)
        #expect(playbook.school == "De Wilg" && playbook.title == "Anti-pestprotocol")
        #expect(playbook.validFrom == SchoolDate(iso: "2025-08-01"))
        #expect(playbook.validUntil == SchoolDate(iso: "2027-07-31"))
        #expect(playbook.reviewBy == nil && playbook.owner == nil)
        #expect(playbook.caseOwner == "teacher" && playbook.caseReaders == "notes")
        #expect(playbook.grounds == Grounds(cites: ["W-01"]))
    }

    @Test("keeps its roles in their order, each with who takes over")
    func roles() {
        #expect(
            playbook.roles.map(\.id) == ["teacher", "coordinator", "adviser", "team", "director", "board"])
        let teacher = playbook.roles[0]
        #expect(teacher.scope == .pupil && teacher.standIn == "director" && teacher.nature == .person)
        #expect(teacher.aliases == ["juf", "meester"])
        #expect(playbook.roles[1].statutoryTasks == [.coordinator, .contact])
        #expect(playbook.roles[1].grounds == gap)
        let adviser = playbook.roles[2]
        #expect(
            adviser.standIn(because: "absent") == "director" && adviser.standIn(because: "accused") == "board"
        )
        #expect(teacher.standIn(because: "accused") == "director")
        #expect(playbook.roles[3].nature == .team && playbook.roles[5].nature == .outside)
    }

    @Test("has settings of every kind, and knows which must be filled in")
    func settings() {
        #expect(
            playbook.settings.map(\.value) == [
                .choice("talk", of: ["talk", "report"]), .term(Term(2, .schoolDay)), .number(3), .isOn(true),
                .text(""), .role("director"),
            ])
        #expect(playbook.settings.map(\.isRequired) == [false, false, false, false, true, false])
        #expect(playbook.documents.map(\.isMissing) == [true])
    }

    @Test("asks facts of the case and of pupils, and assumes or derives others")
    func facts() throws {
        let facts = Dictionary(playbook.facts.map { ($0.id, $0) }) { $1 }
        #expect(facts["repeated"]?.ask == "teacher" && facts["repeated"]?.answers == Fact.Option.yesNo)
        #expect(facts["hurt"]?.saidBy == "target" && facts["hurt"]?.isPerPupil == true)
        #expect(facts["form"]?.answers.map(\.title) == ["Met woorden", "Online"])
        #expect(facts["careful"]?.assumed == "no")
        let table = try #require(facts["bullying"]?.derivation)
        #expect(
            table.rows == [
                DecisionTable.Row(
                    id: "again",
                    condition: .all([
                        .fact("repeated", is: ["yes", .unknown]), .not(.fact("form", is: ["words"])),
                    ]), result: "yes"),
                DecisionTable.Row(id: "2", condition: nil, result: "no"),
            ])
    }

    @Test("asks at the triage what its table leans on, also through a derived fact")
    func triageFacts() {
        let asked = playbook.facts.filter(\.isAskedAtTriage).map(\.id)
        #expect(asked == ["repeated", "form", "careful"])
    }

    @Test("says who weighs, by when, and with which outcomes")
    func triage() {
        let triage = playbook.triage
        #expect(triage.performer == Performer(.one("teacher"), grounds: gap))
        #expect(triage.due == DueRule(.term(Term(1, .schoolDay), .by), from: .report, grounds: gap))
        #expect(triage.reviewer == "coordinator" && triage.outcomes.map(\.id) == ["bullying", "teasing"])
        #expect(triage.table.rows.map(\.id) == ["formal", "2"])
        #expect(triage.table.rows[0].grounds == Grounds(cites: ["W-03"]))
    }

    @Test("takes reports over its channels, asks its own questions, and answers")
    func intake() {
        let intake = playbook.intake
        #expect(intake.channels.map(\.id) == ["teacher", "adviser", "trusted", "mail"])
        #expect(
            intake.channels[0].audiences == [.pupil, .parent] && intake.channels[0].copies == ["coordinator"])
        #expect(intake.channels[1].isSealed && intake.channels[1].plan == "in-confidence")
        #expect(intake.channels[2].choices == ["adviser", "coordinator"])
        #expect(intake.channels[2].receiver == "coordinator" && intake.channels[0].choices.isEmpty)
        #expect(intake.channels[3].mailbox == "mailbox" && intake.channels[3].receiver == "coordinator")
        #expect(intake.channels[3].isDirect && intake.channels[3].choices.isEmpty)
        #expect(intake.fields.map(\.title) == ["Hoe gebeurt het?", "Waar was het?"])
        #expect(intake.fields.map(\.type) == [.choice, .long] && intake.fields[0].fact == "form")
        #expect(intake.receipt == DueRule(.term(Term(1, .schoolDay), .by), grounds: gap))
    }

    @Test("counts happenings, records in places, lets people read, and reminds")
    func lists() {
        #expect(playbook.happenings.map(\.countsAs) == [nil, "relapse"])
        #expect(
            playbook.counters.map(\.counts) == [
                [.step("form-step", .done)], [.happening("relapse"), .step("form-step", .waived)],
            ])
        #expect(playbook.counters.map(\.isPerSchoolYear) == [false, true])
        #expect(playbook.records[0].outside == "Schoolsysteem" && playbook.records[0].readers == "notes")
        #expect(playbook.records.map(\.of) == [.pupil, .caseFile])
        #expect(playbook.readerSets[0].roles == ["teacher", "director"] && playbook.readerSets[0].isClosed)
        #expect(playbook.readerSets.map(\.includesAuthor) == [false, true, true])
        #expect(playbook.readerSets.map(\.widenedBy) == [[], [], ["director"]])
        #expect(playbook.readerSets[1].sealedTo == "adviser")
        let late = DueRule.Late(tells: "coordinator", after: Term(1, .schoolDay))
        #expect(playbook.reminders == ReminderRule(before: Term(2, .schoolDay), late: late, grounds: gap))
    }

    @Test("has plans from files, alone and in a list, and overlays that change them")
    func plans() {
        #expect(playbook.plans.map(\.id) == ["in-confidence", "ladder", "year", "step-plan"])
        #expect(playbook.plans.map(\.scope) == [.caseFile, .pupil, .schoolYear, .caseFile])
        #expect(playbook.plans[3].closing == "close")
        let digital = playbook.overlays[0]
        #expect(digital.condition == .fact("form", is: ["online"]) && digital.beats == ["quiet"])
        #expect(digital.suspends == [Overlay.Touch(step: "talk-initiator", grounds: gap)])
        #expect(digital.forbids.map(\.step) == ["time-out"])
        #expect(digital.replaces[0].performer?.who == .one("coordinator"))
        #expect(digital.replaces[0].due?.span == .atOnce && digital.replaces[0].strength == .may)
        #expect(digital.steps[0].triggers == [.overlay("digital", starts: true)])
        #expect(digital.steps[0].withdrawals == [.overlay("digital", starts: false)])
        #expect(digital.sealedTo == ["director", "adviser"])
        #expect(playbook.overlays[1].id == "quiet" && playbook.overlays[1].sealedTo.isEmpty)
    }

    @Test("shows guides, advice, definitions and letters")
    func texts() {
        let texts = playbook.texts
        #expect(texts.guides["talk"]?.blocks[0].points == ["Neem het serieus.", "Vraag door, rustig."])
        #expect(texts.guides["other-talk"]?.blocks.map(\.points) == [["Zeg wie je bent."]])
        #expect(texts.advice["for-parents"]?.audience == "parents-of-target")
        #expect(texts.passages.map(\.kind) == [.definition, .signal, .principle])
        #expect(texts.letters["first-contact"]?.text == "Beste ouders,\n\nWe willen u graag spreken.\n")
    }

    @Test("carries every rule of the paper protocol, and its gaps")
    func register() {
        #expect(playbook.register.count == 11)
        #expect(playbook.register[2].rule == "\"Pesten\" is steeds weer iemand pijn doen.")
        #expect(playbook.register[8].kind == .gap && playbook.register[8].paragraph.isEmpty)
    }
}
