import Playbooks
import SchoolTime

/// What would have gone otherwise with one duty or option in a dossier, had it run by another version of the
/// protocol.
package struct CourseDifference: Hashable, Sendable {
    /// The duty, by the other version where it is there, else as it was.
    package let duty: Obligation
    /// What would have gone otherwise.
    package let nature: Nature

    /// A difference.
    package init(duty: Obligation, nature: Nature) {
        self.duty = duty
        self.nature = nature
    }

    /// What can go otherwise.
    package enum Nature: Hashable, Sendable {
        /// It would have been there, and was not.
        case comes
        /// It was there, and would not have been.
        case goes
        /// It would have been due so many school days later; earlier when negative.
        case due(Int)
        /// It would have had a date, and had none; or the other way round.
        case dated(Bool)
        /// It was done in time, and would have been late.
        case late
        /// Others would have done it.
        case owners
        /// It would have been a duty, and was an option; or the other way round.
        case must(Bool)
    }

    /// What went otherwise between two courses of the same events. What only waited for an answer and was never asked
    /// of anybody counts as not there.
    package static func between(
        _ before: CaseState, by old: CaseEngine, _ after: CaseState, by new: CaseEngine, at now: Moment
    ) -> [CourseDifference] {
        let was = duties(old, before, now)
        let would = duties(new, after, now)
        let known = Dictionary(would.map { ($0.id, $0) }) { first, _ in first }
        let began = Set(was.map(\.id))
        return was.flatMap { duty -> [CourseDifference] in
            guard let other = known[duty.id] else { return [CourseDifference(duty: duty, nature: .goes)] }
            return natures(duty, other, new.calendar).map { CourseDifference(duty: other, nature: $0) }
        }
            + would.filter { !began.contains($0.id) }.map { CourseDifference(duty: $0, nature: .comes) }
    }

    private static func duties(_ engine: CaseEngine, _ state: CaseState, _ now: Moment) -> [Obligation] {
        engine.obligations(in: state, at: now).filter { state.task($0.id)?.isUndecided == false }
    }

    private static func natures(_ was: Obligation, _ would: Obligation, _ calendar: SchoolCalendar)
        -> [Nature]
    {
        var natures: [Nature] = []
        if was.strength != would.strength { natures.append(.must(would.strength == .must)) }
        switch (was.due?.due, would.due?.due) {
        case (let old?, let new?) where old < new:
            natures.append(.due(max(1, calendar.schoolDaysBetween(old, new))))
        case (let old?, let new?) where new < old:
            natures.append(.due(-max(1, calendar.schoolDaysBetween(new, old))))
        case (nil, .some): natures.append(.dated(true))
        case (.some, nil): natures.append(.dated(false))
        default: break
        }
        if would.strength == .must, would.wasLate, !was.wasLate { natures.append(.late) }
        if was.owners.roles != would.owners.roles { natures.append(.owners) }
        return natures
    }
}

extension Obligation {
    /// Whether it was done after the day on which it was due.
    fileprivate var wasLate: Bool {
        guard let ending, let due, state == .done else { return false }
        return ending.on > due.due
    }
}
