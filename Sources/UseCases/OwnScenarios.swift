import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import Scenarios
import YAML

/// What is wrong in a scenario that was to be kept.
package struct ScenarioFaults: Error, Hashable, Sendable {
    /// The mistakes, by their lines.
    package let complaints: [Complaint]
}

/// The scenarios that a school writes itself: kept, changed, thrown away.
package struct OwnScenarios: Sendable {
    private let desk: Desk

    /// The longest scenario, in bytes of UTF-8.
    package static let longest = 60_000
    /// The most lines that a story may have: each of them is played whenever somebody looks.
    package static let mostLines = 300
    /// So many scenarios a school may have.
    package static let most = 200

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// One of them. Throws ``AccessRefused`` for who does not coordinate, and ``RecordsError/notFound``.
    package func callAsFunction(_ number: Int, for viewer: Viewer) async throws -> SchoolScenario {
        let school = try await desk.coordinated(by: viewer)
        return try await desk.archive.scenario(number, of: school.id)
    }

    /// The first lines of a scenario of the school's protocol, to be written on; all of one that comes with the protocol
    /// where its name is given.
    package func beginning(like example: String? = nil, for viewer: Viewer) async throws -> String {
        let school = try await desk.coordinated(by: viewer)
        if let example, let text = try desk.scenarios.scenario(example, of: school.playbook) {
            return String(decoding: text, as: UTF8.self)
        }
        let shipped = try desk.scenarios.scenarios(of: school.playbook)
        // One that cannot be read names no calendar.
        let named = shipped.lazy.compactMap { (try? ScenarioFile($0.text, name: $0.name))?.calendar }.first
        return """
            scenario: ""
            playbook: \(school.playbook)
            calendar: \(named ?? "{closed: []}")
            pupils:
              A: {as: target}
            story:
              - at: \(desk.now().date.iso) 10:00
                report: {by: parent}

            """
    }

    /// Keeps a new scenario, and says which number it got.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, ``ScenarioFaults`` when it cannot be played, and a
    /// `Refusal` when there are too many already.
    package func add(_ text: String, by viewer: Viewer) async throws -> Int {
        let school = try await desk.coordinated(by: viewer)
        let title = try checked(text, school)
        guard try await desk.archive.scenarios(of: school.id).count < Self.most else { throw Refusal(.empty) }
        return try await desk.archive.addScenario(
            title, text, by: viewer.staff, at: desk.now().iso, to: school.id)
    }

    /// Puts a text in the place of the one that was seen. Throws as adding does, ``RecordsError/notFound``, and
    /// ``RecordsError/conflict(found:)`` when somebody else changed it in between.
    package func change(_ number: Int, seen: Int, to text: String, by viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        let title = try checked(text, school)
        try await desk.archive.changeScenario(
            number, seen: seen, to: title, text, by: viewer.staff, at: desk.now().iso, of: school.id)
    }

    /// Throws away the one that was seen. Throws as changing does, and a `Refusal` without a reason.
    package func drop(_ number: Int, seen: Int, because reason: String, by viewer: Viewer) async throws {
        let school = try await desk.coordinated(by: viewer)
        let reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !reason.isEmpty, reason.unicodeScalars.count <= ChangeProtocol.longestNote else {
            throw Refusal(.empty)
        }
        try await desk.archive.dropScenario(
            number, seen: seen, because: reason, by: viewer.staff, at: desk.now().iso, of: school.id)
    }

    /// The title of a scenario that can be played.
    private func checked(_ text: String, _ school: School) throws -> String {
        guard text.utf8.count <= Self.longest else {
            throw ScenarioFaults(complaints: [
                Complaint(
                    at: .start(of: ""), found: "more than \(Self.longest) bytes", expected: "a shorter file")
            ])
        }
        let stage = try ScenarioStage(
            try desk.shelf.files(of: school, edition: school.edition, choosing: school.settings),
            choosing: [:],
            on: desk.scenarios)
        let complaints = Complaints()
        guard let scenario = stage.read(Array(text.utf8), named: "", into: complaints) else {
            throw ScenarioFaults(complaints: complaints.sorted)
        }
        guard scenario.lineCount <= Self.mostLines else {
            throw ScenarioFaults(complaints: [
                Complaint(
                    at: .start(of: ""), found: "a story of \(scenario.lineCount) lines",
                    expected: "\(Self.mostLines) at most")
            ])
        }
        return scenario.title.text(in: .dutch)
    }
}
