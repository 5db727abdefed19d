import Casework
import Playbooks
import SchoolTime

// What people see when they look at the dossier, and when they mean to act on it.
extension Course {
    /// Everybody decides about what came new.
    mutating func look() {
        var isWaiting = false
        for task in state.tasks where task.isActive && intents[task.id] == nil && !isClosing(task.id) {
            guard let owed = engine.obligation(of: task, in: state, at: now) else { continue }
            intents[owed.id] = intent(owed, task)
            if case .waiting = owed.state, owed.strength == .must { isWaiting = true }
        }
        questions = isWaiting ? engine.questions(in: state, at: now) : []
        for question in questions where intents[question.id] == nil {
            intents[question.id] = .act(moment(for: question, isTarget: false))
        }
    }

    /// Whether it is the step that ends the dossier, which comes when all else is done.
    func isClosing(_ id: TaskID) -> Bool {
        !id.isNotice && id.step == engine.closingStep(in: state)
    }

    private mutating func intent(_ owed: Obligation, _ task: CaseTask) -> Intent? {
        switch owed.state {
        case .open, .due, .overdue: return .act(moment(for: owed, isTarget: isTarget(task)))
        case .offered: return isTaken(owed) ? .act(moment(for: owed, isTarget: false)) : Intent.none
        case .waiting where owed.state.waitsForReason:
            return .act(moment(for: owed, isTarget: isTarget(task)))
        case .waiting(let obstacles): return unlocking(obstacles)
        case .done, .waived, .withdrawn: return nil
        }
    }

    private mutating func isTaken(_ owed: Obligation) -> Bool {
        let kind = owed.id.isNotice ? Step.Kind.notice : owed.kind
        return chance.succeeds(habits.assumed.people.options[kind.rawValue])
    }

    private func isTarget(_ task: CaseTask) -> Bool {
        if case .term(_, .target) = engine.dueRule(of: task, in: state)?.span { return true }
        return false
    }

    /// When somebody sees to what a task waits for; nil when nobody can.
    private mutating func unlocking(_ obstacles: [Obstacle]) -> Intent? {
        for obstacle in obstacles {
            switch obstacle {
            case .notBefore(let day) where obstacles.count == 1: return .act(working(on: day))
            case .consultation, .consent, .date(.step(_, .planned)): return .unlock(soon())
            default: continue
            }
        }
        return nil
    }

    // MARK: - When

    /// When a duty is done: on a day before its date, on the date that is aimed at, or some days late.
    mutating func moment(for owed: Obligation, isTarget: Bool) -> Moment {
        guard let due = owed.due, owed.strength == .must else { return soon() }
        guard chance.succeeds(habits.assumed.people.onTime) else {
            let late = chance.wait(mean: habits.assumed.people.daysLate)
            return working(on: engine.calendar.schoolDays(after: max(due.due, now.date), count: late))
        }
        guard due.due > now.date else { return today(before: due) }
        if isTarget { return working(on: due.due) }
        let room = engine.calendar.schoolDaysBetween(now.date, due.due)
        let days = chance.number(in: 0...room)
        if days == 0 { return today(before: due) }
        let day = engine.calendar.schoolDays(after: now.date, count: days)
        return day == due.due ? working(on: day, before: due.time) : working(on: day)
    }

    /// Some school days from now, as with everything that has no date.
    mutating func soon() -> Moment {
        let days = chance.wait(mean: habits.assumed.people.daysWithoutDate) - 1
        if days == 0 { return today(before: nil) }
        return working(on: engine.calendar.schoolDays(after: now.date, count: days))
    }

    /// Later today, or on the next school day when this one is over.
    private mutating func today(before due: Deadline?) -> Moment {
        guard engine.calendar.isSchoolDay(now.date) else {
            return working(on: engine.calendar.nextSchoolDay(onOrAfter: now.date), before: due?.time)
        }
        let minutes = now.time.minutes + chance.number(in: 5...90)
        let end = due?.due == now.date ? due?.time?.minutes : nil
        return at(min(minutes, max(end ?? Self.evening, now.time.minutes + 1), Self.midnight), on: now.date)
    }

    /// A moment on a school day on or after this one, while people are at school.
    mutating func working(on day: SchoolDate, before time: LocalTime? = nil) -> Moment {
        let date = engine.calendar.nextSchoolDay(onOrAfter: max(day, now.date))
        let end = min(time?.minutes ?? Self.afternoon, Self.afternoon)
        let minutes = chance.number(in: min(Self.morning, end)...end)
        return max(at(minutes, on: date), now)
    }

    private func at(_ minutes: Int, on date: SchoolDate) -> Moment {
        Moment(date: date, time: LocalTime(hour: minutes / 60, minute: minutes % 60) ?? .midnight)
    }

    /// Minutes after midnight: when work begins and ends, when nobody looks any more, and the last of a day.
    private static let morning = 8 * 60 + 15
    private static let afternoon = 16 * 60
    private static let evening = 18 * 60
    private static let midnight = 24 * 60 - 1
}
