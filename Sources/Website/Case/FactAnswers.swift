import Casework
import HTML
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
        guard let stated = file.state.facts[key], stated.answer != .unknown, isToldOf(fact) else {
            return nil
        }
        let question =
            key.pupil.map { file.texts.caseForms.factAbout(fact.title, file.name($0)) } ?? fact.title
        let source = stated.saidBy.map { role in
            file.texts.caseFile.wordOf(file.role(role), file.day(stated.at.date))
        }
        return Line(question: question, answer: file.title(of: stated.answer, to: fact.id), source: source)
    }

    /// What is worked out from other answers counts once somebody gave one of these: until then it rests on nothing but
    /// what is assumed. What is worked out from the steps counts once the report is weighed.
    private func isToldOf(_ fact: Fact) -> Bool {
        guard let table = fact.derivation else { return true }
        let asked = table.facts
        guard !asked.isEmpty else { return file.state.triageOutcome != nil }
        return asked.contains { isTold($0, besides: [fact.id]) }
    }

    private func isTold(_ id: Fact.ID, besides seen: Set<Fact.ID>) -> Bool {
        guard !seen.contains(id) else { return false }
        if let table = file.engine.fact(id)?.derivation {
            return table.facts.contains { isTold($0, besides: seen.union([id])) }
        }
        return file.state.facts.contains { $0.key.fact == id && $0.value.answer != .unknown }
    }
}
