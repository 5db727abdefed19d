import Casework
import Playbooks
import SchoolTime

/// One dossier from its beginning until it is closed, or nobody follows it any more.
///
/// Nobody looks at it day by day: whoever owes something decides once when to do it, and the clock jumps from one of
/// those moments to the next. What may be done, what follows and what is owed is the engine's to say, as at a school.
struct Course {
    let engine: CaseEngine
    let habits: Habits
    let began: Moment
    /// The day after which nobody looks any more.
    let last: SchoolDate
    var state: CaseState
    var now: Moment
    var chance: Dice
    /// What somebody means to do, by the task it is about.
    var intents: [TaskID: Intent] = [:]
    /// The questions that stood open when people looked last.
    var questions: [Obligation] = []
    /// What was done.
    var acts: [Act] = []
    /// The same, as the engine heard it: enough to tell it again.
    private(set) var deeds: [Deed] = []
    /// How often the engine refused what people wanted.
    var refusals = 0
    /// When the report is weighed once more, and when something happens in the case.
    var revision: Moment?
    var incident: Moment?
    /// Answers that belong to how this case is.
    var truth: [Fact.ID: Fact.Answer] = [:]
    /// How often something was tried in vain.
    var attempts: [TaskID: Int] = [:]
    /// How often an option was taken because nothing else was left to do.
    var revived: [Step.ID: Int] = [:]
    /// How many duties there had been when people looked for an option last.
    var dutiesAtRest = 0
    /// Whether it is open and nobody can do anything more about it.
    var isStuck = false
    private(set) var closedAt: Moment?

    /// What somebody means to do with a task.
    enum Intent {
        /// Do it.
        case act(Moment)
        /// See to what it waits for.
        case unlock(Moment)
        /// Leave it alone: an option that nobody takes, or something that the engine refused again and again.
        case none

        var at: Moment? {
            switch self {
            case .act(let moment), .unlock(let moment): moment
            case .none: nil
            }
        }
    }

    /// How many things happen in one dossier at most; a playbook that goes round and round ends here.
    static let mostTurns = 1_500

    init(_ engine: CaseEngine, _ habits: Habits, from start: Moment, until last: SchoolDate, _ chance: Dice) {
        self.engine = engine
        self.habits = habits
        self.last = last
        self.chance = chance
        state = engine.start
        now = start
        began = start
    }

    /// Lets people work until there is nothing left to do, or the day after which nobody looks.
    mutating func run() {
        for _ in 0..<Self.mostTurns {
            look()
            guard let next = nextMoment(), next.date <= last else { break }
            now = max(now, next)
            state = engine.state(state, at: now)
            work()
            if state.isClosed, !state.tasks.contains(where: \.isActive) { return }
        }
        now = max(now, Moment(date: last, time: .midnight))
        state = engine.state(state, at: now)
    }

    private mutating func nextMoment() -> Moment? {
        var meant = intents.values.lazy.compactMap(\.at).min()
        if meant == nil || goesRound {
            let rested = rest()
            meant = [meant, rested].compactMap(\.self).min()
        }
        guard !state.isClosed else { return meant }
        let tick = meant == nil ? nil : engine.nextTick(in: state, after: now)
        return [meant, revision, incident, tick].compactMap(\.self).min()
    }

    /// Carries a command out; false when the engine refuses it.
    mutating func carry(_ command: CaseCommand, as role: Role.ID) -> Refusal? {
        do throws(Refusal) {
            let decision = try engine.decide(command, on: state, by: .init(role: role), at: now)
            for event in decision.events { engine.fold(event, into: &state) }
            if state.isClosed, closedAt == nil { closedAt = now }
            deeds.append(Deed(command: command, by: role, at: now))
            return nil
        } catch {
            return error
        }
    }

    /// Writes down who spent time on what.
    mutating func note(_ kind: String, _ roles: [Role.ID]) {
        acts.append(Act(on: now.date, kind: kind, roles: roles))
    }
}
