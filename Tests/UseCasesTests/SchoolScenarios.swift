import Playbooks

@testable import UseCases

/// Scenarios of the small protocol: some hold, one does not, and one cannot be read.
enum SchoolScenarios {
    static let shelf = ScenarioShelf(
        files: [
            "wilg": [
                "talk": talk("A talk within a day", due: "2026-03-03"),
                "wrong": talk("A talk within a week", due: "2026-03-09"),
                "gap": talk("Named by nothing", due: "2026-03-03"),
                "own-choice": talk(
                    "A choice of its own", settings: "{W-G1: 2 school-days}", due: "2026-03-04"),
                "unreadable": talk("A step that nobody knows", step: "walk", due: "2026-03-03"),
            ].mapValues { Array($0.utf8) }
        ], calendars: ["plain": Array("{school-years: [2025-09-01], closed: []}".utf8)])

    /// A scenario of ten lines in which a talk is due on a day; the triage stands in line 7, the talk in 9.
    static func talk(
        _ title: String, settings: String = "{}", step: String = "talk", due: String
    ) -> String {
        """
        scenario: \(title)
        playbook: wilg
        calendar: plain
        settings: \(settings)
        pupils: {A: {as: target, class: "5"}}
        story:
          - {at: 2026-03-02 09:00, report: {by: staff}, expect: [{not-open: \(step)}]}
          - {at: 2026-03-02 10:00, triage: bullying}
          - {at: 2026-03-02 10:00, expect: [{open: \(step), due: \(due)}]}
        """
    }
}
