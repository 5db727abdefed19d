import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Finds the dossier of a pupil, class or school year, or opens one.
package struct OpenScopeDossier: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The id of the dossier about a pupil; made when there is none yet.
    ///
    /// For who holds a role for the pupil's class, or a role of the whole school that reads cases.
    package func callAsFunction(of pupil: Pupil.ID, for viewer: Viewer) async throws -> Dossier.ID {
        let school = try await desk.school(viewer.school)
        guard let card = try await desk.archive.pupils([pupil], of: school.id)[pupil] else {
            throw RecordsError.notFound
        }
        let playbook = try desk.shelf.playbook(of: school, version: school.playbookVersion)
        if let classes = CaseListAccess(viewer, playbook).classes {
            guard let own = card.schoolClass, classes.contains(own) else { throw AccessRefused() }
        }
        if let row = try await desk.archive.dossier(about: pupil.text, scope: .pupil, of: school.id) {
            return row.id
        }
        let party = CaseParty(
            pupil: pupil, involvement: .pupil, group: card.schoolClass?.text, yearGroup: card.yearGroup)
        do {
            return try await make(scope: .pupil, subject: pupil.text, party: party, school, by: viewer)
        } catch RecordsError.conflict {  // somebody else was first
            let row = try await desk.archive.dossier(about: pupil.text, scope: .pupil, of: school.id)
            guard let row else { throw RecordsError.notFound }
            return row.id
        }
    }

    private func make(
        scope: Plan.Scope, subject: String, party: CaseParty?, _ school: School, by viewer: Viewer
    ) async throws -> Dossier.ID {
        let engine = try desk.shelf.engine(of: school, version: school.playbookVersion, scope: scope)
        let actor = CaseEvent.Actor(
            role: viewer.roles.all.sorted().first ?? .caseOwner, person: viewer.staff.text)
        var carrier = CommandCarrier(engine: engine, state: engine.start, actor: actor, now: desk.now())
        if let party { try carrier.carry(.join(party)) }
        try carrier.carry(.open)
        let new = NewDossier(
            id: Dossier.ID(desk.newID()), school: school.id, scope: scope, subject: subject,
            playbook: school.playbook, playbookVersion: school.playbookVersion)
        let summary = DossierSummary(of: carrier.state, engine: engine, at: desk.now())
        _ = try await desk.archive.create(new, events: carrier.events, summary: summary)
        return new.id
    }
}
