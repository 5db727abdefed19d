import YAML

// What can never come about: steps that nothing opens, triggers that never fire, people who are not there.
extension PlaybookReader {
    /// Complains of what could stand in a playbook for years without ever doing anything. Judged only when all else
    /// is well: a trigger that cannot be read would be told twice.
    func checkReach(_ playbook: Playbook) {
        guard !complaints.hasErrors else { return }
        let reach = Reach(playbook)
        for step in playbook.everyStep {
            let position = declared.position(of: step.id)
            for fault in reach.faults(of: step) {
                complaints.error(position, found: fault.found, expected: fault.expected)
            }
        }
        for counter in playbook.counters {
            for fault in counter.counts.compactMap(reach.fault) {
                complaints.error(
                    declared.position(of: counter.id), found: fault.found, expected: fault.expected)
            }
        }
        checkOrders(playbook)
        checkRounds(playbook)
        checkLetters(playbook)
        checkEnds(playbook)
        checkLeavingOut(playbook)
    }

    // MARK: - Orders

    private func checkOrders(_ playbook: Playbook) {
        checkCircle(
            playbook.everyStep.map { step in
                (step.id, step.needs.filter { $0.strictness == .refuse }.flatMap(\.condition.stepsDone))
            }, "can only be done after itself")
    }

    /// Complains of what would go round by itself, without anybody doing anything: the engine would find no end.
    private func checkRounds(_ playbook: Playbook) {
        checkCircle(
            playbook.everyStep.filter(\.repeats).map { step in
                (
                    step.id,
                    step.triggers.compactMap { trigger in
                        if case .step(let id, .opened) = trigger { id } else { nil }
                    }
                )
            }, "opens itself over and over")
        let facts = Dictionary(playbook.facts.map { ($0.id, $0) }) { $1 }
        checkCircle(
            playbook.overlays.map { ($0.id, $0.condition.overlaysRead(by: facts)) }, "hangs on itself")
    }

    // MARK: - Letters

    /// Only what is nearly the id of a letter: a notice may also say in words what it is about.
    private func checkLetters(_ playbook: Playbook) {
        let letters = playbook.texts.letters.keys.map(\.text)
        for step in playbook.everyStep {
            for what in step.notices.compactMap(\.what) where !letters.contains(what) && !what.contains(" ") {
                guard let close = nearest(what, among: letters) else { continue }
                complaints.error(
                    declared.position(of: step.id), found: "a notice of \(quoted(what))",
                    expected: "the id of a letter, or words", suggestion: close)
            }
        }
    }

    // MARK: - Ends

    private func checkEnds(_ playbook: Playbook) {
        let channelPlans = Set(playbook.intake.channels.compactMap(\.plan))
        let plans = playbook.plans.filter { $0.scope == .caseFile }
        for closing in plans.flatMap(\.optionalClosings) {
            complaints.error(
                declared.position(of: closing.id),
                found: "a closing step with strength: \(closing.strength.rawValue)",
                expected: "strength: must, as nobody may have anything left to do in a case that is open")
        }
        for plan in plans where !channelPlans.contains(plan.id) && !plan.canEnd {
            let others = plans.filter { !channelPlans.contains($0.id) }
            guard !others.contains(where: \.canEnd) else { continue }
            complaints.warning(
                declared.position(of: plan.id),
                "no step closes a case of this plan, so that it can be closed at any time; name one with closing:"
            )
        }
    }

    /// Complains of steps that people may leave out though no dossier can be closed without them.
    private func checkLeavingOut(_ playbook: Playbook) {
        for end in playbook.plans.compactMap({ Endings(of: $0, in: playbook) }).flatMap(\.deadEnds) {
            guard let first = end.leftOut.first else { continue }
            let all = end.leftOut.map(\.text).joined(separator: " and ")
            complaints.error(
                declared.position(of: first),
                found: "\(all), which may be left out, after which \(end.closing) can never be done",
                expected: "skip: never, a need that accepts {waived: \(first)}, or what else "
                    + "\(first).waived opens")
        }
    }
}

extension Plan {
    /// The steps that could end a dossier, but that nobody must do.
    fileprivate var optionalClosings: [Step] { steps.filter { $0.id == closing && $0.strength != .must } }

    fileprivate var canEnd: Bool {
        closing != nil || steps.contains { $0.kind == .closing || $0.outcomes.contains(where: \.endsDossier) }
    }
}

/// What the steps of a playbook can meet in the dossiers of their scope.
private struct Reach {
    struct Fault {
        let found: String
        let expected: String
    }

    private let playbook: Playbook
    private let steps: [Step.ID: Step]
    private let scopes: [Step.ID: Plan.Scope]
    private let reachable: Set<Step.ID>

    init(_ playbook: Playbook) {
        self.playbook = playbook
        steps = Dictionary(playbook.everyStep.map { ($0.id, $0) }) { first, _ in first }
        var scopes: [Step.ID: Plan.Scope] = [:]
        for step in playbook.overlays.flatMap(\.steps) { scopes[step.id] = .caseFile }
        for plan in playbook.plans { for step in plan.steps { scopes[step.id] = plan.scope } }
        self.scopes = scopes
        reachable = Self.reachable(Array(steps.values))
    }

    /// The steps that something can open, worked out from those that need no other step.
    private static func reachable(_ steps: [Step]) -> Set<Step.ID> {
        let later = Set(steps.flatMap { $0.outcomes.compactMap { $0.again?.then } })
        var found: Set<Step.ID> = later
        var isGrowing = true
        while isGrowing {
            let new = steps.filter { step in
                !found.contains(step.id)
                    && step.triggers.contains { trigger in
                        guard case .step(let other, _) = trigger else { return true }
                        return found.contains(other)
                    }
            }
            found.formUnion(new.map(\.id))
            isGrowing = !new.isEmpty
        }
        return found
    }

    func faults(of step: Step) -> [Fault] {
        let scope = scopes[step.id] ?? .caseFile
        var faults: [Fault] = []
        if !reachable.contains(step.id), step.strength != .mustNot {
            faults.append(
                Fault(found: "a step that nothing opens", expected: "a trigger that can fire, under when:"))
        }
        for trigger in step.everyTrigger { faults += fault(trigger, in: scope).map { [$0] } ?? [] }
        for other in step.stepsRead where scopes[other].map({ $0 != scope }) == true {
            faults.append(
                Fault(
                    found: "a condition about \(other), a step of a \(scopes[other]?.rawValue ?? "") plan",
                    expected: "a step of a \(scope.rawValue) plan"))
        }
        for role in step.everybody where !isThere(role, for: step, in: scope) {
            faults.append(
                Fault(
                    found: "\(role) in a \(scope.rawValue) plan, where there is no such pupil",
                    expected: expectedPeople(in: scope)))
        }
        return faults
    }

    /// What is wrong with a trigger that dossiers of every scope may count.
    func fault(_ trigger: Trigger) -> Fault? {
        guard case .step(let id, let moment) = trigger, let other = steps[id] else { return nil }
        return fault(moment, of: other)
    }

    private func fault(_ trigger: Trigger, in scope: Plan.Scope) -> Fault? {
        switch trigger {
        case .step(let id, let moment):
            guard let other = steps[id], let otherScope = scopes[id] else { return nil }
            guard otherScope == scope else {
                return Fault(
                    found: "the trigger \(trigger), of a step of a \(otherScope.rawValue) plan",
                    expected: "a step of a \(scope.rawValue) plan")
            }
            return fault(moment, of: other)
        case .report, .triage, .handover, .overlay:
            guard scope != .caseFile else { return nil }
            return Fault(
                found: "the trigger \(trigger) in a \(scope.rawValue) plan",
                expected: "a trigger that fires there: only cases have reports, triage, owners and overlays")
        case .schoolYear where scope == .schoolYear:
            return Fault(
                found: "the trigger school-year in a school-year plan",
                expected: "opened: each school year has a dossier of its own")
        default: return nil
        }
    }

    private func fault(_ moment: Trigger.Moment, of step: Step) -> Fault? {
        switch moment {
        case .ends where step.lasts == nil:
            return Fault(
                found: "the trigger \(step.id).ends, but \(step.id) does not last",
                expected: "lasts: with a term at \(step.id), or another trigger")
        case .overdue where !canBeLate(step):
            return Fault(
                found: "the trigger \(step.id).overdue, but \(step.id) has no date",
                expected: "due: at \(step.id), or another trigger")
        default: return nil
        }
    }

    private func canBeLate(_ step: Step) -> Bool {
        step.due != nil || step.outcomes.contains { $0.again != nil }
            || playbook.overlays.flatMap(\.replaces).contains { $0.step == step.id && $0.due != nil }
    }

    /// Pupils and parents that dossiers of a scope know.
    /// In the dossier of a class its pupils are there for steps that each of them has.
    private func isThere(_ role: Role.ID, for step: Step, in scope: Plan.Scope) -> Bool {
        guard Involvement.audiences.contains(role.text) else { return true }
        let isThePupil = ["pupil", "parents-of-pupil"].contains(role.text)
        switch scope {
        case .caseFile: return true
        case .pupil: return isThePupil
        case .group: return isThePupil && step.per?.members == [.pupil]
        case .schoolYear: return false
        }
    }

    private func expectedPeople(in scope: Plan.Scope) -> String {
        scope == .pupil
            ? "pupil or parents-of-pupil"
            : "people that are there: class, parents-of-class, all-parents or a role"
    }
}

extension Step {
    /// Whatever can open, withdraw or date it, and what its conditions look back on.
    fileprivate var everyTrigger: [Trigger] {
        let rules = [due] + notices.map(\.due) + outcomes.map { $0.again?.due }
        return triggers + withdrawals + rules.compactMap { $0?.anchor } + conditions.flatMap(\.triggersRead)
    }

    private var conditions: [Condition] {
        ([condition] + needs.map(\.condition) + notices.map(\.condition) + fields.map(\.showIf))
            .compactMap(\.self)
    }

    /// The steps that its conditions ask about.
    fileprivate var stepsRead: [Step.ID] { conditions.flatMap(\.stepsRead) }

    /// The people of a case that it names.
    fileprivate var everybody: [Role.ID] {
        [per.map { Role.ID($0.name) }].compactMap(\.self) + notices.flatMap(\.recipients)
            + consents.map(\.who) + consultations.map(\.who)
    }
}

extension Condition {
    /// The steps that it asks about.
    var stepsRead: [Step.ID] {
        leaves.compactMap { leaf in
            switch leaf {
            case .done(let step, _), .outcome(let step, _, _), .open(let step), .waived(let step): step
            default: nil
            }
        }
    }

    /// What it looks back on.
    fileprivate var triggersRead: [Trigger] {
        leaves.compactMap { if case .passed(_, let trigger, _) = $0 { trigger } else { nil } }
    }

    /// The overlays that it asks about, and those that derived facts in it ask about.
    fileprivate func overlaysRead(by facts: [Fact.ID: Fact]) -> [Overlay.ID] {
        var found: [Overlay.ID] = []
        var seen: Set<Fact.ID> = []
        var waiting = leaves
        while let leaf = waiting.popLast() {
            switch leaf {
            case .overlay(let id): found.append(id)
            case .fact(let id, _) where seen.insert(id).inserted:
                waiting += facts[id]?.derivation?.rows.compactMap(\.condition).flatMap(\.leaves) ?? []
            default: continue
            }
        }
        return found
    }

    /// The steps that must be done for it to hold, whatever else.
    fileprivate var stepsDone: [Step.ID] {
        switch self {
        case .all(let parts): parts.flatMap(\.stepsDone)
        case .done(let step, _), .outcome(let step, _, _): [step]
        default: []
        }
    }
}
