import Playbooks

/// What comes before a step, seen from its sheet.
struct Opening: Hashable {
    /// What opens it from outside the sheet.
    var outside: [Trigger] = []
    /// The steps on the sheet that open it, and how.
    var inside: [Source] = []
    /// The steps on the sheet that must be done first.
    var waits: [Step.ID] = []
    /// The steps on other sheets that must be done first.
    var elsewhere: [Step.ID] = []

    struct Source: Hashable {
        let step: Step.ID
        let way: Atlas.Way
    }

    init(of step: Step, on sheet: Set<Step.ID>, in atlas: Atlas) {
        for trigger in step.triggers {
            guard case .step(let before, _) = trigger, sheet.contains(before) else {
                if !outside.contains(trigger) { outside.append(trigger) }
                continue
            }
        }
        for before in sheet.sorted() {
            for follower in atlas.followers[before] ?? [] where follower.step == step.id {
                inside.append(Source(step: before, way: follower.way))
            }
        }
        // What follows when a step is done, it need not be said that it follows when that is left out.
        let done = inside.filter { $0.way == .moment(.done) }.map(\.step)
        inside.removeAll { $0.way == .moment(.waived) && done.contains($0.step) }
        for (before, outcome) in atlas.lastResorts[step.id] ?? [] where !sheet.contains(before) {
            outside.append(.step(before, .outcome(outcome)))
        }
        let openers = Set(inside.map(\.step))
        for first in step.needs.flatMap({ $0.condition.stepsFirst }).sorted() where first != step.id {
            if !sheet.contains(first) {
                if !elsewhere.contains(first) { elsewhere.append(first) }
            } else if !openers.contains(first), !waits.contains(first) {
                waits.append(first)
            }
        }
        // What opened it there was done there.
        elsewhere.removeAll { first in outside.contains { $0.isAbout(first) } }
    }

    /// Whether both are opened by the same, after the same.
    func opensAlike(_ other: Opening?) -> Bool {
        guard let other else { return false }
        return Set(outside) == Set(other.outside) && inside == other.inside && waits == other.waits
    }
}

extension Trigger {
    /// Whether it fires when something happens to that step.
    func isAbout(_ step: Step.ID) -> Bool {
        if case .step(step, _) = self { true } else { false }
    }
}

extension Condition {
    /// The steps that surely must be done before it is true, or left out with a reason. Of several of which one is
    /// enough none is named.
    var stepsFirst: Set<Step.ID> {
        switch self {
        case .done(let step, _), .outcome(let step, _, _): return [step]
        case .all(let conditions): return conditions.reduce(into: []) { $0.formUnion($1.stepsFirst) }
        case .each(_, let condition), .oneOf(_, let condition): return condition.stepsFirst
        case .any(let conditions):
            let ways = conditions.map(\.stepsNamed)
            guard let first = ways.first, first.count == 1, ways.allSatisfy({ $0 == first }) else {
                return []
            }
            return first
        default: return []
        }
    }

    /// The steps that it speaks of, however.
    private var stepsNamed: Set<Step.ID> {
        switch self {
        case .done(let step, _), .outcome(let step, _, _), .open(let step), .waived(let step): [step]
        case .all(let conditions), .any(let conditions):
            conditions.reduce(into: []) { $0.formUnion($1.stepsNamed) }
        case .not(let condition), .each(_, let condition), .oneOf(_, let condition): condition.stepsNamed
        default: []
        }
    }
}
