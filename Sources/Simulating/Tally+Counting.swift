import Casework
import Playbooks
import SchoolTime

// What is counted of one dossier when nobody follows it any more.
extension Tally {
    /// Counts what was done in it in the weeks that are told of; of what began before, that is all.
    mutating func count(_ course: Course, in years: SimulatedYears, isTold: Bool) {
        countWork(course, years)
        refusals += course.refusals
        if course.engine.scope == .caseFile { played += 1 }
        guard isTold else { return }
        countSteps(course)
        if course.engine.scope == .caseFile {
            countCase(course)
        } else {
            besides[course.engine.scope, default: Besides()].dossiers += 1
        }
    }

    private mutating func countWork(_ course: Course, _ years: SimulatedYears) {
        let isCase = course.engine.scope == .caseFile
        for act in course.acts {
            guard let week = years.week(of: act.on) else { continue }
            let minutes = course.habits.minutes(of: act.kind)
            for role in act.roles { work[role, default: Work()].note(minutes, in: week, ofCase: isCase) }
            guard !isCase else { continue }
            besides[course.engine.scope, default: Besides()].acts += act.roles.count
            besides[course.engine.scope, default: Besides()].minutes += minutes * act.roles.count
        }
    }

    private mutating func countSteps(_ course: Course) {
        for task in course.state.tasks {
            countDeadline(of: task, course)
            guard !task.id.isNotice else { continue }
            switch task.status {
            case .active, .withdrawn: break
            case .done: steps[task.id.step, default: Steps()].done += 1
            case .waived: steps[task.id.step, default: Steps()].waived += 1
            }
            steps[task.id.step, default: Steps()].opened += 1
        }
    }

    /// A duty with a date that was done, or is still owed. What was left out or fell away was not late.
    private mutating func countDeadline(of task: CaseTask, _ course: Course) {
        switch task.status {
        case .withdrawn, .waived: return
        case .active, .done: break
        }
        guard let owed = course.engine.obligation(of: task, in: course.state, at: course.now),
            owed.strength == .must, let due = owed.due
        else { return }
        if case .waiting = owed.state { return }
        var isLate = owed.state == .overdue
        if let ending = task.ending {
            isLate = due.hasPassed(
                at: ending.on == ending.at.date ? ending.at : Moment(date: ending.on, time: .midnight))
        }
        deadlines.counted += 1
        if isLate {
            deadlines.late += 1
            steps[task.id.step, default: Steps()].late += 1
        }
        if !due.closedDays.isEmpty { deadlines.moved += 1 }
        let kind = course.engine.calendar.closedKind(due.due)
        if kind != nil, kind != .weekend { deadlines.inside += 1 }
    }

    private mutating func countCase(_ course: Course) {
        let outcome = course.state.triageOutcome?.text ?? Self.none
        cases += 1
        triage[outcome, default: 0] += 1
        endings[Self.ending(of: course), default: 0] += 1
        if course.isStuck { countDeadEnd(course) }
        guard course.state.isClosed else { return }
        closed += 1
        let end = course.closedAt ?? course.now
        days[outcome, default: Histogram()].note(course.began.date.days(until: end.date))
    }

    private mutating func countDeadEnd(_ course: Course) {
        stuck += 1
        guard let closing = course.engine.closingStep(in: course.state) else { return }
        let obstacles = course.engine.closability(of: course.state, at: course.now).obstacles
        let rules = Set(obstacles.flatMap(\.grounds.rows)).sorted()
        let end = DeadEnd(step: closing, rules: rules)
        deadEnds[end, default: 0] += 1
        let story = course.story(
            titled: "A case that comes to a dead end", expecting: ["closed: no", "closable: no"])
        examples[end] = examples[end].map { Self.shorter($0, story) } ?? story
    }

    /// The word for what is not there: no weighing, no end.
    static let none = "none"
    /// The word for a case that was closed without a step of its own.
    static let closedByHand = "closed"

    /// The step that ended a case and its outcome, as `close-case` or `confidential-talk.ended`.
    private static func ending(of course: Course) -> String {
        guard course.state.isClosed else { return none }
        let closing = course.engine.closingStep(in: course.state)
        let ended = course.state.tasks.last { task in
            guard let ending = task.ending, !task.id.isNotice, ending.at == course.closedAt,
                let step = course.engine.step(task.id.step)
            else { return false }
            return step.id == closing
                || step.outcomes.contains { $0.id == ending.outcome && $0.endsDossier }
        }
        guard let ended, let ending = ended.ending else { return closedByHand }
        return ending.outcome.map { "\(ended.id.step).\($0)" } ?? ended.id.step.text
    }
}
