import Testing
import YAML

@testable import Playbooks

@Suite("A school's own choices in the place of the defaults")
struct AdjustingTests {
    private func adjusted(_ choices: [String: String]) throws -> Playbook {
        try readPlaybook(try Fixtures.whole(), adjustedBy: choices, into: Complaints())
    }

    private func contract(_ choices: [String: String]) throws -> Step {
        let playbook = try adjusted(choices)
        return try #require(playbook.everyStep.first { $0.id == "contract-step" })
    }

    private func error(_ choices: [String: String]) -> AdjustmentError? {
        do {
            _ = try adjusted(choices)
            return nil
        } catch { return error as? AdjustmentError }
    }

    @Test("without a choice everything stands as the playbook says")
    func plain() throws {
        let step = try contract([:])
        #expect(step.consultations.map(\.who) == ["coordinator"])
        #expect(step.consents.map(\.who) == ["parents-of-target"])
        #expect(step.fields.map(\.isRequired) == [true, true, false])
        #expect(step.fields.map(\.requiredWith) == [[], [], ["refused"]])
        #expect(step.records.map(\.place) == ["folder"])
    }

    @Test("a consent that is a default can be left out")
    func consent() throws {
        let step = try contract(["contract-step.consents.parents-of-target": "off"])
        #expect(step.consents.isEmpty && step.consultations.count == 1 && step.records.count == 1)
        #expect(try contract(["contract-step.consents.parents-of-target": "on"]).consents.count == 1)
    }

    @Test("a consultation and a record can be left out")
    func consultationAndRecord() throws {
        #expect(try contract(["contract-step.consults.coordinator": "off"]).consultations.isEmpty)
        #expect(try contract(["contract-step.records.1": "off"]).records.isEmpty)
    }

    @Test("a field is required, optional or not there")
    func field() throws {
        #expect(
            try contract(["contract-step.signed": "optional"]).fields.map(\.isRequired) == [
                false, true, false,
            ]
        )
        #expect(try contract(["contract-step.signed": "off"]).fields.map(\.id) == ["copy-to", "why-not"])
        #expect(
            error(["contract-step.signed": "no"])
                == .badValue("no", address: "contract-step.signed", expected: "required, optional or off"))
    }

    @Test("what the protocol itself asks cannot be switched")
    func notADefault() {
        #expect(error(["contract-step.why-not": "off"]) != nil)
        #expect(error(["joint-talk.consents.target": "off"]) != nil)
    }

    @Test("a gap that marks several things of one kind switches them together")
    func byGap() throws {
        #expect(try contract(["W-G3": "optional"]).fields.map(\.isRequired) == [false, false, false])
        #expect(try contract(["W-G3": "off"]).fields.map(\.id) == ["why-not"])
        let step = try contract(["W-G2": "off"])
        #expect(step.consents.isEmpty && step.consultations.isEmpty && step.records.isEmpty)
    }

    @Test("a gap that marks things of several kinds asks which is meant")
    func ambiguous() throws {
        guard case .ambiguous("W-G2", let addresses) = error(["W-G2": "optional"]) else {
            Issue.record("W-G2 marks a consultation, a consent and a record")
            return
        }
        #expect(
            addresses == [
                "contract-step.consults.coordinator", "contract-step.consents.parents-of-target",
                "contract-step.records.1",
            ])
    }

    @Test("a closing step cannot be left out, for then no dossier would ever be closed")
    func closing() throws {
        var files = try Fixtures.small()
        let plan = try #require(files.contents["plans/plan.yaml"].map { String(decoding: $0, as: UTF8.self) })
        files.contents["plans/plan.yaml"] = Array(
            plan.replacing(
                "kind: closing, when: talk.good, cites: S-1",
                with: "kind: closing, when: talk.good, gap: S-G1"
            )
            .replacing("    cites: S-1\n  - {id: close", with: "    gap: S-G1\n  - {id: close").utf8)
        let playbook = try #require(Fixtures.read(files).playbook)
        let addresses = playbook.switchables.map(\.address)
        #expect(addresses.contains("talk") && !addresses.contains("close"))
        #expect(throws: AdjustmentError.unknown("close", suggestion: nil)) {
            try readPlaybook(files, adjustedBy: ["close": "off"], into: Complaints())
        }
    }

    @Test("what stands on paper is no default, and the refusal names its rules")
    func onPaper() throws {
        let files = try Fixtures.small()
        for address in ["S-1", "talk", "close"] {
            let refused = #expect(throws: AdjustmentError.self) {
                try readPlaybook(files, adjustedBy: [address: "off"], into: Complaints())
            }
            #expect(refused == .notOurs(address, rows: ["S-1"]))
        }
        #expect(
            AdjustmentError.notOurs("talk", rows: ["S-1"]).description
                == "'talk' is no default but a rule of the protocol (S-1); what stands on paper is changed in the playbook"
        )
        #expect(throws: AdjustmentError.unknown("S-G7", suggestion: nil)) {
            try readPlaybook(files, adjustedBy: ["S-G7": "off"], into: Complaints())
        }
    }

    private func framed() throws -> PlaybookFiles {
        var files = try Fixtures.small()
        let main = try #require(files.contents["playbook.yaml"].map { String(decoding: $0, as: UTF8.self) })
        files.contents["playbook.yaml"] = Array(
            main.replacing("stand-in: director, cites: S-1", with: "stand-in: director, gap: S-G2")
                .replacing("title: Is het ernstig?, cites: S-1", with: "title: Is het ernstig?, gap: S-G3")
                .replacing(
                    "answers: [words, online], cites: S-1", with: "answers: [words, online], gap: S-G1"
                ).utf8)
        let register = try #require(
            files.contents["register.csv"].map { String(decoding: $0, as: UTF8.self) })
        files.contents["register.csv"] = Array(
            (register + "S-G2,Alles,1,gap,Wie neemt het over?\nS-G3,Alles,1,gap,Hoe ernstig?\n"
                + "S-9,Alles,1,step,Nog iets.\n").utf8)
        return files
    }

    @Test("a question that is a default must be asked before the triage, or need not be")
    func question() throws {
        func serious(_ choices: [String: String]) throws -> Fact {
            let playbook = try readPlaybook(try framed(), adjustedBy: choices, into: Complaints())
            return try #require(playbook.facts.first { $0.id == "serious" })
        }
        #expect(try serious([:]).askedBefore == nil)
        #expect(try serious(["serious": "required"]).askedBefore == [])
        #expect(try serious(["S-G3": "required"]).mustBeAsked(before: "teasing"))
        #expect(try serious(["S-G3": "optional"]).askedBefore == nil)
        #expect(
            throws: AdjustmentError.badValue("off", address: "serious", expected: "required or optional")
        ) { try serious(["serious": "off"]) }
    }

    @Test("who takes over from a role that is a default can be another role, but not itself")
    func standIn() throws {
        func teacher(_ choices: [String: String]) throws -> Role {
            let playbook = try readPlaybook(try framed(), adjustedBy: choices, into: Complaints())
            return try #require(playbook.roles.first { $0.id == "teacher" })
        }
        #expect(try teacher([:]).standIn == "director")
        #expect(try teacher(["teacher.stand-in": "director"]).standIn == "director")
        for wrong in ["teacher", "nobody", "off"] {
            #expect(
                throws: AdjustmentError.badValue(
                    wrong, address: "teacher.stand-in", expected: "the id of another role")
            ) { try teacher(["S-G2": wrong]) }
        }
    }

    @Test("a gap that marks a question beside smaller things means those")
    func frameAside() throws {
        let playbook = try readPlaybook(try framed(), adjustedBy: ["limit": "4"], into: Complaints())
        let form = try playbook.switchable(at: "form")
        #expect(form.gap == "S-G1" && form.target == .fact("form"))
        #expect(throws: AdjustmentError.ambiguous("S-G1", ["anchor", "limit"])) {
            try playbook.switchable(at: "S-G1")
        }
    }

    @Test("a term that the school wrote itself is no default of ours any more; the others are")
    func ownTerm() throws {
        let plain = try adjusted([:])
        let own = try adjusted(["receipt.due": "2 school-days"])
        #expect(plain.intake.receipt?.grounds.isDefault == true)
        #expect(own.intake.receipt?.span == .term(Term(2, .schoolDay), .by))
        #expect(own.intake.receipt?.grounds.isDefault == false)
        #expect(own.intake.receipt?.grounds.rows == ["W-G1"], "the gap can still be found")
        #expect(own.step("talk-target")?.due?.grounds.isDefault == true)
    }

    @Test("nor is a term that hangs on a setting which the school filled in, or one from another moment")
    func ownSetting() throws {
        let own = try adjusted(["first-term": "1 school-day"])
        #expect(own.step("talk-target")?.due?.span == .term(Term(1, .schoolDay), .by))
        #expect(own.step("talk-target")?.due?.grounds.isDefault == false)
        #expect(own.intake.receipt?.grounds.isDefault == true)
        let anchored = try anchoredTalk(["anchor": "talk"])
        #expect(anchored.anchor == .step("talk", .done) && !anchored.grounds.isDefault)
        #expect(try anchoredTalk([:]).grounds.isDefault)
    }

    /// The date of a talk whose anchor hangs on a setting.
    private func anchoredTalk(_ choices: [String: String]) throws -> DueRule {
        let due = "due: {within: 1 week, from: {setting: anchor, report: report, talk: talk.done}, gap: S-G1}"
        let files = try small("title: Praten", with: "title: Praten\n    \(due)")
        let playbook = try readPlaybook(files, adjustedBy: choices, into: Complaints())
        return try #require(playbook.step("talk")?.due)
    }

    /// The small playbook with something else in its plan.
    private func small(_ old: String, with new: String, gap: Bool = false) throws -> PlaybookFiles {
        var files = try Fixtures.small()
        for (name, old, new) in [
            ("plans/plan.yaml", old, new),
            ("register.csv", "S-G1,", gap ? "S-G2,Alles,1,gap,Hoe vaak?\nS-G1," : "S-G1,"),
        ] {
            let text = String(decoding: try #require(files.contents[name]), as: UTF8.self)
            try #require(text.contains(old), "\(name) does not say \(old)")
            files.contents[name] = Array(text.replacing(old, with: new).utf8)
        }
        return files
    }

    @Test("a role that the school chose is no default of ours any more")
    func ownPerformer() throws {
        let files = try small("title: Praten", with: "title: Praten\n    does: {role: teacher, gap: S-G1}")
        func performer(_ choices: [String: String]) throws -> Performer? {
            try readPlaybook(files, adjustedBy: choices, into: Complaints()).step("talk")?.performer
        }
        #expect(try performer([:])?.grounds.isDefault == true)
        let own = try performer(["talk.does": "director"])
        #expect(own?.roles == ["director"] && own?.grounds.isDefault == false)
        #expect(own?.grounds.gap == "S-G1")
    }

    @Test("after how long a step comes again can be another term, and that is the school's own then")
    func again() throws {
        let kept = try #require(
            try adjusted(["joint-talk.kept.again": "3 school-weeks"]).step("joint-talk")?.outcomes.first?
                .again)
        #expect(kept.due.span == .term(Term(3, .schoolWeek), .target) && kept.atMost == 6)
        #expect(!kept.grounds.isDefault && !kept.due.grounds.isDefault)
        #expect(
            error(["joint-talk.kept.again": "off"])
                == .badValue(
                    "off", address: "joint-talk.kept.again", expected: "a term such as 2 school-days"))
    }

    @Test("a gap means a repetition only when it marks nothing else")
    func againByGap() throws {
        let again = "outcomes: {good: {title: Goed, again: {after: 1 week, gap: "
        let beside = try small("outcomes: {good: {title: Goed", with: again + "S-G1}")
        let plain = try #require(Fixtures.read(beside).playbook)
        #expect(plain.switchables.contains { $0.address == "talk.good.again" })
        #expect(throws: AdjustmentError.ambiguous("S-G1", ["anchor", "limit"])) {
            try plain.switchable(at: "S-G1")
        }
        let alone = try small("outcomes: {good: {title: Goed", with: again + "S-G2}", gap: true)
        #expect(
            try Fixtures.read(alone).playbook?.switchable(at: "S-G2").target == .again("talk", "good"))
    }

    @Test("a repetition whose term is a setting is switched by that setting")
    func againBySetting() throws {
        let again = "again: {after: {setting: limit}, gap: S-G1}"
        var files = try small(
            "outcomes: {good: {title: Goed", with: "outcomes: {good: {title: Goed, \(again)")
        let main = String(decoding: try #require(files.contents["playbook.yaml"]), as: UTF8.self)
        files.contents["playbook.yaml"] = Array(main.replacing("number: 2", with: "term: 2 weeks").utf8)
        let own = try readPlaybook(files, adjustedBy: ["limit": "3 weeks"], into: Complaints())
        #expect(!own.switchables.contains { $0.address == "talk.good.again" })
        let good = own.step("talk")?.outcomes.first
        #expect(good?.again?.due.span == .term(Term(3, .week), .target))
        #expect(good?.again?.grounds.isDefault == false)
    }

    @Test("a counter's span, and a place where nothing is kept")
    func counterAndPlace() throws {
        #expect(try adjusted([:]).counters.first?.isPerSchoolYear == false)
        #expect(try adjusted(["forms": "school-year"]).counters.first?.isPerSchoolYear == true)
        #expect(error(["forms": "week"]) != nil)
        let playbook = try adjusted(["folder": "off"])
        #expect(!playbook.everyStep.flatMap(\.records).contains { $0.place == "folder" })
    }
}

extension Playbook {
    fileprivate func step(_ id: Step.ID) -> Step? { everyStep.first { $0.id == id } }
}
