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
        let party = CaseParty(
            pupil: pupil, involvement: .pupil, group: card.schoolClass?.text, yearGroup: card.yearGroup)
        return try await find(scope: .pupil, subject: pupil.text, parties: [party], school, for: viewer)
    }

    /// The id of the dossier of a class in this school year, in which all its pupils take part; made when there
    /// is none yet.
    ///
    /// For who holds a role for that class, or one of the whole school that reads cases, and for who coordinates.
    /// Throws ``RecordsError/notFound`` where the protocol has no plan for classes, or the school no such class.
    package func ofClass(_ schoolClass: SchoolClass.ID, for viewer: Viewer) async throws -> Dossier.ID {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.playbookVersion)
        let classes = try await desk.archive.classes(of: school.id)
        guard playbook.hasPlans(.group), classes.contains(where: { $0.id == schoolClass }) else {
            throw RecordsError.notFound
        }
        guard SchoolYearAccess(viewer, playbook).mayOpen(schoolClass) else { throw AccessRefused() }
        let parties = try await desk.archive.pupils(of: schoolClass, in: school.id).map { card in
            CaseParty(
                pupil: card.id, involvement: .pupil, group: schoolClass.text, yearGroup: card.yearGroup)
        }
        return try await find(
            scope: .group, subject: Dossier.subject(of: schoolClass, in: try year(of: school)),
            parties: parties, school, for: viewer)
    }

    /// The id of the dossier of this school year; made when there is none yet.
    ///
    /// For who coordinates, and for who reads the cases of the whole school. Throws ``RecordsError/notFound``
    /// where the protocol has no plan for school years.
    package func ofSchoolYear(for viewer: Viewer) async throws -> Dossier.ID {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.playbookVersion)
        guard playbook.hasPlans(.schoolYear) else { throw RecordsError.notFound }
        guard SchoolYearAccess(viewer, playbook).mayOpenYear else { throw AccessRefused() }
        return try await find(
            scope: .schoolYear, subject: Dossier.subject(of: try year(of: school)), parties: [], school,
            for: viewer)
    }

    private func year(of school: School) throws -> SchoolYear {
        try desk.shelf.calendar(of: school).schoolYear(of: desk.now().date)
    }

    private func find(
        scope: Plan.Scope, subject: String, parties: [CaseParty], _ school: School, for viewer: Viewer
    ) async throws -> Dossier.ID {
        if let row = try await desk.archive.dossier(about: subject, scope: scope, of: school.id) {
            return row.id
        }
        do {
            return try await make(scope: scope, subject: subject, parties: parties, school, by: viewer)
        } catch RecordsError.conflict {  // somebody else was first
            let row = try await desk.archive.dossier(about: subject, scope: scope, of: school.id)
            guard let row else { throw RecordsError.notFound }
            return row.id
        }
    }

    private func make(
        scope: Plan.Scope, subject: String, parties: [CaseParty], _ school: School, by viewer: Viewer
    ) async throws -> Dossier.ID {
        let engine = try desk.shelf.engine(of: school, version: school.playbookVersion, scope: scope)
        let actor = CaseEvent.Actor(
            role: viewer.roles.all.sorted().first ?? .caseOwner, person: viewer.staff.text)
        var carrier = CommandCarrier(engine: engine, state: engine.start, actor: actor, now: desk.now())
        for party in parties { try carrier.carry(.join(party)) }
        try carrier.carry(.open)
        let new = NewDossier(
            id: Dossier.ID(desk.newID()), school: school.id, scope: scope, subject: subject,
            playbook: school.playbook, playbookVersion: school.playbookVersion)
        let summary = DossierSummary(of: carrier.state, engine: engine, at: desk.now())
        _ = try await desk.archive.create(new, events: carrier.events, summary: summary)
        return new.id
    }
}
