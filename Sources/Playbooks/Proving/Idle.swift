import YAML

/// Parts that never come into it: overlays that cannot begin, fields that are never shown, notices that are never owed.
struct Idle {
    let playbook: Playbook
    let kind: DossierKind
    let course: Course

    var faults: [Fault] {
        kind.overlays.flatMap(faults) + kind.steps.filter { course.opened.contains($0.id) }.flatMap(faults)
    }

    private func faults(of overlay: Overlay) -> [Fault] {
        if !course.beginning.contains(overlay.id) {
            return [
                Fault(
                    overlay.id, "\(quoted(overlay.id.text)), an overlay that can never begin",
                    expected: "a when: that can hold without the overlay itself")
            ]
        }
        guard !course.canBe([Wish(overlay.condition, .notYes)]) else { return [] }
        return [
            Fault(
                overlay.id, "\(quoted(overlay.id.text)), an overlay that is always in force",
                expected: "a when: that can fail, or its changes in the plan itself")
        ]
    }

    private func faults(of step: Step) -> [Fault] {
        let fields = step.fields.filter { isImpossible($0.showIf) }.map { field in
            Fault(
                "\(step.id).fields",
                "the field \(quoted(field.id.text)) of \(quoted(step.id.text)), whose show-if can never hold",
                expected: "a condition that one case can meet, or no show-if")
        }
        let notices = step.notices.filter { isImpossible($0.condition) }.map { notice in
            Fault(
                "\(step.id).tells",
                "the notice \(quoted(notice.id.text)) of \(quoted(step.id.text)), whose if can never hold",
                expected: "a condition that one case can meet, or no if")
        }
        let deaf = step.starts.flatMap { plan in playbook.plans.first { $0.id == plan } }.flatMap { plan in
            plan.steps.contains { $0.triggers.contains(.opened) }
                ? nil
                : Fault(
                    "\(step.id).starts",
                    "\(quoted(step.id.text)), which starts the plan \(plan.id), in which nothing opens then",
                    expected: "a step of \(plan.id) with when: opened")
        }
        return fields + notices + [deaf, heldByItsOverlay(step)].compactMap(\.self)
    }

    /// A step that only comes with an overlay under which it cannot be done.
    private func heldByItsOverlay(_ step: Step) -> Fault? {
        let holding = kind.overlays.first { overlay in
            let isItsOwn =
                overlay.steps.contains { $0.id == step.id }
                || step.triggers.allSatisfy { $0 == .overlay(overlay.id, starts: true) }
            return isItsOwn && (overlay.suspends + overlay.forbids).contains { $0.step == step.id }
        }
        return holding.map { overlay in
            Fault(
                "\(step.id).when",
                "\(quoted(step.id.text)), which only opens under \(overlay.id), under which it cannot be done",
                expected: "when: overlay.\(overlay.id).ends, or no such line under suspends: and forbids:")
        }
    }

    private func isImpossible(_ condition: Condition?) -> Bool {
        condition.map { !course.canBe([Wish($0, .yes)]) } ?? false
    }
}
