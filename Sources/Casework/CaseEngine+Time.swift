import Playbooks
import SchoolTime

// What time alone brings about: terms that are over, and deadlines that pass.
extension CaseEngine {
    /// Brings a state up to a moment, firing time triggers in their order.
    func advance(_ state: inout CaseState, to now: Moment) {
        guard isTimed, !state.isClosed else { return }
        for _ in 0..<1000 {
            guard let next = nextTimeTrigger(in: state, until: now) else { break }
            let event = CaseEvent(at: next.at, by: .init(role: .caseOwner), .noted(""))
            var folding = Folding(engine: self, state: state, event: event)
            folding.fire(next.trigger, pupil: next.pupil)
            folding.settle()
            if next.trigger == .schoolYear { folding.endItsYear(at: next.at) }
            state = folding.state
        }
        state.clock = now
    }

    private func nextTimeTrigger(in state: CaseState, until now: Moment) -> Folding.Fired? {
        var next = nextSchoolYear(in: state).flatMap { $0.at <= now ? $0 : nil }
        // What comes of a task goes before a school year that begins at the same moment, and of tasks that of the first.
        for place in state.timed.reversed() {
            for fired in timeTriggers(of: state.tasks[place], in: state).reversed() where fired.at <= now {
                guard next.map({ fired.at <= $0.at }) ?? true, !hasFired(fired, in: state) else { continue }
                next = fired
            }
        }
        return next
    }

    /// The first school day of the school year after the one in which the dossier began, or that began last in it.
    private func nextSchoolYear(in state: CaseState) -> Folding.Fired? {
        guard readsSchoolYears || hasOneYear, let began = state.began else { return nil }
        let latest = max(began, state.latest(.schoolYear) ?? began)
        let next = calendar.schoolYear(of: calendar.schoolYear(of: latest.date).end + 1)
        return Folding.Fired(
            trigger: .schoolYear, pupil: nil, at: Moment(date: next.firstSchoolDay, time: .midnight))
    }

    fileprivate func timeTriggers(of task: CaseTask, in state: CaseState) -> [Folding.Fired] {
        (endOrLateness(of: task, in: state).map { [$0] } ?? []) + daysFilledIn(in: task, in: state)
    }

    /// The days that were filled in when the step was done last. One that has passed by then comes at once.
    private func daysFilledIn(in task: CaseTask, in state: CaseState) -> [Folding.Fired] {
        guard let ending = task.ending, let step = step(task.id.step),
            !state.instances(of: step.id, pupil: task.id.pupil).contains(where: { other in
                other.ending.map { $0.at > ending.at } ?? false
            })
        else { return [] }
        return step.fields.filter { $0.type == .date }.compactMap { field in
            ending.day(in: field.id).map { day in
                Folding.Fired(
                    trigger: .step(step.id, .date(field.id)), pupil: task.id.pupil, at: max(day, ending.at))
            }
        }
    }

    private func endOrLateness(of task: CaseTask, in state: CaseState) -> Folding.Fired? {
        if let end = end(of: task) {
            return Folding.Fired(trigger: .step(task.id.step, .ends), pupil: task.id.pupil, at: end)
        }
        guard canBeLate(task, in: state), let due = deadline(of: task, in: state) else { return nil }
        return Folding.Fired(
            trigger: .step(task.id.step, .overdue), pupil: task.id.pupil, at: due.passes)
    }

    /// Nothing is late that nobody has to do, or that is held or stands still.
    private func canBeLate(_ task: CaseTask, in state: CaseState) -> Bool {
        guard task.isActive, !task.isUndecided, task.pausedSince == nil, let step = step(task.id.step) else {
            return false
        }
        let strength = replacement(of: step.id, in: state)?.strength ?? step.strength
        return strength == .must && suspensions(of: step, in: state).isEmpty
    }

    private func hasFired(_ fired: Folding.Fired, in state: CaseState) -> Bool {
        let key = CaseState.OccurrenceKey(trigger: fired.trigger, pupil: fired.pupil)
        return state.occurrences[key]?.contains { $0.at == fired.at } ?? false
    }

    /// When what was begun with a step is over; nil while it is not done, or lasts no time.
    package func end(of task: CaseTask) -> Moment? {
        guard let ending = task.ending, let term = step(task.id.step)?.lasts else { return nil }
        let start = Moment(date: ending.on, time: ending.at.time)
        let limit = TimeLimit(amount: term.amount, unit: term.unit, rounding: .target)
        let end = calendar.deadline(limit, from: start)
        let whole = Moment(date: end.due, time: end.time ?? .midnight)
        return task.stoppedAt.map { min($0, whole) } ?? whole
    }
}

extension CaseEngine {
    /// The next moment at which time alone changes what lists say: something that a trigger listens to, a gate that
    /// opens or shuts, or the class that a report named, also of a closed dossier; nil when nothing does.
    package func nextTick(in state: CaseState, after now: Moment) -> Moment? {
        let ofClass = state.namedClass == nil ? nil : namedClassEnds(in: state)
        guard !state.isClosed else { return ofClass }
        return [nextTrigger(in: state, after: now), nextGate(in: state, after: now), ofClass].compactMap(
            \.self
        )
        .min()
    }

    /// When the class that a report named is that of other pupils: as a new school year begins.
    func namedClassEnds(in state: CaseState) -> Moment? {
        guard state.report?.group != nil, let began = state.began else { return nil }
        return Moment(date: calendar.schoolYear(of: began.date).end + 1, time: .midnight)
    }

    private func nextTrigger(in state: CaseState, after now: Moment) -> Moment? {
        guard isTimed else { return nil }
        let ofSteps = state.timed.flatMap { timeTriggers(of: state.tasks[$0], in: state).map(\.at) }
            .filter { $0 > now }.min()
        return [ofSteps, nextSchoolYear(in: state)?.at].compactMap(\.self).min()
    }
}
