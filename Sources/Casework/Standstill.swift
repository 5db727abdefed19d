import Playbooks
import SchoolTime

/// That a duty stands still: since when, and what it waits for. As long as it does, its date is none.
package struct Standstill: Hashable, Sendable {
    /// What holds it.
    package let cause: Cause
    /// Since when, on the school's clock.
    package let since: Moment

    /// What holds a duty, and so what comes of its date afterwards.
    package enum Cause: Hashable, Sendable {
        /// Overlays hold it; afterwards its term begins anew.
        case suspended([Overlay.ID])
        /// Overlays forbid it as long as they last.
        case forbidden([Overlay.ID])
        /// Its term stands still while a condition holds; afterwards it runs on with what it lost.
        case paused(Condition)
    }

    /// Whether it goes on by itself afterwards, by a date that is counted then; what is forbidden does not.
    package var goesOn: Bool {
        if case .forbidden = cause { return false }
        return true
    }
}

extension CaseEngine {
    /// How a task stands still; nil for one that is over, or that nothing holds.
    func standstill(of task: CaseTask, by rule: DueRule?, in state: CaseState) -> Standstill? {
        guard task.isActive else { return nil }
        if let held = held(task, in: state) { return held }
        guard let since = task.pausedSince, let pause = rule?.pause else { return nil }
        return Standstill(cause: .paused(pause.condition), since: since)
    }

    private func held(_ task: CaseTask, in state: CaseState) -> Standstill? {
        guard !state.activeOverlays.isEmpty else { return nil }
        let step = task.id.step
        let holding = deciding(about: step, in: state).filter { overlay in
            (overlay.suspends + overlay.forbids).contains { $0.step == step }
        }
        guard !holding.isEmpty else { return nil }
        let began = holding.compactMap { state.latest(.overlay($0.id, starts: true)) }.min()
        let isForbidden = holding.contains { overlay in overlay.forbids.contains { $0.step == step } }
        let ids = holding.map(\.id)
        return Standstill(
            cause: isForbidden ? .forbidden(ids) : .suspended(ids),
            since: max(began ?? task.openedAt, task.openedAt))
    }
}

extension Obstacle {
    /// Whether it is nothing but that something stands still.
    package var isStandstill: Bool {
        switch self {
        case .overlay, .paused: true
        default: false
        }
    }
}

extension Obligation {
    /// By when, as long as its term runs; nil when it has no date, or stands still.
    package var runningDue: Deadline? { standstill == nil ? due : nil }

    /// When it is planned, as long as it can be done then.
    package var standingPlan: Moment? { standstill == nil ? planned : nil }
}
