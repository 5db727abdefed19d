import SchoolTime
import YAML

/// Deadlines that can never be worked out, or that never run.
struct Dates {
    let playbook: Playbook
    let kind: DossierKind
    let course: Course

    var faults: [Fault] {
        kind.steps.filter { course.opened.contains($0.id) }.flatMap { step in
            (step.due.map { faults(of: $0, at: step, "due") } ?? [])
                + others(of: step).compactMap { rule, part in
                    neverComing(rule, at: "\(step.id).\(part)", "\(quoted(step.id.text))")
                }
        } + (kind.isWeighed ? weighing : [])
    }

    /// The terms of what it tells, of its next times, and those that overlays give it.
    private func others(of step: Step) -> [(DueRule, String)] {
        let told = step.notices.compactMap { notice in notice.due.map { ($0, "tells") } }
        let next = step.outcomes.compactMap { outcome in outcome.again.map { ($0.due, "outcomes") } }
        let replaced = kind.overlays.flatMap(\.replaces).filter { $0.step == step.id }.compactMap {
            replacement in
            replacement.due.map { ($0, "due") }
        }
        return told + next + replaced
    }

    /// Of the weighing and the receipt, which are there from the report on.
    private var weighing: [Fault] {
        let rules = [(Triage.step, playbook.triage.due), (Intake.receiptStep, playbook.intake.receipt)]
        return rules.compactMap { step, rule in
            rule.flatMap { neverComing($0, at: "\(step).due", quoted(step.text)) }
                ?? rule.flatMap { tooLate($0, step) }
        }
    }

    /// A term that is counted from what never comes.
    private func neverComing(_ rule: DueRule, at address: String, _ whose: String) -> Fault? {
        guard let anchor = rule.anchor, anchor != .closing, !course.canFire(anchor) else { return nil }
        return Fault(
            address, "a term of \(whose) counted from \(anchor), which never comes",
            expected: "a trigger under from: that can come")
    }

    /// Weighing opens what follows on it: its own date cannot be counted from there.
    private func tooLate(_ rule: DueRule, _ step: Step.ID) -> Fault? {
        guard step == Triage.step, let anchor = rule.anchor else { return nil }
        if case .triage = anchor { return late(anchor, step) }
        guard case .step = anchor else { return nil }
        var given = Course.Given()
        given.isUnweighed = true
        let before = Course(of: kind, in: playbook, given: given)
        return before.canFire(anchor) ? nil : late(anchor, step)
    }

    private func late(_ anchor: Trigger, _ step: Step.ID) -> Fault {
        Fault(
            "\(step).due", "a term of \(quoted(step.text)) counted from \(anchor), which only comes after it",
            expected: "a trigger under from: that comes before it, such as report")
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
