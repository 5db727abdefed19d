import Access
import Casework
import Dossiers
import People
import Playbooks
import Records

/// A dossier that a step of an opened dossier started.
package struct StartedDossier: Hashable, Sendable {
    /// The step that was done.
    package let task: TaskID
    /// What it is about.
    package let subject: PlanStart.Subject
    /// The dossier; nil when the viewer may not open it.
    package let dossier: Dossier.ID?
}

/// Shows which dossiers the steps of an opened dossier started.
package struct ShowStarted: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Those that the steps which the viewer may read started. Whether somebody opens one is decided as on the pages
    /// of pupils and classes.
    package func callAsFunction(
        by opened: OpenedDossier, for viewer: Viewer
    ) async throws -> [StartedDossier] {
        let starts = opened.engine.starts(of: opened.events, in: opened.state)
        guard !starts.isEmpty else { return [] }
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        var started: [StartedDossier] = []
        for start in starts {
            guard let row = try await ScopeDossiers(desk, of: school).started(start) else { continue }
            let isOpen = try await mayOpen(start.subject, viewer, playbook)
            started.append(
                StartedDossier(task: start.task, subject: start.subject, dossier: isOpen ? row.id : nil))
        }
        return started
    }

    private func mayOpen(
        _ subject: PlanStart.Subject, _ viewer: Viewer, _ playbook: Playbook
    ) async throws -> Bool {
        switch subject {
        case .group(let group):
            return SchoolYearAccess(viewer, playbook).mayOpen(SchoolClass.ID(group))
        case .pupil(let pupil):
            guard let classes = ClassAccess(viewer, playbook).classes else { return true }
            let card = try await desk.archive.pupils([pupil], of: viewer.school)[pupil]
            return card?.schoolClass.map(classes.contains) ?? false
        }
    }
}
