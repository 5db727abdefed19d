import People
import Playbooks
import Records

/// Keeps the files of every edition that a version of a school's protocol was made from, so that no newer program
/// takes them away.
package struct KeepEditions: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Keeps what is not kept yet; gives the editions that are neither kept nor on the shelf, without which cases of
    /// a school cannot be opened.
    package func callAsFunction() async throws -> [Edition] {
        let kept = Set(try await desk.archive.keptEditions().keys)
        var missing: [Edition] = []
        for edition in try await desk.archive.editionsInUse() where !kept.contains(edition) {
            guard let files = desk.shelf.files(of: edition) else {
                missing.append(edition)
                continue
            }
            try await desk.archive.keep(files, as: edition)
        }
        return missing
    }

    /// Keeps the edition that a school's next version is made from.
    func nextVersion(of school: School) async throws {
        let edition = Edition(playbook: school.playbook, number: desk.shelf.newestEdition(of: school))
        guard let files = desk.shelf.files(of: edition) else { return }
        try await desk.archive.keep(files, as: edition)
    }
}
