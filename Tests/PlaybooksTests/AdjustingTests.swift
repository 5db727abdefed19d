import Testing
import YAML

@testable import Playbooks

@Suite("A school's own choices in the place of the defaults")
struct AdjustingTests {
    private func adjusted(_ choices: [String: String]) throws -> Playbook {
        try Fixtures.read(try Fixtures.whole(), adjustedBy: choices)
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
        #expect(step.fields.map(\.onlyWith) == [[], [], ["refused"]])
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
            try contract(["contract-step.signed-on": "optional"]).fields.map(\.isRequired) == [
                false, true, false,
            ]
        )
        #expect(try contract(["contract-step.signed-on": "off"]).fields.map(\.id) == ["copy-to", "why-not"])
        #expect(
            error(["contract-step.signed-on": "no"])
                == .badValue("no", address: "contract-step.signed-on", expected: "required, optional or off"))
    }

    @Test("a field that goes with one outcome is required with that one, or may stay empty then too")
    func onlyWith() throws {
        var field = try #require(try contract([:]).fields.last)
        #expect(field.isRequiredWhereItBelongs && !field.isRequired)
        field.mayStayEmpty(true)
        #expect(!field.isRequired(with: "refused") && !field.isRequiredWhereItBelongs)
        #expect(field.belongs(with: "refused") && !field.belongs(with: "signed"))
        field.mayStayEmpty(false)
        #expect(field.isRequired(with: "refused") && !field.isRequired(with: "signed"))
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
        let files = try Fixtures.small()
            .saying("when: talk.good, gap: S-G1", insteadOf: "when: talk.good, cites: S-1")
            .saying("    gap: S-G1\n  - {id: close", insteadOf: "    cites: S-1\n  - {id: close")
        let playbook = try #require(Fixtures.read(files).playbook)
        let addresses = playbook.switchables.map(\.address)
        #expect(addresses.contains("talk") && !addresses.contains("close"))
        #expect(throws: AdjustmentError.unknown("close", suggestion: nil)) {
            try Fixtures.read(files, adjustedBy: ["close": "off"])
        }
    }

    @Test("what stands on paper is no default, and the refusal names its rules")
    func onPaper() throws {
        let files = try Fixtures.small()
        for address in ["S-1", "talk", "close"] {
            let refused = #expect(throws: AdjustmentError.self) {
                try Fixtures.read(files, adjustedBy: [address: "off"])
            }
            #expect(refused == .notOurs(address, rows: ["S-1"]))
        }
        #expect(
            AdjustmentError.notOurs("talk", rows: ["S-1"]).description
                == "'talk' is no default but a rule of the protocol (S-1); what stands on paper is changed in the playbook"
        )
        #expect(throws: AdjustmentError.unknown("S-G7", suggestion: nil)) {
            try Fixtures.read(files, adjustedBy: ["S-G7": "off"])
        }
    }

    /// A small playbook in which who takes over, and two questions, are defaults.
    private func framed() throws -> PlaybookFiles {
        try Fixtures.small()
            .saying(
                "stand-in: director, gap: S-G2", insteadOf: "stand-in: director, cites: S-1",
                in: "playbook.yaml"
            )
            .saying(
                "title: Is het ernstig?, gap: S-G3", insteadOf: "title: Is het ernstig?, cites: S-1",
                in: "playbook.yaml"
            )
            .saying(
                "answers: [words, online], gap: S-G1", insteadOf: "answers: [words, online], cites: S-1",
                in: "playbook.yaml"
            )
            .registering("S-G2,Alles,1,gap,Wie neemt het over?", "S-G3,Alles,1,gap,Hoe ernstig?")
    }

    @Test("a question that is a default must be asked before the triage, or need not be")
    func question() throws {
        func serious(_ choices: [String: String]) throws -> Fact {
            let playbook = try Fixtures.read(try framed(), adjustedBy: choices)
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
            let playbook = try Fixtures.read(try framed(), adjustedBy: choices)
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
        let playbook = try Fixtures.read(try framed(), adjustedBy: ["limit": "4"])
        let form = try playbook.switchable(at: "form")
        #expect(form.gap == "S-G1" && form.target == .fact("form"))
        #expect(throws: AdjustmentError.ambiguous("S-G1", ["anchor", "limit"])) {
            try playbook.switchable(at: "S-G1")
        }
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
