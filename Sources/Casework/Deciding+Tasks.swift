import Playbooks
import SchoolTime

// Doing, planning, waiving and telling: the gates.
extension Deciding {
    func complete(_ completion: CaseEvent.Completion) throws(Refusal) -> Decision {
        if completion.task.isNotice { return try tell(completion.task, completion.reason) }
        let (task, step) = try activeTask(completion.task)
        try refuseOthers(step, about: task.id.pupil)
        try refuseOutsiders(of: task, step)
        let day = completion.on ?? now.date
        guard day <= now.date, state.began.map({ $0.date <= day }) ?? true else {
            throw Refusal(.impossibleDate)
        }
        let answers = try validated(
            written(completion.answers), of: step, task.id, outcome: completion.outcome)
        let outcome = try chosenOutcome(completion.outcome, of: step)
        let findings = try findings(completion.findings, of: task, step, outcome)
        let passed = try pass(task, step, reason: completion.reason, after: answers)
        let checked = CaseEvent.Completion(
            task: task.id, outcome: outcome, answers: answers, on: completion.on, reason: completion.reason,
            findings: findings)
        var what: [CaseEvent.What] = [.done(checked)]
        if endsDossier(step, outcome) {
            let closing = try closing(by: checked, as: step.title)
            what = closing.dropLast() + what + closing.suffix(1)
        }
        if step.id == Triage.step { throw Refusal(.outcomeNeeded(allowed: [])) }
        return events(what, warnings: passed + Warning.kept(answers, in: step))
    }

    func plan(_ id: TaskID, _ moment: Moment, _ reason: String?) throws(Refusal) -> Decision {
        let (task, step) = try activeTask(id)
        try refuseOthers(step, about: task.id.pupil)
        try refuseOutsiders(of: task, step)
        guard moment.date >= now.date, moment.date <= now.date + 366 else { throw Refusal(.impossibleDate) }
        let warnings = try pass(task, step, reason: reason, after: [:], on: moment.date)
        return events([.planned(task.id, for: moment, reason: reason)], warnings: warnings)
    }

    func waive(_ id: TaskID, _ reason: String) throws(Refusal) -> Decision {
        let (task, step) = try activeTask(id)
        guard step.skip.leave != .never else {
            throw Refusal(.notWaivable(step.id), grounds: [step.skip.grounds.joined(with: step.grounds)])
        }
        try refuseToWaive(task, step)
        if step.skip.leave == .withReason { _ = try withReason(reason, step) }
        return events([.waived(task.id, reason: reason)])
    }

    func tell(_ id: TaskID, _ note: String?) throws(Refusal) -> Decision {
        try allowTelling(id, note)
        return events([.told(id, note: note)])
    }

    /// Refuses to give a notice while something stands in its way; what a written reason passes asks for words.
    private func allowTelling(_ id: TaskID, _ note: String?) throws(Refusal) {
        let (task, step) = try activeTask(id)
        guard task.id.isNotice else { throw Refusal(.unknown(id.description)) }
        try refuseOtherTellers(than: task, step)
        let obstacles = engine.obstacles(to: task, in: state, at: now)
        let hard = obstacles.filter(\.isHard)
        guard hard.isEmpty else { throw refusal(hard, task, step) }
        try askForReason(obstacles, note)
    }

    /// Refuses who may not give a notice.
    func refuseOtherTellers(than task: CaseTask, _ step: PlacedStep) throws(Refusal) {
        // A step that only tells is done by telling: what several do together, nobody else does.
        if step.kind == .notice, engine.notice(of: task.id)?.performer == nil {
            try refuseOthers(step, about: task.id.pupil)
        }
        try refuseOutsiders(of: task, step)
    }

    /// Tells one family; with the last of them the notice is given.
    func tell(_ id: TaskID, ofFamily pupil: Pupil.ID, _ note: String?) throws(Refusal) -> Decision {
        try allowTelling(id, note)
        guard engine.familiesToTell(by: id, in: state).contains(pupil) else {
            throw Refusal(.unknown(pupil.text))
        }
        let told = CaseEvent.What.toldFamily(id, of: pupil, note: note)
        let isLast = engine.familiesToTell(by: id, in: state) == [pupil]
        return events([told] + (isLast ? [.told(id, note: nil)] : []))
    }

    private func withReason(_ reason: String, _ step: PlacedStep) throws(Refusal) -> String {
        guard reason.contains(where: { !$0.isWhitespace }) else {
            throw Refusal(.reasonNeeded, grounds: [step.skip.grounds.joined(with: step.grounds)])
        }
        return reason
    }

    /// The task, which must be there and active, with its step.
    private func activeTask(_ id: TaskID) throws(Refusal) -> (CaseTask, PlacedStep) {
        guard let step = engine.step(id.step) else { throw Refusal(.unknown(id.step.text)) }
        if step.strength == .mustNot { throw Refusal(.forbidden(step.id), grounds: [step.grounds]) }
        guard let task = state.task(id) else { throw notOpen(step, id.pupil) }
        guard task.isActive else {
            let ends = engine.gates(of: step, pupil: id.pupil, in: state, at: now)
            throw Refusal(.alreadyEnded(id), grounds: [step.grounds] + ends.map(\.grounds))
        }
        return (task, step)
    }

    /// Why a step that nothing opened cannot be done: its own rule, and the gates that are shut anyway.
    private func notOpen(_ step: PlacedStep, _ pupil: Pupil.ID?) -> Refusal {
        let gates = engine.gates(of: step, pupil: pupil, in: state, at: now)
        return Refusal(.notOpen(step.id), grounds: gates.map(\.grounds) + [step.grounds])
    }

    /// Refuses who may not do a step, whose alone it is.
    func refuseOthers(_ step: PlacedStep, about pupil: Pupil.ID? = nil) throws(Refusal) {
        guard let owners = engine.keepers(of: step, about: pupil, from: [actor.role], in: state) else {
            return
        }
        let grounds = step.decider == nil ? step.performer.grounds : step.deciderGrounds
        throw Refusal(.notYours(owners: owners), grounds: [grounds.joined(with: step.grounds)])
    }

    /// Passes the gates, or refuses with all that stand in the way. Answers given with the step count.
    private func pass(
        _ task: CaseTask, _ step: PlacedStep, reason: String?, after answers: [Field.ID: String],
        on day: SchoolDate? = nil
    ) throws(Refusal) -> [Warning] {
        let asIfAnswered = engine.stating(
            answers, of: step, pupil: task.id.pupil, in: state, by: actor, at: now)
        let obstacles = engine.obstacles(to: task, in: asIfAnswered, at: now).filter { obstacle in
            if let day, case .notBefore(let earliest) = obstacle { return day < earliest }
            return true
        }
        let hard = obstacles.filter(\.isHard)
        guard hard.isEmpty else { throw refusal(hard, task, step) }
        try askForReason(obstacles, reason)
        return obstacles.compactMap(\.warning)
    }

    /// Refuses what a written reason passes, without one.
    private func askForReason(_ obstacles: [Obstacle], _ reason: String?) throws(Refusal) {
        let soft = obstacles.filter(\.asksForReason)
        guard soft.isEmpty || reason?.contains(where: { !$0.isWhitespace }) == true else {
            throw Refusal(.reasonNeeded, grounds: soft.map(\.grounds))
        }
    }

    /// Every obstacle cites a rule: its own, that of the date, or else that of the step.
    private func refusal(_ obstacles: [Obstacle], _ task: CaseTask, _ step: PlacedStep) -> Refusal {
        let grounds = obstacles.map { obstacle in
            switch obstacle {
            case .notBefore: engine.dueRule(of: task, in: state)?.grounds ?? .none
            default: obstacle.grounds
            }
        }
        return Refusal(.obstacles(obstacles), grounds: grounds.map { $0.rows.isEmpty ? step.grounds : $0 })
    }

    private func chosenOutcome(_ outcome: Outcome.ID?, of step: PlacedStep) throws(Refusal) -> Outcome.ID? {
        guard !step.outcomes.isEmpty else { return nil }
        let allowed = step.outcomes.map(\.id)
        if outcome == nil, allowed.count == 1 { return allowed[0] }
        guard let outcome, allowed.contains(outcome) else {
            throw Refusal(.outcomeNeeded(allowed: allowed), grounds: [step.grounds])
        }
        return outcome
    }

    private func endsDossier(_ step: PlacedStep, _ outcome: Outcome.ID?) -> Bool {
        if let outcome, step.outcomes.first(where: { $0.id == outcome })?.endsDossier == true { return true }
        return engine.closingStep(in: state) == step.id && step.outcomes.allSatisfy { !$0.endsDossier }
    }

    /// What was left empty was not answered.
    private func written(_ answers: [Field.ID: String]) -> [Field.ID: String] {
        answers.filter { $0.value.contains { !$0.isWhitespace } }
    }

    private func validated(
        _ answers: [Field.ID: String], of step: PlacedStep, _ task: TaskID, outcome: Outcome.ID?
    ) throws(Refusal) -> [Field.ID: String] {
        let pupil = task.pupil
        let outcome = step.outcomes.count == 1 ? step.outcomes[0].id : outcome
        for (id, answer) in answers.sorted(by: { $0.key < $1.key }) {
            guard let field = step.fields.first(where: { $0.id == id }) else {
                throw Refusal(.unknown(id.text))
            }
            guard field.belongs(with: outcome) else {
                throw Refusal(
                    .otherOutcome(id, step.id, goesWith: field.onlyWith),
                    grounds: [field.grounds.rows.isEmpty ? step.grounds : field.grounds])
            }
            try check(answer, of: field, pupil)
            if field.type == .date { try check(day: answer, of: field, task, beside: answers) }
        }
        let asIfAnswered = engine.stating(answers, of: step, pupil: pupil, in: state, by: actor, at: now)
        let reading = engine.reading(at: now, pupil: pupil)
        let missing = step.fields.filter { field in
            field.isRequired(with: outcome)
                && (field.showIf.map { reading.truth(of: $0, in: asIfAnswered) != .no } ?? true)
                && answers[field.id] == nil
        }
        guard missing.isEmpty else {
            throw Refusal(.missing(missing.map(\.id)), grounds: missing.map(\.grounds))
        }
        return answers
    }

    private func check(_ answer: String, of field: Field, _ pupil: Pupil.ID?) throws(Refusal) {
        if let fact = field.fact {
            _ = try statement(fact, Fact.Answer(answer), nil, pupil)
        } else if !field.answers.isEmpty, !field.answers.contains(where: { $0.answer.text == answer }) {
            throw Refusal(
                .invalidAnswer(answer, allowed: field.answers.map(\.answer.text)), grounds: [field.grounds])
        } else if field.type == .number, Int(answer) == nil {
            throw Refusal(.invalidAnswer(answer, allowed: ["12"]), grounds: [field.grounds])
        }
        guard let bounds = field.bounds, !field.onlyWarns else { return }
        let found = field.type == .pupils ? Field.pupils(in: answer).count : Int(answer) ?? 0
        guard bounds.contain(found) else {
            throw Refusal(.outOfBounds(field.id, found: found, bounds), grounds: [field.grounds])
        }
    }
}

extension Deciding {
    private func check(
        day answer: String, of field: Field, _ task: TaskID, beside answers: [Field.ID: String]
    ) throws(Refusal) {
        guard let day = SchoolDate(iso: answer) else {
            throw Refusal(.invalidAnswer(answer, allowed: ["2026-03-02"]), grounds: [field.grounds])
        }
        let days = now.date.around()
        guard days.contains(day) else {
            throw Refusal(
                .farAway(first: days.lowerBound, last: days.upperBound), grounds: [field.grounds])
        }
        let bounds = engine.days(for: field, of: task, beside: answers, in: state, at: now)
        guard bounds.contain(day) else {
            let step = engine.step(task.step)?.grounds ?? .none
            throw Refusal(
                .otherDay(field.id, bounds), grounds: [field.grounds.rows.isEmpty ? step : field.grounds])
        }
    }
}

extension Step {
    /// Whether only its owners may do it: what weighs most, and what the protocol wants several roles to do
    /// together. An overlay may have it done by others than the step says.
    package func isForOwnersOnly(doneBy performer: Performer) -> Bool {
        if case .together = performer.who { return true }
        return kind == .decision || kind == .measure || kind == .closing || kind == .handover
    }
}

extension CaseEngine {
    /// The state as it would be with these answers stated, for gates that ask what the step itself answers.
    func stating(
        _ answers: [Field.ID: String], of step: PlacedStep, pupil: Pupil.ID?, in state: CaseState,
        by actor: CaseEvent.Actor, at now: Moment
    ) -> CaseState {
        let facts = step.fields.compactMap { field in
            field.fact.flatMap { fact in answers[field.id].map { (fact, Fact.Answer($0)) } }
        }
        return facts.reduce(into: state) { state, pair in
            let of = fact(pair.0)?.isPerPupil == true ? pupil : nil
            let key = CaseState.FactKey(fact: pair.0, pupil: of)
            state.facts[key] = CaseState.StatedFact(
                answer: pair.1, saidBy: actor.role, at: now, version: state.version)
        }
    }
}
