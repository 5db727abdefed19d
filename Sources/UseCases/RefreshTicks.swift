import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Brings the lists up to date where time alone changed something: a school year that began, a placement that ended, a
/// step that opens when another is late, somebody of the staff who is absent from today; and where the school closed
/// days, or a role changed hands. A night that was missed is made up by the next call, and so is what a step starts in
/// another dossier and was cut off from.
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
        /// What kept schools from beginning their school year, once for each.
        package var notBegun: [School.ID: any Error] = [:]
    }

    /// Refreshes what is due by now, of one school or of all. A dossier that cannot be read, or whose protocol
    /// cannot, keeps no other waiting; only a database that does not answer ends the round.
    package func callAsFunction(of school: School.ID? = nil) async throws -> Outcome {
        let today = desk.now()
        try await desk.archive.hearOfAbsences(on: today.date, at: today.iso)
        try await desk.archive.hearOfRoles(on: today.date, at: today.iso)
        try await desk.archive.hearOfClosures(at: today.iso)
        try await desk.archive.hearOfAppointments(on: today.date, at: today.iso)
        var away: [School.ID: Set<Away>] = [:]
        var outcome = Outcome(notBegun: try await beginSchoolYear(of: school))
        // Each has its turn once: one that lies still for so long that more is due at once goes on in the next round.
        var seen: Set<Dossier.ID> = []
        while true {
            let rows = try await desk.archive.dossiersToTick(
                by: desk.now().iso, of: school, limit: Self.atATime + seen.count)
            let waiting = rows.filter { seen.insert($0.id).inserted }
            guard !waiting.isEmpty else { return outcome }
            for row in waiting {
                try Task.checkCancellation()
                do {
                    let gone =
                        if let known = away[row.school] { known } else {
                            try await desk.away(at: row.school)
                        }
                    away[row.school] = gone
                    try await refresh(row, while: gone)
                    outcome.refreshed += 1
                } catch  where [.busy, .full].contains(desk.trouble(of: error)) {
                    throw error
                } catch RecordsError.conflict {
                    // Somebody wrote in it at this moment; it is due still, and has its turn in the next round.
                    continue
                } catch {
                    outcome.passedOver[row.id] = error
                }
            }
        }
    }

    /// A school whose protocol cannot be read keeps no other waiting.
    private func beginSchoolYear(of school: School.ID?) async throws -> [School.ID: any Error] {
        var notBegun: [School.ID: any Error] = [:]
        for one in try await desk.archive.schools() where school.map({ $0 == one.id }) ?? true {
            do {
                try await OpenSchoolYear(desk)(at: one)
            } catch let error as CancellationError {
                throw error
            } catch  where [.busy, .full].contains(desk.trouble(of: error)) {
                throw error
            } catch {
                notBegun[one.id] = error
            }
        }
        return notBegun
    }

    private static let atATime = 500

    private func refresh(_ row: DossierRow, while away: Set<Away>) async throws {
        let history = try await desk.archive.history(of: row)
        let engine = try await desk.engine(of: row, with: history)
        let now = desk.now()
        let state = engine.state(engine.fold(history), at: now)
        try await StartPlans(desk)(engine.starts(of: history, in: state), at: row.school)
        var carrier = CommandCarrier(
            engine: engine, state: state, actor: .init(role: engine.playbook.caseOwner), now: now)
        for what in try await FollowRegister(desk)(row, in: state) {
            carrier.add(CaseEvent(at: now, by: carrier.actor, what))
        }
        if carrier.state.asksForPersons {
            try await desk.follow(&carrier, at: row.school)
        } else {
            carrier.follow(away)
        }
        let summary = DossierSummary(of: carrier.state, engine: engine, at: now)
        guard !carrier.events.isEmpty else { return try await desk.archive.refresh(summary, of: row) }
        // In one that is closed nobody did anything: it stays where it is in the list.
        try await desk.archive.append(
            carrier.events, to: row, expecting: row.version, summary: summary, keepingItsPlace: state.isClosed
        )
    }
}
