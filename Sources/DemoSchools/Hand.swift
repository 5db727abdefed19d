import Casework
import Playbooks
import SchoolTime

/// How somebody fills in the form of a step.
struct Hand {
    let engine: CaseEngine
    let story: Story
    let words: Words
    var dice: Dice

    /// The step done, with every required field filled in and an outcome that fits the story.
    mutating func completion(
        of task: TaskID, in state: CaseState, wishes: [Fact.ID: Fact.Answer], on day: SchoolDate,
        reason: String? = nil
    ) -> CaseEvent.Completion {
        guard let step = engine.step(task.step) else { return .init(task: task) }
        var answers: [Field.ID: String] = [:]
        let outcome = outcome(of: step)
        for field in step.fields where field.belongs(with: outcome) {
            // What may stay empty often does; facts are answered, for the steps behind them wait for those.
            guard field.isRequired || !field.requiredWith.isEmpty || field.fact != nil || dice.succeeds(40)
            else { continue }
            answers[field.id] = answer(to: field, of: step, task, in: state, wishes, day)
        }
        return CaseEvent.Completion(
            task: task, outcome: outcome, answers: answers, reason: reason,
            findings: engine.allEstablished(by: task, outcome: outcome, in: state))
    }

    private func outcome(of step: PlacedStep) -> Outcome.ID? {
        let all = step.outcomes.map(\.id.text)
        return (words.choice(among: all, badly: story.goesBadly) ?? all.first).map { Name($0) }
    }

    private mutating func answer(
        to field: Field, of step: PlacedStep, _ task: TaskID, in state: CaseState,
        _ wishes: [Fact.ID: Fact.Answer], _ day: SchoolDate
    ) -> String {
        if let fact = field.fact { return answer(to: fact, task.pupil, in: state, wishes) }
        switch field.type {
        case .date:
            let now = Moment(date: day, time: .midnight)
            return engine.days(for: field, of: task, in: state, at: now).nearest(to: day).iso
        case .number: return "2"
        case .yesNo: return "yes"
        case .agreements: return words.agreements.joined(separator: "\n")
        case .choice, .role, .pupils, .text, .long:
            if let chosen = field.answers.first { return chosen.answer.text }
            return note(on: step)
        }
    }

    /// What is known already, what the story wants, or the mildest answer.
    func answer(
        to fact: Fact.ID, _ pupil: Pupil.ID?, in state: CaseState, _ wishes: [Fact.ID: Fact.Answer]
    ) -> String {
        if let wish = wishes[fact] { return wish.text }
        let known = engine.answer(fact, of: pupil, in: state)
        if known != .unknown { return known.text }
        let all = engine.fact(fact)?.answers.map(\.answer.text) ?? []
        return words.choice(among: all, badly: story.goesBadly) ?? all.first { $0 == "no" } ?? all.first
            ?? Fact.Answer.unknown.text
    }

    /// A note that fits the kind of step.
    mutating func note(on step: PlacedStep) -> String {
        let kind = words.notes[step.kind.rawValue] ?? words.notes["other"] ?? []
        return dice.pick(kind) ?? step.title
    }

    /// One of some sentences.
    mutating func sentence(of all: [String]) -> String { dice.pick(all) ?? "–" }
}
