import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What brings the dossier of a class, or of a pupil, in line with the school's register: who came into the class since,
/// who is no longer in it, in which class the pupil is now. Who takes part in a case is what people said of it.
struct FollowRegister {
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// What happened since; nothing in a closed dossier, and in one of an earlier school year.
    func callAsFunction(_ row: DossierRow, in state: CaseState) async throws -> [CaseEvent.What] {
        guard !state.isClosed else { return [] }
        switch row.scope {
        case .caseFile, .schoolYear: return []
        case .pupil:
            let pupil = Pupil.ID(row.subject ?? "")
            guard let card = try await desk.archive.pupils([pupil], of: row.school)[pupil] else { return [] }
            return [joining(card, card.schoolClass, in: state)].compactMap(\.self)
        case .group: return try await ofClass(row, in: state)
        }
    }

    /// Writes down what happened since, if anything. When somebody else writes there at the same moment, the next refresh
    /// does it.
    func bringUpToDate(_ id: Dossier.ID, of school: School.ID) async throws {
        guard let row = try await desk.archive.dossier(id, of: school) else { return }
        let history = try await desk.archive.history(of: row)
        let engine = try await desk.engine(of: row, with: history)
        let now = desk.now()
        var carrier = CommandCarrier(
            engine: engine, state: engine.state(engine.fold(history), at: now),
            actor: .init(role: engine.playbook.caseOwner), now: now)
        for what in try await self(row, in: carrier.state) {
            carrier.add(CaseEvent(at: now, by: carrier.actor, what))
        }
        guard !carrier.events.isEmpty else { return }
        carrier.follow(try await desk.away(at: school, in: carrier.state))
        let summary = DossierSummary(of: carrier.state, engine: engine, at: now)
        do {
            try await desk.archive.append(carrier.events, to: row, expecting: row.version, summary: summary)
        } catch RecordsError.conflict {}
    }

    private func ofClass(_ row: DossierRow, in state: CaseState) async throws -> [CaseEvent.What] {
        let school = try await desk.school(row.school)
        let year = try desk.shelf.calendar(of: school).schoolYear(of: desk.now().date)
        guard let schoolClass = Dossier.schoolClass(of: row.subject, row.scope),
            row.subject == Dossier.subject(of: schoolClass, in: year)
        else { return [] }
        let cards = try await desk.archive.pupils(of: schoolClass, in: school.id)
        let here = Set(cards.map(\.id))
        // Somebody of another class takes part because people said so.
        let gone = state.present.filter { party in
            party.involvement == .pupil && party.group == schoolClass.text && !here.contains(party.pupil)
        }
        return cards.compactMap { joining($0, schoolClass, in: state) }
            + gone.map { .left($0.pupil, because: .leftClass) }
    }

    /// That a pupil takes part as the register has it; nil when that is known.
    private func joining(
        _ card: PupilCard, _ schoolClass: SchoolClass.ID?, in state: CaseState
    ) -> CaseEvent.What? {
        let known = state.present.first { $0.pupil == card.id }
        if let known, known.group == schoolClass?.text, known.yearGroup == card.yearGroup { return nil }
        return .joined(
            CaseParty(
                pupil: card.id, involvement: known?.involvement ?? .pupil, group: schoolClass?.text,
                yearGroup: card.yearGroup))
    }
}
