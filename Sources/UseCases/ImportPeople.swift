import Dossiers
import People
import Records
import YAML

/// Takes over groups, pupils, parents and staff from a school's administration: all of it, or nothing.
package struct ImportPeople: Sendable {
    private let desk: Desk

    /// What came of it.
    package enum Outcome: Sendable {
        /// Nothing was stored: what is wrong in the files, in their order, and how many complaints were left out.
        case refused([Complaint], omitted: Int)
        /// What changed; would change, when it was only asked.
        case changed(PeopleChanges)
    }

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Reads the files together, and stores what they change unless it is only asked.
    ///
    /// The same files twice change nothing the second time. Who is appointed meanwhile on the site stays so, or is
    /// compared with the files. Throws ``RecordsError/notFound`` for an unknown school and what storing throws.
    package func callAsFunction(
        _ files: [PeopleFile], at id: School.ID, onlyAsking: Bool = false
    ) async throws -> Outcome {
        for _ in 1..<Self.mostTries {
            // Somebody said on the site who holds a role: it is compared anew.
            do { return try await once(files, at: id, onlyAsking) } catch RecordsError.conflict {}
        }
        return try await once(files, at: id, onlyAsking)
    }

    private static let mostTries = 5

    private func once(_ files: [PeopleFile], at id: School.ID, _ onlyAsking: Bool) async throws -> Outcome {
        let school = try await desk.school(id)
        let playbook = try desk.shelf.playbook(of: school, version: school.protocolVersion)
        let register = try await desk.archive.register(of: school.id)
        let complaints = Complaints()
        var reader = PeopleReader(playbook, classes: register.classes, into: complaints)
        let list = reader.read(files)
        if complaints.hasErrors { return .refused(complaints.sorted, omitted: complaints.omitted) }
        let changes = PeopleChanges(
            from: list, to: register, today: desk.now().date, newID: desk.newID)
        if !onlyAsking, !changes.isEmpty {
            try await desk.archive.apply(changes, to: school.id)
            // Dossiers learn it now; what is in the way of one, its next refresh makes up for.
            _ = try await RefreshTicks(desk)(of: school.id)
        }
        return .changed(changes)
    }
}
