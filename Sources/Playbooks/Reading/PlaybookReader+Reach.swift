import YAML

// What can never come about: steps that nothing opens, triggers that never fire, people who are not there.
extension PlaybookReader {
    /// Complains of what could stand in a playbook for years without ever doing anything. Judged only when all else
    /// is well: a trigger that cannot be read would be told twice.
    func checkReach(_ playbook: Playbook) {
        guard !complaints.hasErrors else { return }
        let reach = Reach(playbook)
        for step in playbook.everyStep {
            let position = declared.position(of: step.id)
            for fault in reach.faults(of: step) {
                complaints.error(position, found: fault.found, expected: fault.expected)
            }
        }
        for fault in playbook.everyStep.compactMap(reach.secondYear) {
            let place = declared.position(of: Step.ID(fault.address))
            complaints.newError(place, found: fault.found, expected: fault.expected)
        }
        for counter in playbook.counters {
            for fault in counter.counts.compactMap({ reach.fault($0, of: counter.id) }) {
                complaints.error(
                    declared.position(of: counter.id), found: fault.found, expected: fault.expected)
            }
        }
        let inert = Inert(playbook: playbook).faults
        checkInert(playbook, inert)
        checkLetters(playbook)
        checkEnds(playbook)
        checkHolders(playbook)
        let known = complaints.all.count
        checkRounds(playbook)
        isRunnable = complaints.all.count == known
        checkLeavingOut(playbook)
        if isRunnable { checkProofs(playbook, besides: inert) }
    }

    // MARK: - Rounds

    /// Complains of what would go round by itself, without anybody doing anything: the engine would find no end.
    private func checkRounds(_ playbook: Playbook) {
        checkCircle(
            playbook.everyStep.filter(\.repeats).map { step in
                (
                    step.id,
                    step.triggers.compactMap { trigger in
                        if case .step(let id, .opened) = trigger { id } else { nil }
                    }
                )
            }, "opens itself over and over")
        let facts = Dictionary(playbook.facts.map { ($0.id, $0) }) { $1 }
        checkCircle(
            playbook.overlays.map { ($0.id, $0.condition.overlaysRead(by: facts)) }, "hangs on itself")
    }

    // MARK: - Letters

    /// Only what is nearly the id of a letter: a notice may also say in words what it is about.
    private func checkLetters(_ playbook: Playbook) {
        let letters = playbook.texts.letters.keys.map(\.text)
        for step in playbook.everyStep {
            for what in step.notices.compactMap(\.what) where !letters.contains(what) && !what.contains(" ") {
                guard let close = nearest(what, among: letters) else { continue }
                complaints.error(
                    declared.position(of: step.id), found: "a notice of \(quoted(what))",
                    expected: "the id of a letter, or words", suggestion: close)
            }
        }
    }

    // MARK: - Ends

    private func checkEnds(_ playbook: Playbook) {
        let channelPlans = Set(playbook.intake.channels.compactMap(\.plan))
        let plans = playbook.plans.filter { $0.scope == .caseFile }
        for closing in plans.flatMap(\.optionalClosings) {
            complaints.error(
                declared.position(of: closing.id),
                found:
                    "\(quoted(closing.id.text)), a closing step with strength: \(closing.strength.rawValue)",
                expected: "strength: must, as nobody may have anything left to do in a case that is open")
        }
        for plan in plans {
            for step in plan.steps where step.id != plan.closing {
                guard let closing = plan.steps.first(where: { $0.id == plan.closing }) else { continue }
                guard step.excludes.contains(closing.id) || closing.excludes.contains(step.id) else {
                    continue
                }
                complaints.error(
                    declared.position(of: step.id),
                    found:
                        "\(quoted(step.id.text)), which excludes \(closing.id): a case in which it is done is never closed",
                    expected: "no excludes: between them")
            }
        }
        for closing in plans.flatMap(\.steps) where closing.kind == .closing {
            guard !plans.contains(where: { $0.closing == closing.id }) else { continue }
            complaints.warning(
                declared.position(of: closing.id),
                "\(quoted(closing.id.text)) is of kind closing, but no plan names it, so that a case is closed without it; "
                    + "expected closing: \(closing.id) at its plan")
        }
        for plan in plans where !channelPlans.contains(plan.id) && !plan.canEnd {
            let others = plans.filter { !channelPlans.contains($0.id) }
            guard !others.contains(where: \.canEnd) else { continue }
            complaints.warning(
                declared.position(of: plan.id),
                "no step closes a case of this plan, so that it can be closed at any time; name one with closing:"
            )
        }
    }

    /// Complains of steps that people may leave out though no dossier can be closed without them.
    private func checkLeavingOut(_ playbook: Playbook) {
        for end in playbook.plans.compactMap({ Endings(of: $0, in: playbook) }).flatMap(\.deadEnds) {
            guard let first = end.leftOut.first else { continue }
            let all = end.leftOut.map(\.text).joined(separator: " and ")
            complaints.error(
                declared.position(of: first),
                found: "\(all), \(end.cause), after which \(end.closing) can never be done\(end.place)",
                expected: "skip: never, a need that accepts {waived: \(first)}, or what else "
                    + "\(first).waived opens")
        }
    }
}

extension Endings.DeadEnd {
    /// How it comes about that the steps are never done.
    fileprivate var cause: String {
        guard !decliners.isEmpty else { return "which may be left out" }
        let who = decliners.map(\.text).joined(separator: " or ")
        return "which \(who) may decline" + (leftOut.count > 1 ? ", or which may be left out" : "")
    }

    /// In which cases.
    fileprivate var place: String { weighing.map { " in a case weighed as \($0)" } ?? "" }
}

extension Plan {
    /// The steps that could end a dossier, but that nobody must do.
    fileprivate var optionalClosings: [Step] { steps.filter { $0.id == closing && $0.strength != .must } }

    fileprivate var canEnd: Bool {
        closing != nil || steps.contains { $0.kind == .closing || $0.outcomes.contains(where: \.endsDossier) }
    }
}
