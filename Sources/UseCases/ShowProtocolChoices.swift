import Access
import Dossiers
import People
import Playbooks
import Records

/// What a school chose in its protocol, what it is going to choose, and what it chose before.
package struct ProtocolChoices: Sendable {
    /// The protocol as new cases get it.
    package let current: Playbook
    /// The protocol as it would be with the draft; the current one when there is no draft, or when its choices can no
    /// longer be carried out.
    package let drafted: Playbook
    /// What the school chooses from: also what it switched off, which the playbook then lacks.
    package let offered: [Switchable]
    /// The draft; nil when nothing is going to change, and for who may not change anything.
    package let draft: ProtocolDraft?
    /// Why the draft cannot be carried out; nil when it can.
    package let problem: AdjustmentError?
    /// The paths of the files that the draft changes.
    package let changedFiles: [String]
    /// The choices that the files of the draft have no place for, by their addresses.
    package let misfits: [String]
    /// What was found in the draft since it says what it says now; nil when it was not checked.
    package let findings: DraftFindings?
    /// What the program comes with where the school chooses nothing, by address.
    package let standards: [String: String]
    /// All versions, the latest first.
    package let versions: [ProtocolVersion]
    /// Whether the program has a newer edition of the playbook than the school uses.
    package let hasNewEdition: Bool
    /// Whether the viewer may change anything.
    package let mayChange: Bool
}

/// Shows what a school can choose in its protocol.
package struct ShowProtocolChoices: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The choices of the viewer's school. Throws what reading a playbook throws.
    package func callAsFunction(for viewer: Viewer) async throws -> ProtocolChoices {
        let school = try await desk.school(viewer.school)
        let current = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let mayChange = SchoolAccess(viewer, current).isCoordinator
        let draft = mayChange ? try await desk.protocolDraft(of: school) : nil
        var (drafted, problem) = (current, AdjustmentError?.none)
        do {
            if let draft { drafted = try desk.shelf.playbook(of: school, choosing: draft.settings) }
        } catch let error as AdjustmentError {
            problem = error
        }
        let plain = try desk.shelf.plain(of: school, choosing: draft?.settings ?? school.settings)
        return ProtocolChoices(
            current: current, drafted: drafted, offered: plain.offered(by: drafted), draft: draft,
            problem: problem,
            changedFiles: draft.map { changedFiles(in: $0, of: school) } ?? [],
            misfits: problem == nil
                ? [] : plain.refusals(of: draft?.settings.choices.withoutOwnFiles ?? [:]).keys.sorted(),
            findings: draft.flatMap { CheckDraft(desk).known($0, of: school) },
            standards: Dictionary(
                plain.choices.map { ($0.address, $0.value) } + plain.amendables.map { ($0.address, $0.value) }
            ) { first, _ in first },
            versions: try await desk.archive.protocolVersions(of: school.id),
            hasNewEdition: desk.shelf.newestEdition(of: school) > school.edition,
            mayChange: mayChange)
    }

    private func changedFiles(in draft: ProtocolDraft, of school: School) -> [String] {
        let (drafted, inForce) = (draft.settings.ownFiles, school.settings.ownFiles)
        return Set(drafted.keys).union(inForce.keys).filter { drafted[$0] != inForce[$0] }.sorted()
    }
}

extension Playbook {
    /// What a school chooses for a version of its protocol. Which documents it has is no such choice: that goes for
    /// all versions at once.
    package var choices: [Switchable] { switchables.filter { !Document.isAddress($0.address) } }

    /// All choices of this playbook as they were made in another that came from it; what is not there was left out.
    fileprivate func offered(by chosen: Playbook) -> [Switchable] {
        let made = Dictionary(chosen.choices.map { ($0.address, $0) }) { first, _ in first }
        return choices.map { made[$0.address] ?? $0.leftOut }
    }
}
