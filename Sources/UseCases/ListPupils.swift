import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// The classes and pupils that a viewer looks after.
package struct ListPupils: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The classes whose dossiers the viewer may read, by title, and the pupils of one of them, by name.
    ///
    /// Throws ``AccessRefused`` for a class that is not among them.
    package func callAsFunction(
        of schoolClass: SchoolClass.ID?, for viewer: Viewer
    ) async throws -> (classes: [SchoolClass], pupils: [PupilCard]) {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let own = ClassAccess(viewer, playbook).classes
        let classes = try await desk.archive.classes(of: school.id).filter { own?.contains($0.id) ?? true }
        guard let schoolClass else { return (classes, []) }
        guard classes.contains(where: { $0.id == schoolClass }) else { throw AccessRefused() }
        return (classes, try await desk.archive.pupils(of: schoolClass, in: school.id))
    }
}

/// The pupils that a report can be about: any pupil of the school, class by class.
package struct ChoosePupils: Sendable {
    private let desk: Desk

    /// What there is to choose from.
    package struct Choice: Sendable {
        /// The classes, by title.
        package let classes: [SchoolClass]
        /// The class whose pupils are shown.
        package let shown: SchoolClass.ID?
        /// Its pupils, by name.
        package let pupils: [PupilCard]
        /// Those chosen before, by name, of whatever class.
        package let chosen: [PupilCard]
    }

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The classes, the pupils of one of them, and those chosen before; ids of another school are left out.
    ///
    /// Throws ``AccessRefused`` for who holds no role at the school.
    package func callAsFunction(
        of schoolClass: SchoolClass.ID?, chosen: [Pupil.ID], for viewer: Viewer
    ) async throws -> Choice {
        guard !viewer.roles.all.isEmpty else { throw AccessRefused() }
        let classes = try await desk.archive.classes(of: viewer.school)
        let shown = classes.first { $0.id == schoolClass }?.id
        let pupils =
            if let shown { try await desk.archive.pupils(of: shown, in: viewer.school) } else {
                [PupilCard]()
            }
        let cards = try await desk.archive.pupils(chosen, of: viewer.school)
        return Choice(
            classes: classes, shown: shown, pupils: pupils, chosen: cards.values.sorted { $0.name < $1.name })
    }
}
