import Access
import Dossiers
import Playbooks
import Records
import YAML

/// What a school chooses, as a file; for who would rather write than fill in forms.
package struct WriteProtocolFile: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What is wrong at a line of the file.
    package struct Finding: Hashable, Sendable {
        /// The line, from 1.
        package let line: Int
        /// What.
        package let matter: Matter

        /// What can be wrong.
        package enum Matter: Hashable, Sendable {
            /// It is no file of choices.
            case unreadable(Complaint)
            /// A choice that cannot be carried out.
            case choice(AdjustmentError)
        }
    }

    /// The file does not say what a school can choose.
    package struct Refused: Error {
        /// Everything that is wrong, by line.
        package let findings: [Finding]
    }

    /// The file of what is drafted, or of what holds now where nothing is. Everybody who works at the school may read
    /// what holds.
    package func callAsFunction(for viewer: Viewer) async throws -> String {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let mayChange = SchoolAccess(viewer, playbook).isCoordinator
        let draft = mayChange ? try await desk.protocolDraft(of: school) : nil
        return ChoiceFile.text(of: (draft?.settings ?? school.settings).choices.withoutOwnFiles)
    }

    /// Puts what the file says in the draft whose revision was seen: what it does not name any more goes back to what
    /// the program comes with. Throws ``Refused`` with everything that is wrong, and as ``ChangeProtocol`` does.
    package func save(
        _ text: String, seen: Int, since version: Int?, by viewer: Viewer
    ) async throws {
        let school = try await desk.coordinated(by: viewer)
        let complaints = Complaints()
        guard let file = ChoiceFile(Array(text.utf8), into: complaints) else {
            throw Refused(
                findings: complaints.sorted.map { Finding(line: $0.position.line, matter: .unreadable($0)) })
        }
        let draft = try await desk.protocolDraft(of: school)
        let chosen = (draft?.settings ?? school.settings).choices
        let plain = try desk.shelf.plain(of: school, choosing: chosen)
        let refusals = plain.refusals(of: file.choices.choices)
        guard refusals.isEmpty else {
            throw Refused(
                findings: refusals.map { address, error in
                    Finding(line: file.places[address]?.line ?? 1, matter: .choice(error))
                }.sorted { $0.line < $1.line })
        }
        var changes: [String: String?] = chosen.mapValues { _ in nil }
        for (address, value) in file.choices { changes.updateValue(value, forKey: address) }
        try await ChangeProtocol(desk).choose(changes, seen: seen, since: version, by: viewer)
    }
}
