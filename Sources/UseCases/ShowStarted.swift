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
        let rows = try await ScopeDossiers(desk, of: opened.school).started(starts)
        guard !rows.isEmpty else { return [] }
        let mayOpen = try await opening(rows.keys, at: opened.school, viewer)
        return starts.compactMap { start in
            rows[start.subject].map { row in
                StartedDossier(
                    task: start.task, subject: start.subject, dossier: mayOpen(start.subject) ? row.id : nil)
            }
        }
    }

    /// Which of these the viewer may open.
    private func opening(
        _ subjects: some Sequence<PlanStart.Subject>, at school: School, _ viewer: Viewer
    ) async throws -> (PlanStart.Subject) -> Bool {
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let pupils = subjects.compactMap(\.pupil)
        let classes = ClassAccess(viewer, playbook).classes
        let cards = classes == nil ? [:] : try await desk.archive.pupils(pupils, of: school.id)
        return { subject in
            switch subject {
            case .group(let group): SchoolYearAccess(viewer, playbook).mayOpen(SchoolClass.ID(group))
            case .pupil(let pupil):
                classes.map { cards[pupil]?.schoolClass.map($0.contains) ?? false } ?? true
            }
        }
    }
}

extension PlanStart.Subject {
    fileprivate var pupil: Pupil.ID? {
        if case .pupil(let pupil) = self { pupil } else { nil }
    }
}
