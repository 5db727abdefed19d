import Casework
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
        return (school, try desk.shelf.playbook(of: school, version: school.protocolVersion))
    }
}

/// Who receives a report now: for every channel whose receiver is absent today.
package struct ListReceivers: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// The role that receives it instead; for a sealed channel the receiver itself, as it then waits. Only channels
    /// of which the receiver of the whole school is absent are there.
    package func callAsFunction(at id: School.ID) async throws -> [Channel.ID: Role.ID] {
        let school = try await desk.school(id)
        let away = try await desk.away(at: id).filter { $0.group == nil }
        guard !away.isEmpty else { return [:] }
        let engine = try desk.shelf.engine(of: school, version: school.protocolVersion, scope: .caseFile)
        let channels = engine.playbook.intake.channels.filter(away.includesReceiver(of:))
        return channels.reduce(into: [:]) { receivers, channel in
            let receiver = engine.receiver(of: channel, while: away, group: nil)
            receivers[channel.id] = engine.reader(for: receiver, while: away, group: nil)
        }
    }
}

extension Set<Away> {
    /// Whether the one who receives what comes over a channel, for the whole school, is among them.
    func includesReceiver(of channel: Channel) -> Bool {
        contains { $0.role == channel.receiver && $0.group == nil }
    }
}

/// Who reads what is told over each way of reporting, for whoever chooses one.
package struct ListChannelReaders: Sendable {
    private let desk: Desk

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// Who receives it first, by channel.
    package func callAsFunction(at id: School.ID) async throws -> [Channel.ID: [Role.ID]] {
        let school = try await desk.school(id)
        let engine = try desk.shelf.engine(of: school, version: school.protocolVersion, scope: .caseFile)
        return engine.playbook.intake.channels.reduce(into: [:]) { $0[$1.id] = engine.readers(over: $1) }
    }
}
