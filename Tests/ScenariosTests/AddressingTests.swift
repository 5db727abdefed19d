import Playbooks
import Testing

@testable import Scenarios

@Suite("What a word of a scenario means")
struct AddressingTests {
    private let addressing: Addressing

    init() throws { addressing = Addressing(try #require(Wilg.playbook)) }

    @Test(
        "a rule means the steps that stand closest to it",
        arguments: [
            ("W-21", ["talk-target"]), ("W-23", ["talk-target"]), ("W-22", ["talk-target"]),
            ("W-25", ["talk-target"]), ("W-70", ["talk-target"]), ("W-31", ["evaluation"]),
            ("W-26", ["talk-target.1"]), ("W-29", ["ask-team", "ask-team.1"]), ("W-08", ["triage"]),
            ("W-28", ["talk-initiator"]), ("W-14", []), ("W-46", []), ("nobody", []),
        ])
    func tiers(word: String, expected: [String]) {
        #expect(addressing.targets(word, in: .caseFile).map(text) == expected)
    }

    @Test("an id means the step, or with a dot a notice of it")
    func ids() {
        #expect(addressing.targets("evaluation", in: .caseFile).map(text) == ["evaluation"])
        #expect(addressing.targets("ask-team.2", in: .caseFile).map(text) == ["ask-team.2"])
        #expect(addressing.targets("evaluation", in: .pupil).isEmpty)
        #expect(addressing.targets("form-step", in: .pupil).map(text) == ["form-step"])
    }

    @Test("where notices are asked, they go before the step around them")
    func notices() {
        #expect(addressing.noticeTargets("W-29", in: .caseFile).map(text) == ["ask-team.1"])
        #expect(addressing.noticeTargets("ask-team", in: .caseFile).map(text) == ["ask-team"])
        #expect(addressing.noticeTargets("W-21", in: .caseFile).map(text) == ["talk-target.1"])
        #expect(addressing.noticeTargets("W-27", in: .caseFile).isEmpty)
        #expect(addressing.noticeTargets("receipt", in: .caseFile).map(text) == ["receipt"])
    }

    @Test("outcomes and fields are found by id, rule or fact")
    func parts() {
        #expect(addressing.outcome("W-32", of: "evaluation") == "not-kept")
        #expect(addressing.outcome("kept", of: "evaluation") == "kept")
        #expect(addressing.outcome("kept", of: "talk-target") == nil)
        #expect(addressing.field("W-24", of: "talk-target")?.id == "tone")
        #expect(addressing.field("W-24", of: "evaluation") == nil)
    }

    private func text(_ target: StepTarget) -> String {
        target.step.text + (target.notice.map { ".\($0)" } ?? "")
    }
}
