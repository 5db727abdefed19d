import YAML

/// Dossiers that can never be closed, for one reason that holds from the text alone.
struct Closings {
    let playbook: Playbook
    let kind: DossierKind
    let course: Course

    /// Errors: no document or answer of people helps.
    var faults: [Fault] {
        guard let closing = kind.closing, canEnd(course) else { return [] }
        return withdrawn(closing) + overlays(closing) + (kind.isWeighed ? weighings(closing) : [])
            + uneventful(closing)
    }

    /// A closing step that something takes away, and that only comes back when the case is weighed otherwise.
    private func withdrawn(_ closing: Step.ID) -> [Fault] {
        var given = Course.Given()
        given.never = [closing]
        guard let step = kind.steps.first(where: { $0.id == closing }),
            let trigger = step.withdrawals.first(where: { course.canFire($0) && !isBeginning($0) }),
            step.triggers.allSatisfy({ isBeginning($0) || !course.canFire($0) }),
            !canEnd(Course(of: kind, in: playbook, given: given))
        else { return [] }
        return [
            Fault(
                "\(closing).until",
                "\(quoted(closing.text)), without which no case is closed, and which \(trigger) takes away for good",
                expected: "no until:, or besides a trigger that comes after it")
        ]
    }

    /// Whether a trigger comes as a case begins.
    private func isBeginning(_ trigger: Trigger) -> Bool {
        switch trigger {
        case .report, .reportOver, .triage, .opened: true
        default: false
        }
    }

    /// A closing step that only comes when something happens: in a case in which it does not nobody owes anything.
    private func uneventful(_ closing: Step.ID) -> [Fault] {
        guard kind.scope == .caseFile else { return [] }
        var given = Course.Given()
        given.isUneventful = true
        let quiet = Course(of: kind, in: playbook, given: given).opened
        let ends = kind.steps.filter { $0.id == closing || $0.outcomes.contains(where: \.endsDossier) }
        guard quiet.isDisjoint(with: ends.map(\.id)) else { return [] }
        return [
            Fault(
                "\(closing).when",
                "\(quoted(closing.text)), without which no case is closed, and which only opens after something happens: "
                    + "a case in which it does not is never closed, and nobody owes anything in it",
                expected: "a trigger that comes in every case, such as triage")
        ]
    }

    /// Whether it can end at all; a closing step that can never be done is told as any other step.
    func canEnd(_ course: Course) -> Bool {
        kind.steps.contains { step in
            course.done.contains(step.id)
                && (step.id == kind.closing || step.outcomes.contains(where: \.endsDossier))
        }
    }

    private func weighings(_ closing: Step.ID) -> [Fault] {
        // What the table gives for want of answers is weighed again, not closed.
        let provisional = playbook.triage.table.rows.last { $0.condition == nil }?.result
        return playbook.triage.outcomes.map(\.id).filter { outcome in
            guard outcome.text != provisional else { return false }
            var given = Course.Given()
            given.weighing = outcome
            return !canEnd(Course(of: kind, in: playbook, given: given))
        }.map { outcome in
            Fault(
                "\(closing).when",
                "\(quoted(closing.text)), without which no case is closed, and which can never be done in a case weighed "
                    + "as \(outcome)",
                expected: "a trigger and needs that such a case can meet too")
        }
    }

    private func overlays(_ closing: Step.ID) -> [Fault] {
        let lasting = kind.overlays.filter {
            course.beginning.contains($0.id) && !course.ending.contains($0.id)
        }
        return lasting.compactMap { overlay in
            let given = Course.Given(never: Set((overlay.suspends + overlay.forbids).map(\.step)))
            guard !given.never.isEmpty else { return nil }
            if !canEnd(Course(of: kind, in: playbook, given: given)) {
                return fault(of: overlay, closing, "")
            }
            // What another step can end in one case stays open in another.
            let weighing = playbook.triage.outcomes.map(\.id).first {
                locks(overlay, whenWeighedAs: $0, given)
            }
            return weighing.map { fault(of: overlay, closing, " in a case weighed as \($0)") }
        }
    }

    /// Whether a case weighed so can end, but not once the overlay began.
    private func locks(
        _ overlay: Overlay, whenWeighedAs outcome: Triage.Outcome, _ given: Course.Given
    ) -> Bool {
        guard kind.isWeighed else { return false }
        let free = Course(of: kind, in: playbook, given: Course.Given(weighing: outcome))
        guard canEnd(free), free.beginning.contains(overlay.id) else { return false }
        let locked = Course.Given(weighing: outcome, never: given.never)
        return !canEnd(Course(of: kind, in: playbook, given: locked))
    }

    private func fault(of overlay: Overlay, _ closing: Step.ID, _ place: String) -> Fault {
        Fault(
            overlay.id,
            "\(quoted(overlay.id.text)), which never ends once it began, and under which \(closing) can never be done"
                + place,
            expected: "a when: that can stop to hold, or other steps under suspends: and forbids:")
    }

    /// Warnings: what a document that the school does not have yet keeps shut.
    var locks: [Fault] {
        guard let closing = kind.closing, canEnd(course) else { return [] }
        var given = Course.Given()
        given.isWithoutDocuments = true
        let locked = Course(of: kind, in: playbook, given: given)
        // Another step may end some cases; those that it does not stay open for ever.
        guard !canEnd(locked) || !locked.done.contains(closing) else { return [] }
        return kind.steps.compactMap { step in
            guard let document = step.document, course.isMissing(document) else { return nil }
            given.granted = [step.id]
            guard Course(of: kind, in: playbook, given: given).done.contains(closing) else { return nil }
            return Fault(
                "\(step.id).document",
                "\(quoted(step.id.text)), which is locked while the document \(document) is missing, so that "
                    + "\(step.id == closing ? "no case" : "no case that needs it") can be closed",
                expected: "a need that accepts {waived: \(step.id)}, or the document")
        }
    }
}
