import Dossiers
import People
import Playbooks

/// All scenarios of a playbook, played under the draft of a school's protocol; with the changes that make one of them
/// go otherwise. That is found out by doing without one change at a time, and so is never guessed.
struct DraftRehearsal {
    /// What came of the scenarios.
    let results: [ScenarioResult]

    private let desk: Desk
    private let school: School
    /// The choices of the draft and those of the version in force, by their addresses.
    private let (drafted, current): ([String: String], [String: String])

    /// How many times a scenario is played anew to find out why it goes otherwise: some seconds.
    private static let mostTrials = 300

    /// Plays them. Throws an `AdjustmentError` when the draft cannot be carried out.
    init(of draft: ProtocolDraft, _ school: School, _ desk: Desk) throws {
        self.desk = desk
        self.school = school
        (drafted, current) = (draft.settings.choices, school.settings.choices)
        results = try Self.play(draft.settings.choices, desk.shelf.newestEdition(of: school), school, desk)
    }

    private static func key(
        _ choices: [String: String], _ edition: Int, _ school: School
    ) -> ScenarioShelf.Key {
        ScenarioShelf.Key(playbook: school.playbook, edition: edition, settings: choices)
    }

    private static func play(
        _ choices: [String: String], _ edition: Int, _ school: School, _ desk: Desk
    ) throws -> [ScenarioResult] {
        let key = key(choices, edition, school)
        return try desk.scenarios.results(of: key) { try desk.stage(for: key, of: school).playShipped() }
    }

    /// Those that go otherwise than they say, each with why.
    func fallen() throws -> [FallenScenario] {
        let fallen = results.filter { !$0.holds }
        guard !fallen.isEmpty else { return [] }
        let earlier = Set(
            try Self.play(current, school.edition, school, desk).filter { !$0.holds }.map(\.name))
        let causes = try causes(of: fallen.map(\.name).filter { !earlier.contains($0) })
        return fallen.map { result in
            let found = causes[result.name] ?? []
            let cause: FallenScenario.Cause =
                earlier.contains(result.name) ? .earlier : found.isEmpty ? .together : .changes(found)
            return FallenScenario(result: result, cause: cause)
        }
    }

    /// For each scenario, the changes without which it would hold.
    private func causes(of scenarios: [String]) throws -> [String: [String]] {
        var causes: [String: [String]] = [:]
        var trials = 0
        let changed = Set(drafted.keys).union(current.keys).filter { drafted[$0] != current[$0] }.sorted()
        for address in changed where trials + scenarios.count <= Self.mostTrials {
            trials += scenarios.count
            var choices = drafted
            choices[address] = current[address]
            let key = Self.key(choices, desk.shelf.newestEdition(of: school), school)
            // Files that only go together, or a choice that only fits the new ones, cannot be done without alone.
            guard let stage = try? desk.stage(for: key, of: school) else { continue }
            for name in scenarios {
                guard let text = try desk.scenarios.scenario(name, of: school.playbook),
                    stage.play(text, named: name, isOwn: false).holds
                else { continue }
                causes[name, default: []].append(address)
            }
        }
        return causes
    }
}
