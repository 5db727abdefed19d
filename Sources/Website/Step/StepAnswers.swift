import Casework
import Playbooks
import SchoolTime

/// What was filled in when a step was done, field by field, in words.
struct StepAnswers {
    let file: OpenedCase
    let step: PlacedStep
    /// The fields that are told.
    let fields: [Field]
    let ending: CaseTask.Ending

    /// How it ended, where it can end in several ways.
    var outcome: String? { step.outcomes.first { $0.id == ending.outcome }?.title }

    /// The fields that have an answer, as the answer was stored and in words.
    var answers: [(field: Field, stored: String, words: String)] {
        fields.compactMap { field in
            ending.answers[field.id].map { (field, $0, words($0, field)) }
        }
    }

    private func words(_ answer: String, _ field: Field) -> String {
        if let fact = field.fact { return file.title(of: Fact.Answer(answer), to: fact) }
        let options = field.answers.isEmpty && field.type == .yesNo ? Fact.Option.yesNo : field.answers
        if let option = options.first(where: { $0.answer.text == answer }) { return option.title }
        switch field.type {
        case .pupils:
            return file.listed(answer.split(separator: " ").map { file.name(Pupil.ID(String($0))) })
        case .date: return SchoolDate(iso: answer).map(file.texts.dates.longDay) ?? answer
        case .role: return file.role(Role.ID(sent: answer))
        default: return answer
        }
    }
}
