import Playbooks
import SchoolTime

// By when a task must be done.
extension CaseEngine {
    /// The rule that gives a task its date: an overlay's, a repetition's, the notice's own, or the step's.
    package func dueRule(of task: CaseTask, in state: CaseState) -> DueRule? {
        guard let step = step(task.id.step) else { return nil }
        return dueRule(
            of: task, step, place(of: task.id, among: step.step.notices), replacement(of: step.id, in: state))
    }

    func dueRule(
        of task: CaseTask, _ step: PlacedStep, _ notice: Int?, _ replaced: Overlay.Replacement?
    ) -> DueRule? {
        if let replaced = replaced?.due { return replaced }
        if let repetition = task.repetition { return repetition.due }
        guard let notice else { return step.due }
        let notices = step.step.notices
        return notices[notice].due ?? (step.step.owesAtOpening(notices[notice]) ? step.due : nil)
    }

    /// The notice that a task is.
    package func notice(of task: TaskID) -> Notice? {
        guard task.notice != nil, let notices = step(task.step)?.step.notices else { return nil }
        return place(of: task, among: notices).map { notices[$0] }
    }

    /// Where the notice that a task is stands among the notices of its step.
    func place(of task: TaskID, among notices: [Notice]) -> Int? {
        guard let id = task.notice else { return nil }
        for place in notices.indices where notices[place].id == id { return place }
        return nil
    }

    /// What an overlay in force changes in a step.
    func replacement(of step: Step.ID, in state: CaseState) -> Overlay.Replacement? {
        guard !state.activeOverlays.isEmpty else { return nil }
        return deciding(about: step, in: state).lazy.flatMap(\.replaces).first { $0.step == step }
    }

    /// The deadline of a task; nil when it has none, or its anchor has not occurred yet.
    package func deadline(of task: CaseTask, in state: CaseState) -> Deadline? {
        dueRule(of: task, in: state).flatMap { deadline(of: task, by: $0, in: state) }
    }

    func deadline(of task: CaseTask, by rule: DueRule, in state: CaseState) -> Deadline? {
        guard let anchor = anchor(of: rule, task, in: state) else { return nil }
        let own = notOver(date(of: rule.span, from: anchor), by: rule, task)
        guard let pause = pause(of: task, by: rule, since: anchor) else { return own }
        guard !rule.span.isDate else {
            let day = own.due
            return Deadline(due: calendar.nextSchoolDay(onOrAfter: day + pause.days), countedFrom: anchor)
        }
        let deadline = date(of: rule.span, from: pause.start)
        return Deadline(
            due: deadline.due, time: deadline.time, countedFrom: anchor, closedDays: deadline.closedDays,
            dayPart: deadline.dayPart)
    }

    /// A day of the school year that was over when the pupil joined is, for that pupil, the first school day after it.
    private func notOver(_ deadline: Deadline, by rule: DueRule, _ task: CaseTask) -> Deadline {
        guard rule.span.isDate, let joined = task.countsFrom, deadline.due < joined.date else {
            return deadline
        }
        return Deadline(due: calendar.nextSchoolDay(onOrAfter: joined.date + 1), countedFrom: joined)
    }

    /// The moment from which the rule counts, never before its pupil joined; nil while its anchor has not occurred.
    func anchor(of rule: DueRule, _ task: CaseTask, in state: CaseState) -> Moment? {
        guard let trigger = rule.anchor else { return task.openedAt }
        guard let latest = start(trigger, task, in: state) else { return nil }
        if let joined = task.broughtByJoining, isOver(rule.span, from: latest, at: joined) { return joined }
        return task.countsFrom.map { max($0, latest) } ?? latest
    }

    /// Whether a term from an anchor was over at a moment: nobody could have kept it who was asked then.
    private func isOver(_ span: DueRule.Span, from anchor: Moment, at moment: Moment) -> Bool {
        guard !span.isDate, !span.hasEarliest else { return false }
        return date(of: span, from: anchor).due < moment.date
    }

    /// When that from which a task counts happened last. A report that comes while the task is open gives no new time for
    /// it; the school year began on its first school day, also for what opened later in it.
    private func start(_ trigger: Trigger, _ task: CaseTask, in state: CaseState) -> Moment? {
        switch trigger {
        case .report, .reportOver:
            state.latest(trigger, pupil: nil, until: task.openedAt)
                ?? latest(trigger, of: task.id.pupil, in: state)
        case .schoolYear:
            Moment(date: calendar.schoolYear(of: task.openedAt.date).firstSchoolDay, time: .midnight)
        default: latest(trigger, of: task.id.pupil, in: state)
        }
    }

    /// Whether a task counts from the moment that its pupil joined, or that somebody joined and brought it about, as what
    /// its rule names had happened before.
    package func countsFromJoining(_ task: CaseTask, _ deadline: Deadline, in state: CaseState) -> Bool {
        let pupil = task.id.pupil
        let joined = pupil.map { state.joinedAt[$0] } ?? task.broughtByJoining
        guard joined == deadline.countedFrom, let rule = dueRule(of: task, in: state) else { return false }
        let opener = task.id.isNotice ? state.task(task.id.parent)?.openedBy : task.openedBy
        guard let trigger = rule.anchor ?? opener else { return false }
        return latest(trigger, of: pupil, in: state).map { $0 < deadline.countedFrom } ?? true
    }

    /// When a trigger fired last; a day that was filled in counts before it has come.
    func latest(_ trigger: Trigger, of pupil: Pupil.ID?, in state: CaseState) -> Moment? {
        guard case .step(let step, .date(let field)) = trigger else {
            return state.latest(trigger, pupil: pupil)
        }
        let done = state.instances(of: step, pupil: pupil).compactMap(\.ending).sorted { $0.at < $1.at }
        return done.last { $0.day(in: field) != nil }?.day(in: field)
    }

    func date(of span: DueRule.Span, from anchor: Moment) -> Deadline {
        switch span {
        case .term(let term, let rounding):
            return calendar.deadline(
                TimeLimit(amount: term.amount, unit: term.unit, rounding: rounding), from: anchor)
        case .atOnce:
            return Deadline(due: calendar.nextSchoolDay(onOrAfter: anchor.date), countedFrom: anchor)
        case .atOnceSchoolOrNot: return Deadline(due: anchor.date, countedFrom: anchor)
        case .on(let day):
            let date = date(of: day, inYearOf: anchor.date)
            return Deadline(due: calendar.schoolDay(by: date), countedFrom: anchor)
        case .between(_, let last):
            return Deadline(due: date(of: last, inYearOf: anchor.date), countedFrom: anchor)
        }
    }

    private func date(of day: DueRule.MonthDay, inYearOf anchor: SchoolDate) -> SchoolDate {
        let start = calendar.schoolYear(of: anchor).start
        let year = day.month >= 8 ? start.year : start.year + 1
        return SchoolDate(year: year, month: day.month, day: day.day) ?? anchor
    }

    /// The first day on which it can be done; nil when it can be done at once.
    func earliest(of task: CaseTask, by rule: DueRule, in state: CaseState) -> SchoolDate? {
        guard rule.span.hasEarliest, let anchor = anchor(of: rule, task, in: state) else { return nil }
        switch rule.span {
        case .term(_, .notBefore): return deadline(of: task, by: rule, in: state)?.due
        case .between(let first, _): return date(of: first, inYearOf: anchor.date)
        default: return nil
        }
    }
}

extension DueRule.Span {
    /// Whether it names a day of the school year, from which nothing is counted.
    fileprivate var isDate: Bool {
        switch self {
        case .on, .between: true
        case .term, .atOnce, .atOnceSchoolOrNot: false
        }
    }

    /// Whether it may also be too early.
    fileprivate var hasEarliest: Bool {
        switch self {
        case .term(_, .notBefore), .between: true
        default: false
        }
    }
}

extension CaseTask.Ending {
    /// The beginning of the day that was filled in in a field; nil when none was.
    func day(in field: Field.ID) -> Moment? {
        answers[field].flatMap(SchoolDate.init(iso:)).map { Moment(date: $0, time: .midnight) }
    }
}
