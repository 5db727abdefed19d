import YAML

// What can only be judged when everything has been read.
extension PlaybookReader {
    /// Checks what elements are to each other: nothing leans on itself, plans are started where they fit,
    /// and no two overlays pull at one step.
    func check(_ playbook: Playbook) {
        guard checksReferences else { return }
        checkCircles(playbook)
        checkScopes(playbook)
        checkReach(playbook)
        for (index, one) in playbook.overlays.enumerated() {
            for other in playbook.overlays[(index + 1)...] { checkConflict(one, other, in: playbook) }
        }
    }

    // MARK: - Circles

    private func checkCircles(_ playbook: Playbook) {
        checkCircle(playbook.facts.map { ($0.id, $0.derivation?.facts ?? []) }, "is derived from itself")
        checkCircle(
            // What a role outside the school owes somebody of the school sees to, for whom it may stand in itself.
            playbook.roles.map { ($0.id, $0.isHeldByStaff ? $0.everyStandIn : []) }, "stands in for itself")
        checkCircle(playbook.happenings.map { ($0.id, $0.countsAs.map { [$0] } ?? []) }, "counts as itself")
        checkCircle(playbook.overlays.map { ($0.id, $0.beats) }, "beats itself")
    }

    /// Complains of the first element, in the order written, from which the links lead back to it.
    func checkCircle<Subject: Declared>(_ links: [(Name<Subject>, [Name<Subject>])], _ what: String) {
        let next = Dictionary(links) { $1 }
        for (start, _) in links {
            guard let path = path(from: start, backBy: next) else { continue }
            let way = path.map(\.text).joined(separator: " → ")
            complaints.error(
                declared.position(of: start), found: "\(quoted(start.text)), which \(what): \(way)",
                expected: "\(Subject.kind.noun) that does not lead back to itself")
            return
        }
    }

    // MARK: - Scopes

    private func checkScopes(_ playbook: Playbook) {
        let scopes = Dictionary(playbook.plans.map { ($0.id, $0.scope) }) { $1 }
        for channel in playbook.intake.channels {
            guard let plan = channel.plan, let scope = scopes[plan], scope != .caseFile else { continue }
            complaints.error(
                declared.position(of: plan),
                found: "a plan of scope \(scope.rawValue) for the channel \(channel.id)",
                expected: "a plan of scope case")
        }
        for step in playbook.plans.flatMap(\.steps) + playbook.overlays.flatMap(\.steps) {
            guard let plan = step.starts, let scope = scopes[plan], ![.pupil, .group].contains(scope) else {
                continue
            }
            complaints.error(
                declared.position(of: step.id),
                found: "\(quoted(step.id.text)), a step that starts a plan of scope \(scope.rawValue)",
                expected: "a plan of scope pupil or group")
        }
    }

    // MARK: - Overlays

    private func checkConflict(_ one: Overlay, _ other: Overlay, in playbook: Playbook) {
        guard !one.beats.contains(other.id), !other.beats.contains(one.id),
            !exclude(one.condition, other.condition, in: playbook)
        else { return }
        for (step, effect) in one.effects.sorted(by: { $0.key < $1.key }) {
            // Twice the same is no conflict; two replacements may differ.
            guard let second = other.effects[step], second != effect || effect == .replaces else { continue }
            complaints.error(
                declared.position(of: other.id),
                found:
                    "\(quoted(other.id.text)), which touches the step \(step) as \(quoted(one.id.text)) does",
                expected: "one that beats the other, or conditions that exclude each other")
        }
    }

    /// Whether two conditions ask for different answers to one question of the case.
    private func exclude(_ one: Condition, _ other: Condition, in playbook: Playbook) -> Bool {
        let perPupil = Set(playbook.facts.filter(\.isPerPupil).map(\.id))
        let second = other.demands
        return one.demands.contains { demand in
            second.contains { $0.fact == demand.fact && $0.answers.isDisjoint(with: demand.answers) }
                && !perPupil.contains(demand.fact)
        }
    }
}

extension Overlay {
    fileprivate enum Effect { case suspends, forbids, replaces }

    /// What it does to the steps that it touches.
    fileprivate var effects: [Step.ID: Effect] {
        let pairs = suspends.map { ($0.step, Effect.suspends) } + forbids.map { ($0.step, .forbids) }
        return Dictionary(pairs + replaces.map { ($0.step, .replaces) }) { $1 }
    }
}

extension Condition {
    /// The answers that must have been given for it to hold.
    fileprivate var demands: [(fact: Fact.ID, answers: Set<Fact.Answer>)] {
        switch self {
        case .fact(let fact, let answers): [(fact, Set(answers))]
        case .all(let parts): parts.flatMap(\.demands)
        default: []
        }
    }
}
