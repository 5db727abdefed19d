import Playbooks

/// Gathers the steps whose end or lateness something looks at: a trigger, a date, a counter or a condition.
struct TimedSteps {
    private(set) var found: Set<Step.ID> = []
    /// Whether anything looks at the beginning of a school year.
    private(set) var readsSchoolYears = false

    /// The timed steps among those that dossiers of one scope can meet.
    init(_ steps: some Sequence<Step>, _ playbook: Playbook) {
        for step in steps { look(at: step) }
        playbook.counters.flatMap(\.counts).forEach { look(at: $0) }
        for fact in playbook.facts { look(at: fact.derivation) }
        look(at: playbook.triage.table)
        for overlay in playbook.overlays {
            look(at: overlay.condition)
            overlay.replaces.forEach { look(at: $0.due) }
        }
    }

    private mutating func look(at step: Step) {
        (step.triggers + step.withdrawals).forEach { look(at: $0) }
        look(at: step.condition)
        look(at: step.due)
        step.needs.forEach { look(at: $0.condition) }
        step.fields.forEach { look(at: $0.showIf) }
        step.fields.flatMap(\.limitTriggers).forEach { look(at: $0) }
        step.outcomes.forEach { look(at: $0.again?.due) }
        for notice in step.notices {
            look(at: notice.condition)
            look(at: notice.due)
        }
    }

    private mutating func look(at rule: DueRule?) {
        if let anchor = rule?.anchor { look(at: anchor) }
        look(at: rule?.pause?.condition)
    }

    private mutating func look(at table: DecisionTable?) {
        for row in table?.rows ?? [] { look(at: row.condition) }
    }

    private mutating func look(at condition: Condition?) {
        switch condition {
        case .all(let parts), .any(let parts): parts.forEach { look(at: $0) }
        case .not(let part), .each(_, let part), .oneOf(_, let part): look(at: part)
        case .passed(_, let trigger, _): look(at: trigger)
        default: break
        }
    }

    private mutating func look(at trigger: Trigger) {
        switch trigger {
        case .step(let step, .ends), .step(let step, .overdue), .step(let step, .date): found.insert(step)
        case .schoolYear: readsSchoolYears = true
        default: break
        }
    }
}
