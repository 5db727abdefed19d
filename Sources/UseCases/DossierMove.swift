import Access
import Casework
import Dossiers
import People
import Playbooks
import SchoolTime

/// A dossier read by the version that it runs by, and by its school's present one.
struct DossierMove {
    let row: DossierRow
    /// The version that it runs by.
    let from: Int
    let engine: CaseEngine
    let next: CaseEngine
    let before: CaseState
    let after: CaseState
    let now: Moment
    private let history: [CaseEvent]

    /// The shelf must know the version that the dossier runs by; throws ``RecordsError/noVersion(_:)``.
    init(
        of row: DossierRow, with history: [CaseEvent], _ school: School, _ shelf: PlaybookShelf,
        at now: Moment
    ) throws {
        self.row = row
        self.history = history
        self.now = now
        from = row.version(after: history)
        guard let engine = try shelf.engine(of: school, ifThereIs: from, scope: row.scope) else {
            throw RecordsError.noVersion(from)
        }
        self.engine = engine
        next = try shelf.engine(of: school, version: school.protocolVersion, scope: row.scope)
        before = engine.state(engine.fold(history), at: now)
        after = next.state(next.fold(history), at: now)
    }

    /// What changes in what stands open.
    var changes: [DutyChange] {
        DutyChange.between(engine.standing(in: before, at: now), next.standing(in: after, at: now))
    }

    /// What the present version cannot carry. What the dossier's own cannot either is no reason to stay with it.
    var misfits: [Misfit] {
        let found = next.misfits(of: history)
        guard !found.isEmpty else { return [] }
        let own = Set(engine.misfits(of: history))
        return found.filter { !own.contains($0) }
    }

    /// Whether somebody may read the dossier, and is not only let in for a duty.
    func mayBeRead(by viewer: Viewer) -> Bool {
        let access = access(of: viewer)
        return access.mayOpen && access.mayReadNotes
    }

    /// What somebody may do in the dossier as it runs now.
    func access(of viewer: Viewer) -> DossierAccess {
        DossierAccess(
            viewer, to: before, engine: engine, obligations: engine.obligations(in: before, at: now))
    }
}
