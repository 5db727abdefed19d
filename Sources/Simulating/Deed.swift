import Casework
import Playbooks
import Scenarios
import SchoolTime

/// What somebody did in a dossier, as the engine heard it.
struct Deed: Sendable {
    let command: CaseCommand
    let by: Role.ID
    let at: Moment
}

extension Course {
    /// The course of this dossier as a scenario that can be run; the papers that the protocol names are there.
    func story(titled title: String, expecting expected: [String]) -> String {
        let playbook = habits.playbook
        let papers = playbook.documents.map { "documents.\($0.id): attached" }
        let closed = engine.calendar.closed.filter { $0.last >= began.date && $0.first <= last }.map { span in
            "    - {days: \(span.first.iso)/\(span.last.iso), name: \(inQuotes(span.name))}"
        }
        let pupils = state.parties.map { party in
            "  \(party.pupil): {as: \(party.involvement.rawValue), class: \(party.group ?? "g"), "
                + "year-group: \(party.yearGroup ?? 1)}"
        }
        let head = ["scenario: \(title)", "playbook: \(playbook.id)"]
        let settings = papers.isEmpty ? [] : ["settings: {\(papers.joined(separator: ", "))}"]
        let calendar = closed.isEmpty ? ["calendar: {closed: []}"] : ["calendar:", "  closed:"] + closed
        let told = deeds.flatMap { storyLines(of: $0.command, by: $0.by, at: $0.at) }
        let end = storyLine(["expect:"] + expected.map { "  - {\($0)}" }, at: now)
        let lines = head + settings + calendar + ["pupils:"] + pupils + ["story:"] + told + end
        return lines.joined(separator: "\n") + "\n"
    }
}
