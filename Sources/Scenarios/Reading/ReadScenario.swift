import Casework
import Playbooks
import SchoolTime
import YAML

/// The file of a scenario, of which only the first lines are known: which playbook and which calendar it
/// wants to be read with.
package struct ScenarioFile: Sendable {
    /// The name of the file.
    package let name: String
    /// What the scenario is called; its file's name when it does not say.
    package let title: ScenarioTitle
    /// The name of the playbook.
    package let playbook: String
    /// The name of a calendar file; nil when the calendar is written out.
    package let calendar: String?
    let root: Node

    /// Parses a file.
    ///
    /// - Throws: a complaint when it is no YAML, or names no playbook.
    package init(_ bytes: [UInt8], name: String) throws(Complaint) {
        root = try readYAML(bytes, file: name)
        self.name = name
        guard case .map(let entries, _) = root,
            let entry = entries.first(where: { $0.key == "playbook" }),
            case .scalar(let playbook, _, _) = entry.value
        else {
            throw Complaint(
                at: root.position, found: "no 'playbook'", expected: "playbook: the name of a playbook")
        }
        self.playbook = playbook
        let title = entries.first { $0.key == "scenario" }?.value
        // What is wrong with the title is told by who reads the whole.
        let unheard = Complaints()
        let read = title.map { readTitle(NodeReader($0, into: unheard)) }
        self.title = unheard.hasErrors ? ScenarioTitle(name) : read ?? ScenarioTitle(name)
        let calendar = entries.first { $0.key == "calendar" }?.value
        if case .scalar(let name, _, _)? = calendar { self.calendar = name } else { self.calendar = nil }
    }
}

/// Reads a scenario of a playbook, with the content of its calendar file where it names one.
///
/// What it shares with other scenarios is kept in the book. All mistakes are added to the complaints. Nothing is returned when there is an error among them.
package func readScenario(
    _ file: ScenarioFile, of book: inout ScenarioBook, calendar: Node?, into complaints: Complaints
) -> Scenario? {
    let scenario = NodeReader(file.root, into: complaints).map("a scenario") { map -> Scenario? in
        let title = readTitle(map.required("scenario"))
        _ = map.required("playbook").text
        _ = map.optional("about")?.text
        let choices = readChoices(map.optional("settings"))
        let calendar = readCalendar(map.required("calendar"), file: calendar)
        let reader = ScenarioReader(addressing: book.addressing, complaints: complaints)
        reader.readPeople(map)
        let story = reader.story(map.required("story"))
        let breaks = map.optional("breaks")?.text
        // The rest was read first, so that its keys are not called unknown.
        guard let calendar else { return nil }
        do throws(AdjustmentError) {
            let played = try book.played(choosing: choices, by: calendar)
            return Scenario(
                title: title, file: file.name,
                school: ScenarioSchool(played: played, staff: reader.staff, pupils: reader.pupils),
                story: story, breaks: breaks)
        } catch {
            complaints.error(map.position(of: "settings"), error.description)
            return nil
        }
    }
    return complaints.hasErrors ? nil : scenario
}

private func readChoices(_ value: NodeReader?) -> [String: String] {
    let pairs = value?.entries("settings").map { entry in
        (entry.key.text, entry.value.scalar(expected: "a value") ?? "")
    }
    return Dictionary(pairs ?? []) { $1 }
}

private func readCalendar(_ value: NodeReader, file: Node?) -> SchoolCalendar? {
    if value.isMap { return calendar(value) }
    guard let file else {
        value.complain(expected: "a file of playbooks/calendars/, or a calendar written out")
        return nil
    }
    return calendar(NodeReader(file, into: value.complaints))
}
