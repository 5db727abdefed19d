import Access
import Dossiers
import Playbooks
import Records
import Scenarios

/// Keeps what happened in a case as a scenario of the school, without names and without what was written. For demos:
/// dates and answers of a real case still tell of a child (decision 26).
package struct RecordCase: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The number of the new scenario.
    ///
    /// Throws what opening the dossier and adding a scenario throw, and a `RecordingError` when the case cannot be told
    /// as a scenario.
    package func callAsFunction(_ id: Dossier.ID, title: String, by viewer: Viewer) async throws -> Int {
        let school = try await desk.coordinated(by: viewer)
        let opened = try await OpenDossier(desk)(id, for: viewer)
        let text = try record(
            CaseToRecord(
                title: title, engine: opened.engine, events: try await desk.archive.history(of: opened.row),
                now: opened.now, documents: school.settings.filter { Document.isAddress($0.key) }))
        return try await OwnScenarios(desk).add(text, by: viewer)
    }
}
