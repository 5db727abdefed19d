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

    @Test("a counter's span, and a place where nothing is kept")
    func counterAndPlace() throws {
        #expect(try adjusted([:]).counters.first?.isPerSchoolYear == false)
        #expect(try adjusted(["forms": "school-year"]).counters.first?.isPerSchoolYear == true)
        #expect(error(["forms": "week"]) != nil)
        let playbook = try adjusted(["folder": "off"])
        #expect(!playbook.everyStep.flatMap(\.records).contains { $0.place == "folder" })
    }
}
