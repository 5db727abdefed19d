import Access
import Casework
import Dossiers
import Playbooks
import Records

/// Takes a report out of the case that it was joined to by mistake, as one write: it waits in its own dossier again, as it
/// did before, and leaves every case that it came into since. Nothing is deleted; the words of the report stand in its own
/// dossier from then on, and no longer in the case.
///
/// For who has one of the two in hand: whoever reads the case sees that these words belong elsewhere, and whoever weighs
/// the report that it went the wrong way. Neither opens the other dossier by it.
package struct TakeOutReport: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// From the case, as the viewer saw it: takes out the report of a dossier.
    ///
    /// Throws ``AccessRefused``, a `Refusal` without a reason or such a report, and
    /// ``RecordsError/conflict(found:)`` when somebody else wrote in one of the dossiers in between.
    package func callAsFunction(
        _ report: Dossier.ID, of file: Dossier.ID, expecting version: Int, because reason: String,
        by viewer: Viewer
    ) async throws {
        let file = try await inHand(file, expecting: version, viewer)
        guard file.state.holds(reportOf: report.text) else { throw Refusal(.unknown(report.text)) }
        let opened = try await OpenDossier(desk).unnoted(report, for: viewer)
        let way = try await way(from: opened, viewer)
        // Opened again by itself, or joined elsewhere since: then it leaves this case alone.
        guard way.contains(where: { $0.row.id == file.row.id }) else {
            return try await write(nil, opened, out: [file], from: file, reason, viewer)
        }
        try await write(opened, opened, out: way, from: file, reason, viewer)
    }

    /// From the report's own dossier, as the viewer saw it: opens it again, out of every case that it is in.
    ///
    /// Throws what taking it out of the case throws; a `Refusal` when it was joined to none.
    package func callAsFunction(
        _ report: Dossier.ID, expecting version: Int, because reason: String, by viewer: Viewer
    ) async throws {
        let opened = try await inHand(report, expecting: version, viewer)
        guard opened.state.joinedTo != nil else { throw Refusal(.notClosed) }
        let way = try await way(from: opened, viewer)
        try await write(opened, opened, out: way, from: opened, reason, viewer)
    }

    private func inHand(
        _ id: Dossier.ID, expecting version: Int, _ viewer: Viewer
    ) async throws -> OpenedDossier {
        let opened = try await OpenDossier(desk)(id, for: viewer)
        guard opened.access.hasInHand else { throw AccessRefused() }
        guard opened.row.version == version else { throw RecordsError.conflict(found: opened.row.version) }
        return opened
    }

    /// The cases that a report came into one after the other: a case that nobody weighed can be joined to another itself.
    private func way(from report: OpenedDossier, _ viewer: Viewer) async throws -> [OpenedDossier] {
        var way: [OpenedDossier] = []
        var next = report.state.joinedTo
        while let link = next, !way.contains(where: { $0.row.id.text == link.id }) {
            let file = try await OpenDossier(desk).unnoted(Dossier.ID(link.id), for: viewer)
            way.append(file)
            next = file.state.joinedTo
        }
        return way
    }

    /// Takes the report out of cases, with the reports that came along with it, and opens it again where it is asked.
    private func write(
        _ reopened: OpenedDossier?, _ report: OpenedDossier, out files: [OpenedDossier],
        from inHand: OpenedDossier, _ reason: String, _ viewer: Viewer
    ) async throws {
        let hands = inHand.engine.hands(in: inHand.state)
        guard let role = inHand.access.actingRole(for: hands) else { throw AccessRefused() }
        let actor = CaseEvent.Actor(role: role, person: viewer.staff.text)
        let own = DossierLink(id: report.row.id.text, number: report.row.number)
        let leaving = [own] + report.state.joinedReports.map(\.from)
        var additions: [Archive.Addition] = []
        for file in files {
            let commands = leaving.filter { file.state.holds(reportOf: $0.id) }
                .map { CaseCommand.takeOut($0, reason: reason) }
            if !commands.isEmpty { additions.append(try await addition(commands, to: file, by: actor)) }
        }
        if let reopened {
            guard reason.contains(where: { !$0.isWhitespace }) else { throw Refusal(.empty) }
            additions.append(try await addition([], to: reopened, by: actor, reopening: reason))
        }
        try await desk.archive.append(additions)
    }

    /// What is written in one of the dossiers. Opening the report's own again follows from taking it out: it is asked of
    /// nobody whether they had that one in hand.
    private func addition(
        _ commands: [CaseCommand], to opened: OpenedDossier, by actor: CaseEvent.Actor,
        reopening reason: String? = nil
    ) async throws -> Archive.Addition {
        var carrier = CommandCarrier(
            engine: opened.engine, state: opened.state, actor: actor, now: opened.now)
        for command in commands { try carrier.carry(command) }
        if let reason { carrier.add(CaseEvent(at: opened.now, by: actor, .reopened(reason: reason))) }
        try await desk.follow(&carrier, at: opened.row.school)
        return (
            opened.row, opened.row.version, carrier.events,
            DossierSummary(of: carrier.state, engine: opened.engine, at: opened.now)
        )
    }
}
