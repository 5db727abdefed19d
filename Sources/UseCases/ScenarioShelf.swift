import Playbooks
import Scenarios
import Synchronization
import YAML

/// The scenarios that come with the playbooks, and what came of playing them.
package final class ScenarioShelf: Sendable {
    private let files: [Playbook.ID: [String: [UInt8]]]
    private let calendars: [String: [UInt8]]
    private let played = Mutex<[Key: [ScenarioResult]]>([:])

    /// What the outcome of all scenarios of a playbook hangs on.
    struct Key: Hashable {
        let playbook: Playbook.ID
        let edition: Int
        let settings: [String: String]
    }

    /// Of so many versions of protocols the outcomes are kept; then all are played anew.
    private static let mostKept = 24

    /// Scenarios by their playbook and the name of their file without its ending, and the files of the calendars that
    /// they name.
    package init(files: [Playbook.ID: [String: [UInt8]]] = [:], calendars: [String: [UInt8]] = [:]) {
        self.files = files
        self.calendars = calendars
    }

    /// The scenarios of a playbook, in the order of their names.
    func scenarios(of playbook: Playbook.ID) -> [(name: String, text: [UInt8])] {
        (files[playbook] ?? [:]).sorted { $0.key < $1.key }.map { (name: $0.key, text: $0.value) }
    }

    /// One of them; nil when the playbook has none of that name.
    func scenario(_ name: String, of playbook: Playbook.ID) -> [UInt8]? { files[playbook]?[name] }

    /// The tree of a calendar. Throws a complaint when there is none of that name, or it cannot be read.
    func calendar(_ name: String) throws(Complaint) -> Node {
        guard let text = calendars[name] else {
            throw Complaint(
                at: .start(of: name), found: "no calendar \(quoted(name))",
                expected: calendars.keys.sorted().joined(separator: ", "))
        }
        return try readYAML(text, file: name + ".yaml")
    }

    /// The names of the calendars.
    var calendarNames: [String] { calendars.keys.sorted() }

    /// What came of the scenarios of a playbook, played when they were not yet.
    func results(of key: Key, playing: () throws -> [ScenarioResult]) rethrows -> [ScenarioResult] {
        if let known = played.withLock({ $0[key] }) { return known }
        let results = try playing()
        played.withLock { played in
            if played.count >= Self.mostKept { played.removeAll() }
            played[key] = results
        }
        return results
    }
}
