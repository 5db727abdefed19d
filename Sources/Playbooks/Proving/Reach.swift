import YAML

/// What the steps of a playbook can meet in the dossiers of their scope.
struct Reach {
    private let playbook: Playbook
    private let steps: [Step.ID: Step]
    private let scopes: [Step.ID: Plan.Scope]

    init(_ playbook: Playbook) {
        self.playbook = playbook
        steps = Dictionary(playbook.everyStep.map { ($0.id, $0) }) { first, _ in first }
        var scopes: [Step.ID: Plan.Scope] = [:]
        for step in playbook.overlays.flatMap(\.steps) { scopes[step.id] = .caseFile }
        for plan in playbook.plans { for step in plan.steps { scopes[step.id] = plan.scope } }
        self.scopes = scopes
    }

    func faults(of step: Step) -> [Fault] {
        let scope = scopes[step.id] ?? .caseFile
        let name = quoted(step.id.text)
        var faults = step.everyTrigger.compactMap { fault($0, of: step.id, in: scope) }
        for other in step.stepsRead where scopes[other].map({ $0 != scope }) == true {
            faults.append(
                Fault(
                    step.id,
                    "a condition of \(name) about \(other), a step of a \(scopes[other]?.rawValue ?? "") plan",
                    expected: "a step of a \(scope.rawValue) plan"))
        }
        for role in step.everybody where !isThere(role, for: step, in: scope) {
            faults.append(
                Fault(
                    step.id,
                    "\(role) in \(name), a step of a \(scope.rawValue) plan, where there is no such pupil",
                    expected: expectedPeople(in: scope)))
        }
        return faults
    }

    /// What waits for a new school year in a dossier of one year: the next has a dossier of its own, which opens by itself
    /// and would ask the same a second time.
    func secondYear(of step: Step) -> Fault? {
        guard let scope = scopes[step.id], scope.hasOneYear, step.triggers.contains(.schoolYear) else {
            return nil
        }
        let it =
            scope == .group
            ? "each class gets a dossier of its own every school year"
            : "each school year has a dossier of its own"
        return Fault(
            step.id, "the trigger school-year of \(quoted(step.id.text)), a step of a \(scope.rawValue) plan",
            expected: "when: opened, as \(it)")
    }

    /// What is wrong with a trigger that dossiers of every scope may count.
    func fault(_ trigger: Trigger, of counter: Counter.ID) -> Fault? {
        guard case .step(let id, let moment) = trigger, let other = steps[id] else { return nil }
        return fault(moment, of: other, at: counter.text)
    }

    private func fault(_ trigger: Trigger, of step: Step.ID, in scope: Plan.Scope) -> Fault? {
        let whose = "of \(quoted(step.text))"
        switch trigger {
        case .step(let id, let moment):
            guard let other = steps[id], let otherScope = scopes[id] else { return nil }
            guard otherScope == scope else {
                return Fault(
                    step,
                    "the trigger \(trigger) \(whose), which a step of a \(otherScope.rawValue) plan fires",
                    expected: "a step of a \(scope.rawValue) plan")
            }
            return fault(moment, of: other, at: step.text)
        case .report, .reportOver, .triage, .handover, .overlay:
            guard scope != .caseFile else { return nil }
            return Fault(
                step, "the trigger \(trigger) \(whose), a step of a \(scope.rawValue) plan",
                expected: "a trigger that fires there: only cases have reports, triage, owners and overlays")
        default: return nil
        }
    }

    private func fault(_ moment: Trigger.Moment, of step: Step, at element: String) -> Fault? {
        let whose = "of \(quoted(element))"
        switch moment {
        case .ends where step.lasts == nil:
            return Fault(
                element, "the trigger \(step.id).ends \(whose), but \(step.id) does not last",
                expected: "lasts: with a term at \(step.id), or another trigger")
        case .overdue where !canBeLate(step):
            return Fault(
                element, "the trigger \(step.id).overdue \(whose), but \(step.id) has no date",
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
        if role == .reporter { return scope == .caseFile }
        guard Involvement.audiences.contains(role.text) else { return true }
        let isThePupil = ["pupil", "parents-of-pupil"].contains(role.text)
        switch scope {
        case .caseFile: return !isThePupil
        case .pupil: return isThePupil
        case .group: return isThePupil && step.per?.members == [.pupil]
        case .schoolYear: return false
        }
    }

    private func expectedPeople(in scope: Plan.Scope) -> String {
        switch scope {
        case .pupil: "pupil or parents-of-pupil"
        case .caseFile: "those who take part, such as target or parents-of-target, or per: at the step"
        case .group, .schoolYear: "people that are there: class, parents-of-class, all-parents or a role"
        }
    }
}

extension Step {
    /// Whatever can open, withdraw or date it, and what its conditions look back on.
    fileprivate var everyTrigger: [Trigger] {
        let rules = [due] + notices.map(\.due) + outcomes.map { $0.again?.due }
        return triggers + withdrawals + rules.compactMap { $0?.anchor } + fields.flatMap(\.limitTriggers)
            + conditions.flatMap(\.triggersRead)
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
    func overlaysRead(by facts: [Fact.ID: Fact]) -> [Overlay.ID] {
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
}
