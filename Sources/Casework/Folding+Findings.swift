import Playbooks
import SchoolTime

// What is found of each pupil, and what becomes of it when that was not right.
extension Folding {
    /// What the outcome of a step says of those who take part. A finding about one pupil says nothing of the others.
    mutating func find(_ step: PlacedStep, _ completion: CaseEvent.Completion) {
        let task = completion.task
        guard step.step.establishes(with: completion.outcome) else {
            guard step.step.clears(with: completion.outcome) else { return }
            for party in state.present where party.standing == .alleged && party.involvement.isBullyingSide {
                if task.pupil == nil || task.pupil == party.pupil { set(party.pupil, .notShown, by: task) }
            }
            return
        }
        for party in state.present where party.standing != .established {
            guard task.pupil == nil || task.pupil == party.pupil else { continue }
            set(party.pupil, completion.findings[party.pupil] ?? .established, by: task)
        }
        if completion.findings.values.contains(.notYet) { askAgain(step, of: nil) }
    }

    private mutating func set(_ pupil: Pupil.ID, _ finding: Finding, by task: TaskID) {
        guard let index = state.parties.firstIndex(where: { $0.pupil == pupil }) else { return }
        if state.parties[index].involvement.isBullyingSide {
            state.findings[task, default: [:]][pupil] = finding
        }
        change(index, to: finding)
    }

    private mutating func change(_ index: Int, to finding: Finding) {
        let party = state.parties[index]
        state.parties[index].standing = finding.standing
        switch finding {
        case .established: withdrawSettingRight(about: party.pupil)
        case .notShown: oweSettingRight(about: party.pupil, as: party.involvement)
        case .notYet: break
        }
    }

    /// Takes back what was found of a pupil. What that opened and nobody did yet is no longer asked; whoever was told hears
    /// it. Where nobody knows yet after all, and no new weighing is the reason, the question is asked again.
    mutating func correct(_ pupil: Pupil.ID, to finding: Finding, isByHand: Bool) {
        guard let index = state.parties.firstIndex(where: { $0.pupil == pupil }) else { return }
        let wasEstablished = state.parties[index].standing == .established
        let found = state.findings.keys.filter { state.findings[$0]?[pupil] != nil }
            .sorted { $0.description < $1.description }
        for task in found { state.findings[task]?[pupil] = finding }
        change(index, to: finding)
        guard wasEstablished else { return }
        withdraw(restingOnFindingOf: pupil, clearedBy: finding == .notShown ? found.map(\.step) : [])
        if finding == .notYet { oweSettingRight(about: pupil, as: state.parties[index].involvement) }
        guard finding == .notYet, isByHand else { return }
        for step in found.map(\.step).uniqued().compactMap(engine.step) where isReachable(step) {
            askAgain(step, of: step.per == nil ? nil : pupil)
        }
    }

    /// What the finding opened, and what its steps would withdraw had they ended with nothing shown.
    private mutating func withdraw(restingOnFindingOf pupil: Pupil.ID, clearedBy finders: [Step.ID]) {
        let clearing = Set(finders.compactMap { engine.step($0)?.step }.flatMap(\.clearingTriggers))
        let isAlone = !state.present.contains { $0.standing == .established && $0.involvement.isBullyingSide }
        for index in state.tasks.indices where state.tasks[index].isActive {
            let task = state.tasks[index]
            guard !task.id.isNotice, task.id.pupil == pupil || (task.id.pupil == nil && isAlone),
                isOpenedByFinding(task)
                    || engine.step(task.id.step)?.withdrawals.contains(where: clearing.contains) == true
            else { continue }
            state.tasks[index].status = .withdrawn(at: event.at)
            for notice in state.tasks.indices where state.tasks[notice].id.isNotice(of: task.id) {
                if state.tasks[notice].isActive { state.tasks[notice].status = .withdrawn(at: event.at) }
            }
        }
    }

    private func isOpenedByFinding(_ task: CaseTask) -> Bool {
        guard case .step(let step, .outcome(let outcome)) = task.openedBy else { return false }
        return engine.step(step)?.step.establishes(with: outcome) == true
    }

    /// A finding about others says nothing of who joins later: a step that finds it of several at once is asked again.
    mutating func askOfWhoJoins() {
        for step in engine.finders where step.per == nil && isReachable(step) {
            guard let latest = state.instances(of: step.id).last(where: { $0.ending != nil }),
                let ending = latest.ending, step.step.establishes(with: ending.outcome),
                !wasUndone(step, since: state.order(of: .step(step.id, .done)))
            else { continue }
            askAgain(step, of: nil)
        }
    }

    /// What a weighing took back is asked again by a later one that does not, unless the protocol itself does.
    mutating func askAgainAfter(_ outcome: Triage.Outcome) {
        let open = state.findings.filter { $0.value.values.contains(.notYet) }.keys
        guard !open.isEmpty else { return }
        settle()
        for task in open.sorted(by: { $0.description < $1.description }) {
            guard let step = engine.step(task.step), isReachable(step),
                step.withdrawals.contains(where: { if case .triage(.some) = $0 { true } else { false } }),
                !step.withdrawals.contains(.triage(outcome)),
                state.present.contains(where: {
                    state.findings[task]?[$0.pupil] == .notYet && $0.standing == .alleged
                })
            else { continue }
            askAgain(step, of: task.pupil)
        }
    }

    private mutating func askAgain(_ step: PlacedStep, of pupil: Pupil.ID?) {
        let earlier = state.instances(of: step.id).filter { $0.id.pupil == pupil }
        guard !state.isClosed, !earlier.contains(where: \.isActive) else { return }
        let id = TaskID(step: step.id, pupil: pupil, number: earlier.count + 1)
        add(CaseTask(id: id, openedAt: event.at, openedBy: .step(step.id, .done)))
        announceOpening(of: id)
    }
}
