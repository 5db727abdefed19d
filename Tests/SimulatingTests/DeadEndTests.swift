import Playbooks
import Scenarios
import SchoolTime
import Testing
import YAML

@testable import Simulating

@Suite("Cases that come to a dead end")
struct DeadEndTests {
    /// A protocol whose end waits for an evaluation that may be left out.
    private func playbook(_ change: (inout Playbook) -> Void = { _ in }) -> Playbook {
        SmallSchool.playbook {
            $0.documents = [Document(id: "paper", title: "Papier", isMissing: true)]
            $0.plans[0].steps[2].needs = [
                Need(.outcome("evaluate", is: ["well"], inARow: 1), grounds: SmallSchool.rule)
            ]
            change(&$0)
        }
    }

    private func report(_ change: (inout Playbook) -> Void = { _ in }) async throws -> SimulationReport {
        try await SmallSchool.report(playbook(change), pupils: 1_500) { $0.people.leftOut = 50 }
    }

    @Test("are told with the shortest of them, a scenario that runs and holds")
    func example() async throws {
        let ends = try await report().cases.deadEnds
        let end = try #require(ends.first)
        #expect(end.example.contains("waived: "))
        #expect(end.example.hasPrefix("scenario: A case that comes to a dead end\nplaybook: small\n"))
        let complaints = Complaints()
        let file = try ScenarioFile(Array(end.example.utf8), name: "example.yaml")
        let playbook = playbook()
        var book = ScenarioBook(playbook) { _ in playbook }
        let scenario = readScenario(file, of: &book, calendar: nil, into: complaints)
        #expect(complaints.sorted.map(\.description) == [])
        let story = try #require(scenario)
        let played = run(story)
        #expect(played.holds, "\(played.findings.compactMap(\.failure))")
    }

    @Test("of two as long the same one is told, whoever found it first")
    func shortest() {
        #expect(Tally.shorter("ab", "c") == "c" && Tally.shorter("c", "ab") == "c")
        #expect(Tally.shorter("b", "a") == "a" && Tally.shorter("a", "b") == "a")
    }

    @Test("there are none when the end accepts what was left out")
    func none() async throws {
        let report = try await report {
            $0.plans[0].steps[0].skip = .init(.never)
            $0.plans[0].steps[1].skip = .init(.never)
        }
        #expect(report.cases.stuck == 0 && report.cases.deadEnds.isEmpty)
    }
}
