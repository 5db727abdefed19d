import SchoolTime
import YAML

/// Deadlines that can never be worked out, or that never run.
struct Dates {
    let playbook: Playbook
    let kind: DossierKind
    let course: Course

    var faults: [Fault] {
        kind.steps.filter { course.opened.contains($0.id) }.flatMap { step in
            step.due.map { faults(of: $0, at: step, "due") } ?? []
        }
    }

    private func faults(of rule: DueRule, at step: Step, _ part: String) -> [Fault] {
        let address = "\(step.id).\(part)"
        if let pause = rule.pause, !course.canBe([Wish(pause.condition, .notYes)]) {
            return [
                Fault(
                    address,
                    "a term of \(quoted(step.id.text)) that stands still for ever, as its pause always holds",
                    expected: "a pause: that can stop to hold")
            ]
        }
        if case .between(let first, let last) = rule.span, first.place > last.place {
            return [
                Fault(
                    address, "days of \(quoted(step.id.text)) of which the last comes before the first",
                    expected: "two days in the order of the school year, from August to July")
            ]
        }
        guard let anchor = rule.anchor, !isOpened(step, by: anchor),
            let why = why(anchor, comesTooLateFor: step)
        else { return [] }
        return [
            Fault(
                address, "a term of \(quoted(step.id.text)) counted from \(anchor), which \(why)",
                expected: "a trigger under from: that comes before the step is done")
        ]
    }

    private func isOpened(_ step: Step, by anchor: Trigger) -> Bool { step.triggers.contains(anchor) }

    private func why(_ anchor: Trigger, comesTooLateFor step: Step) -> String? {
        switch anchor {
        case .closing: return "comes when nothing is left to do"
        case .step(let id, let moment):
            guard course.canFire(anchor) else { return "never comes" }
            // A step that is opened again can be counted from the time before, but not the first time.
            guard step.isOnce(in: kind) else { return id == step.id ? whyUndated(step, moment) : nil }
            if id == step.id { return "comes when it is done already" }
            var given = Course.Given()
            given.never = [step.id]
            let without = Course(of: kind, in: playbook, given: given)
            return without.canFire(anchor) ? nil : "only comes after it"
        default: return course.canFire(anchor) ? nil : "never comes"
        }
    }
}

extension Dates {
    /// Why a duty that comes back has no date the first time, when it is counted from doing it. From the end of what it
    /// brought, or from a day that was filled in, the next time is counted as it should be.
    private func whyUndated(_ step: Step, _ moment: Trigger.Moment) -> String? {
        let isReplaced = kind.overlays.contains {
            $0.replaces.contains { $0.step == step.id && $0.due != nil }
        }
        guard step.strength == .must, !isReplaced else { return nil }
        switch moment {
        case .done, .outcome: return "has not come the first time, so that it has no date then"
        default: return nil
        }
    }
}

extension DueRule.MonthDay {
    /// Where it stands in a school year that begins in August.
    fileprivate var place: Int { (month + 4) % 12 * 100 + day }
}
