import Playbooks
import Scenarios
import Synchronization
import YAML

/// The scenarios that come with the playbooks, and what came of playing them.
package final class ScenarioShelf: Sendable {
    /// What lies in the folder of the playbooks.
    package struct Files: Sendable {
        /// Scenarios by their playbook and the name of their file without its ending.
        package var scenarios: [Playbook.ID: [String: [UInt8]]]
        /// The calendars that they name.
        package var calendars: [String: [UInt8]]

        /// Files from anywhere.
        package init(scenarios: [Playbook.ID: [String: [UInt8]]], calendars: [String: [UInt8]]) {
            self.scenarios = scenarios
            self.calendars = calendars
        }
    }

    private let load: @Sendable () throws -> Files
    private let loaded = Mutex<Files?>(nil)
    private let played = Mutex<[Key: [ScenarioResult]]>([:])

    /// What the outcome of all scenarios of a playbook hangs on.
    struct Key: Hashable {
        let playbook: Playbook.ID
        let edition: Int
        let settings: [String: String]
        var isTold = false
    }

    /// Of so many versions of protocols the outcomes are kept; then all are played anew.
    private static let mostKept = 24

    /// A shelf whose files are read when somebody first asks for them.
    package init(loading load: @escaping @Sendable () throws -> Files) { self.load = load }

    /// A shelf of these scenarios and calendars.
    package convenience init(
        files: [Playbook.ID: [String: [UInt8]]] = [:], calendars: [String: [UInt8]] = [:]
    ) {
        self.init { Files(scenarios: files, calendars: calendars) }
    }

    private func files() throws -> Files {
        if let known = loaded.withLock({ $0 }) { return known }
        let files = try load()
        loaded.withLock { $0 = files }
        return files
    }

    /// The scenarios of a playbook, in the order of their names. Throws when the files cannot be read.
    func scenarios(of playbook: Playbook.ID) throws -> [(name: String, text: [UInt8])] {
        (try files().scenarios[playbook] ?? [:]).sorted { $0.key < $1.key }
            .map { (name: $0.key, text: $0.value) }
    }

    /// One of them; nil when the playbook has none of that name. Throws when the files cannot be read.
    func scenario(_ name: String, of playbook: Playbook.ID) throws -> [UInt8]? {
        try files().scenarios[playbook]?[name]
    }

    /// The tree of a calendar. Throws a complaint when there is none of that name, or it cannot be read.
    func calendar(_ name: String) throws(Complaint) -> Node {
        // Files that cannot be read are told of by who asks for the scenarios themselves.
        let calendars = (try? files())?.calendars ?? [:]
        guard let text = calendars[name] else {
            throw Complaint(
                at: .start(of: name), found: "no calendar \(quoted(name))",
                expected: calendars.keys.sorted().joined(separator: ", "))
        }
        return try readYAML(text, file: name + ".yaml")
    }

    /// What came of the scenarios of a playbook; nil when they were not played yet.
    func results(of key: Key) -> [ScenarioResult]? { played.withLock { $0[key] } }

    /// The same, playing them when they were not.
    func results(of key: Key, playing: () throws -> [ScenarioResult]) rethrows -> [ScenarioResult] {
        if let known = results(of: key) { return known }
        let results = try playing()
        keep(results, of: key)
        return results
    }

    /// Keeps what came of them.
    func keep(_ results: [ScenarioResult], of key: Key) {
        played.withLock { played in
            if played.count >= Self.mostKept { played.removeAll() }
            played[key] = results
        }
    }
}
