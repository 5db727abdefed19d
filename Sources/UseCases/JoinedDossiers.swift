import Access
import Casework
import Dossiers
import Records

/// The dossiers in which reports came that were joined to a case since. Their words are in the case, so whom the case is kept
/// from does not read them there either.
struct JoinedDossiers {
    private let desk: Desk

    /// The dossiers at a desk.
    init(_ desk: Desk) { self.desk = desk }

    /// What is to be written in them when who is kept from a case changed; nothing when that is as it was.
    func barred(
        along file: CommandCarrier, since before: CaseState, for viewer: Viewer
    ) async throws -> [Archive.Addition] {
        guard file.engine.barring(in: file.state) != file.engine.barring(in: before) else { return [] }
        return try await barred(along: file, for: viewer)
    }

    /// What is to be written in those that do not know yet who is kept from a case, one of them left out.
    func barred(
        along file: CommandCarrier, besides other: Dossier.ID? = nil, for viewer: Viewer
    ) async throws -> [Archive.Addition] {
        let barring = file.engine.barring(in: file.state)
        let ids = file.state.joinedReports.map { Dossier.ID($0.from.id) }.filter { $0 != other }
        let joined = try await OpenDossier(desk).unnoted(ids, for: viewer)
        return joined.filter { $0.state.joinedTo != nil && $0.state.barring != barring }.map { one in
            var carrier = CommandCarrier(
                engine: one.engine, state: one.state, actor: file.actor, now: file.now)
            carrier.bar(along: file)
            return (
                one.row, one.row.version, carrier.events,
                DossierSummary(of: carrier.state, engine: one.engine, at: one.now)
            )
        }
    }
}

extension CommandCarrier {
    /// Keeps the dossier from whom a case is kept. That follows by itself: it stands there in the name of whoever owns cases.
    mutating func bar(along file: CommandCarrier) {
        let barring = file.engine.barring(in: file.state)
        guard barring != state.barring else { return }
        add(CaseEvent(at: now, by: .init(role: engine.playbook.caseOwner), .barredAlong(barring)))
    }
}
