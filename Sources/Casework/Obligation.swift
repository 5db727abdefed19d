import Playbooks
import SchoolTime

/// A duty or an option of a dossier at one moment: who, what, by when, and why. It never changes, and is shared
/// by all who look at it.
package final class Obligation: Sendable {
    /// The task it is.
    package let id: TaskID
    /// What people read.
    package let title: String
    /// What kind of act.
    package let kind: Step.Kind
    /// Where it stands on the track map.
    package let track: Track
    /// The heading the protocol gives it.
    package let phase: String?
    /// Whether it must or may be done.
    package let strength: Step.Strength
    /// Who must do it, stand-ins already looked up; never empty.
    package let owners: Owners
    /// The pupil by whose group a role is looked up.
    package let ownerPupil: Pupil.ID?
    /// Where it stands.
    package let state: State
    /// By when; nil when it has no date, or not yet.
    package let due: Deadline?
    /// When it was opened.
    package let openedAt: Moment
    /// Why it is there, by this date, with this owner.
    package let why: Why
    /// How it ended; nil while it has not.
    package let ending: CaseTask.Ending?
    /// Until when what was begun with it lasts.
    package let lastsUntil: SchoolDate?
    /// When it is planned.
    package let planned: Moment?
    /// Since when it stands still, and why; nil when it does not.
    package let standstill: Standstill?

    init(
        id: TaskID, title: String, kind: Step.Kind, track: Track, phase: String?, strength: Step.Strength,
        owners: Owners, ownerPupil: Pupil.ID?, state: State, due: Deadline?, openedAt: Moment, why: Why,
        ending: CaseTask.Ending? = nil, lastsUntil: SchoolDate? = nil, planned: Moment? = nil,
        standstill: Standstill? = nil
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.track = track
        self.phase = phase
        self.strength = strength
        self.owners = owners
        self.ownerPupil = ownerPupil
        self.state = state
        self.due = due
        self.openedAt = openedAt
        self.why = why
        self.ending = ending
        self.lastsUntil = lastsUntil
        self.planned = planned
        self.standstill = standstill
    }

    /// Where an obligation stands.
    package enum State: Hashable, Sendable {
        /// Something is missing, and this is what.
        case waiting([Obstacle])
        case open
        /// It is due today.
        case due
        case overdue
        /// An option that can be chosen now.
        case offered
        case done
        case waived(WaiveReason)
        case withdrawn

        /// The word for it in scenarios and JSON.
        package var word: String {
            switch self {
            case .waiting: "waiting"
            case .open: "open"
            case .due: "due"
            case .overdue: "overdue"
            case .offered: "offered"
            case .done: "done"
            case .waived: "waived"
            case .withdrawn: "withdrawn"
            }
        }

        /// Whether it is there to be done now, by duty.
        package var isOwed: Bool { self == .open || self == .due || self == .overdue }

        /// Whether it waits for a consent that was taken back, and that stops what rests on it.
        package var isTakenBack: Bool {
            guard case .waiting(let obstacles) = self else { return false }
            return obstacles.contains {
                if case .consent(let asked, isTakenBack: true) = $0 { asked.withdrawalStops } else { false }
            }
        }

        /// Whether it is over.
        package var isOver: Bool {
            switch self {
            case .done, .waived, .withdrawn: true
            default: false
            }
        }
    }

    /// Who must do something.
    package struct Owners: Hashable, Sendable {
        /// The roles.
        package let roles: [Role.ID]
        /// Whether all of them do it together, rather than any of them.
        package let together: Bool
        /// The roles they stand in for, where they do.
        package let standingInFor: [Role.ID: Role.ID]
    }

    /// The consents and views that are all that a duty waits for, apart from a day: whoever must do it asks for them
    /// first. Empty for offers, and for what waits for anything else as well.
    package var wordsToAsk: [Obstacle] {
        guard strength == .must, case .waiting(let obstacles) = state else { return [] }
        let words = obstacles.filter(\.isSomebodysWord)
        return obstacles.allSatisfy { $0.isSomebodysWord || $0.day != nil } ? words : []
    }

    /// Where it comes from.
    package struct Why: Hashable, Sendable {
        /// The step's or notice's own grounds.
        package let grounds: Grounds
        /// Those of its date.
        package let due: Grounds
        /// Those of its owner.
        package let owner: Grounds
        /// What opened it.
        package let openedBy: Trigger

        /// Whether it, its date or its owner is a default of ours.
        package var isDefault: Bool { grounds.isDefault || due.isDefault || owner.isDefault }
    }
}

extension Obligation: Hashable {
    /// Whether both say the same of the same task.
    package static func == (left: Obligation, right: Obligation) -> Bool {
        left === right
            || (left.id == right.id && left.title == right.title && left.kind == right.kind
                && left.track == right.track && left.phase == right.phase && left.strength == right.strength
                && left.owners == right.owners && left.ownerPupil == right.ownerPupil
                && left.state == right.state && left.due == right.due && left.openedAt == right.openedAt
                && left.why == right.why && left.ending == right.ending
                && left.lastsUntil == right.lastsUntil && left.planned == right.planned
                && left.standstill == right.standstill)
    }

    /// By its task and how it stands.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(state)
        hasher.combine(due)
    }
}

/// Something that stands in the way of a step.
package enum Obstacle: Hashable, Sendable {
    /// A gate is not met.
    case need(Need)
    /// Nobody has answered these questions.
    case facts([Fact.ID])
    /// Its date hangs on something that has not happened yet.
    case date(Trigger)
    /// It cannot be done before a day.
    case notBefore(SchoolDate)
    /// An overlay holds it.
    case overlay(Overlay.ID, Grounds)
    /// A document is missing.
    case document(Document.ID, Grounds)
    /// Somebody must be asked first.
    case consultation(Step.Consultation)
    /// Consent has not been given, or was given and taken back.
    case consent(Step.Consent, isTakenBack: Bool)
    /// It cannot go together with another step.
    case excluded(by: Step.ID, Grounds)
    /// Its term stands still.
    case paused(Grounds)

    /// The rules that it rests on.
    package var grounds: Grounds {
        switch self {
        case .need(let need): need.grounds
        case .excluded(_, let grounds), .overlay(_, let grounds), .document(_, let grounds),
            .paused(let grounds):
            grounds
        case .consultation(let consultation): consultation.grounds
        case .consent(let consent, _): consent.grounds
        case .facts, .date, .notBefore: .none
        }
    }

    /// The day on which it is over by itself; nil for anything but a day.
    package var day: SchoolDate? {
        if case .notBefore(let day) = self { return day }
        return nil
    }

    /// Whether it stands in the way of doing the step, and not only of knowing its date or of its running out.
    package var isHard: Bool {
        switch self {
        case .date, .paused: false
        case .need(let need): need.strictness == .refuse
        default: true
        }
    }

    /// Whether it is a need that a written reason passes.
    package var asksForReason: Bool {
        if case .need(let need) = self { return need.strictness == .reason }
        return false
    }
}
