import Access
import Dossiers
import People
import Playbooks
import Records
import Scenarios
import YAML

/// A scenario, and what came of playing it.
package struct ScenarioResult: Hashable, Sendable {
    /// The name of its file, without the ending; of a school's own scenario its id.
    package let name: String
    /// Whether the school wrote it; the others come with the playbook.
    package let isOwn: Bool
    /// What it is called.
    package let title: String
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

    /// What they are played against.
    package enum Version: Hashable, Sendable {
        /// What new cases go by now.
        case inForce
        /// What the school is going to choose; what is in force while there is no draft.
        case draft
    }

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What came of each, in the order of their names.
    ///
    /// Throws ``AccessRefused`` for who does not coordinate, an `AdjustmentError` when the choices of the draft
    /// cannot be carried out, and ``Workbench/Busy``.
    package func callAsFunction(
        _ version: Version = .inForce, for viewer: Viewer
    ) async throws -> [ScenarioResult] {
        let school = try await school(of: viewer)
        let key = try await key(of: school, version)
        return try await results(of: key, school)
    }

    /// One of them, played anew. Throws as all of them do, and ``RecordsError/notFound`` when there is none of that name.
    package func callAsFunction(
        _ name: String, _ version: Version = .inForce, for viewer: Viewer
    ) async throws -> ScenarioResult {
        let school = try await school(of: viewer)
        guard let text = desk.scenarios.scenario(name, of: school.playbook) else {
            throw RecordsError.notFound
        }
        let stage = try stage(try await key(of: school, version), school)
        return stage.play(text, named: name, isOwn: false)
    }

    private func school(of viewer: Viewer) async throws -> School {
        let school = try await desk.school(viewer.school)
        let playbook = try desk.shelf.playbook(of: school, version: school.playbookVersion)
        guard SchoolAccess(viewer, playbook).isCoordinator else { throw AccessRefused() }
        return school
    }

    private func key(of school: School, _ version: Version) async throws -> ScenarioShelf.Key {
        let draft = version == .draft ? try await desk.archive.protocolDraft(of: school.id) : nil
        let choices = draft?.settings ?? school.settings
        return ScenarioShelf.Key(
            playbook: school.playbook,
            edition: draft == nil ? school.edition : desk.shelf.newestEdition(of: school),
            settings: choices.filter { !Document.isAddress($0.key) })
    }

    private func stage(_ key: ScenarioShelf.Key, _ school: School) throws -> ScenarioStage {
        try ScenarioStage(
            try desk.shelf.files(of: school, edition: key.edition), choosing: key.settings, on: desk.scenarios
        )
    }

    private func results(of key: ScenarioShelf.Key, _ school: School) async throws -> [ScenarioResult] {
        try await desk.shelf.bench.run(for: school.id) { [self] in
            try desk.scenarios.results(of: key) {
                let stage = try stage(key, school)
                return desk.scenarios.scenarios(of: school.playbook).map { name, text in
                    stage.play(text, named: name, isOwn: false)
                }
            }
        }
    }
}
