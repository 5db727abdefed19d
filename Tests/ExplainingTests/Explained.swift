import Foundation
import Playbooks
import Scenarios
import SchoolTime
import Texts
import YAML

@testable import Explaining

/// Playbooks and dossiers to explain.
enum Explained {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    static func files(_ path: String) -> PlaybookFiles {
        // A folder that cannot be read gives no playbook, and every test that asks for it fails.
        (try? PlaybookFiles(directory: root.appending(path: path).path()))
            ?? PlaybookFiles(name: "none", contents: [:])
    }

    static func read(_ path: String) -> Playbook? { readPlaybook(files(path), into: Complaints()) }

    static let whole = read("Tests/PlaybooksTests/Fixtures/whole")
    static let globe = read("playbooks/globe")

    /// What is told of a word; nothing when the playbook cannot be read.
    static func explanations(
        _ word: String, of playbook: Playbook? = whole
    ) throws(UnknownElement) -> [Explanation] {
        guard let playbook else { return [] }
        return try ExplainElement(playbook, in: .dutch)(word)
    }

    static func lines(_ explanation: Explanation, _ heading: ExplanationTexts.Heading) -> [String] {
        explanation.sections.filter { $0.heading == heading }.flatMap(\.lines)
    }

    // MARK: dossiers

    /// A story of De Globe in a spring with its holidays by their names.
    private static let head = """
        scenario: A test
        playbook: globe
        calendar:
          school-years: [2025-08-25]
          closed:
            - {days: 2026-04-03, name: Goede Vrijdag}
            - {days: 2026-04-06, name: Tweede paasdag}
            - {days: 2026-04-27/2026-05-08, name: meivakantie}
            - 2026-05-20
        pupils:
          Milan: {as: target, class: 6a}
          Noor: {as: initiator, class: 6a}
        story:
        """

    /// How the duties of an address stand at the end of a story, or at a moment.
    static func standings(
        _ address: String, _ story: String, until stop: StoryStop = .end
    ) throws -> [ExplainStanding.Standing] {
        try dossiers(story, until: stop).flatMap { ExplainStanding($0, in: .dutch)(address) }
    }

    static func dossiers(_ story: String, until stop: StoryStop = .end) throws -> [DossierMoment] {
        let indented = story.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let file = try ScenarioFile(Array((head + "\n" + indented).utf8), name: "test.yaml")
        let complaints = Complaints()
        guard let globe else { return [] }
        var book = ScenarioBook(globe) { choices throws(AdjustmentError) in
            try readPlaybook(files("playbooks/globe"), adjustedBy: choices, into: Complaints())
        }
        let scenario = readScenario(file, of: &book, calendar: nil, into: complaints)
        for complaint in complaints.sorted { throw complaint }
        guard let scenario, let played = play(scenario, until: stop) else { return [] }
        return played.dossiers.map {
            DossierMoment(engine: $0.engine, state: $0.state, events: $0.events, now: played.at)
        }
    }
}
