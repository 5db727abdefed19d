import Playbooks

/// What was found of one pupil who is said to bully or to join in.
package enum Finding: String, Hashable, CaseIterable, Sendable {
    /// It is certain.
    case established
    /// It did not show.
    case notShown = "not-shown"
    /// Nobody knows yet.
    case notYet = "not-yet"

    /// What is known of the pupil's part by it.
    package var standing: CaseParty.Standing {
        switch self {
        case .established: .established
        case .notShown: .notShown
        case .notYet: .alleged
        }
    }
}

extension Involvement {
    /// Whether somebody takes part so against whom something can be found.
    package var isBullyingSide: Bool { self == .initiator || self == .follower }
}

extension CaseEngine {
    /// The pupils of whom a step asks one by one what was found, when it ends so: those on the bullying side of whom
    /// nothing is certain yet. Empty when it is about one of them alone: then the outcome says it.
    package func findingsAsked(
        by task: TaskID, outcome: Outcome.ID?, in state: CaseState
    ) -> [Pupil.ID] {
        guard let step = step(task.step), step.per == nil, step.step.establishes(with: outcome) else {
            return []
        }
        let open = state.present.filter { $0.involvement.isBullyingSide && $0.standing != .established }
        return open.count > 1 ? open.map(\.pupil) : []
    }

    /// The pupils of whom a step asks one by one what was found, with one of its outcomes at least.
    package func findingsAsked(by task: TaskID, in state: CaseState) -> [Pupil.ID] {
        let outcomes = step(task.step)?.outcomes.map { Optional($0.id) } ?? []
        return (outcomes.isEmpty ? [nil] : outcomes).lazy
            .map { self.findingsAsked(by: task, outcome: $0, in: state) }.first { !$0.isEmpty } ?? []
    }

    /// That it is certain of each pupil of whom a step asks it.
    package func allEstablished(
        by task: TaskID, outcome: Outcome.ID?, in state: CaseState
    ) -> [Pupil.ID: Finding] {
        findingsAsked(by: task, outcome: outcome, in: state).reduce(into: [:]) { $0[$1] = .established }
    }

    /// The steps by which something is found.
    var finders: [PlacedStep] { order.compactMap { steps[$0] }.filter { $0.establishes != nil } }

    /// The pupils of whom nothing is certain any more once the report is weighed so: that outcome withdraws the step by which
    /// it was found.
    func findings(lapsingWith outcome: Triage.Outcome, in state: CaseState) -> [Pupil.ID] {
        state.present.filter { party in
            party.standing == .established && party.involvement.isBullyingSide
                && state.findings.contains { task, found in
                    found[party.pupil] == .established
                        && step(task.step)?.withdrawals.contains(.triage(outcome)) == true
                }
        }.map(\.pupil)
    }

    /// The roles that may correct what was found: who leads the case, and whose step it was found by.
    package func correctors(in state: CaseState) -> [Role.ID] {
        return (stewards(in: state) + finders.flatMap { doers(of: TaskID(step: $0.id), in: state) }).uniqued()
    }
}

extension Deciding {
    /// What was found of each pupil of whom it is asked, or a refusal that names those of whom it was not said.
    func findings(
        _ given: [Pupil.ID: Finding], of task: CaseTask, _ step: PlacedStep, _ outcome: Outcome.ID?
    ) throws(Refusal) -> [Pupil.ID: Finding] {
        let asked = engine.findingsAsked(by: task.id, outcome: outcome, in: state)
        let missing = asked.filter { given[$0] == nil }
        guard missing.isEmpty else { throw Refusal(.findingsNeeded(missing), grounds: [step.grounds]) }
        return given.filter { asked.contains($0.key) }
    }

    /// What was found of a pupil is taken back. To make it certain takes the step of the protocol.
    func correction(
        of pupil: Pupil.ID, to finding: Finding, _ reason: String
    ) throws(Refusal) -> CaseEvent.What {
        guard finding != .established else {
            throw Refusal(
                .invalidAnswer(
                    finding.rawValue, allowed: [Finding.notShown.rawValue, Finding.notYet.rawValue]))
        }
        guard
            state.present.contains(where: {
                $0.pupil == pupil && $0.involvement.isBullyingSide && $0.standing != finding.standing
            })
        else { throw Refusal(.nothingToCorrect(pupil)) }
        return .corrected(pupil, to: finding, reason: try written(reason))
    }
}

extension Step {
    /// Whether ending with this outcome makes the part of somebody a finding.
    func establishes(with outcome: Outcome.ID?) -> Bool {
        establishes.map { $0.isEmpty || outcome.map($0.contains) == true } ?? false
    }

    /// Whether ending with this outcome says that it did not show: neither certain, nor to be asked again.
    func clears(with outcome: Outcome.ID?) -> Bool {
        guard establishes != nil, !establishes(with: outcome) else { return false }
        return outcomes.first { $0.id == outcome }.map { $0.again == nil } ?? false
    }

    /// What fires when it ends with something that did not show.
    var clearingTriggers: [Trigger] {
        outcomes.map(\.id).filter(clears).map { .step(id, .outcome($0)) }
    }
}

extension CaseState {
    /// Whether what a step ended with still counts as a finding: of this pupil; where none is at hand, of the one that the
    /// task is about, or of anybody at all.
    func stands(_ task: TaskID, about pupil: Pupil.ID?) -> Bool {
        guard let found = findings[task], !found.isEmpty else { return true }
        if let pupil = task.pupil ?? pupil, let finding = found[pupil] { return finding == .established }
        return found.values.contains(.established)
    }

    /// Whether what a step found turned out not to be so: of this pupil; where none is at hand, of the one that the task is
    /// about, or of all.
    func didNotShow(_ task: TaskID, about pupil: Pupil.ID?) -> Bool {
        guard let found = findings[task], !found.isEmpty else { return false }
        if let pupil = task.pupil ?? pupil { return found[pupil] == .notShown }
        return found.values.allSatisfy { $0 == .notShown }
    }
}
