import Casework
import People
import Playbooks
import Texts

/// What was recorded of one pupil, or of nobody by name, as a text to copy.
struct FiledText {
    let file: OpenedCase
    /// Who is not named in it.
    let leftOut: NamesLeftOut?

    private var texts: FiledTexts { file.texts.filed }

    /// The text, of a record that the viewer may read; nil when what was recorded is there no more.
    func text(of record: CaseState.RecordMade) -> String? {
        guard let ending = file.state.task(record.task)?.ending else { return nil }
        let head = [
            heading(of: record), texts.by(file.roleWithoutNames(ending.by.role)),
            texts.from(file.texts.caseFile.title(file.subject)),
        ]
        let words = said(ending, in: record) + added(to: record.task)
        return (head + [""] + words.map(withoutNames)).joined(separator: "\n")
    }

    /// On which day what was done.
    func heading(of record: CaseState.RecordMade) -> String {
        let day = file.state.task(record.task)?.ending?.on ?? record.at.date
        return "\(file.texts.dates.longDay(day)) – \(file.stepTitle(record.task.step))"
    }

    private func said(_ ending: CaseTask.Ending, in record: CaseState.RecordMade) -> [String] {
        guard let step = file.engine.step(record.task.step) else { return [] }
        let fields = file.engine.fields(in: record, of: file.state)
        let said = StepAnswers(file: file, step: step, fields: fields, ending: ending)
        return [said.outcome.map { texts.outcome($0) }].compactMap(\.self)
            + said.answers.map { field, _, words in
                field.title.hasSuffix("?") ? "\(field.title) \(words)" : "\(field.title): \(words)"
            }
    }

    /// What was noted about it since, which may put it right.
    private func added(to task: TaskID) -> [String] {
        file.dossier.events.compactMap { event -> String? in
            guard case .noted(let text, about: task) = event.what else { return nil }
            return texts.later(file.texts.dates.longDay(event.at.date), text)
        }
    }

    private func withoutNames(_ line: String) -> String {
        leftOut?.text(line, putting: texts.somebodyElse) ?? line
    }
}
