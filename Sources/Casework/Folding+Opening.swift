import Playbooks
import SchoolTime

// Opening and withdrawing tasks.
extension Folding {
    /// Opens a step for everybody it concerns.
    mutating func open(_ step: PlacedStep, _ fired: Fired) {
        guard step.strength != .mustNot, isReachable(step) else { return }
        guard let per = step.per else { return open(step, pupil: nil, fired) }
        for pupil in pupils(of: per, fired) { open(step, pupil: pupil, fired) }
    }

    /// Steps of an overlay need the overlay; steps of a channel's plan need that channel, and exclude others.
    func isReachable(_ step: PlacedStep) -> Bool {
        if let overlay = step.overlay, !state.activeOverlays.contains(overlay) { return false }
        guard state.channelPlan != nil || step.channelPlan != nil else { return true }
        if [Intake.receiptStep, Intake.copyStep, SettingRight.step].contains(step.id) { return true }
        return step.channelPlan == state.channelPlan
    }

    /// Only the pupil that the trigger is about, when the step is about that pupil; else all.
    private func pupils(of per: Involvements, _ fired: Fired) -> [Pupil.ID] {
        let all = state.pupils(per).map(\.pupil)
        if let pupil = fired.pupil, all.contains(pupil) { return [pupil] }
        return all
    }

    /// Opens the step that comes after a repetition: afresh in each round, unless the last one is still open.
    mutating func openAtEnd(_ step: PlacedStep, _ fired: Fired) {
        guard step.strength != .mustNot, isReachable(step) else { return }
        for pupil in step.per.map({ pupils(of: $0, fired).map(Optional.some) }) ?? [nil] {
            openedAtEnd.insert(Opened(step: step.id, pupil: pupil))
            let isThere = state.instances(of: step.id).contains { $0.id.pupil == pupil && $0.isActive }
            if !isThere { open(step, pupil: pupil, fired, isAfresh: true) }
        }
    }

    mutating func open(
        _ step: PlacedStep, pupil: Pupil.ID?, _ fired: Fired, isAfresh: Bool = false
    ) {
        guard !isAskedAnewElsewhere(step, fired.trigger) else { return }
        let earlier = (state.instancePositions[step.id] ?? []).filter { state.tasks[$0].id.pupil == pupil }
        if !isAfresh {
            if openedAtEnd.contains(Opened(step: step.id, pupil: pupil)) { return }
            if !step.repeats, !asksToWeighAgain(step, fired.trigger),
                earlier.contains(where: { !state.tasks[$0].wasWithdrawn })
            {
                return
            }
        }
        var isUndecided = false
        if let condition = step.condition {
            switch engine.reading(at: fired.at, pupil: pupil).truth(of: condition, in: state) {
            case .yes: break
            case .no: return
            case .unknown: isUndecided = true
            }
        }
        let id = TaskID(step: step.id, pupil: pupil, number: earlier.count + 1)
        var task = CaseTask(id: id, openedAt: fired.at, openedBy: fired.trigger)
        task.isUndecided = isUndecided
        if isUndecided { state.undecided += 1 }
        add(task)
        noteAnswerer(of: id)
        if !isUndecided { announceOpening(of: id) }
    }

    mutating func add(_ task: CaseTask) {
        var task = task
        task.openedAfter = state.firings
        task.countsFrom = task.id.pupil.flatMap { state.joinedAt[$0] }
        if case .joined = event.what, task.id.pupil == nil { task.broughtByJoining = event.at }
        state.positions[task.id] = state.tasks.count
        if !task.id.isNotice {
            state.instancePositions[task.id.step, default: []].append(state.tasks.count)
            if engine.step(task.id.step)?.isTimed == true { state.timed.append(state.tasks.count) }
        }
        state.tasks.append(task)
    }

    /// Makes the task at a place one that is to be done from now on, by a term that begins now.
    mutating func startAfresh(_ place: Int) {
        state.tasks[place].status = .active
        state.tasks[place].openedAt = event.at
        state.tasks[place].openedAfter = state.firings
        state.tasks[place].countsFrom = event.at
    }

    mutating func announceOpening(of id: TaskID) {
        guard let step = engine.step(id.step) else { return }
        fire(.step(id.step, .opened), pupil: id.pupil)
        let opened = state.task(id)?.openedAt ?? event.at
        owe(step.notices.filter { step.step.owesAtOpening($0) }, of: id, since: opened)
        guard step.kind == .notice, !step.notices.isEmpty else { return }
        let isOwed = state.tasks.contains { $0.id.isNotice(of: id) }
        if !isOwed { end(id, on: event.at.date) }  // nobody has to be told: all who must be are
    }

    /// Opens a task for every recipient of the notices. They are owed since what they tell of took place, also when that was
    /// written down later.
    mutating func owe(_ notices: [Notice], of id: TaskID, since moment: Moment) {
        for notice in notices where notice.channel == nil || notice.channel == state.latestChannel {
            if let condition = notice.condition,
                engine.reading(at: event.at, pupil: id.pupil).truth(of: condition, in: state) == .no
            {
                continue
            }
            for recipient in notice.recipients where hasAddressee(recipient) {
                let task = id.notice(notice.id, to: recipient)
                guard state.task(task) == nil else { continue }
                add(CaseTask(id: task, openedAt: moment, openedBy: .step(id.step, .opened)))
            }
        }
    }

    /// Ends what is still to be done of a step. Of what was done already, people hear all the same.
    mutating func withdraw(_ step: PlacedStep, _ fired: Fired) {
        let isPerPupil = step.per != nil
        for index in state.tasks.indices
        where state.tasks[index].isActive && state.tasks[index].id.step == step.id {
            let pupil = state.tasks[index].id.pupil
            if isPerPupil, let about = fired.pupil, let pupil, about != pupil { continue }
            if isOwedByDoneWork(index) { continue }
            state.tasks[index].status = .withdrawn(at: fired.at)
        }
    }
}

extension CaseTask {
    /// Whether it was withdrawn.
    package var wasWithdrawn: Bool {
        if case .withdrawn = status { return true }
        return false
    }
}

extension Step {
    /// Whether a notice is owed as soon as the step opens.
    func owesAtOpening(_ notice: Notice) -> Bool { kind == .notice || notice.isOwedAtOpening }
}
