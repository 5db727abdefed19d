import YAML

/// What came of running a scenario.
package struct ScenarioReport: Hashable, Sendable, Codable {
    /// What the scenario is called, in English where it has a title in English.
    package let scenario: String
    /// Its file.
    package let file: String
    /// What is broken in it on purpose; nil in ordinary scenarios.
    package let breaks: String?
    /// Every happening and expectation, in order.
    package let findings: [Finding]

    /// Whether everything held.
    package var holds: Bool { findings.allSatisfy(\.holds) }

    /// What did not hold.
    package var failures: [Finding] { findings.filter { !$0.holds } }

    /// A happening or an expectation, and whether it went as the scenario says.
    package struct Finding: Hashable, Sendable, Codable {
        /// The line in the file, from 1.
        package let line: Int
        /// The moment in the story.
        package let at: String
        /// The words of the scenario.
        package let words: String
        /// Whether it is a happening rather than an expectation.
        package let isHappening: Bool
        /// What went otherwise; nil when it held.
        package let failure: String?
        /// What is broken here on purpose.
        package let breaks: String?
        /// It in words, when it was asked to be told.
        package var told: Told?

        /// Whether it went as the scenario says.
        package var holds: Bool { failure == nil }
    }

    /// A happening or an expectation in the words of a language.
    package struct Told: Hashable, Sendable, Codable {
        /// What happens, or must be so.
        package let words: String
        /// What was found instead; nil when it held.
        package let found: String?
        /// The rules that it names, and those of what was found.
        package let rows: [String]
    }

    /// The report for people: a line for the scenario, and one for everything that did not hold.
    package var text: String {
        let head = (holds ? "holds   " : "FAILS   ") + "\(scenario) (\(file), \(findings.count) checks)"
        let rest = failures.map { "  \(file):\($0.line): \($0.at): \($0.words)\n      \($0.failure ?? "")" }
        return ([head] + rest).joined(separator: "\n")
    }
}
