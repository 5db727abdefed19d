import SchoolTime
import YAML

/// Terms of no length, and lateness told before anything is late.
///
/// Nought school days, days or half days name the day or the half day itself; nought of anything else is over before it
/// began.
struct Nought {
    let playbook: Playbook

    var faults: [Fault] {
        let ofSteps = playbook.everyStep.flatMap { faults(of: $0) }
        let ofOverlays = playbook.overlays.flatMap { faults(of: $0) }
        return ofReminders + weighing + ofSteps + ofOverlays + ofTables
    }

    private func faults(of overlay: Overlay) -> [Fault] {
        let id = overlay.id.text
        let dates = overlay.replaces.compactMap(\.due).flatMap { faults(of: $0, at: id, id) }
        return dates + faults(of: overlay.condition, at: id, id)
    }

    private func faults(of step: Step) -> [Fault] {
        let id = step.id.text
        let dates = step.due.map { faults(of: $0, at: "\(id).due", id) } ?? []
        let told = step.notices.compactMap(\.due).flatMap { faults(of: $0, at: "\(id).tells", id) }
        let next = step.outcomes.compactMap(\.again?.due).flatMap {
            faults(of: $0, at: "\(id).outcomes", id, isNext: true)
        }
        let lasting: Fault? = step.lasts.flatMap { self.lasting($0, of: id) }
        return dates + told + next + [lasting].compactMap(\.self) + ofConditions(step)
    }

    private func lasting(_ term: Term, of id: String) -> Fault? {
        guard term.amount == 0 else { return nil }
        return Fault(
            "\(id).lasts", "lasts: \(term) at \(quoted(id)), which is over before it began",
            expected: "a term of at least one, or no lasts:")
    }

    // MARK: - Dates

    private func faults(
        of rule: DueRule, at address: String, _ id: String, isNext: Bool = false
    ) -> [Fault] {
        let late: Fault? = rule.late.flatMap { self.late($0, at: address, id) }
        return [late, date(rule, at: address, id, isNext)].compactMap(\.self)
    }

    private func date(_ rule: DueRule, at address: String, _ id: String, _ isNext: Bool) -> Fault? {
        guard case .term(let term, let rounding) = rule.span, term.amount == 0 else { return nil }
        if isNext, rule.anchor == nil {
            return Fault(
                address, "an again: after \(term) at \(quoted(id)), which comes back the very same day",
                expected: "a term of at least one")
        }
        if rounding == .notBefore, rule.anchor == nil {
            return Fault(
                address, "not-before: \(term) at \(quoted(id)), which holds nothing back",
                expected: "a term of at least one, or from: with a later day")
        }
        guard !term.namesItsDay else { return nil }
        return Fault(
            address, "a term of \(term) at \(quoted(id)), which is over before it began",
            expected: "0 school-days for the same day, at-once: yes, or a term of at least one")
    }

    /// What is due on a day is late from the next day on.
    private func late(_ late: DueRule.Late, at address: String, _ id: String) -> Fault? {
        guard late.after.amount == 0 || !late.after.unit.isOfDays else { return nil }
        return Fault(
            address, "late: after \(late.after) at \(quoted(id)), a day on which it is not late yet",
            expected: "at least 1 school-day: lateness is told by the day")
    }

    private var ofReminders: [Fault] {
        guard let rule = playbook.reminders else { return [] }
        let told: Fault? = rule.late.flatMap { late($0, at: "reminders", "reminders") }
        guard rule.before.amount == 0 || !rule.before.unit.isOfDays else { return [told].compactMap(\.self) }
        let before = Fault(
            "reminders", "reminders: before \(rule.before), the day on which it is due anyhow",
            expected: "at least 1 school-day: people are reminded by the day")
        return [before, told].compactMap(\.self)
    }

    /// Of the weighing and the receipt.
    private var weighing: [Fault] {
        [(Triage.step, playbook.triage.due), (Intake.receiptStep, playbook.intake.receipt)].flatMap {
            step, rule in rule.map { faults(of: $0, at: "\(step).due", step.text) } ?? []
        }
    }

    // MARK: - Conditions

    private func ofConditions(_ step: Step) -> [Fault] {
        step.placedConditions.flatMap { faults(of: $0.condition, at: $0.address, step.id.text) }
    }

    private var ofTables: [Fault] {
        playbook.rowConditions.flatMap { faults(of: $0.condition, at: $0.address, $0.address) }
    }

    private func faults(of condition: Condition, at address: String, _ id: String) -> [Fault] {
        condition.leaves.compactMap { leaf in
            guard case .passed(let term, let since, let within) = leaf, term.amount == 0, !term.namesItsDay
            else { return nil }
            return Fault(
                address,
                "\(within ? "within" : "passed"): \(term) since \(since) at \(quoted(id)), no time at all",
                expected: "0 days for the same day, or a term of at least one")
        }
    }
}

extension Term {
    /// Whether nought of it is the day, or the half day, itself.
    fileprivate var namesItsDay: Bool {
        switch unit {
        case .day, .schoolDay, .dayPart: true
        default: false
        }
    }
}

extension TermUnit {
    /// Whether it is at least a day.
    fileprivate var isOfDays: Bool {
        switch self {
        case .minute, .hour, .dayPart: false
        default: true
        }
    }
}
