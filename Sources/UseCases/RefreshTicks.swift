import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Brings the lists up to date where time alone changed something: a placement that ended, a step that
/// opens when another is late. A night that was missed is made up by the next call.
package struct RefreshTicks: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What became of a round.
    package struct Outcome: Sendable {
        /// How many dossiers are up to date again.
        package var refreshed = 0
        /// What kept the others from it, once for each dossier.
        package var passedOver: [Dossier.ID: any Error] = [:]
    }

    /// Refreshes what is due by now, of one school or of all. A dossier that cannot be read, or whose protocol
    /// cannot, keeps no other waiting; only a database that does not answer ends the round.
    package func callAsFunction(of school: School.ID? = nil) async throws -> Outcome {
        var outcome = Outcome()
        while true {
            let rows = try await desk.archive.dossiersToTick(
                by: desk.now().iso, of: school, limit: Self.atATime + outcome.passedOver.count)
            let waiting = rows.filter { outcome.passedOver[$0.id] == nil }
            guard !waiting.isEmpty else { return outcome }
            for row in waiting {
                do {
                    try await refresh(row)
                    outcome.refreshed += 1
                } catch where [.busy, .full].contains(desk.trouble(of: error)) {
                    throw error
                } catch {
                    outcome.passedOver[row.id] = error
                }
            }
        }
    }

    private static let atATime = 500

    private func refresh(_ row: DossierRow) async throws {
        let history = try await desk.archive.history(of: row)
        let engine = try await desk.engine(of: row, with: history)
        let now = desk.now()
        let state = engine.state(engine.fold(history), at: now)
        try await desk.archive.refresh(DossierSummary(of: state, engine: engine, at: now), of: row)
    }
}
