// What a step leaves behind when a school does without it.
extension Playbook {
    /// Lets nothing wait for steps that are not there any more: steps that only these could open go with them, and a
    /// gate asks no more for what nobody can do. Otherwise a case would wait for ever.
    mutating func forgetSteps(gone: Set<Step.ID>) {
        guard !gone.isEmpty else { return }
        let gone = spreading(gone)
        for plan in plans.indices {
            plans[plan].steps.removeAll { gone.contains($0.id) }
            for place in plans[plan].steps.indices { plans[plan].steps[place].forget(gone) }
        }
        for overlay in overlays.indices {
            overlays[overlay].steps.removeAll { gone.contains($0.id) }
            for place in overlays[overlay].steps.indices { overlays[overlay].steps[place].forget(gone) }
        }
    }

    /// With these, the steps that nothing else could open. The closing step of a plan stays.
    private func spreading(_ gone: Set<Step.ID>) -> Set<Step.ID> {
        let closing = Set(plans.compactMap(\.closing))
        var all = gone
        while true {
            let next = everyStep.filter { step in
                !all.contains(step.id) && !closing.contains(step.id) && !step.triggers.isEmpty
                    && step.triggers.allSatisfy { $0.isOf(all) }
            }
            guard !next.isEmpty else { return all }
            all.formUnion(next.map(\.id))
        }
    }
}

extension Step {
    fileprivate mutating func forget(_ gone: Set<Step.ID>) {
        needs = needs.compactMap { need in
            guard let condition = need.condition.asking(nothingOf: gone) else { return nil }
            var need = need
            need.condition = condition
            return need
        }
    }
}

extension Condition {
    /// What is left to ask when nothing is asked of these steps; nil when nothing is. Of several of which one was
    /// enough, none is asked any more: those that are left may not come about where this one was meant to.
    fileprivate func asking(nothingOf gone: Set<Step.ID>) -> Condition? {
        switch self {
        case .all(let parts):
            let left = parts.compactMap { $0.asking(nothingOf: gone) }
            return left.isEmpty ? nil : .all(left)
        case .any(let parts):
            let left = parts.map { $0.asking(nothingOf: gone) }
            return left.contains(nil) ? nil : .any(left.compactMap(\.self))
        case .not(let part): return part.asking(nothingOf: gone).map(Condition.not)
        case .each(let who, let part): return part.asking(nothingOf: gone).map { .each(who, $0) }
        case .oneOf(let who, let part): return part.asking(nothingOf: gone).map { .oneOf(who, $0) }
        case .done(let step, _), .outcome(let step, _, _), .open(let step), .waived(let step):
            return gone.contains(step) ? nil : self
        case .passed(_, let trigger, _): return trigger.isOf(gone) ? nil : self
        default: return self
        }
    }
}

extension Trigger {
    /// Whether one of these steps brings it about.
    fileprivate func isOf(_ steps: Set<Step.ID>) -> Bool {
        if case .step(let step, _) = self { steps.contains(step) } else { false }
    }
}
