import Casework
import Playbooks
import SchoolTime

extension Scene {
    /// What is otherwise than expected; nil when the expectation holds.
    func failure(of expectation: Expectation) -> String? {
        switch expectation {
        case .obligation(let wish): failure(of: wish)
        case .attempt(let wish): failure(of: wish)
        case .warned(let targets, let pupil, let rows, let expected):
            warningFailure(targets, pupil, rows, expected)
        case .recorded(let wish): failure(of: wish)
        case .mayRead(let wish): failure(of: wish)
        case .asked(let wish): failure(of: wish)
        case .guide(let row, let targets): guideFailure(row, targets)
        case .shown(let word): shownFailure(word)
        case .reminder(let wish): failure(of: wish)
        case .misconfigured(let wish, let expected): failure(of: wish, expected)
        case .locked(let targets, let expected): lockFailure(targets, expected)
        case .closable(let expected, let because): closableFailure(expected, because)
        case .leavesUndone(let targets, let pupil, let expected): undoneFailure(targets, pupil, expected)
        default: plainFailure(of: expectation)
        }
    }

    /// Expectations of one value that the dossier has.
    private func plainFailure(of expectation: Expectation) -> String? {
        switch expectation {
        case .fact(let facts, let pupil, let answers): factFailure(facts, pupil, answers)
        case .triage(let outcome): difference(outcome.text, state.triageOutcome?.text ?? "not triaged")
        case .recommended(let outcome): difference(outcome.text, recommended?.text ?? recommendationText)
        case .undecided(let expected):
            difference(expected, recommended == nil, "the table is undecided", recommendationText)
        case .triageHistory(let outcomes):
            difference(list(outcomes), list(state.triage.map(\.outcome)))
        case .standing(let wishes): standingFailure(wishes)
        case .caseOwner(let role): difference(role.text, state.owner.text)
        case .receives(let word): receiverFailure(word)
        case .plan(let plan): planFailure(plan)
        case .count(let counter, let number):
            difference(String(number), String(engine.count(of: counter, in: state, at: at)))
        case .overlay(let overlay, let isActive):
            difference(isActive, state.activeOverlays.contains(overlay), "overlay \(overlay) is active")
        case .closed(let expected): difference(expected, state.isClosed, "the dossier is closed")
        case .caseOpened(let expected):
            difference(
                expected, run.cases > 0 && state.report != nil && state.channelPlan == nil,
                "a case of the main plan was opened")
        case .owesNothing(let expected):
            difference(
                expected, owed.isEmpty, "nothing is owed", owed.map(text).joined(separator: "; "))
        default: nil
        }
    }

    private var owed: [Obligation] { obligations.filter { $0.state.isOwed && $0.strength == .must } }

    // MARK: differences

    func difference(_ expected: String, _ found: String) -> String? {
        expected == found ? nil : "expected \(expected); found \(found)"
    }

    func difference(_ expected: Bool, _ found: Bool, _ what: String, _ detail: String = "") -> String? {
        guard expected != found else { return nil }
        let more = detail.isEmpty ? "" : ": \(detail)"
        return "expected that \(what): \(expected ? "yes" : "no"); found \(found ? "yes" : "no")\(more)"
    }

    private func factFailure(_ facts: [Fact.ID], _ pupil: Pupil.ID?, _ answers: [Fact.Answer]) -> String? {
        let found = facts.map { engine.answer($0, of: pupil, in: state) }
        guard !found.contains(where: answers.contains) else { return nil }
        let wanted = answers.map(\.text).joined(separator: " or ")
        return "expected \(facts.map(\.text).joined(separator: " or ")) to be \(wanted); found \(list(found))"
    }

    private func standingFailure(_ wishes: [Pupil.ID: CaseParty.Standing]) -> String? {
        let wrong = wishes.sorted { $0.key < $1.key }.compactMap { pupil, standing in
            let found = state.parties.first { $0.pupil == pupil }?.standing
            return found == standing
                ? nil : "\(pupil) to be \(standing.rawValue); found \(found?.rawValue ?? "no part in it")"
        }
        return wrong.isEmpty ? nil : "expected " + wrong.joined(separator: ", ")
    }

    private func receiverFailure(_ word: String) -> String? {
        guard let report = run.latestReport else { return "expected a report; found none" }
        let channel = school.playbook.intake.channels.first { $0.id == report.channel }
        let mailbox = channel?.mailbox.flatMap { box in engine.value(of: box).map { (box.text, $0) } }
        if let mailbox, !mailbox.1.isEmpty, [mailbox.0, mailbox.1].contains(word) { return nil }
        return difference(word, report.receiver.person ?? report.receiver.text)
    }

    private func planFailure(_ plan: Plan.ID) -> String? {
        let ordinary = school.playbook.plans.filter { other in
            other.scope == key.scope && !school.playbook.intake.channels.contains { $0.plan == other.id }
        }
        let running = state.channelPlan.map { [$0] } ?? ordinary.map(\.id)
        return running.contains(plan) ? nil : "expected the plan \(plan); found \(list(running))"
    }

    private func closableFailure(_ expected: Bool, _ because: [ReasonWish]) -> String? {
        let found = engine.closability(of: state, at: at)
        let steps = found.binding.map(\.step) + (found.notOpen.map { [$0] } ?? [])
        let detail =
            found.obstacles.map(\.text) + found.reasons.map { $0.text + ", unless with a reason" }
            + steps.map { "\($0)" }
        if let wrong = difference(expected, found.isClosable, "it can be closed", list(detail)) {
            return wrong
        }
        let missing = because.filter { wish in
            !(found.obstacles + found.reasons).contains { $0.isNamed(by: wish) }
                && !steps.contains { isNamed($0, by: wish) }
        }
        guard !missing.isEmpty else { return nil }
        return
            "expected \(missing.map(\.text).joined(separator: ", ")) to stand in the way; found \(list(detail))"
    }

    private func undoneFailure(_ targets: [StepTarget], _ pupil: Pupil.ID?, _ expected: Bool) -> String? {
        let waived = engine.closability(of: state, at: at).waivable
        let found = waived.contains { task in
            concerns(task, pupil) && targets.contains { $0.means(task, in: engine) }
        }
        let detail = waived.isEmpty ? "nothing" : list(waived)
        return difference(expected, found, "closing leaves it undone", detail)
    }

    private func isNamed(_ step: Step.ID, by wish: ReasonWish) -> Bool {
        switch wish {
        case .element(let id): step.text == id
        case .row(let row): engine.step(step)?.step.cites(row) ?? false
        }
    }
}

extension Step {
    /// Whether the step itself or one of its notices or needs rests on the rule.
    func cites(_ row: RegisterRow.ID) -> Bool {
        grounds.name(row) || notices.contains { $0.grounds.name(row) }
            || needs.contains { $0.grounds.name(row) }
    }
}
