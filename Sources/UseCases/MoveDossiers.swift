import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What became of dossiers that were to be moved.
package struct MovedDossiers: Hashable, Sendable {
    /// Those that run by the present version now.
    package var moved: [Dossier.ID] = []
    /// Those that stay, as the present version cannot carry their history.
    package var staying: [Dossier.ID] = []
    /// Those in which something happened since they were seen; they stay too.
    package var changed: [Dossier.ID] = []
}

/// Moves dossiers to the present version of the protocol.
///
/// The whole history is read by it from then on; nothing of the history changes, and a dossier of which it could not
/// carry all stays where it is.
package struct MoveDossiers: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Moves dossiers, each at the version of it that was seen, to the version of the protocol that was seen. Each is
    /// one write, so that one that cannot be moved keeps no other back.
    ///
    /// Throws ``AccessRefused`` for who may not change the protocol or may not read one of the dossiers,
    /// ``RecordsError/conflict(found:)`` when another version of the protocol was published since, and a `Refusal` when
    /// no reason is given, or one that is too long. In all of these nothing was moved, unless somebody was shut out
    /// of a later dossier in between.
    package func callAsFunction(
        _ seen: [Dossier.ID: Int], to number: Int, reason: String, by viewer: Viewer
    ) async throws -> MovedDossiers {
        let school = try await desk.coordinated(by: viewer)
        guard school.protocolVersion == number else {
            throw RecordsError.conflict(found: school.protocolVersion)
        }
        let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty, reason.unicodeScalars.count <= ChangeProtocol.longestNote else {
            throw Refusal(.empty)
        }
        let rows = try await readable(seen.keys.sorted { $0.text < $1.text }, viewer)
        var moved = MovedDossiers()
        for row in rows {
            guard row.version == seen[row.id], !row.isClosed, row.protocolVersion < number else {
                moved.changed.append(row.id)
                continue
            }
            do {
                let fits = try await move(row, school, reason: reason, by: viewer)
                if fits { moved.moved.append(row.id) } else { moved.staying.append(row.id) }
            } catch RecordsError.conflict {
                moved.changed.append(row.id)
            }
        }
        return moved
    }

    /// The dossiers of these ids, all of which the viewer may read. That they were opened is written down.
    private func readable(_ ids: [Dossier.ID], _ viewer: Viewer) async throws -> [DossierRow] {
        let opened = try await OpenDossier(desk)(ids, for: viewer)
        guard opened.allSatisfy(\.access.mayReadNotes) else { throw AccessRefused() }
        return opened.map(\.row)
    }

    /// Moves one dossier; gives whether its history fits.
    private func move(_ row: DossierRow, _ school: School, reason: String, by viewer: Viewer) async throws
        -> Bool
    {
        let history = try await desk.archive.history(of: row)
        try await desk.recall([row.version(after: history)], of: school)
        let move = try DossierMove(of: row, with: history, school, desk.shelf, at: desk.now())
        guard move.mayBeRead(by: viewer),
            let role = move.access(of: viewer).actingRole(for: move.next.playbook.coordinators)
        else { throw AccessRefused() }
        guard move.misfits.isEmpty else { return false }
        let event = CaseEvent(
            at: move.now, by: .init(role: role, person: viewer.staff.text),
            .moved(from: move.from, to: school.protocolVersion, reason: reason))
        var state = move.next.fold(history)
        move.next.fold(event, into: &state)
        var summary = DossierSummary(
            of: move.next.state(state, at: move.now), engine: move.next, at: move.now)
        // What else was to follow in it, the next refresh sees to.
        summary.tickAt = move.now.iso
        try await desk.archive.append(
            [event], to: row, expecting: row.version, summary: summary, runningBy: school.protocolVersion)
        return true
    }
}
