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
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        if let classes = ClassAccess(viewer, playbook).classes {
            guard let own = card.schoolClass, classes.contains(own) else { throw AccessRefused() }
        }
        let found = try await ScopeDossiers(desk, of: school).ofPupil(card, by: Self.actor(viewer))
        return try await upToDate(found, of: school)
    }

    /// The id of the dossier of a class in this school year, in which all its pupils take part; made when there
    /// is none yet.
    ///
    /// For who holds a role for that class, or one of the whole school that reads cases, and for who coordinates.
    /// Throws ``RecordsError/notFound`` where the protocol has no plan for classes, or the school no such class.
    package func ofClass(_ schoolClass: SchoolClass.ID, for viewer: Viewer) async throws -> Dossier.ID {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let classes = try await desk.archive.classes(of: school.id)
        guard playbook.hasPlans(.group), classes.contains(where: { $0.id == schoolClass }) else {
            throw RecordsError.notFound
        }
        guard SchoolYearAccess(viewer, playbook).mayOpen(schoolClass) else { throw AccessRefused() }
        let found = try await ScopeDossiers(desk, of: school)
            .ofClass(schoolClass, on: desk.now().date, by: Self.actor(viewer))
        return try await upToDate(found, of: school)
    }

    /// The id of the dossier of this school year; made when there is none yet.
    ///
    /// For who coordinates, and for who reads the cases of the whole school. Throws ``RecordsError/notFound``
    /// where the protocol has no plan for school years.
    package func ofSchoolYear(for viewer: Viewer) async throws -> Dossier.ID {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        guard playbook.hasPlans(.schoolYear) else { throw RecordsError.notFound }
        guard SchoolYearAccess(viewer, playbook).mayOpenYear else { throw AccessRefused() }
        return try await ScopeDossiers(desk, of: school).ofSchoolYear(by: Self.actor(viewer)).id
    }

    /// Who came into the class since, or left it, is known there before anybody looks.
    private func upToDate(_ found: ScopeDossiers.Found, of school: School) async throws -> Dossier.ID {
        if !found.isNew { try await FollowRegister(desk).bringUpToDate(found.id, of: school.id) }
        return found.id
    }

    private static func actor(_ viewer: Viewer) -> CaseEvent.Actor {
        CaseEvent.Actor(role: viewer.roles.all.sorted().first ?? .caseOwner, person: viewer.staff.text)
    }
}
