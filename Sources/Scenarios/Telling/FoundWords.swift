import Casework
import Explaining
import Playbooks
import Texts

/// What was found in the place of what a scenario expects, and the rules that it rests on.
struct FoundWords {
    let words: StoryWords
    let scene: Scene

    private var texts: StoryTexts { words.texts }
    private var engine: CaseEngine { scene.engine }

    /// More duties than this are not told.
    private static let most = 3

    /// What is so in the place of what is expected.
    func found(insteadOf expectation: Expectation) -> (words: String, rows: [RegisterRow.ID]) {
        switch expectation {
        case .obligation(let wish):
            guard wish.questions == nil else { return (texts.found(.otherwise), []) }
            return duties(wish.targets, wish)
        case .attempt(let wish): return attempt(wish)
        case .leavesUndone(let targets, _, _), .locked(let targets, _): return duties(targets, nil)
        default:
            return (texts.found(value(insteadOf: expectation).map(StoryTexts.Found.value) ?? .otherwise), [])
        }
    }

    /// Why something did not happen, or happened.
    func found(_ mishap: Mishap) -> (words: String, rows: [RegisterRow.ID]) {
        switch mishap {
        case .refused(let refusal): (texts.found(.refusal(refusals(refusal.reason))), refusal.rows)
        case .impossible: (texts.found(.impossible), [])
        }
    }

    private var refusals: RefusalWords { RefusalWords(words.words) { words.element($0.step.text) } }

    // MARK: duties

    private func duties(
        _ targets: [StepTarget], _ wish: ObligationWish?
    ) -> (words: String, rows: [RegisterRow.ID]) {
        let all = scene.obligations(of: targets)
        let near = all.filter { obligation in
            scene.concerns(obligation.id, wish?.pupil)
                && wish?.recipient.map { scene.reaches(obligation.id, $0) } != false
        }
        let missed = Set(wish.map(scene.missed) ?? [])
        let theirs = near.filter { !missed.isDisjoint(with: scene.familiesTold(by: $0.id) ?? []) }
        let found = Array(
            (theirs.isEmpty ? near.isEmpty ? all : near : theirs).sorted {
                !$0.state.isOver && $1.state.isOver
            }.prefix(Self.most))
        guard !found.isEmpty else {
            let begun = targets.prefix(Self.most).map(notBegun)
            return (begun.joined(separator: " "), [])
        }
        let rows = found.flatMap { $0.why.grounds.rows + $0.why.due.rows + $0.why.owner.rows }
        return (texts.found(.duties(found.map(duty))), rows.uniqued())
    }

    private func notBegun(_ target: StepTarget) -> String {
        let title = words.titles([target]).first ?? target.step.text
        guard let step = engine.step(target.step) else { return texts.found(.noPart(title)) }
        return texts.found(.notBegun(title, begins: words.words.begins(step.triggers)))
    }

    private func duty(_ obligation: Obligation) -> String {
        let target = StepTarget(obligation.id.step, obligation.id.notice)
        let title = words.titles([target]).first ?? obligation.title
        let ending = obligation.ending
        var details: [StoryTexts.Detail?] = [
            obligation.id.pupil.map { .of([words.pupil($0)]) },
            obligation.id.recipient.map { .to(words.words.role($0)) },
        ]
        if case .waiting(let obstacles) = obligation.state {
            let says = ObstacleWords(words.words)
            details.append(.waitsFor(obstacles.map { says($0) }))
        }
        details +=
            obligation.state.isOver
            ? [
                ending.map { .by(words.who($0.by.person ?? $0.by.role.text)) },
                ending.map { .on(words.day($0.on)) },
                ending?.outcome.map { .outcome(words.words.outcome($0, of: obligation.id.step)) },
            ]
            : [
                .owners(obligation.owners.roles.map(words.words.role), together: obligation.owners.together),
                .due(obligation.due.map { words.day($0.due) }),
            ]
        let standing = StoryTexts.Standing(rawValue: obligation.state.word) ?? .open
        return texts.stands(title, standing, details.compactMap(\.self))
    }

    // MARK: the rest

    private func attempt(_ wish: AttemptWish) -> (words: String, rows: [RegisterRow.ID]) {
        let refusals = scene.tasks(for: wish.deed, expectingRefusal: true).compactMap { task in
            scene.refusal(of: wish.command(task, scene), task, by: wish.by)
        }
        guard let refusal = refusals.first else { return (texts.found(.accepted), []) }
        return found(.refused(refusal))
    }

    private func value(insteadOf expectation: Expectation) -> String? {
        let state = scene.state
        switch expectation {
        case .fact(let facts, let pupil, _):
            return facts.first.map {
                words.words.answerTitle(engine.answer($0, of: pupil, in: state), to: $0)
            }
        case .triage: return state.triageOutcome.map(words.words.triageOutcome)
        case .recommended: return scene.recommended.map(words.words.triageOutcome)
        case .triageHistory:
            return state.triage.map { words.words.triageOutcome($0.outcome) }.joined(separator: ", ")
        case .caseOwner: return words.words.role(state.owner)
        case .receives: return scene.run.latestReport.map { words.words.role($0.receiver) }
        case .count(let counter, _): return "\(engine.count(of: counter, in: state, at: scene.at))"
        default: return nil
        }
    }
}
