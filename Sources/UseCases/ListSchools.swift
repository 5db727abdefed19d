import Dossiers
import People
import Playbooks
import Records

/// The schools of this installation, for the ways in. Anybody may see their names.
package struct ListSchools: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// All schools, by name.
    package func callAsFunction() async throws -> [School] { try await desk.archive.schools() }
}

/// The classes of a school, to say which one a report is about. Anybody may see their names.
package struct ListClasses: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The classes, by title. Throws ``RecordsError/notFound`` for an unknown school.
    package func callAsFunction(of school: School.ID) async throws -> [SchoolClass] {
        try await desk.archive.classes(of: try await desk.school(school).id)
    }
}

/// A school with the playbook it works by now; anybody may read a school's protocol.
package struct ReadProtocol: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The school and its playbook. Throws ``RecordsError/notFound``.
    package func callAsFunction(of id: School.ID) async throws -> (school: School, playbook: Playbook) {
        let school = try await desk.school(id)
        return (school, try desk.shelf.playbook(of: school, version: school.playbookVersion))
    }
}
