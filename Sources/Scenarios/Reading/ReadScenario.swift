import Casework
import Playbooks
import SchoolTime
import YAML

/// The file of a scenario, of which only the first lines are known: which playbook and which calendar it
/// wants to be read with.
package struct ScenarioFile: Sendable {
    /// The name of the file.
    package let name: String
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
        let calendar = entries.first { $0.key == "calendar" }?.value
        if case .scalar(let name, _, _)? = calendar { self.calendar = name } else { self.calendar = nil }
    }
}

/// Reads a scenario with its playbook and, where it names one, the content of its calendar file.
///
/// All mistakes are added to the complaints. Nothing is returned when there is an error among them.
package func readScenario(
    _ file: ScenarioFile, playbook: Playbook, calendar: Node?, into complaints: Complaints
) -> Scenario? {
    let scenario = NodeReader(file.root, into: complaints).map("a scenario") { map -> Scenario? in
        let title = map.required("scenario").text
        _ = map.required("playbook").text
        _ = map.optional("about")?.text
        _ = map.optional("location")?.text
        let settings = readSettings(map.optional("settings"))
        guard let calendar = readCalendar(map.required("calendar"), file: calendar) else { return nil }
        let adjusted = apply(settings, to: playbook, complaints)
        let reader = ScenarioReader(playbook: playbook, complaints: complaints)
        reader.readPeople(map)
        let school = ScenarioSchool(
            playbook: adjusted, calendar: calendar, staff: reader.staff, pupils: reader.pupils)
        let story = reader.story(map.required("story"))
        let breaks = map.optional("breaks")?.text
        return Scenario(title: title, file: file.name, school: school, story: story, breaks: breaks)
    }
    return complaints.hasErrors ? nil : scenario
}

private func readSettings(_ value: NodeReader?) -> [(address: NodeReader, value: NodeReader)] {
    value?.entries("settings").map { ($0.key, $0.value) } ?? []
}

private func apply(
    _ settings: [(address: NodeReader, value: NodeReader)], to playbook: Playbook, _ complaints: Complaints
) -> Playbook {
    var adjusted = playbook
    for (address, value) in settings {
        let choice = [address.text: value.scalar(expected: "a value") ?? ""]
        do throws(AdjustmentError) {
            adjusted = try adjusted.adjusted(by: choice)
        } catch {
            complaints.error(address.position, error.message, suggestion: error.suggestion)
        }
    }
    return adjusted
}

private func readCalendar(_ value: NodeReader, file: Node?) -> SchoolCalendar? {
    if value.isMap { return calendar(value) }
    guard let file else {
        value.complain(expected: "a file of playbooks/calendars/, or a calendar written out")
        return nil
    }
    return calendar(NodeReader(file, into: value.complaints))
}
