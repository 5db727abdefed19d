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

    /// Refreshes what is due by now; gives how many dossiers. One that cannot be read keeps no other waiting.
    package func callAsFunction() async throws -> Int {
        var refreshed = 0
        var passedOver: Set<Dossier.ID> = []
        while true {
            let rows = try await desk.archive.dossiersToTick(
                by: desk.now().iso, limit: Self.atATime + passedOver.count)
            let waiting = rows.filter { !passedOver.contains($0.id) }
            guard !waiting.isEmpty else { return refreshed }
            for row in waiting {
                do {
                    try await refresh(row)
                    refreshed += 1
                } catch is RecordsError {
                    passedOver.insert(row.id)
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
