import Playbooks
import SchoolTime

// Doing, planning, waiving and telling.
extension Folding {
    mutating func complete(_ completion: CaseEvent.Completion) {
        guard let step = engine.step(completion.task.step) else { return }
        let day = completion.on ?? event.at.date
        fireWritten(completion, step)
        for (field, answer) in completion.answers.sorted(by: { $0.key < $1.key }) {
            stateFact(of: field, in: step, answer, pupil: completion.task.pupil)
        }
        end(completion.task, on: day, outcome: completion.outcome, answers: completion.answers)
        withdrawInvitations(to: completion.task, step)
        record(step, completion.task)
        find(step, completion)
        owe(step.notices.filter { !step.step.owesAtOpening($0) }, of: completion.task, since: moment(on: day))
        if step.kind == .notice { giveAll(of: completion.task) }
        if let handover = step.handover, matches(handover.outcomes, completion.outcome) {
            handOver(to: handover.to)
        }
        if let outcome = step.outcomes.first(where: { $0.id == completion.outcome }) {
            follow(outcome, step, completion.task)
        }
    }

    /// What was written in a field may ask for something at once. It comes before the facts that the same form states: one of
    /// these may be the answer already.
    private mutating func fireWritten(_ completion: CaseEvent.Completion, _ step: PlacedStep) {
        for field in step.fields where field.fact == nil && [.text, .long].contains(field.type) {
            guard completion.answers[field.id]?.contains(where: { !$0.isWhitespace }) == true else {
                continue
            }
            fire(.step(step.id, .filled(field.id)), pupil: completion.task.pupil)
        }
    }

    private mutating func stateFact(
        of field: Field.ID, in step: PlacedStep, _ answer: String, pupil: Pupil.ID?
    ) {
        guard !answer.isEmpty, let fact = step.fields.first(where: { $0.id == field })?.fact else { return }
        let isPerPupil = engine.fact(fact)?.isPerPupil == true
        setFact(
            fact, Fact.Answer(answer), engine.fact(fact)?.saidBy ?? event.by.role, isPerPupil ? pupil : nil)
    }

    /// Marks a task as done and fires what doing it fires, dated on the day it took place.
    mutating func end(
        _ id: TaskID, on day: SchoolDate, outcome: Outcome.ID? = nil, answers: [Field.ID: String] = [:],
        isSilent: Bool = false
    ) {
        guard let index = state.positions[id] else { return }
        let due = engine.deadline(of: state.tasks[index], in: state)
        state.tasks[index].status = .done(
            CaseTask.Ending(
                at: event.at, on: day, by: event.by, outcome: outcome, answers: answers, due: due,
                told: engine.addressee(of: id, in: state)))
        guard !id.isNotice, !isSilent else { return }
        let moment = moment(on: day)
        fire(.step(id.step, .done), pupil: id.pupil, at: moment)
        if let outcome { fire(.step(id.step, .outcome(outcome)), pupil: id.pupil, at: moment) }
    }

    /// When something took place that is written down now: at this moment, or on an earlier day from its beginning.
    private func moment(on day: SchoolDate) -> Moment {
        day == event.at.date ? event.at : Moment(date: day, time: .midnight)
    }

    private mutating func record(_ step: PlacedStep, _ task: TaskID) {
        for rule in step.records {
            for pupil in pupils(of: rule, task) {
                state.records.append(
                    CaseState.RecordMade(
                        place: rule.place, pupil: pupil, task: task, at: event.at, author: event.by,
                        grounds: rule.grounds))
            }
        }
    }

    private func pupils(of rule: RecordRule, _ task: TaskID) -> [Pupil.ID?] {
        guard let of = rule.of, let involvements = Involvements(of.text) else { return [nil] }
        let all = state.pupils(involvements).map(\.pupil)
        if let pupil = task.pupil, all.contains(pupil) { return [pupil] }
        return all
    }

    private func matches(_ outcomes: [Outcome.ID], _ outcome: Outcome.ID?) -> Bool {
        outcomes.isEmpty || outcome.map(outcomes.contains) == true
    }

    private mutating func follow(_ outcome: Outcome, _ step: PlacedStep, _ task: TaskID) {
        guard let again = outcome.again else { return }
        let done = state.instances(of: step.id).filter { $0.id.pupil == task.pupil }
        // Counted from what a trigger opened, so that a relapse begins a new round.
        let round = done.reversed().prefix { $0.repetition != nil }.count + 1
        if let most = again.atMost, round >= most {
            if let then = again.then.flatMap(engine.step) {
                openAtEnd(
                    then,
                    Fired(trigger: .step(step.id, .outcome(outcome.id)), pupil: task.pupil, at: event.at))
            }
            return
        }
        let day = state.task(task)?.ending?.on ?? event.at.date
        let from = Moment(date: day, time: event.at.time)
        let id = TaskID(step: step.id, pupil: task.pupil, number: done.count + 1)
        var repetition = CaseTask(id: id, openedAt: from, openedBy: .step(step.id, .outcome(outcome.id)))
        repetition.repetition = CaseTask.Repetition(due: again.due)
        add(repetition)
        announceOpening(of: id)
    }

    mutating func plan(_ id: TaskID, _ moment: Moment) {
        guard let index = state.positions[id] else { return }
        state.tasks[index].planned = moment
        guard !id.isNotice else { return }
        fire(.step(id.step, .planned), pupil: id.pupil)
    }

    mutating func waive(_ id: TaskID, _ reason: WaiveReason) {
        guard let index = state.positions[id] else { return }
        let due = engine.deadline(of: state.tasks[index], in: state)
        let ending = CaseTask.Ending(
            at: event.at, on: event.at.date, by: event.by, outcome: nil, answers: [:], due: due)
        state.tasks[index].status = .waived(ending, reason)
        if id.isNotice { return finishNoticeStep(of: id, waivedBecause: reason) }
        for other in state.tasks where other.isActive && other.id.isNotice(of: id) {
            waive(other.id, reason)
        }
        fire(.step(id.step, .waived), pupil: id.pupil)
    }

    mutating func tell(_ id: TaskID) {
        end(id, on: event.at.date)
        finishNoticeStep(of: id)
    }

    /// A step that consists of notices is done when the last that must be given is; when none was given it is waived
    /// as the last of them was, or withdrawn.
    mutating func finishNoticeStep(of id: TaskID, waivedBecause reason: WaiveReason? = nil) {
        guard let step = engine.step(id.step), step.kind == .notice, state.task(id.parent)?.isActive == true
        else { return }
        let parent = id.parent
        let all = state.tasks.indices.filter { state.tasks[$0].id.isNotice(of: parent) }
        let isOwed = all.contains { state.tasks[$0].isActive && mustBeGiven(state.tasks[$0].id, of: step) }
        guard !isOwed else { return }
        guard !all.contains(where: { state.tasks[$0].ending != nil }) else {
            end(parent, on: event.at.date)
            return record(step, parent)
        }
        if let reason { return waive(parent, reason) }
        setAside(parent)
    }

    /// Nobody is invited any more to what has taken place. Anything else that was to be told stays owed.
    mutating func withdrawInvitations(to id: TaskID, _ step: PlacedStep) {
        guard step.kind != .notice else { return }
        for index in state.tasks.indices
        where state.tasks[index].isActive && state.tasks[index].id.isNotice(of: id)
            && engine.notice(of: state.tasks[index].id)?.isOnlyBefore == true
        {
            state.tasks[index].status = .withdrawn(at: event.at)
        }
    }

    private func mustBeGiven(_ id: TaskID, of step: PlacedStep) -> Bool {
        let notices = step.step.notices
        return engine.place(of: id, among: notices).map { notices[$0].strength == .must } ?? false
    }

    private mutating func giveAll(of id: TaskID) {
        for task in state.tasks where task.isActive && task.id.isNotice(of: id) {
            end(task.id, on: event.at.date)
        }
    }
}
