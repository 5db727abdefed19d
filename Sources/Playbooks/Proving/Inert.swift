import YAML

/// Parts that are understood and then do nothing, as what they stand at is never done in that way.
struct Inert {
    let playbook: Playbook

    var faults: [Fault] {
        let cases = Set(playbook.plans.filter { $0.scope == .caseFile }.flatMap(\.steps).map(\.id))
            .union(playbook.overlays.flatMap(\.steps).map(\.id))
        let ofSteps = playbook.everyStep.flatMap { faults(of: $0, isOfCase: cases.contains($0.id)) }
        let overlays = playbook.overlays.map {
            PlacedCondition(condition: $0.condition, address: $0.id.text)
        }
        let ofTables = (playbook.rowConditions + overlays).flatMap { ofConsents($0) }
        let ofFacts = playbook.facts.compactMap { assumption(of: $0) }
        return ofSteps + ofTables + ofFacts + playbook.intake.channels.flatMap { ofGuidance($0) }
    }

    private func assumption(of fact: Fact) -> Fault? {
        guard let assumed = fact.assumed, assumed == .unknown || fact.derivation != nil else { return nil }
        let why = fact.derivation == nil ? "which is so anyhow" : "a fact that is worked out"
        return Fault(
            fact.id, "assume: \(assumed) at \(quoted(fact.id.text)), \(why)",
            expected: "no assume:, or another answer of a fact that people state")
    }

    private func faults(of step: Step, isOfCase: Bool) -> [Fault] {
        var faults = ofNotices(step) + ofForbidden(step)
        faults += ofOutcomes(step) + ofOptions(step) + ofExclusions(step)
        if !isOfCase { faults += ofCases(step) }
        return faults + ofLateness(step) + ofConsents(step)
    }

    /// Once planned it would stand in its own way.
    private func ofExclusions(_ step: Step) -> [Fault] {
        guard step.excludes.contains(step.id) else { return [] }
        return [
            Fault(
                "\(step.id).excludes",
                "excludes: \(step.id) at \(quoted(step.id.text)), which is that step itself",
                expected: "the other steps that it rules out")
        ]
    }

    /// Nobody is late with what may be done, so that no trigger tells it.
    private func ofLateness(_ step: Step) -> [Fault] {
        [("when", step.triggers), ("until", step.withdrawals)].flatMap { part, triggers in
            triggers.compactMap { trigger -> Fault? in
                guard case .step(let id, .overdue) = trigger,
                    let other = playbook.everyStep.first(where: { $0.id == id }), other.strength == .may,
                    !mayBecomeDuty(other)
                else { return nil }
                return Fault(
                    "\(step.id).\(part)",
                    "the trigger \(trigger) of \(quoted(step.id.text)), but \(id) may be done, and is never late",
                    expected: "strength: must at \(id), or another trigger")
            }
        }
    }

    /// Whether an overlay makes a duty of it.
    private func mayBecomeDuty(_ step: Step) -> Bool {
        playbook.overlays.flatMap(\.replaces).contains { $0.step == step.id && $0.strength == .must }
    }

    /// A channel that opens no dossier.
    private func ofGuidance(_ channel: Channel) -> [Fault] {
        guard channel.isDirect else { return [] }
        let named = [
            ("plan", channel.plan != nil), ("copy", !channel.copies.isEmpty), ("sealed", channel.isSealed),
        ]
        return named.filter(\.1).map { part, _ in
            Fault(
                "channels.\(channel.id).to",
                "\(part) at the channel \(quoted(channel.id.text)) with direct: yes, which opens no dossier",
                expected: "\(part) at another channel, or no direct:")
        }
    }

    // MARK: - Steps that tell, and that are refused

    /// A step that only tells is done when all was told: nobody fills anything in, and it has one end.
    private func ofNotices(_ step: Step) -> [Fault] {
        guard step.kind == .notice else { return [] }
        let named = [
            ("hands-over", step.handover != nil), ("establishes", step.establishes != nil),
            ("starts", step.starts != nil), ("outcomes", !step.outcomes.isEmpty),
            ("fields", !step.fields.isEmpty),
        ]
        let before =
            step.notices.contains(where: \.isOnlyBefore)
            ? [
                Fault(
                    "\(step.id).tells",
                    "at: before in \(quoted(step.id.text)), a step of kind notice, in which nothing comes after telling",
                    expected: "another kind, or no at:")
            ] : []
        return named.filter(\.1).map { part, _ in
            Fault(
                "\(step.id).\(part)",
                "\(part) at \(quoted(step.id.text)), a step of kind notice, which is done by telling alone",
                expected: "\(part) at a step of another kind")
        } + before
    }

    /// What is refused is never done.
    private func ofForbidden(_ step: Step) -> [Fault] {
        guard step.strength == .mustNot else { return [] }
        let named = [
            ("hands-over", step.handover != nil), ("establishes", step.establishes != nil),
            ("starts", step.starts != nil), ("lasts", step.lasts != nil), ("tells", !step.notices.isEmpty),
            ("records", !step.records.isEmpty), ("outcomes", !step.outcomes.isEmpty),
            ("fields", !step.fields.isEmpty),
        ]
        return named.filter(\.1).map { part, _ in
            Fault(
                "\(step.id).\(part)",
                "\(part) at \(quoted(step.id.text)), a step with strength: must-not, which is never done",
                expected: "\(part) at a step that may be done")
        }
    }

    // MARK: - How it goes on

    private func ofOutcomes(_ step: Step) -> [Fault] {
        step.outcomes.compactMap { outcome in
            guard let again = outcome.again else { return nil }
            let whose = "again: of \(outcome.id) at \(quoted(step.id.text))"
            if outcome.endsDossier {
                return Fault(
                    "\(step.id).outcomes", "\(whose), an outcome with ends: yes, after which nothing comes",
                    expected: "again: or ends:, not both")
            }
            guard again.atMost == 1, again.then == nil else { return nil }
            return Fault(
                "\(step.id).outcomes",
                "\(whose) with at-most: 1, which never comes back, as the first time counts",
                expected: "at-most: 2 or more, or no again:")
        }
    }

    /// Nobody is late with what may be done.
    private func ofOptions(_ step: Step) -> [Fault] {
        guard step.strength == .may, !mayBecomeDuty(step), step.due?.late != nil else { return [] }
        return [
            Fault(
                "\(step.id).due",
                "late: at \(quoted(step.id.text)), a step with strength: may, which is never late",
                expected: "strength: must, or no late:")
        ]
    }

    /// Only a case has an owner, and people of whom something is found.
    private func ofCases(_ step: Step) -> [Fault] {
        [("hands-over", step.handover != nil), ("establishes", step.establishes != nil)].filter(\.1).map {
            part, _ in
            Fault(
                "\(step.id).\(part)", "\(part) at \(quoted(step.id.text)), a step of no case plan",
                expected: "\(part) at a step of a case plan")
        }
    }

    // MARK: - Consent

    private func ofConsents(_ step: Step) -> [Fault] {
        let triggers = [("when", step.triggers), ("until", step.withdrawals)].flatMap { part, triggers in
            triggers.compactMap { trigger -> Fault? in
                guard let who = trigger.consenting,
                    !playbook.everyStep.contains(where: { $0.asks(who) })
                else { return nil }
                return Fault(
                    "\(step.id).\(part)",
                    "the trigger \(trigger) of \(quoted(step.id.text)), but no step asks \(who) for consent",
                    expected: "consents: with who: \(who) at a step")
            }
        }
        return triggers + step.placedConditions.flatMap { ofConsents($0) }
    }

    private func ofConsents(_ asked: PlacedCondition) -> [Fault] {
        asked.condition.leaves.compactMap { leaf in
            let (who, step): (Role.ID, Step.ID?)
            switch leaf {
            case .consent(let asked, let to), .consentRefused(let asked, let to): (who, step) = (asked, to)
            default: return nil
            }
            guard let step else {
                return Fault(
                    asked.address, "consent: \(who) without 'to', which holds of no step",
                    expected: "to: with the step to which consent is asked")
            }
            guard playbook.everyStep.contains(where: { $0.id == step && $0.asks(who) }) else {
                return Fault(
                    asked.address, "consent: \(who) to \(step), which does not ask it",
                    expected: "consents: with who: \(who) at \(step), or another step")
            }
            return nil
        }
    }
}

extension Step {
    /// Whether somebody's consent is asked for it, by this name or as one of a group of pupils or parents.
    fileprivate func asks(_ who: Role.ID) -> Bool {
        consents.contains { $0.who == who || ($0.who.pupilsMeant != nil && who.pupilsMeant != nil) }
    }
}

extension Trigger {
    /// Whose consent fires it.
    fileprivate var consenting: Role.ID? {
        switch self {
        case .consent(let who, _), .consentDeclined(let who): who
        default: nil
        }
    }
}
