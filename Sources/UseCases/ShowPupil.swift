import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// A pupil with the dossiers that the viewer may read.
package struct PupilFile: Sendable {
    /// The pupil.
    package let card: PupilCard
    /// The class.
    package let schoolClass: SchoolClass?
    /// Parents and carers, as the school's administration knows them.
    package let guardians: [Guardian]
    /// The cases in which the pupil takes part, the latest first.
    package let cases: [ListedDossier]
    /// The pupil's own dossier; nil when there is none yet, or it is not for the viewer.
    package let dossier: OpenedDossier?
    /// Whether there is one that the viewer may not open.
    package let isDossierHidden: Bool
    /// The playbook that new dossiers get.
    package let playbook: Playbook
}

/// Shows one pupil.
package struct ShowPupil: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The pupil. Throws ``RecordsError/notFound`` when there is none at the viewer's school, and
    /// ``AccessRefused`` when the viewer reads no dossiers of the pupil's class.
    package func callAsFunction(_ id: Pupil.ID, for viewer: Viewer) async throws -> PupilFile {
        let school = try await desk.school(viewer.school)
        guard let card = try await desk.archive.pupils([id], of: school.id)[id] else {
            throw RecordsError.notFound
        }
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        if let classes = ClassAccess(viewer, playbook).classes {
            guard let own = card.schoolClass, classes.contains(own) else { throw AccessRefused() }
        }
        var filter = DossierFilter()
        filter.pupils = [id]
        let cases = try await ListDossiers(desk)(filter, page: 1, for: viewer).dossiers
        let classes = try await desk.archive.classes(of: school.id)
        let row = try await desk.archive.dossier(about: id.text, scope: .pupil, of: school.id)
        let dossier = try await opened(row, for: viewer)
        return PupilFile(
            card: card, schoolClass: classes.first { $0.id == card.schoolClass },
            guardians: try await desk.archive.guardians(of: id, in: school.id), cases: cases,
            dossier: dossier, isDossierHidden: row != nil && dossier == nil, playbook: playbook)
    }

    /// Asked first: who may not read it came for the pupil's page, and did not try to open a dossier.
    private func opened(_ row: DossierRow?, for viewer: Viewer) async throws -> OpenedDossier? {
        guard let row, try await AskAccess(desk)(to: row.id, for: viewer).mayOpen else { return nil }
        return try await OpenDossier(desk)(row.id, for: viewer)
    }
}
