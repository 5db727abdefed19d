import Casework
import Playbooks
import SchoolTime

// What people answer and fill in.
extension Course {
    /// Weighs the report: how it is, what is said of it, and what is decided.
    mutating func weigh() {
        let weights = habits.assumed.triage.outcomes
        let outcomes = possibleOutcomes
        guard let outcome = chance.pick(outcomes, weight: { weights[$0.text] }) ?? outcomes.first else {
            return
        }
        weigh(as: outcome)
        guard chance.succeeds(habits.assumed.triage.revised[outcome.text]), revision == nil else { return }
        let days = chance.wait(mean: habits.assumed.triage.revisedAfter)
        revision = working(on: engine.calendar.schoolDays(after: now.date, count: days))
    }

    /// Whoever weighs again comes to something new, and does not say that nothing is sure yet. When all has been said
    /// once, to what was said before.
    private var possibleOutcomes: [Triage.Outcome] {
        let all = habits.playbook.triage.outcomes.map(\.id)
        guard !state.triage.isEmpty else { return all }
        let revised = habits.assumed.triage.revised
        let sure = all.filter { revised[$0.text] == 0 }
        let new = sure.filter { outcome in !state.triage.contains { $0.outcome == outcome } }
        return new.isEmpty ? sure : new
    }

    /// Weighs a report again of which more is known by now; not for ever.
    mutating func revise() {
        revision = nil
        guard !state.isClosed, state.triage.count < Self.mostTriages else { return }
        weigh()
    }

    private mutating func weigh(as outcome: Triage.Outcome) {
        truth.merge(habits.answersForTriage[outcome] ?? [:]) { _, new in new }
        let actor = engine.triagers(in: state).first ?? state.owner
        let asked = habits.playbook.facts.filter { fact in
            fact.derivation == nil && (fact.isAskedAtTriage || fact.mustBeAsked(before: outcome))
        }
        let statements = asked.flatMap { fact in
            pupils(of: fact).map { Statement(fact.id, answer(to: fact.id, of: $0), of: $0) }
        }
        if !statements.isEmpty, carry(.state(statements), as: actor) != nil { refusals += 1 }
        guard carry(.triage(outcome, reason: Self.reason), as: actor) == nil else {
            refusals += 1
            return
        }
        note(Act.Besides.triage.rawValue, [actor])
    }

    private func pupils(of fact: Fact) -> [Pupil.ID?] {
        fact.isPerPupil ? state.present.map(\.pupil) : [nil]
    }

    /// What somebody says to a question. How a case is stays so; whether it is over, or somebody is in danger, is asked anew
    /// each time.
    mutating func answer(to id: Fact.ID, of pupil: Pupil.ID?) -> Fact.Answer {
        guard let fact = engine.fact(id) else { return .unknown }
        if let wanted = engine.closingStep(in: state).flatMap({ habits.answersForClosing[$0]?[id] }) {
            return over(fact, wanted)
        }
        if let known = truth[id], fact.answers.contains(where: { $0.answer == known }) { return known }
        let answer = habits.answer(to: fact, &chance)
        if !fact.isPerPupil, id != habits.playbook.intake.danger { truth[id] = answer }
        return answer
    }

    private mutating func over(_ fact: Fact, _ wanted: Fact.Answer) -> Fact.Answer {
        let kind = Step.Kind.evaluation.rawValue
        if chance.succeeds(habits.assumed.outcomes.well[kind]) { return wanted }
        return fact.answers.map(\.answer).first { $0 != wanted } ?? .unknown
    }

    /// Answers the questions that steps wait for, when it is time.
    mutating func answerQuestions() {
        for question in questions {
            guard let moment = intents[question.id]?.at, moment <= now, let fact = question.id.question else {
                continue
            }
            intents[question.id] = nil
            let role = question.owners.roles.first ?? state.owner
            let pupil = question.id.pupil
            let answer = answer(to: fact, of: pupil)
            if carry(.state([Statement(fact, answer, of: pupil)]), as: role) == nil {
                note(Step.Kind.question.rawValue, [role])
            } else {
                refusals += 1
                intents[question.id] = Intent.none
            }
        }
        let open = Set(questions.map(\.id))
        for id in intents.keys where id.question != nil && !open.contains(id) { intents[id] = nil }
    }

    // MARK: - Forms

    /// The form of a step, with all that must be filled in and every question answered.
    mutating func answers(for step: PlacedStep, _ id: TaskID, _ outcome: Outcome.ID?) -> [Field.ID: String] {
        var answers: [Field.ID: String] = [:]
        for field in engine.fields(of: id, in: state, at: now) {
            if let fact = field.fact {
                let pupil = engine.fact(fact)?.isPerPupil == true ? id.pupil : nil
                answers[field.id] = answer(to: fact, of: pupil).text
            } else if field.isRequired(with: outcome) {
                answers[field.id] = filledIn(field, id)
            }
        }
        return answers
    }

    private mutating func filledIn(_ field: Field, _ task: TaskID) -> String {
        if let chosen = chance.pick(field.answers) { return chosen.answer.text }
        let least = max(1, field.bounds?.least ?? 1)
        switch field.type {
        case .date:
            let days = habits.assumed.people.agreedAhead
            let day = engine.calendar.schoolDays(after: now.date, count: days)
            return engine.days(for: field, of: task, in: state, at: now).nearest(to: day).iso
        case .number: return String(least)
        case .pupils: return (1...min(least, 60)).map { "x\($0)" }.joined(separator: " ")
        case .yesNo: return "yes"
        case .role: return state.owner.text
        default: return Self.reason
        }
    }
}
