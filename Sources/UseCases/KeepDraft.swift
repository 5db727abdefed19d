import Access
import Casework
import Dossiers
import Records

/// Keeps what somebody typed and did not send yet; nobody else sees it.
package struct KeepDraft: Sendable {
    private let desk: Desk

    /// The longest draft, in bytes of UTF-8.
    package static let longest = 200_000
    /// The name under which a note is kept, which is no task.
    package static let note = "notitie"
    /// The name under which a weighing is kept, also a second one.
    package static let triage = "weging"

    /// The name under which a letter is kept: each family has its own.
    package static func letter(_ task: String, to pupil: Pupil.ID) -> String { "brief \(task) \(pupil.text)" }

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Keeps a text for a task of the dossier, for a note or a letter, in place of an earlier one.
    ///
    /// Throws a `Refusal` when it is too long, ``RecordsError/notFound`` when the dossier has no such task, and what
    /// opening the dossier throws.
    package func callAsFunction(
        _ text: String, for task: String, in id: Dossier.ID, by viewer: Viewer
    ) async throws {
        let opened = try await OpenDossier(desk)(id, for: viewer)
        let isKnown =
            [Self.note, Self.triage].contains(task)
            || opened.obligations.contains { $0.id.description == task } || opened.letters.contains(task)
        guard isKnown else { throw RecordsError.notFound }
        guard text.utf8.count <= Self.longest else { throw Refusal(.tooLong(most: Self.longest)) }
        try await desk.archive.keep(
            draft: text, for: task, in: opened.row, by: viewer.staff, at: opened.now.iso)
    }
}

extension OpenedDossier {
    /// The names of the letters that can be written.
    fileprivate var letters: [String] {
        obligations.filter(\.id.isNotice).flatMap { notice in
            engine.families(reachedBy: notice.id, in: state).map {
                KeepDraft.letter(notice.id.description, to: $0)
            }
        }
    }
}

/// Finds what a viewer typed for a task of an opened dossier and did not send yet.
package struct FindDraft: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The text and when it was kept, as `2026-03-02T10:30`; nil when there is none.
    package func callAsFunction(
        for task: String, in opened: OpenedDossier, by viewer: Viewer
    ) async throws -> (text: String, savedAt: String)? {
        try await desk.archive.draft(for: task, in: opened.row, by: viewer.staff)
    }
}

/// Throws away a draft that was sent.
package struct DropDraft: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Throws away the viewer's own draft for a task.
    package func callAsFunction(for task: String, in id: Dossier.ID, by viewer: Viewer) async throws {
        try await desk.archive.dropDraft(for: task, in: id, by: viewer.staff)
    }
}
