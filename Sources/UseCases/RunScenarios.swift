import Access
import Dossiers
import People
import Playbooks
import Records
import Scenarios
import Texts
import YAML

/// A scenario, and what came of playing it.
package struct ScenarioResult: Hashable, Sendable {
    /// The name of its file, without the ending; of a school's own scenario its id.
    package let name: String
    /// Whether the school wrote it; the others come with the playbook.
    package let isOwn: Bool
    /// What it is called, in Dutch where it has a title in Dutch.
    package let title: String
    /// The kind of dossier that most of it is about; a case when it cannot be read.
    package var scope = Plan.Scope.caseFile
    /// What came of it.
    package let outcome: Outcome

    /// What can come of a scenario.
    package enum Outcome: Hashable, Sendable {
        case played(ScenarioReport)
        /// It cannot be played: what is wrong in its file.
        case unreadable([Complaint])
    }

    /// Whether everything went as the scenario says.
    package var holds: Bool {
        if case .played(let report) = outcome { report.holds } else { false }
    }
}

/// Plays the scenarios of a school's protocol, and says which of them hold.
///
/// Which documents a school has is left out: that is no choice, and the scenarios say themselves what is there.
package struct RunScenarios: Sendable {
    private let desk: Desk
    private let screen: ScreenTexts?

    /// What they are played against.
    package enum Version: Hashable, Sendable {
        /// What new cases go by now.
        case inForce
        /// What the school is going to choose; what is in force while there is no draft.
        case draft
    }

    /// The use case at a desk; what happens and what was found is told in a language where one is given.
    package init(_ desk: Desk, tellingIn screen: ScreenTexts? = nil) {
        self.desk = desk
        self.screen = screen
    }

    /// What came of each, in the order of their names, the school's own last.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, an `AdjustmentError` when the choices of the draft
    /// cannot be carried out, and ``Workbench/Busy``.
    package func callAsFunction(
        _ version: Version = .inForce, for viewer: Viewer
    ) async throws -> [ScenarioResult] {
        let school = try await desk.coordinated(by: viewer)
        let key = try await key(of: school, version)
        let own = try await desk.archive.scenarios(of: school.id)
        if own.isEmpty, let known = desk.scenarios.results(of: key) { return known }
        return try await desk.bench.run(for: school.id) { [self] in
            let stage = try desk.stage(for: key, of: school)
            let shipped = try desk.scenarios.results(of: key) { try stage.playShipped(tellingIn: screen) }
            return shipped + own.map { stage.play($0, tellingIn: screen) }
        }
    }

    /// One that comes with the playbook, played anew. Throws as all of them do, and ``RecordsError/notFound`` when there
    /// is none of that name.
    package func callAsFunction(
        _ name: String, _ version: Version = .inForce, for viewer: Viewer
    ) async throws -> ScenarioResult {
        let school = try await desk.coordinated(by: viewer)
        guard let text = try desk.scenarios.scenario(name, of: school.playbook) else {
            throw RecordsError.notFound
        }
        let key = try await key(of: school, version)
        return try await desk.bench.run(for: school.id) { [self] in
            try desk.stage(for: key, of: school).play(text, named: name, isOwn: false, tellingIn: screen)
        }
    }

    /// One that the school wrote, by its number. Throws as the others do.
    package func callAsFunction(
        own number: Int, _ version: Version = .inForce, for viewer: Viewer
    ) async throws -> ScenarioResult {
        let school = try await desk.coordinated(by: viewer)
        let scenario = try await desk.archive.scenario(number, of: school.id)
        let key = try await key(of: school, version)
        return try await desk.bench.run(for: school.id) { [self] in
            try desk.stage(for: key, of: school).play(scenario, tellingIn: screen)
        }
    }

    private func key(of school: School, _ version: Version) async throws -> ScenarioShelf.Key {
        let draft = version == .draft ? try await desk.protocolDraft(of: school) : nil
        let choices = draft?.settings ?? school.settings
        return ScenarioShelf.Key(
            playbook: school.playbook,
            edition: draft == nil ? school.edition : desk.shelf.newestEdition(of: school),
            settings: choices.choices, isTold: screen != nil)
    }
}
