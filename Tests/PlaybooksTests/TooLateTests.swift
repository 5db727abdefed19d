import Testing
import YAML

@testable import Playbooks

@Suite("A closing that time makes impossible")
struct TooLateTests {
    /// The small playbook with a talk and a closing step that ask something.
    private func files(talk: String = "", closing: String) throws -> PlaybookFiles {
        let needs = closing.isEmpty ? "" : "needs: \(closing), "
        return try Fixtures.small()
            .saying(
                "when: triage\n    skip: never\n    \(talk)\n", insteadOf: "when: triage.bullying\n", in: plan
            )
            .saying("cites: S-1\n  - {id: close", insteadOf: "skip: never\n    cites: S-1\n  - {id: close")
            .saying("when: triage, \(needs)", insteadOf: "when: talk.good, ")
    }

    private let plan = "plans/plan.yaml"

    @Test(
        "is one by a need that holds only for a while and has nothing beside it",
        arguments: [
            "{within: 1 day, since: report, cites: S-1}", "{within: 4 hours, since: report, cites: S-1}",
            "{all: [{done: talk}, {within: 2 weeks, since: talk.done}], cites: S-1}",
            "{any: [{within: 1 day, since: report}, {within: 1 week, since: talk.good}], cites: S-1}",
        ])
    func found(need: String) throws {
        let told = Fixtures.read(try files(closing: need)).complaints
        #expect(
            told.count == 1 && told.first?.contains("'close', which can only be done within ") == true,
            "\(told)")
        let complaints = Complaints(ofKept: true)
        #expect(
            readPlaybook(try files(closing: need), into: complaints) != nil,
            "a school that works by it goes on")
        #expect(complaints.all.map(\.severity) == [.warning])
    }

    @Test(
        "is none where there is another way, a written reason, or something that can come again",
        arguments: [
            "{any: [{within: 1 day, since: report}, {done: talk}], cites: S-1}",
            "{any: [{within: 1 day, since: report}, {fact: serious, is: [yes, no]}], cites: S-1}",
            "{within: 1 day, since: report, else: reason, cites: S-1}",
            "{within: 1 day, since: report, else: warn, cites: S-1}",
            "{within: 1 week, since: relapse, cites: S-1}", "{passed: 1 week, since: report, cites: S-1}",
            "{not: {within: 1 week, since: report}, cites: S-1}", "{count: talks, at-most: 3, cites: S-1}",
            "",
        ])
    func none(need: String) throws {
        #expect(Fixtures.read(try files(closing: need)).complaints == [])
    }

    @Test("is none by a duty that may be left out, or that nothing waits for")
    func duties() throws {
        let late = "needs: {within: 1 day, since: report, cites: S-1}"
        let bound = Fixtures.read(try files(talk: late, closing: "")).complaints
        #expect(
            bound.count == 1 && bound.first?.contains("'talk', which may not be left out") == true, "\(bound)"
        )
        let free = try files(talk: late, closing: "").saying(
            "when: triage\n    ", insteadOf: "when: triage\n    skip: never\n    ")
        #expect(Fixtures.read(free).complaints == [])
    }
}
