import Casework
import Playbooks
import SchoolTime
import Texts
import Wording

/// How a day was counted, in words: the days that count, and the closed days that do not, each with its name.
package struct CountingWords: Sendable {
    private let words: RuleWords
    private let calendar: SchoolCalendar

    private var texts: CountingTexts { words.screen.explanation.counting }
    private var dates: DateTexts { words.screen.dates }

    /// More days than this are not told one by one.
    private static let most = 10

    /// The words for a playbook and a calendar.
    package init(_ words: RuleWords, _ calendar: SchoolCalendar) {
        self.words = words
        self.calendar = calendar
    }

    /// How the day of a task was counted; nothing when it has none.
    package func lines(for task: CaseTask, in engine: CaseEngine, _ state: CaseState) -> [String] {
        guard let rule = engine.dueRule(of: task, in: state),
            let deadline = task.ending?.due ?? engine.deadline(of: task, in: state)
        else { return [] }
        let pause = engine.pause(of: task, by: rule, since: deadline.countedFrom)
        let from = dates.full(deadline.countedFrom)
        return lines(
            rule, deadline, openedBy: opener(of: task, in: state),
            engine.countsFromJoining(task, deadline, in: state)
                ? texts.fromJoining(from, task.id.pupil != nil) : texts.from(from),
            pause)
    }

    /// What opened a task; of a notice that is owed as its step opens, what opened that.
    private func opener(of task: CaseTask, in state: CaseState) -> Trigger {
        guard task.openedBy == .step(task.id.step, .opened) else { return task.openedBy }
        return state.task(task.id.parent)?.openedBy ?? task.openedBy
    }

    private func lines(
        _ rule: DueRule, _ deadline: Deadline, openedBy trigger: Trigger, _ from: String,
        _ pause: TermPause?
    ) -> [String] {
        let days = CountedDays(rule, deadline: deadline, calendar: calendar)
        let source = words.source(of: rule.grounds)
        return [
            texts.rule(words.due(rule, openedBy: [trigger]), source),
            from,
        ] + counted(days, rule) + [skipped(days)]
            + (pause.map { [texts.paused($0.days, $0.isInSchoolDays, dates.longDay(deadline.due))] } ?? [])
    }

    private func counted(_ days: CountedDays, _ rule: DueRule) -> [String] {
        if let landing = days.landing, case .term(let term, _) = rule.span {
            let (day, due) = (dates.longDay(landing), dates.longDay(days.due))
            guard landing != days.due else { return [texts.landed(words.term(term), day)] }
            let why = calendar.closedRuns(from: landing, through: landing).first.map { texts.reason($0) }
            return [texts.moved(words.term(term), day, why ?? texts.noLessons, due)]
        }
        guard let first = days.counted.first, let last = days.counted.last else { return [] }
        guard days.counted.count > Self.most else { return [texts.counted(days.counted.map(dates.day))] }
        return [texts.countedMany(days.counted.count, dates.day(first), dates.day(last))]
    }

    private func skipped(_ days: CountedDays) -> String {
        guard !days.skipped.isEmpty else { return texts.nothingSkipped }
        return texts.skipped(
            days.skipped.map { run in
                texts.run(dates.day(run.first), dates.day(run.last), run.days, texts.reason(run))
            })
    }
}

extension CountingTexts {
    /// Why there is no school, in words.
    package func reason(_ run: CountedDays.ClosedRun) -> String {
        if run.isWeekend { return weekend }
        return run.name.flatMap { $0.isEmpty ? nil : $0 } ?? noLessons
    }
}
