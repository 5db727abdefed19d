import Playbooks
import SchoolTime

/// A step, or a notice of one, that was opened in a dossier.
package struct CaseTask: Hashable, Sendable {
    /// Its id.
    package let id: TaskID
    /// When it was opened; a fresh start after an overlay counts as opening.
    package internal(set) var openedAt: Moment
    /// How many triggers had fired by then.
    var openedAfter = 0
    /// What opened it.
    package let openedBy: Trigger
    /// What became of it.
    package internal(set) var status: Status = .active
    /// Whether the condition read at its opening was unknown, so that it waits for the answer.
    package internal(set) var isUndecided = false
    /// When it is planned.
    package internal(set) var planned: Moment?
    /// No term of it counts from before this: when its pupil joined, or it was taken up again.
    var countsFrom: Moment?
    /// When somebody joined who brought it about, where it is there for all. A term that was over by then counts from this.
    var broughtByJoining: Moment?
    /// What makes it a repetition; nil for what a trigger opened.
    var repetition: Repetition?
    /// Since when its term stands still.
    var pausedSince: Moment?
    /// Whether it was withdrawn because nobody was left to tell.
    var lacksAddressee = false
    /// When what was begun with it was stopped, before its time; nil when it was not.
    var stoppedAt: Moment?
    /// When its term stood still before, in their order.
    var pauses: [Range<Moment>] = []

    init(id: TaskID, openedAt: Moment, openedBy: Trigger) {
        self.id = id
        self.openedAt = openedAt
        self.openedBy = openedBy
    }

    /// That it is done again by a deadline of its own. It never changes, and is shared.
    final class Repetition: Hashable, Sendable {
        /// The deadline, instead of the step's own.
        let due: DueRule

        init(due: DueRule) { self.due = due }

        static func == (left: Repetition, right: Repetition) -> Bool {
            left === right || left.due == right.due
        }

        func hash(into hasher: inout Hasher) { hasher.combine(due) }
    }

    /// What became of a task.
    package enum Status: Hashable, Sendable {
        case active
        case done(Ending)
        case waived(Ending, WaiveReason)
        case withdrawn(at: Moment)
    }

    /// How a task ended. It never changes, and is shared.
    package final class Ending: Sendable {
        /// When it was recorded.
        package let at: Moment
        /// The day it took place.
        package let on: SchoolDate
        /// Who recorded it.
        package let by: CaseEvent.Actor
        /// With which outcome.
        package let outcome: Outcome.ID?
        /// What was filled in.
        package let answers: [Field.ID: String]
        /// The deadline that it had.
        package let due: Deadline?
        /// Who was told, by a notice that was given; nil for anything else.
        package let told: Obligation.Owners?

        init(
            at: Moment, on: SchoolDate, by: CaseEvent.Actor, outcome: Outcome.ID?,
            answers: [Field.ID: String], due: Deadline?, told: Obligation.Owners? = nil
        ) {
            self.at = at
            self.on = on
            self.by = by
            self.outcome = outcome
            self.answers = answers
            self.due = due
            self.told = told
        }
    }

    /// Whether it is still to be done.
    package var isActive: Bool {
        if case .active = status { return true }
        return false
    }

    /// How it was done; nil when it was not.
    package var ending: Ending? {
        if case .done(let ending) = status { return ending }
        return nil
    }
}

/// Why something was left out.
package enum WaiveReason: Hashable, Sendable {
    /// In the words of who left it out.
    case said(String)
    /// Somebody whose consent it takes said no.
    case noConsent(of: Role.ID)
}

extension CaseTask.Ending: Hashable {
    /// Whether both say the same.
    package static func == (left: CaseTask.Ending, right: CaseTask.Ending) -> Bool {
        left === right
            || (left.at == right.at && left.on == right.on && left.by == right.by
                && left.outcome == right.outcome && left.answers == right.answers && left.due == right.due
                && left.told == right.told)
    }

    /// By when, by whom and how.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(at)
        hasher.combine(by)
        hasher.combine(outcome)
    }
}
