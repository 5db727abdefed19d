import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// A document that the protocol refers to, with what the school says of it.
package struct ListedDocument: Sendable {
    /// The document.
    package let document: Document
    /// What was said of it last; nil when nobody said anything, and the playbook decides.
    package let said: SchoolDocument?
    /// The steps that wait until the school has it.
    package let steps: [Step]
}

/// Lists the documents that the protocol of a school refers to.
package struct ListDocuments: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The documents in the order of the playbook, and whether the viewer may say something of them.
    package func callAsFunction(
        for viewer: Viewer
    ) async throws -> (documents: [ListedDocument], mayChange: Bool) {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let said = try await desk.archive.documents(of: school.id)
        let documents = playbook.documents.map { document in
            ListedDocument(
                document: document, said: said[document.id],
                steps: playbook.everyStep.filter { $0.document == document.id })
        }
        return (documents, SchoolAccess(viewer, playbook).isCoordinator)
    }
}

/// Says of a document whether the school has it. What rests on it is unlocked, or locked again, in every
/// dossier at once, those that are open already included.
package struct AttachDocument: Sendable {
    private let desk: Desk

    /// The longest title, in scalars of Unicode.
    package static let longestTitle = 200
    /// How many years old a document can be.
    package static let oldest = 50

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The school has it, under this title and with this day on it, as `2025-09-01`; lists are up to date when
    /// this returns.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, and a `Refusal` for a document that the playbook does
    /// not name or the school has already, a title that is empty or too long, and a day that is none or lies ahead.
    package func callAsFunction(
        _ id: Document.ID, title: String, date: String, by viewer: Viewer
    ) async throws {
        try await refuse(id, unlessMissing: true, viewer)
        let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !title.isEmpty else { throw Refusal(.empty) }
        guard title.unicodeScalars.count <= Self.longestTitle else {
            throw Refusal(.tooLong(most: Self.longestTitle))
        }
        let today = desk.now().date
        guard let day = SchoolDate(iso: date),
            today.around(yearsBack: Self.oldest, yearsAhead: 0).contains(day)
        else { throw Refusal(.impossibleDate) }
        try await say(id, isAttached: true, title: title, date: day.iso, viewer)
    }

    /// The school does not have it after all; throws as saying that it has.
    package func withdraw(_ id: Document.ID, by viewer: Viewer) async throws {
        try await refuse(id, unlessMissing: false, viewer)
        guard let said = try await desk.archive.documents(of: viewer.school)[id] else {
            throw Refusal(.unknown(id.text))
        }
        try await say(id, isAttached: false, title: said.title, date: said.date, viewer)
    }

    private func refuse(_ id: Document.ID, unlessMissing isMissing: Bool, _ viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        guard playbook.documents.contains(where: { $0.id == id && $0.isMissing == isMissing }) else {
            throw Refusal(.unknown(id.text))
        }
    }

    private func say(
        _ id: Document.ID, isAttached: Bool, title: String, date: String, _ viewer: Viewer
    ) async throws {
        let document = SchoolDocument(
            id: id, isAttached: isAttached, title: title, date: date, saidBy: viewer.name,
            saidAt: desk.now().iso)
        try await desk.archive.add(document, by: viewer.staff, to: viewer.school)
        _ = try await RefreshTicks(desk)(of: viewer.school)
    }
}
