import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// A dossier opened for a viewer: what it adds up to, and what this viewer may see of it.
package struct OpenedDossier: Sendable {
    /// What the lists know.
    package let row: DossierRow
    /// The school that it is of.
    package let school: School
    /// What it adds up to now.
    package let state: CaseState
    /// What carries it out.
    package let engine: CaseEngine
    /// Every duty and option, ended ones included; of who does not see its course their own alone.
    package let obligations: [Obligation]
    /// What is still asked of people, as far as the viewer sees it.
    package let questions: [Obligation]
    /// The pupils who take part, as far as the viewer sees it.
    package let parties: [CaseParty]
    /// The history that the viewer may read; what may not be read is left out.
    package let events: [CaseEvent]
    /// How many events were left out.
    package let hiddenEvents: Int
    /// The version that each of the readable events brought the dossier to.
    let versions: [Int]
    /// What its steps started elsewhere, whoever may read them.
    let starts: [PlanStart]
    /// What the viewer may do.
    package let access: DossierAccess
    /// The moment it was opened.
    package let now: Moment
}

/// Opens a dossier, for those who may.
package struct OpenDossier: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The dossier. Throws ``RecordsError/notFound`` when there is none at the viewer's school and
    /// ``AccessRefused`` when it is not for this viewer; where somebody was told it alone there is none for anybody else. That
    /// it was read, or refused, is written down first.
    package func callAsFunction(_ id: Dossier.ID, for viewer: Viewer) async throws -> OpenedDossier {
        let opened = try await unnoted(id, for: viewer)
        try await desk.archive.noteReading(
            of: [id], by: viewer.staff, at: opened.now.iso, refused: !opened.access.mayOpen,
            handedOver: opened.state.handedOver?.at.iso)
        guard opened.access.mayOpen else { throw opened.refusal }
        return opened
    }

    /// Several dossiers, in as many statements however many they are; throws as opening each would. That they were
    /// read is written down once it is sure that all of them are for this viewer, and else which are not.
    package func callAsFunction(_ ids: [Dossier.ID], for viewer: Viewer) async throws -> [OpenedDossier] {
        let opened = try await unnoted(ids, for: viewer)
        let refused = opened.filter { !$0.access.mayOpen }
        try await desk.archive.noteReading(
            of: (refused.isEmpty ? opened : refused).map(\.row.id), by: viewer.staff, at: desk.now().iso,
            refused: !refused.isEmpty)
        if let first = refused.first { throw first.refusal }
        return opened
    }

    /// The dossier, without a word written down: for use cases that show nothing of it.
    func unnoted(_ id: Dossier.ID, for viewer: Viewer) async throws -> OpenedDossier {
        guard let row = try await desk.archive.dossier(id, of: viewer.school) else {
            throw RecordsError.notFound
        }
        let history = try await desk.archive.history(of: row)
        let school = try await desk.school(row.school)
        let engine = try await desk.engine(of: row, with: history, at: school)
        return open(row, history, engine, at: school, for: viewer)
    }

    /// Several dossiers, in as many statements however many they are, without a word written down.
    func unnoted(_ ids: [Dossier.ID], for viewer: Viewer) async throws -> [OpenedDossier] {
        var opened = try await readable(ids, for: viewer)
        let found = Set(opened.map(\.row.id))
        // One that is not there or is damaged, read by itself, says what is the matter.
        for id in ids where !found.contains(id) { opened.append(try await unnoted(id, for: viewer)) }
        return opened
    }

    /// Of several dossiers those that are there and can be read, in as many statements however many they are, without a
    /// word written down.
    func readable(_ ids: [Dossier.ID], for viewer: Viewer) async throws -> [OpenedDossier] {
        guard !ids.isEmpty else { return [] }
        let rows = try await desk.archive.dossiers(ids, of: viewer.school)
        let histories = try await desk.archive.histories(of: rows)
        let school = try await desk.school(viewer.school)
        let read = rows.compactMap { row in
            histories[row.id].map { (row, row.version(after: $0), $0) }
        }
        try await desk.recall(read.map(\.1), of: school)
        return read.compactMap { row, version, history in
            // One whose protocol cannot be read must not hide the others.
            guard let engine = try? desk.shelf.engine(of: school, ifThereIs: version, scope: row.scope)
            else { return nil }
            return open(row, history, engine, at: school, for: viewer)
        }
    }

    private func open(
        _ row: DossierRow, _ history: [CaseEvent], _ engine: CaseEngine, at school: School, for viewer: Viewer
    ) -> OpenedDossier {
        let now = desk.now()
        let state = engine.state(engine.fold(history), at: now)
        let obligations = engine.obligations(in: state, at: now)
        let questions = engine.questions(in: state, at: now)
        let access = DossierAccess(viewer, to: state, engine: engine, obligations: obligations + questions)
        let readable = history.indices.filter { access.mayRead(history[$0]) }
        let seen = obligations.filter(access.sees)
        let asked = questions.filter(access.sees)
        return OpenedDossier(
            row: row, school: school, state: state, engine: engine, obligations: seen, questions: asked,
            parties: access.parties(of: seen + asked),
            events: readable.map { history[$0].shown(in: state) },
            hiddenEvents: history.count - readable.count,
            versions: readable.map { $0 + 1 }, starts: engine.starts(of: history, in: state), access: access,
            now: now)
    }
}

extension OpenedDossier {
    /// What was recorded since a version, as far as the viewer may read it.
    package func events(since version: Int) -> [CaseEvent] {
        zip(versions, events).filter { $0.0 > version }.map(\.1)
    }

    /// Where something was recorded, as far as the viewer may read the steps that did so.
    package var records: [CaseState.RecordMade] {
        state.records.filter { access.mayRead($0.task.step, writtenBy: $0.author.person) }
    }
}

extension OpenedDossier {
    /// Why it does not open for the viewer. That somebody confided in one person is nobody else's to know.
    var refusal: any Error { state.chosen.isEmpty ? AccessRefused() : RecordsError.notFound }
}

/// It is there, but not for this viewer.
package struct AccessRefused: Error, Hashable, Sendable {
    /// The refusal.
    package init() {}
}
