import Casework
import People
import Playbooks

/// What a viewer may do with one dossier, on the day of asking.
///
/// Who may read it is the playbook's word; besides, whoever has a duty in it may open it to do that duty, and whoever did
/// something in it to read back what they wrote.
/// A role for a class counts when a pupil of that class takes part.
package struct DossierAccess: Sendable {
    private let viewer: Viewer
    let engine: CaseEngine
    let state: CaseState
    /// The viewer's roles that count in this dossier.
    package let roles: Set<Role.ID>
    /// The same, each for the classes for which the viewer holds it.
    let held: RolesHere
    /// What stands with the viewer and is not over.
    let duties: [Obligation]
    /// Whether nobody reads it but those whom its report reached.
    private let isSealed: Bool
    /// Whether the viewer may read what names no reader set of its own, by roles alone.
    private let mayReadCase: Bool
    /// Whether the viewer may read it besides where the viewer wrote it.
    private let mayReadOwn: Bool

    /// Access of a viewer to a dossier with these obligations.
    package init(_ viewer: Viewer, to state: CaseState, engine: CaseEngine, obligations: [Obligation]) {
        self.viewer = viewer
        self.engine = engine
        self.state = state
        // Also of who holds no role any more.
        let person = Role.ID(person: viewer.staff.text)
        let roles = viewer.roles.counting(in: state).union(state.shutOut.contains(person) ? [person] : [])
        self.roles = roles
        let held = viewer.roles.here(roles)
        self.held = held
        isSealed = engine.sealedTo(in: state) != nil
        mayReadCase = engine.mayRead(nil, as: held, isAuthor: false, in: state)
        mayReadOwn = engine.mayRead(nil, as: held, isAuthor: true, in: state)
        duties = obligations.filter { duty in
            guard !duty.state.isOver else { return false }
            let named = duty.owners.roles + engine.deciders(of: duty.id, in: state)
            let reached = state.seen(from: duty.ownerPupil) { seen in
                named.map { engine.reachable($0, in: seen) }
            }
            return (named + reached).contains { owner in
                held.include(owner, for: engine.classMeant(by: owner, about: duty.ownerPupil, in: state))
            }
        }
    }

    /// Whether the viewer may open the dossier at all.
    package var mayOpen: Bool {
        !isAccused && (mayReadNotes || (!isSealed && (!duties.isEmpty || isAuthor)))
    }

    /// Whether the viewer did something here, and may read back what they wrote. Asked only of who may not open it anyway.
    private var isAuthor: Bool {
        state.tasks.contains { task in
            task.ending?.by.person == viewer.staff.text && !task.id.isNotice && !wroteAsAccused(task)
                && engine.mayRead(
                    engine.readers(of: task.id.step), as: held, isAuthor: true, in: state)
        }
    }

    /// Whether it was written in a role that is shut out now: who holds it no more does not find it as an author either.
    private func wroteAsAccused(_ task: CaseTask) -> Bool {
        task.ending.map { state.shutOut.contains($0.by.role) } ?? false
    }

    /// Whether it is about the viewer, who then sees nothing of it, in whatever role.
    package var isAccused: Bool { !roles.isDisjoint(with: state.shutOut) }

    /// Whether the viewer may read what names no reader set of its own.
    package var mayReadNotes: Bool { mayReadCase }

    /// Whether the viewer may read what was written in a step by somebody.
    package func mayRead(_ step: Step.ID, writtenBy author: String?) -> Bool {
        if isSealed { return mayReadNotes }
        let isAuthor = author == viewer.staff.text
        let set = engine.readers(of: step)
        if set == engine.playbook.caseReaders { return isAuthor ? mayReadOwn : mayReadCase }
        return engine.mayRead(set, as: held, isAuthor: isAuthor, in: state)
    }

    /// Whether the viewer may read whatever a reader set covers, whoever wrote it.
    func mayReadAll(of set: ReaderSet.ID) -> Bool {
        !isSealed && engine.mayRead(set, as: held, isAuthor: false, in: state)
    }

    /// Whether the viewer may know who read the dossier: whoever reads it, and the coordinator who opens it.
    package var mayReadReadings: Bool {
        guard mayOpen else { return false }
        return mayReadNotes || !roles.isDisjoint(with: engine.playbook.coordinators)
    }

    /// The role in which the viewer would do something: one that must do it, or else any that counts here.
    package func actingRole(for owners: [Role.ID]) -> Role.ID? {
        let wanted = owners.map { $0 == .caseOwner ? state.owner : $0 }
        return wanted.first(where: roles.contains) ?? roles.sorted().first
    }
}
