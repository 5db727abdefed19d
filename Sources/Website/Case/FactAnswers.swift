import Casework
import Playbooks

/// The questions of a case that have an answer, each with whose word it is.
struct FactAnswers {
    let file: OpenedCase

    struct Line {
        let question: String
        let answer: String
        let source: String?
    }

    var known: [Line] {
        file.playbook.facts.flatMap { fact in
            keys(of: fact).compactMap { key in line(fact, key) }
        }
    }

    private func keys(of fact: Fact) -> [CaseState.FactKey] {
        let stated = file.state.facts.keys.filter { $0.fact == fact.id }
        return stated.sorted { ($0.pupil?.text ?? "") < ($1.pupil?.text ?? "") }
    }

    private func line(_ fact: Fact, _ key: CaseState.FactKey) -> Line? {
        guard let stated = file.state.facts[key], stated.answer != .unknown else { return nil }
        let question =
            key.pupil.map { file.texts.caseForms.factAbout(fact.title, file.name($0)) } ?? fact.title
        let source = stated.saidBy.map { role in
            file.texts.caseFile.wordOf(file.role(role), file.day(stated.at.date))
        }
        return Line(question: question, answer: file.title(of: stated.answer, to: fact.id), source: source)
    }
}

/// The agreements that were made in steps which the viewer may read, the latest first.
struct Agreements {
    let file: OpenedCase

    struct Made {
        let lines: [String]
        let source: String
        let page: Page
    }

    var made: [Made] {
        file.dossier.obligations.reversed().flatMap { duty -> [Made] in
            guard let ending = duty.ending, let step = file.engine.step(duty.id.step),
                file.dossier.access.mayRead(step.id, writtenBy: ending.by.person)
            else { return [] }
            return step.fields.filter { $0.type == .agreements }.compactMap { field in
                guard let text = ending.answers[field.id], !text.isEmpty else { return nil }
                let source = file.texts.caseFile.agreedIn(file.title(of: duty), file.day(ending.on))
                return Made(
                    lines: text.split(whereSeparator: \.isNewline).map(String.init), source: source,
                    page: file.page(of: duty))
            }
        }
    }
}

/// Where something of this case was recorded: each place once, and of whom, with how often and when last.
struct RecordPlaces {
    let file: OpenedCase

    struct Place {
        let title: String
        let lines: [String]
    }

    var places: [Place] {
        file.state.records.map(\.place).uniqued().map { id in
            let place = file.playbook.records.first { $0.id == id }
            let own = file.state.records.filter { $0.place == id }
            return Place(
                title: place?.title ?? id.text,
                lines: own.map(\.pupil).uniqued().map { pupil in line(own.filter { $0.pupil == pupil }) })
        }
    }

    private func line(_ records: [CaseState.RecordMade]) -> String {
        let last = records.map(\.at.date).max().map(file.texts.dates.shortDay) ?? ""
        let when = file.texts.caseFile.recordedLast(records.count, last)
        return records.first?.pupil.map { "\(file.name($0)): \(when)" } ?? when
    }
}
