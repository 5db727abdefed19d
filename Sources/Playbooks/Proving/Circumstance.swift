import SchoolTime

/// Something in a dossier that can be one way or another, and that a predicate asks about.
enum Circumstance: Hashable {
    case fact(Fact.ID)
    case triage
    /// How a step ended last.
    case ending(Step.ID)
    case owner
    case channel
    case setting(Setting.ID)
    case count(Counter.ID)
    case pupils(Involvements)
    case classes(Involvements)
    /// How long ago something occurred last, in whole days, weeks or longer.
    case age(Trigger, TermUnit)
    /// Any other predicate: it holds or does not.
    case other(Condition)

    /// What it is: an answer, the id of an outcome, a number. Each circumstance has words of its own.
    typealias Value = String

    /// A step that was not done; a case that was not weighed; a case without a report; what never occurred.
    static let none = ""
    /// A step that was done without an outcome.
    static let done = "done "
    static let so = "yes"
    static let notSo = "no"
    static let unknown = Fact.Answer.unknown.text
}

extension Condition {
    /// What a predicate asks about; nothing for `all`, `any` and `not`, and for what is asked of each pupil. `isOwn` tells whether a fact or a step has one
    /// answer in the dossier, not one for each pupil.
    func circumstance(
        _ hasOneAnswer: (Fact.ID) -> Bool, _ hasOneEnding: (Step.ID) -> Bool
    ) -> Circumstance? {
        switch self {
        case .all, .any, .not, .each, .oneOf: nil
        case .fact(let id, _) where hasOneAnswer(id): .fact(id)
        case .triage: .triage
        case .done(let id, times: 1) where hasOneEnding(id): .ending(id)
        case .outcome(let id, _, inARow: 1) where hasOneEnding(id): .ending(id)
        case .owner: .owner
        case .channel: .channel
        case .setting(let id, _): .setting(id)
        case .count(let id, _): .count(id)
        case .pupils(let who, _): .pupils(who)
        case .classes(let who, _): .classes(who)
        case .passed(let term, let since, _) where term.unit.isOfDays: .age(since, term.unit)
        default: .other(self)
        }
    }

    /// Whether the predicate holds when what it asks about is so.
    func truth(when circumstance: Circumstance, is value: Circumstance.Value) -> Truths {
        let holds: Bool
        if case .other = circumstance {
            if value == Circumstance.unknown { return .unknown }
            return value == Circumstance.so ? .yes : .no
        }
        switch self {
        case .fact(_, let answers):
            if answers.contains(where: { $0.text == value }) { return .yes }
            return value == Circumstance.unknown ? .unknown : .no
        case .triage(let outcomes): holds = outcomes.contains { $0.text == value }
        case .done: holds = value != Circumstance.none
        case .outcome(_, let outcomes, _): holds = outcomes.contains { $0.text == value }
        case .owner(let role): holds = role.text == value
        case .channel(let channels): holds = channels.contains { $0.text == value }
        case .setting(_, let values): holds = values.contains(value)
        case .count(_, let bounds), .pupils(_, let bounds), .classes(_, let bounds):
            holds = Int(value).map(bounds.contain) ?? false
        // On the last day of the term both are so.
        case .passed(let term, _, let within):
            holds = Int(value).map { within ? $0 <= term.amount : $0 >= term.amount } ?? false
        default: holds = false
        }
        return holds ? .yes : .no
    }

    /// The bounds that it asks of a number.
    var bounds: Bounds? {
        switch self {
        case .count(_, let bounds), .pupils(_, let bounds), .classes(_, let bounds): bounds
        case .passed(let term, _, _) where term.unit.isOfDays: Bounds(least: term.amount, most: term.amount)
        default: nil
        }
    }
}

extension TermUnit {
    /// Whether a longer term of this unit always ends on a later day than a shorter one.
    fileprivate var isOfDays: Bool {
        switch self {
        case .minute, .hour, .dayPart: false
        case .day, .schoolDay, .week, .schoolWeek, .statutoryWeek, .month, .year: true
        }
    }
}
