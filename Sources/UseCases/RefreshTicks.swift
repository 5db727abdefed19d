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

    /// Refreshes what is due by now; gives how many dossiers.
    package func callAsFunction() async throws -> Int {
        var refreshed = 0
        while true {
            let rows = try await desk.archive.dossiersToTick(by: desk.now().iso)
            for row in rows { try await refresh(row) }
            refreshed += rows.count
            if rows.isEmpty { return refreshed }
        }
    }

    private func refresh(_ row: DossierRow) async throws {
        let engine = try await desk.engine(of: row)
        let now = desk.now()
        let state = engine.state(engine.fold(try await desk.archive.history(of: row)), at: now)
        try await desk.archive.refresh(DossierSummary(of: state, engine: engine, at: now), of: row)
    }
}
