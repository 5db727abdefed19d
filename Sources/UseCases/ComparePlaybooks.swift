import Access
import Dossiers
import People
import Playbooks
import Records

/// What a school's protocol can be laid beside.
package enum ComparableProtocol: Hashable, Sendable {
    /// An earlier version of its own.
    case version(Int)
    /// The protocol of a school that comes with the program: its playbook, and what that school is called.
    case example(Playbook.ID, school: String)

    /// What it is called in addresses: `versie-1`, `globe`.
    package var key: String {
        switch self {
        case .version(let number): "versie-\(number)"
        case .example(let playbook, _): playbook.text
        }
    }
}

/// Lays a school's protocol beside an earlier version or the protocol of another school.
package struct ComparePlaybooks: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What there is to compare with: the latest version first, then the schools by their playbooks.
    package func others(for viewer: Viewer) async throws -> [ComparableProtocol] {
        let school = try await desk.school(viewer.school)
        let versions = try await desk.archive.protocolVersions(of: school.id).map(\.number)
        let examples = try desk.shelf.names.filter { $0 != school.playbook }.map { name in
            ComparableProtocol.example(name, school: try desk.shelf.example(name).school)
        }
        return versions.filter { $0 != school.protocolVersion }.map(ComparableProtocol.version) + examples
    }

    /// The other protocol, and the school's own as it holds now.
    ///
    /// Throws ``RecordsError/notFound`` when there is no such other, and what reading a playbook throws.
    package func callAsFunction(
        with other: ComparableProtocol, for viewer: Viewer
    ) async throws -> (other: Playbook, own: Playbook) {
        let school = try await desk.school(viewer.school)
        let own = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        switch other {
        case .version(let number):
            try await desk.recall([number], of: school)
            return (try desk.shelf.playbook(of: school, version: number), own)
        case .example(let name, _): return (try desk.shelf.example(name), own)
        }
    }
}
