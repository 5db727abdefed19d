import Playbooks
import SchoolTime

// Notices to pupils and parents, while it changes who takes part.
extension Folding {
    /// Nobody has to tell the parents of followers when there are none. The target and the initiator may
    /// still be unknown; telling their side stays owed.
    func hasAddressee(_ recipient: Role.ID) -> Bool {
        guard let involvements = recipient.pupilsMeant,
            !["target", "initiator", "involved", "pupil"].contains(involvements.name)
        else { return true }
        return !state.pupils(involvements).isEmpty
    }

    /// Nobody is told any more about pupils of whom none is left.
    mutating func withdrawNoticesToNobody() {
        for task in state.tasks where task.isActive {
            guard let recipient = task.id.recipient, !hasAddressee(recipient) else { continue }
            setAside(task.id)
            finishNoticeStep(of: task.id)
        }
    }

    /// Withdraws a task until there is somebody to tell.
    mutating func setAside(_ id: TaskID) {
        guard let place = state.positions[id] else { return }
        state.tasks[place].status = .withdrawn(at: event.at)
        state.tasks[place].lacksAddressee = true
    }

    /// What fell away because nobody was left is owed again once somebody takes part in that way, unless the step
    /// itself was withdrawn since.
    mutating func oweNoticesAgain() {
        for task in state.tasks where task.lacksAddressee {
            guard let recipient = task.id.recipient, hasAddressee(recipient),
                let step = engine.step(task.id.step),
                isReachable(step), !wasUndone(step, since: task.openedAfter)
            else { continue }
            takeUp(task.id)
            if state.task(task.id.parent)?.lacksAddressee == true { takeUp(task.id.parent) }
        }
    }

    private mutating func takeUp(_ id: TaskID) {
        guard let place = state.positions[id] else { return }
        startAfresh(place)
        state.tasks[place].lacksAddressee = false
    }

    /// Whether something took a step back after so many triggers had fired.
    func wasUndone(_ step: PlacedStep, since order: Int) -> Bool {
        step.withdrawals.contains { state.order(of: $0) > order }
    }
}
