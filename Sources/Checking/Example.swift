import Casework
import Playbooks
import SchoolTime

/// Writes the way to a state as a scenario that can be run.
struct Example {
    let playbook: Playbook.ID
    let scope: Plan.Scope
    let title: String

    /// The first day of every example.
    static let start = Moment(iso: "2025-09-01T09:00")
    private static let years = ["2025-08-25", "2026-08-17", "2027-08-23", "2028-08-21"]
    /// A calendar without holidays, so that an example runs with any playbook.
    static let calendar = SchoolCalendar(
        closed: [], schoolYearStarts: years.compactMap { SchoolDate(iso: $0) })

    func text(way: [Move], now: Moment, expected: [String]) -> String {
        let pupils = Opening.pupils.map { pupil in
            scope == .caseFile
                ? "  \(pupil.name): {as: \(pupil.part.rawValue), class: \(Opening.group), year-group: 6}"
                : "  \(pupil.name): {class: \(Opening.group), year-group: 6}"
        }
        let head = [
            "scenario: \(title)", "playbook: \(playbook)", "calendar:",
            "  school-years: [\(Self.years.joined(separator: ", "))]", "  closed: []", "pupils:",
        ]
        let end =
            line(at: now, dossier) + ["    expect:"] + expected.map { "      - {\($0)}" }
        let lines = head + pupils + ["story:"] + way.flatMap { line(at: $0.at, dossier + $0.words) } + end
        return lines.joined(separator: "\n") + "\n"
    }

    private var dossier: [String] {
        switch scope {
        case .caseFile: []
        case .pupil: ["pupil: \(Opening.pupils[0].name)"]
        case .group: ["group: \(Opening.group)"]
        case .schoolYear: ["year: yes"]
        }
    }

    private func line(at moment: Moment, _ words: [String]) -> [String] {
        ["  - at: \(moment.date.iso) \(moment.time.iso)"] + words.map { "    " + $0 }
    }
}
