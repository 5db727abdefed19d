/// How the dossiers of one plan can end, worked out from the text alone: which steps can still be done when some are
/// left out, and whether the closing step is among them.
///
/// Whatever people may say or do counts as possible: only what can never end is told. How the case is stays as it was:
/// nobody is to weigh otherwise, and nothing is to happen again, in order to close.
struct Endings {
    private let closing: Step
    /// The steps that bear on the end.
    private let steps: [Step.ID: Step]
    private let situations: [Situation]

    /// Steps that must not all be left out, as a dossier in which they were can never be closed.
    struct DeadEnd: Hashable {
        let leftOut: [Step.ID]
        let closing: Step.ID
        /// The only way of weighing in which it is one; nil when it is one in each.
        var weighing: Triage.Outcome?
        /// Those whose word ends a step of these that nobody may leave out: who is asked for consent says no.
        var decliners: [Role.ID] = []
    }

    /// The plan must name a closing step that it has.
    init?(of plan: Plan, in playbook: Playbook) {
        guard let closing = plan.steps.first(where: { $0.id == plan.closing }) else { return nil }
        self.closing = closing
        let apart = Set(playbook.intake.channels.compactMap(\.plan))
        let together = playbook.plans.filter {
            $0.scope == plan.scope && (apart.contains(plan.id) ? $0.id == plan.id : !apart.contains($0.id))
        }
        let isWeighed = plan.scope == .caseFile && !apart.contains(plan.id)
        let overlays = isWeighed ? playbook.overlays : []
        let all = together.flatMap(\.steps) + overlays.flatMap(\.steps)
        steps = Self.bearing(on: closing, among: Dictionary(all.map { ($0.id, $0) }) { first, _ in first })
        situations = Situation.all(
            weighings: isWeighed ? playbook.triage.outcomes.map(\.id) : [nil], overlays: overlays,
            settings: Dictionary(playbook.settings.map { ($0.id, $0.value.text) }) { $1 })
    }

    /// The closing step, and whatever can open, gate or replace a step that bears on it.
    private static func bearing(on closing: Step, among all: [Step.ID: Step]) -> [Step.ID: Step] {
        var found = [closing.id: closing]
        for step in all.values where step.outcomes.contains(where: \.endsDossier) { found[step.id] = step }
        var waiting = Array(found.values)
        while let step = waiting.popLast() {
            let before = all.values.filter { $0.outcomes.contains { $0.again?.then == step.id } }.map(\.id)
            for id in step.stepsItHangsOn + before where found[id] == nil {
                guard let other = all[id] else { continue }
                found[id] = other
                waiting.append(other)
            }
        }
        return found
    }

    /// Every dead end that leaving steps out leads to; of several at once only the fewest, and only where no step alone
    /// does.
    var deadEnds: [DeadEnd] {
        var found: [(end: DeadEnd, weighing: Triage.Outcome?)] = []
        for situation in situations {
            let whole = Reached(steps, closing, situation, without: [])
            guard whole.isEndPossible else { continue }
            let candidates = steps.values.filter { step in
                whole.opened.contains(step.id) && step.mayBeLeftOut && step.id != closing.id
                    && !comesBack(step.id, [])
            }.map(\.id).sorted()
            let alone = candidates.filter { !canEnd(situation, without: [$0]) }.map { [$0] }
            let ends = alone.isEmpty ? [fewest(of: candidates, situation)].compactMap(\.self) : alone
            found += ends.map { (DeadEnd(leftOut: $0, closing: closing.id), situation.weighing) }
        }
        let all = Set(situations.map(\.weighing))
        return found.map(\.end).uniqued().map { end in
            var end = end
            let weighings = Set(found.filter { $0.end == end }.map(\.weighing))
            if weighings.count < all.count { end.weighing = found.first { $0.end == end }?.weighing }
            end.decliners = end.leftOut.flatMap { steps[$0]?.whoseWordEndsIt ?? [] }.uniqued()
            return end
        }
    }

    private func canEnd(_ situation: Situation, without leftOut: [Step.ID]) -> Bool {
        Reached(steps, closing, situation, without: Set(leftOut)).isEndPossible
    }

    /// As few as can be, of steps that lead nowhere when all of them are left out.
    private func fewest(of candidates: [Step.ID], _ situation: Situation) -> [Step.ID]? {
        guard !canEnd(situation, without: candidates) else { return nil }
        return candidates.reduce(candidates) { left, step in
            let fewer = left.filter { $0 != step }
            return canEnd(situation, without: fewer) ? left : fewer
        }
    }

    /// Whether a step that was left out opens anew without anything happening in the case.
    private func comesBack(_ id: Step.ID, _ seen: Set<Step.ID>) -> Bool {
        guard let step = steps[id], step.repeats, !seen.contains(id) else { return false }
        return step.triggers.contains { trigger in
            switch trigger {
            case .fact, .consent, .consentDeclined, .schoolYear: true
            case .step(id, .waived): true
            case .step(let other, _) where other != id:
                steps[other].map { isDoneAgain($0, seen.union([id])) } ?? false
            default: false
            }
        }
    }

    private func isDoneAgain(_ step: Step, _ seen: Set<Step.ID>) -> Bool {
        step.triggers.contains(.step(step.id, .done)) || comesBack(step.id, seen)
            || (!step.outcomes.isEmpty && step.outcomes.allSatisfy { $0.again != nil })
    }
}

/// How a case is, while people try to end it.
private struct Situation {
    /// How it was weighed; nil for a plan that is run without that.
    let weighing: Triage.Outcome?
    /// Whether things have happened besides.
    let isEventful: Bool
    /// What is in force.
    let overlay: Overlay?
    /// What the school chose.
    let settings: [Setting.ID: String]

    static func all(
        weighings: [Triage.Outcome?], overlays: [Overlay], settings: [Setting.ID: String]
    ) -> [Situation] {
        weighings.flatMap { weighing in
            ([nil] + overlays.map(Optional.some)).flatMap { overlay in
                [false, true].map {
                    Situation(weighing: weighing, isEventful: $0, overlay: overlay, settings: settings)
                }
            }
        }
    }
}

extension Step {
    /// Whose no ends it although nobody may leave it out.
    fileprivate var whoseWordEndsIt: [Role.ID] {
        skip.leave == .never && strength == .must ? consents.map(\.who) : []
    }

    /// The steps that open it, that its `if` asks about, and that stand in its way.
    fileprivate var stepsItHangsOn: [Step.ID] {
        let openers = triggers.compactMap { trigger -> Step.ID? in
            if case .step(let id, _) = trigger { id } else { nil }
        }
        return openers + ([condition].compactMap(\.self) + gates).flatMap(\.stepsRead)
    }
}

/// What can come about in a dossier that is weighed so, and in which some steps are left out.
private struct Reached {
    private let steps: [Step.ID: Step]
    private let closing: Step
    private let situation: Situation
    private let leftOut: Set<Step.ID>
    private(set) var opened: Set<Step.ID> = []
    private var done: Set<Step.ID> = []

    init(_ steps: [Step.ID: Step], _ closing: Step, _ situation: Situation, without leftOut: Set<Step.ID>) {
        self.steps = steps
        self.closing = closing
        self.situation = situation
        self.leftOut = leftOut
        var isGrowing = true
        while isGrowing {
            let before = (opened.count, done.count)
            for step in steps.values where !done.contains(step.id) { reach(step) }
            isGrowing = before != (opened.count, done.count)
        }
    }

    /// Whether the closing step can be done, or another one that ends the dossier.
    var isEndPossible: Bool {
        done.contains(closing.id)
            || steps.values.contains { done.contains($0.id) && $0.outcomes.contains(where: \.endsDossier) }
    }

    private mutating func reach(_ step: Step) {
        if isOpened(step) { opened.insert(step.id) }
        guard opened.contains(step.id), !leftOut.contains(step.id), step.strength != .mustNot,
            !isStopped(step.id), step.gates.allSatisfy(canHold)
        else { return }
        done.insert(step.id)
    }

    private func isStopped(_ id: Step.ID) -> Bool {
        guard let overlay = situation.overlay else { return false }
        return (overlay.forbids + overlay.suspends).contains { $0.step == id }
    }

    private func isOpened(_ step: Step) -> Bool {
        let isNext = steps.values.contains { other in
            done.contains(other.id) && other.outcomes.contains { $0.again?.then == step.id }
        }
        return isNext || (step.triggers.contains(where: canFire) && (step.condition.map(canHold) ?? true))
    }

    private func canFire(_ trigger: Trigger) -> Bool {
        switch trigger {
        case .closing, .reopened: false
        case .triage(let outcome):
            situation.weighing != nil && (outcome == nil || outcome == situation.weighing)
        case .happening: situation.isEventful
        case .overlay(let id, starts: true): situation.overlay?.id == id
        case .step(Triage.step, _): situation.weighing != nil
        case .step(let id, .waived): canBeLeftOut(id)
        case .step(let id, .opened), .step(let id, .planned), .step(let id, .overdue): opened.contains(id)
        case .step(let id, _): done.contains(id)
        default: true
        }
    }

    private func canBeLeftOut(_ id: Step.ID) -> Bool {
        leftOut.contains(id) || (opened.contains(id) && steps[id]?.mayBeLeftOut == true)
    }

    /// Whether a condition can come to hold.
    private func canHold(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts): parts.allSatisfy(canHold)
        case .any(let parts): parts.contains(where: canHold)
        case .not(let part): canFail(part)
        case .each(_, let part), .oneOf(_, let part): canHold(part)
        case .triage(let outcomes): situation.weighing.map(outcomes.contains) ?? false
        case .happened: situation.isEventful
        case .overlay(let id): situation.overlay?.id == id
        case .setting(let id, let values): situation.settings[id].map(values.contains) ?? false
        case .done(let id, _), .outcome(let id, _, _): done.contains(id)
        case .open(let id): opened.contains(id)
        case .waived(let id): canBeLeftOut(id)
        default: true
        }
    }

    /// Whether a condition can come to be false.
    private func canFail(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts): parts.contains(where: canFail)
        case .any(let parts): parts.allSatisfy(canFail)
        case .not(let part): canHold(part)
        case .triage(let outcomes): situation.weighing.map { !outcomes.contains($0) } ?? true
        case .happened: !situation.isEventful
        case .overlay(let id): situation.overlay?.id != id
        case .setting: !canHold(condition)
        case .waived(let id): !leftOut.contains(id)
        default: true
        }
    }
}
