import Foundation
import Playbooks
import YAML

@testable import Scenarios

/// The invented school whose protocol lies beside the tests, and scenarios that play there.
enum Wilg {
    static let files: PlaybookFiles = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/wilg")
        // A folder that cannot be read gives no playbook, and every test fails.
        return (try? PlaybookFiles(directory: folder.path())) ?? PlaybookFiles(name: "wilg", contents: [:])
    }()

    static let playbook = readPlaybook(files, into: Complaints())
    static let book = playbook.map { playbook in
        ScenarioBook(playbook) { choices throws(AdjustmentError) in
            try readPlaybook(files, adjustedBy: choices, into: Complaints())
        }
    }

    static let head = """
        scenario: A test
        playbook: wilg
        calendar: {school-years: [2025-08-25], closed: [2026-04-06]}
        staff:
          Z1: {roles: [coordinator]}
          Z2: {roles: [coordinator], until: 2026-03-01}
          M1: {roles: [teacher], group: 6a}
          M2: {roles: [teacher], group: 6b}
        pupils:
          A: {as: target, class: 6a, year-group: 6}
          B: {as: initiator, class: 6a}
          C: {as: follower, class: 6b, joins: later}
          E: {class: 4b, year-group: 4}
        """

    /// A report on Monday, found to be bullying, and the first talk on Tuesday.
    static let begin = """
        - at: 2026-03-02 10:30
          report: {by: pupil}
        - at: 2026-03-02 11:00
          triage: bullying
          facts: {repeated: yes}
        - {at: 2026-03-03, done: talk-target, answers: {tone: calm}}

        """

    /// Reads a scenario, and gives what is complained of.
    static func read(_ text: String) throws -> (scenario: Scenario?, complaints: [String]) {
        guard var book else { return (nil, ["the playbook cannot be read"]) }
        return try read(text, of: &book)
    }

    /// Reads a scenario of a book that others are read of too, and gives what is complained of.
    static func read(
        _ text: String, of book: inout ScenarioBook
    ) throws -> (scenario: Scenario?, complaints: [String]) {
        let file = try ScenarioFile(Array(text.utf8), name: "test.yaml")
        let complaints = Complaints()
        let scenario = readScenario(file, of: &book, calendar: nil, into: complaints)
        return (scenario, complaints.sorted.map(\.description))
    }

    /// What does not hold in a story; mistakes in the scenario itself too.
    static func failures(_ story: String, settings: String? = nil) throws -> [String] {
        let indented = story.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let choices = settings.map { "\nsettings: \($0)" } ?? ""
        let (scenario, complaints) = try read(head + choices + "\nstory:\n" + indented)
        guard let scenario else { return complaints }
        return run(scenario).failures.compactMap(\.failure)
    }

    /// What does not hold after the beginning.
    static func afterwards(_ lines: String) throws -> [String] { try failures(begin + lines) }

    /// Why an expectation does not hold on Tuesday afternoon; nothing when it holds.
    static func failure(of expectation: String, after lines: String = "") throws -> String? {
        try afterwards(lines + "\n- {at: 2026-03-10 13:00, expect: [{\(expectation)}]}").first
    }
}
