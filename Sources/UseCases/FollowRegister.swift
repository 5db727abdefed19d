import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// What brings a dossier in line with the school's register: in which class its pupils are now, and of the dossier of a
/// class who came into it since and who is no longer in it. Who takes part in a case is what people said of it; where
/// these pupils are, so who reads it for a class and does its duties, is what the register says, also once it is closed.
struct FollowRegister {
    private let desk: Desk

    init(_ desk: Desk) { self.desk = desk }

    /// What happened since. Nobody comes into a closed dossier or leaves it, nor into that of a class in an earlier school
    /// year: there the pupils are followed who took part.
    func callAsFunction(_ row: DossierRow, in state: CaseState) async throws -> [CaseEvent.What] {
        if row.scope == .group, !state.isClosed, let schoolClass = try await classOfThisYear(row) {
            return try await ofClass(schoolClass, row, in: state)
        }
        var pupils = state.present.map(\.pupil)
        if row.scope == .pupil, !state.isClosed { pupils.append(Pupil.ID(row.subject ?? "")) }
        guard !pupils.isEmpty else { return [] }
        let cards = try await desk.archive.pupils(pupils, of: row.school)
        return pupils.uniqued().compactMap { cards[$0] }.compactMap { joining($0, $0.schoolClass, in: state) }
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
        try await desk.follow(&carrier, at: school)
        let summary = DossierSummary(of: carrier.state, engine: engine, at: now)
        do {
            try await desk.archive.append(carrier.events, to: row, expecting: row.version, summary: summary)
        } catch RecordsError.conflict {}
    }

    /// The class that the dossier of a class is about; nil when that is of another school year.
    private func classOfThisYear(_ row: DossierRow) async throws -> SchoolClass.ID? {
        let school = try await desk.school(row.school)
        let year = try desk.shelf.calendar(of: school).schoolYear(of: desk.now().date)
        return Dossier.schoolClass(of: row.subject, row.scope).flatMap { schoolClass in
            row.subject == Dossier.subject(of: schoolClass, in: year) ? schoolClass : nil
        }
    }

    private func ofClass(
        _ schoolClass: SchoolClass.ID, _ row: DossierRow, in state: CaseState
    ) async throws -> [CaseEvent.What] {
        let cards = try await desk.archive.pupils(of: schoolClass, in: row.school)
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
