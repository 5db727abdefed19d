import Casework
import Playbooks
import SchoolTime

/// What can be expected at a moment of a scenario.
enum Expectation: Sendable {
    case obligation(ObligationWish)
    case attempt(AttemptWish)
    /// Whether a gate that warns says so, by all of these rules.
    case warned([StepTarget], of: Pupil.ID?, by: [RegisterRow.ID], Bool)
    case recorded(RecordWish)
    case fact([Fact.ID], of: Pupil.ID?, is: [Fact.Answer])
    case triage(Triage.Outcome)
    case recommended(Triage.Outcome)
    case undecided(Bool)
    case triageHistory([Triage.Outcome])
    case standing([Pupil.ID: CaseParty.Standing])
    case caseOwner(Role.ID)
    case receives(String)
    case plan(Plan.ID)
    case mayRead(ReadWish)
    case asked(QuestionWish)
    case guide(RegisterRow.ID, in: [StepTarget])
    case shown(String)
    case reminder(ReminderWish)
    case count(Counter.ID, of: Int)
    case overlay(Overlay.ID, isActive: Bool)
    case closable(Bool, because: [ReasonWish])
    /// Whether closing would leave these undone that are late or could not wait.
    case leavesUndone([StepTarget], of: Pupil.ID?, Bool)
    case closed(Bool)
    case caseOpened(Bool)
    case owesNothing(Bool)
    case misconfigured(ConfigurationWish, Bool)
    case locked([StepTarget], Bool)
}

extension Expectation {
    /// The same of each of these pupils by itself; what is about no pupil stays as it is.
    func each(of pupils: [Pupil.ID]) -> [Expectation] {
        if case .obligation(let wish) = self { return wish.each.map(Expectation.obligation) }
        guard pupils.count > 1 else { return [self] }
        return pupils.map(about)
    }

    private func about(_ pupil: Pupil.ID) -> Expectation {
        switch self {
        case .attempt(var wish):
            wish.deed.pupils = [pupil]
            return .attempt(wish)
        case .recorded(var wish):
            wish.pupil = pupil
            return .recorded(wish)
        case .reminder(var wish):
            wish.pupil = pupil
            return .reminder(wish)
        case .warned(let steps, _, let rows, let expected):
            return .warned(steps, of: pupil, by: rows, expected)
        case .fact(let facts, _, let answers): return .fact(facts, of: pupil, is: answers)
        case .leavesUndone(let steps, _, let expected): return .leavesUndone(steps, of: pupil, expected)
        default: return self
        }
    }
}

/// An obligation as it should be, or should not be.
struct ObligationWish: Sendable {
    let word: String
    let targets: [StepTarget]
    let standing: Standing
    /// The questions that somebody should have to answer; nil for steps and notices.
    var questions: [Fact.ID]?
    var isNegated = false
    /// Whether its steps live in dossiers of another kind than the line speaks of: it must be so in none of those.
    var isOfOtherDossiers = false
    /// Of whom; it must be so of each.
    var pupils: [Pupil.ID] = []
    var recipient: Role.ID?
    /// Roles, or names of the staff.
    var owners: [String] = []
    var due: Due?
    var time: LocalTime?
    var dayPart: DayPart?
    var cites: [RegisterRow.ID] = []
    var isDefault: Bool?
    var times: Int?
    var waitsFor: [ReasonWish] = []
    var by: String?
    var on: SchoolDate?
    var outcomes: [Step.ID: Outcome.ID]?
    var lastsUntil: SchoolDate?

    /// The pupil it is about; nil for anybody.
    var pupil: Pupil.ID? { pupils.first }

    /// The same of each pupil by itself.
    var each: [ObligationWish] {
        guard pupils.count > 1 else { return [self] }
        return pupils.map { pupil in
            var one = self
            one.pupils = [pupil]
            return one
        }
    }

    /// Where it should stand.
    enum Standing: String, Sendable {
        case open, waiting, pending, offered, done, waived, withdrawn, overdue, told, owed, due

        func allows(_ state: Obligation.State) -> Bool {
            switch self {
            case .open, .owed: state.isOwed
            case .pending: state.isOwed || state.word == "waiting"
            case .done, .told: state == .done
            case .withdrawn: state == .withdrawn || state.isTakenBack
            default: state.word == rawValue
            }
        }
    }

    /// By when it should be due.
    enum Due: Hashable, Sendable {
        case never
        case on(SchoolDate)
    }
}

/// A reason that a duty should wait for, or that should keep a dossier open.
enum ReasonWish: Hashable, Sendable {
    case row(RegisterRow.ID)
    /// A fact, step, document or overlay by its id.
    case element(String)

    var text: String {
        switch self {
        case .row(let row): row.text
        case .element(let id): id
        }
    }
}

/// A deed that should be refused, or accepted.
struct AttemptWish: Sendable {
    let word: String
    let isAllowed: Bool
    var deed: Deed
    /// When it would be planned; it would be done when nil.
    let plannedFor: Moment?
    let cites: [RegisterRow.ID]
    let by: String?
}

/// A record that should have been made, or not.
struct RecordWish: Sendable {
    let word: String
    let isNegated: Bool
    let row: RegisterRow.ID?
    let targets: [StepTarget]
    let places: [RecordPlace.ID]
    var pupil: Pupil.ID?
    let within: RecordPlace.ID?
    /// What was filled in that stands in it, and what does not.
    let holds: [Field.ID]
    let lacks: [Field.ID]
}

/// Who should be able to read something, or not.
struct ReadWish: Sendable {
    let isNegated: Bool
    let sets: [ReaderSet.ID]
    /// The steps that are to be read; their authors may.
    let targets: [StepTarget]
    let who: String
}

/// A question that should be asked.
struct QuestionWish: Sendable {
    let word: String
    let isNegated: Bool
    let place: Place
    let isRequired: Bool?

    /// Where it should be asked.
    enum Place: Sendable {
        case triage, intake
        case steps([StepTarget])
        case anywhere
    }
}

/// A reminder, or lateness that is shown to somebody.
struct ReminderWish: Sendable {
    let word: String
    let isEscalation: Bool
    let targets: [StepTarget]
    var pupil: Pupil.ID?
    let to: Role.ID?
    let on: SchoolDate?
}

/// What should be filled in by the school.
enum ConfigurationWish: Sendable {
    case setting(Setting.ID)
    case role(Role.ID)
}
