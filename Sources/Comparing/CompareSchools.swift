import Playbooks
import Texts
import Wording

/// Two schools side by side, by what both protocols speak of: the kinds of steps, the people who are told, the
/// kinds of rules and the chapters of the catalogue. No step of the one is taken for a step of the other.
struct CompareSchools {
    private let first: RuleWords
    private let second: RuleWords

    private var screen: ScreenTexts { first.screen }
    private var texts: ComparisonTexts { screen.comparison }

    init(_ first: RuleWords, _ second: RuleWords) {
        self.first = first
        self.second = second
    }

    func callAsFunction() -> [Change] {
        let (one, other) = (SchoolAspects(first).all, SchoolAspects(second).all)
        let keys = (one + other).map(\.key).uniqued()
        let left = Dictionary(one.map { ($0.key, $0) }) { first, _ in first }
        let right = Dictionary(other.map { ($0.key, $0) }) { first, _ in first }
        return keys.compactMap { change(left[$0], right[$0]) } + remainders
    }

    private func change(_ one: SchoolAspect?, _ other: SchoolAspect?) -> Change? {
        guard let known = one ?? other else { return nil }
        let values = [one, other].map { $0.flatMap { $0.value.isEmpty ? nil : $0.value } ?? texts.nothing }
        guard values[0] != values[1] else { return nil }
        return change(known.key, known.subject, known.topic, values[0], values[1])
    }

    private func change(
        _ key: String, _ subject: ClauseTexts.Subject, _ topic: ComparisonTexts.Topic, _ one: String,
        _ other: String
    ) -> Change {
        let title = texts.topic(topic)
        let words = texts.sideBySide(
            title, (first.playbook.school, one), (second.playbook.school, other))
        return Change(
            kind: .compared, nature: .compared, subject: subject, address: key, title: title, before: one,
            after: other, rows: [], paragraph: "", words: words.capitalised, people: [],
            details: ["\(first.playbook.school): \(one)", "\(second.playbook.school): \(other)"])
    }

    // MARK: what the topics do not tell

    /// Of each subject how many clauses one school has that the other does not have in these words. So nothing
    /// that differs stays unsaid.
    private var remainders: [Change] {
        let (one, other) = (
            Dictionary(grouping: first.clauses, by: \.subject),
            Dictionary(grouping: second.clauses, by: \.subject)
        )
        return ClauseTexts.Subject.allCases.compactMap { subject in
            let (mine, yours) = (one[subject] ?? [], other[subject] ?? [])
            let own = own(mine, not: yours)
            let theirs = self.own(yours, not: mine)
            guard own + theirs > 0 else { return nil }
            return change(
                "all.\(subject.rawValue)", subject, .whole, texts.clauseCount(mine.count, own),
                texts.clauseCount(yours.count, theirs))
        }
    }

    private func own(_ mine: [Clause], not yours: [Clause]) -> Int {
        var left = yours.map(said)
        return mine.count { clause in
            guard let found = left.firstIndex(of: said(clause)) else { return true }
            left.remove(at: found)
            return false
        }
    }

    private func said(_ clause: Clause) -> String {
        screen.clauses.says(clause.kind, clause.title, clause.value)
    }
}

/// One thing that every protocol can be asked, with the answer of one.
struct SchoolAspect {
    let key: String
    let subject: ClauseTexts.Subject
    let topic: ComparisonTexts.Topic
    let value: String
}
