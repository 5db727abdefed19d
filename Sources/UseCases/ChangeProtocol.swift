import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

/// Changes what a school chooses in its protocol: first in a draft that only who coordinates sees, then for all that
/// is opened from then on.
package struct ChangeProtocol: Sendable {
    private let desk: Desk

    /// The longest note about a version, in scalars of Unicode.
    package static let longestNote = 2_000
    /// The longest name of who said that the council agreed, in scalars of Unicode.
    package static let longestName = 200

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Chooses values by their addresses in the draft whose revision was seen, 0 when there was none; nil goes back
    /// to what the program comes with. `version` is the one that was in force on the page that was seen.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, an `AdjustmentError` for a choice that cannot be carried
    /// out, and ``RecordsError/conflict(found:)`` when somebody else changed the draft in between.
    package func choose(
        _ choices: [String: String?], seen: Int, since version: Int? = nil, by viewer: Viewer
    ) async throws {
        let school = try await desk.coordinated(by: viewer)
        let draft = try await desk.protocolDraft(of: school)
        guard draft?.revision ?? 0 == seen, version ?? school.protocolVersion == school.protocolVersion else {
            throw RecordsError.conflict(found: draft?.revision ?? 0)
        }
        var settings = draft?.settings.choices ?? school.settings.choices
        for (address, value) in choices where !Document.isAddress(address) && !OwnFile.isAddress(address) {
            settings[address] = value
        }
        _ = try desk.shelf.playbook(of: school, choosing: settings)
        let hasNewEdition = desk.shelf.newestEdition(of: school) > school.edition
        guard settings != school.settings.choices || hasNewEdition else {
            return try await drop(draft, school)
        }
        try await desk.archive.keepProtocolDraft(
            settings, seen: seen, by: viewer.staff, at: desk.now().iso, of: school.id)
    }

    /// Throws the draft away that was seen; throws as choosing does.
    package func discard(seen: Int, by viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        try await desk.archive.dropProtocolDraft(seen: seen, of: school.id)
    }

    /// Makes the draft that was seen the protocol of all that is opened from now on; dossiers that are there go on by
    /// the version they began with. `agreedOn` is the day on which the participation council agreed, as `2026-03-02`, or
    /// empty when it was not asked; `agreedBy` is who said so for it.
    ///
    /// Throws as choosing does, a `Refusal` when there is no draft, the note is empty or too long, or the day is none or
    /// lies ahead or years back, ``DraftRefused`` when dossiers would come to a stand, and ``Workbench/Busy``.
    package func publish(
        note: String, agreedOn: String, agreedBy: String = "", seen: Int, by viewer: Viewer
    ) async throws {
        let school = try await desk.coordinated(by: viewer)
        guard let draft = try await desk.protocolDraft(of: school) else {
            throw RecordsError.conflict(found: 0)
        }
        let note = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let agreedBy = agreedBy.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !note.isEmpty, note.unicodeScalars.count <= Self.longestNote,
            agreedBy.unicodeScalars.count <= Self.longestName
        else {
            throw Refusal(.empty)
        }
        if !agreedOn.isEmpty {
            let today = desk.now().date
            guard let day = SchoolDate(iso: agreedOn), today.around(yearsAhead: 0).contains(day) else {
                throw Refusal(.impossibleDate)
            }
        }
        let settings = school.choosing(draft.settings)
        let findings = try await CheckDraft(desk).findings(in: draft, of: school)
        if let problem = findings.problem { throw problem }
        guard findings.mayPublish else { throw DraftRefused() }
        try await checkRoles(in: draft, of: school, for: viewer)
        try await KeepEditions(desk).nextVersion(of: school)
        try await desk.archive.publish(
            ProtocolVersion(
                number: school.protocolVersion + 1,
                edition: desk.shelf.newestEdition(of: school),
                settings: settings, publishedAt: desk.now().iso, note: note,
                agreedOn: agreedOn.isEmpty ? nil : agreedOn,
                agreedBy: agreedOn.isEmpty || agreedBy.isEmpty ? nil : agreedBy),
            seen: seen, by: viewer.staff, of: school.id)
    }

    /// Nobody loses a role because a file of the protocol lost it, and who publishes goes on coordinating, and changes nothing
    /// in who reads by what they wrote unless they lead the school.
    private func checkRoles(in draft: ProtocolDraft, of school: School, for viewer: Viewer) async throws {
        let current = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let drafted = try desk.shelf.playbook(of: school, choosing: draft.settings)
        guard SchoolAccess(viewer, drafted).isCoordinator else { throw HeldRolesGone(titles: []) }
        let isWrittenAnew = draft.settings.ownFiles != school.settings.ownFiles
        guard !isWrittenAnew || AppointmentAccess(viewer, current).mayLetHold(drafted) else {
            throw ChangesWhoReads()
        }
        let gone = current.roles.filter { role in !drafted.roles.contains { $0.id == role.id } }
        guard !gone.isEmpty else { return }
        let today = desk.now().date.iso
        let held = Set(
            try await desk.archive.staff(of: school.id).flatMap(\.assignments)
                .filter { $0.until.map { $0 >= today } ?? true }.map(\.role))
        let titles = gone.filter { held.contains($0.id) }.map(\.title)
        guard titles.isEmpty else { throw HeldRolesGone(titles: titles) }
    }

    /// A draft that changes nothing is none.
    private func drop(_ draft: ProtocolDraft?, _ school: School) async throws {
        guard let draft else { return }
        try await desk.archive.dropProtocolDraft(seen: draft.revision, of: school.id)
    }
}

/// A draft with files of the school's own changes who reads, who takes over or who leads, and who publishes it does not lead
/// the school.
package struct ChangesWhoReads: Error {}

/// A draft has no place for roles that people hold today; none are named when it is who publishes that would no longer
/// coordinate.
package struct HeldRolesGone: Error {
    /// What these roles are called.
    package let titles: [String]
}
