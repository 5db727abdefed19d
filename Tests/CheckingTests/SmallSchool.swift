import Playbooks
import Scenarios
import YAML

@testable import Checking

/// A small protocol that is sound, for tests to damage: a talk, an evaluation that may repeat, and a closing.
enum SmallSchool {
    static func playbook(_ damage: (inout [Step]) -> Void = { _ in }) -> Playbook {
        var steps = [
            step("talk", when: .triage("bullying")) { $0.per = Involvements("target") },
            step("evaluate", when: .step("talk", .done)) {
                $0.kind = .evaluation
                var again = Outcome(id: "again", title: "Nog niet")
                again.again = Outcome.Again(due: DueRule(.atOnce, grounds: rule), grounds: rule)
                $0.outcomes = [Outcome(id: "well", title: "Goed"), again]
            },
            step("close", when: .step("evaluate", .outcome("well"))) { $0.kind = .closing },
        ]
        damage(&steps)
        var playbook = Playbook(
            id: "small", school: "De Wilg", title: "Protocol", caseOwner: "teacher",
            triage: Triage(
                title: "Is het pesten?", performer: Performer(.one("teacher"), grounds: rule), due: nil,
                outcomes: [Triage.Choice(id: "bullying", title: "Pesten", grounds: rule)],
                table: DecisionTable(rows: [.init(id: "all", condition: nil, result: "bullying")]),
                grounds: rule),
            intake: Intake(channels: [Channel(id: "desk", title: "Bij de leerkracht", receiver: "teacher")]))
        playbook.roles = [Role(id: "teacher", title: "leerkracht"), Role(id: "director", title: "directeur")]
        playbook.facts = [Fact(id: "safe", title: "Is het weer veilig?")]
        playbook.plans = [
            Plan(id: "plan", title: "Stappen", scope: .caseFile, closing: "close", steps: steps)
        ]
        return playbook
    }

    static func step(
        _ id: Step.ID, when trigger: Trigger, _ change: (inout Step) -> Void = { _ in }
    ) -> Step {
        var step = Step(id: id, title: id.text)
        step.triggers = [trigger]
        step.performer = Performer(.one("teacher"), grounds: rule)
        step.grounds = rule
        change(&step)
        return step
    }

    static let rule = Grounds(cites: ["S-1"])

    /// What the model checker finds in cases of the damaged protocol.
    static func findings(_ damage: (inout [Step]) -> Void) -> [PlanFinding] {
        checkPlans(of: playbook(damage), states: 2_000).flatMap(\.findings)
    }

    /// What does not hold when an example is played; nothing when it shows what it should.
    static func failures(_ example: String, _ damage: (inout [Step]) -> Void) throws -> [String] {
        let playbook = playbook(damage)
        let file = try ScenarioFile(Array(example.utf8), name: "example.yaml")
        let complaints = Complaints()
        var book = ScenarioBook(playbook) { _ in playbook }
        let scenario = readScenario(file, of: &book, calendar: nil, into: complaints)
        guard let scenario else { return complaints.sorted.map(\.description) }
        return Scenarios.run(scenario).findings.compactMap(\.failure)
    }
}
