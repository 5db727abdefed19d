import Access
import Checking
import Dossiers
import People
import Playbooks
import Records

/// What was found in a draft of a school's protocol.
package struct DraftFindings: Sendable {
    /// Why the draft cannot be carried out; nil when it can.
    package let problem: AdjustmentError?
    /// What would be the matter in dossiers under the draft, and is not now.
    package let plans: [PlanFinding]
    /// How many scenarios were played.
    package let scenarios: Int
    /// Those that go otherwise than they say.
    package let fallen: [FallenScenario]

    /// Whether the draft may become a version: dossiers that could never be closed are for nobody.
    package var mayPublish: Bool { problem == nil && !plans.contains(where: \.isDeadEnd) }
}

/// A scenario that goes otherwise than it says.
package struct FallenScenario: Sendable {
    /// What came of it.
    package let result: ScenarioResult
    /// Why.
    package let cause: Cause

    /// Why a scenario goes otherwise.
    package enum Cause: Hashable, Sendable {
        /// Without any one of these changes, by their addresses, it goes as it says.
        case changes([String])
        /// No one change alone makes it so.
        case together
        /// It did so already under the version in force.
        case earlier
    }
}

extension PlanFinding {
    /// Whether a dossier would come to stand still, and not only miss a step.
    package var isDeadEnd: Bool {
        switch matter {
        case .nothingOwed, .stuck, .noEnd: isRefuted
        case .neverOpened, .neverDone: false
        }
    }
}

/// A draft that would bring dossiers to a stand cannot be published.
package struct DraftRefused: Error {}

/// Checks the draft of a school's protocol, beside the pages; what was found is remembered for as long as the draft
/// says the same.
package struct CheckDraft: Sendable {
    private let desk: Desk

    /// How many states of each plan are looked into: enough to meet a dead end that a choice makes, few enough to be
    /// done within seconds.
    package static let states = 600

    /// The use case at a desk.
    package init(_ desk: Desk) { self.desk = desk }

    /// What is wrong with the draft; nil when there is none. Throws ``AccessRefused`` for who does not coordinate, and
    /// ``Workbench/Busy``.
    package func callAsFunction(for viewer: Viewer) async throws -> DraftFindings? {
        let school = try await desk.coordinated(by: viewer)
        guard let draft = try await desk.protocolDraft(of: school) else { return nil }
        return try await findings(in: draft, of: school)
    }

    /// What was found in a draft when it said what it says now; nil when it was not checked since.
    func known(_ draft: ProtocolDraft, of school: School) -> DraftFindings? {
        desk.shelf.findings(of: school, choosing: draft.settings)
    }

    func findings(in draft: ProtocolDraft, of school: School) async throws -> DraftFindings {
        if let known = known(draft, of: school) { return known }
        return try await desk.bench.run(for: school.id) { [self] in
            // Somebody who asked at the same time had it worked out already.
            if let known = known(draft, of: school) { return known }
            let findings = try look(at: draft, of: school)
            desk.shelf.remember(findings, of: school, choosing: draft.settings)
            return findings
        }
    }

    private func look(at draft: ProtocolDraft, of school: School) throws -> DraftFindings {
        do {
            let current = try desk.shelf.playbook(of: school, version: school.protocolVersion)
            let drafted = try desk.shelf.playbook(of: school, choosing: draft.settings)
            let known = Set(plans(of: current).map(\.matter))
            let rehearsal = try DraftRehearsal(of: draft, school, desk)
            return DraftFindings(
                problem: nil, plans: plans(of: drafted).filter { !known.contains($0.matter) },
                scenarios: rehearsal.results.count, fallen: try rehearsal.fallen())
        } catch let problem as AdjustmentError {
            return DraftFindings(problem: problem, plans: [], scenarios: 0, fallen: [])
        }
    }

    /// What is proved, by an example or because all states were seen.
    private func plans(of playbook: Playbook) -> [PlanFinding] {
        checkPlans(of: playbook, states: Self.states).flatMap(\.findings).filter(\.isRefuted)
    }
}
