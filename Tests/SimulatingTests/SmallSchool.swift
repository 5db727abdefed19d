import Casework
import Foundation
import Playbooks
import SchoolTime
import YAML

@testable import Simulating

/// A small protocol that is sound, for tests to change: a talk, an evaluation that may repeat, and a closing.
enum SmallSchool {
    static func playbook(_ change: (inout Playbook) -> Void = { _ in }) -> Playbook {
        let steps = [
            step("talk", when: .triage("bullying")) {
                $0.kind = .conversation
                $0.due = DueRule(.term(Term(5, .schoolDay), .by), grounds: rule)
            },
            step("evaluate", when: .step("talk", .done)) {
                $0.kind = .evaluation
                $0.due = DueRule(.term(Term(2, .week), .target), grounds: rule)
                var again = Outcome(id: "again", title: "Nog niet")
                again.again = Outcome.Again(
                    due: DueRule(.term(Term(1, .week), .target), grounds: rule), grounds: rule)
                $0.outcomes = [Outcome(id: "well", title: "Goed"), again]
            },
            step("close", when: .triage(nil)) {
                $0.kind = .closing
                $0.needs = [
                    Need(
                        .any([.outcome("evaluate", is: ["well"], inARow: 1), .triage(["teasing"])]),
                        grounds: rule)
                ]
            },
        ]
        var playbook = Playbook(
            id: "small", school: "De Wilg", title: "Protocol", caseOwner: "teacher", triage: triage,
            intake: Intake(channels: [Channel(id: "desk", title: "Bij de leerkracht", receiver: "teacher")]))
        playbook.roles = [Role(id: "teacher", title: "leerkracht"), Role(id: "director", title: "directeur")]
        playbook.roles[0].scope = .pupil
        playbook.facts = [Fact(id: "repeated", title: "Gebeurt het vaker?")]
        playbook.plans = [
            Plan(id: "plan", title: "Stappen", scope: .caseFile, closing: "close", steps: steps)
        ]
        change(&playbook)
        return playbook
    }

    private static var triage: Triage {
        Triage(
            title: "Is het pesten?", performer: Performer(.one("teacher"), grounds: rule),
            due: DueRule(.term(Term(1, .schoolDay), .by), grounds: rule),
            outcomes: [
                Triage.Choice(id: "bullying", title: "Pesten", grounds: rule),
                Triage.Choice(id: "teasing", title: "Plagen", grounds: rule),
            ],
            table: DecisionTable(rows: [
                .init(id: "1", condition: .fact("repeated", is: ["yes"]), result: "bullying"),
                .init(id: "2", condition: nil, result: "teasing"),
            ]),
            grounds: rule)
    }

    static func step(
        _ id: Step.ID, when trigger: Trigger, _ change: (inout Step) -> Void = { _ in }
    ) -> Step {
        var step = Step(id: id, title: "Stap \(id)")
        step.triggers = [trigger]
        step.performer = Performer(.one("teacher"), grounds: rule)
        step.grounds = rule
        change(&step)
        return step
    }

    static let rule = Grounds(cites: ["S-1"])

    /// One summer, one autumn break, Christmas.
    static func calendar() throws -> SchoolCalendar {
        try SchoolCalendar(
            reading: """
                school_year,region,kind,name,first_day,last_day,source
                2025-2026,midden,holiday,zomervakantie,2025-08-01,2025-08-24,test
                2025-2026,midden,holiday,herfstvakantie,2025-10-18,2025-10-26,test
                2025-2026,midden,holiday,kerstvakantie,2025-12-20,2026-01-04,test
                2025-2026,midden,holiday,zomervakantie,2026-07-11,2026-08-23,test

                """, named: "test.csv")
    }

    /// The standard assumptions of this project.
    static func standard() throws -> Assumptions {
        let path = root.appending(path: "simulation/assumptions.yaml")
        let complaints = Complaints()
        let read = readAssumptions(
            [UInt8](try Data(contentsOf: path)), file: "assumptions.yaml", into: complaints)
        guard let read else { throw Unreadable(words: complaints.sorted.map(\.description)) }
        return read
    }

    /// A playbook of this project.
    static func real(_ name: String) throws -> Playbook {
        let complaints = Complaints()
        let files = try PlaybookFiles(directory: root.appending(path: "playbooks/\(name)").path())
        guard let playbook = readPlaybook(files, into: complaints) else {
            throw Unreadable(words: complaints.sorted.map(\.description))
        }
        return playbook
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        .standardizedFileURL

    struct Unreadable: Error { let words: [String] }

    /// What a school of this size has on its hands.
    static func report(
        _ playbook: Playbook = playbook(), pupils: Int = 500, years: Int = 1, seed: UInt64 = 1,
        workers: Int = 1, _ change: (inout Assumptions) -> Void = { _ in }
    ) async throws -> SimulationReport {
        var assumed = try standard()
        change(&assumed)
        return await simulate(
            playbook, by: try calendar(), SimulatedSchool(pupils: pupils, years: years, seed: seed),
            assuming: assumed, workers: workers)
    }
}
