import Casework
import Playbooks
import SchoolTime
import YAML

/// Why a case cannot be kept as a scenario.
package enum RecordingError: Error, Hashable, Sendable {
    /// Nothing happened in it yet.
    case empty
    /// Only dossiers of cases are kept.
    case notACase
    /// Played again it does not come out as it went: the line of the file, and what was otherwise.
    case differs(line: Int, String)
}

/// A case of which a scenario is made.
package struct CaseToRecord: Sendable {
    /// What the scenario is called.
    package let title: String
    /// The engine that runs the case.
    package let engine: CaseEngine
    /// All that happened in it, in order.
    package let events: [CaseEvent]
    /// The moment at which it is looked at, on the school's clock.
    package let now: Moment
    /// What the school says of its documents, by their addresses.
    package let documents: [String: String]

    /// A case.
    package init(
        title: String, engine: CaseEngine, events: [CaseEvent], now: Moment, documents: [String: String]
    ) {
        self.title = title
        self.engine = engine
        self.events = events
        self.now = now
        self.documents = documents
    }
}

/// Makes a scenario of what happened in a case: pupils are called by letters, classes by numbers, and whatever somebody
/// wrote is replaced by a sample. At each moment it expects what was owed then, and in the end how the case stands.
///
/// Throws a ``RecordingError``: what is returned was played again, and everything in it holds.
package func record(_ recorded: CaseToRecord) throws(RecordingError) -> String {
    guard recorded.engine.scope == .caseFile else { throw .notACase }
    guard !recorded.events.isEmpty else { throw .empty }
    let text = ScenarioWriter(recorded).text
    let complaints = Complaints()
    guard let scenario = replayed(text, recorded.engine.playbook, into: complaints) else {
        let first = complaints.sorted.first
        throw .differs(line: first?.position.line ?? 1, first?.message ?? "")
    }
    if let failure = run(scenario).failures.first {
        throw .differs(line: failure.line, failure.failure ?? "")
    }
    return text
}

/// The scenario as it was recorded, under the protocol of its case.
private func replayed(_ text: String, _ playbook: Playbook, into complaints: Complaints) -> Scenario? {
    do throws(Complaint) {
        let file = try ScenarioFile(Array(text.utf8), name: "recorded.yaml")
        var book = ScenarioBook(playbook) { _ in playbook }
        return readScenario(file, of: &book, calendar: nil, into: complaints)
    } catch {
        complaints.add(error)
        return nil
    }
}
