import Playbooks

/// Gathers the steps that dossiers of one scope can meet: of plans, overlays, and those that every
/// playbook has: triage, the receipt, the copies, and setting right what was told.
struct StepCollection {
    let playbook: Playbook
    let scope: Plan.Scope
    var steps: [Step.ID: Step] = [:]
    var order: [Step.ID] = []
    var overlayOfStep: [Step.ID: Overlay.ID] = [:]
    var channelPlanOfStep: [Step.ID: Plan.ID] = [:]

    init(playbook: Playbook, scope: Plan.Scope) {
        self.playbook = playbook
        self.scope = scope
    }

    mutating func collect() {
        if scope == .caseFile {
            add(receipt)
            add(playbook.intake.copying)
            add(triage)
            add(SettingRight.asStep(in: playbook))
        }
        let channelPlans = Set(playbook.intake.channels.compactMap(\.plan))
        for plan in playbook.plans where plan.scope == scope {
            for step in plan.steps {
                add(step)
                if channelPlans.contains(plan.id) { channelPlanOfStep[step.id] = plan.id }
            }
        }
        guard scope == .caseFile else { return }
        for overlay in playbook.overlays {
            for step in overlay.steps {
                add(step)
                overlayOfStep[step.id] = overlay.id
            }
        }
    }

    private mutating func add(_ step: Step) {
        guard steps.updateValue(step, forKey: step.id) == nil else { return }
        order.append(step.id)
    }

    private var triage: Step {
        var step = Step(id: Triage.step, title: playbook.triage.title)
        step.kind = .decision
        step.triggers = [.report]
        step.performer = playbook.triage.performer
        step.due = playbook.triage.due
        step.skip = .init(.never)
        step.grounds = playbook.triage.grounds
        return step
    }

    private var receipt: Step? {
        guard let due = playbook.intake.receipt else { return nil }
        var step = Step(id: Intake.receiptStep, title: "")
        step.kind = .notice
        step.triggers = [.report]
        step.repeats = true  // whoever reports is answered, also when a case runs already
        step.due = due
        step.grounds = due.grounds
        var notice = Notice(id: "1", recipients: [.reporter])
        notice.grounds = due.grounds
        step.notices = [notice]
        return step
    }

    private mutating func add(_ step: Step?) {
        if let step { add(step) }
    }
}
