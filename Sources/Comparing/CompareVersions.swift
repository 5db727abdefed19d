import Playbooks
import Texts
import Wording

/// What differs between two versions of one school's playbook, clause by clause.
struct CompareVersions {
    private let old: RuleWords
    private let new: RuleWords
    private let before: [String: Clause]
    private let after: [String: Clause]
    /// Every key, in the order in which people read the differences.
    private let order: [String]

    private var screen: ScreenTexts { new.screen }
    private var texts: ComparisonTexts { screen.comparison }

    init(_ old: RuleWords, _ new: RuleWords) {
        self.old = old
        self.new = new
        let alignment = Alignment(old.clauses, new.clauses)
        before = Dictionary(alignment.before.map { ($0.key, $0.clause) }) { first, _ in first }
        after = Dictionary(alignment.after.map { ($0.key, $0.clause) }) { first, _ in first }
        order = Self.order(alignment)
    }

    func callAsFunction() -> [Change] {
        let changes = order.flatMap(changes)
        guard changes.isEmpty, old.playbook != new.playbook else { return changes }
        return [untold]
    }

    /// By the order of the second version; what went stands behind what is left of its element.
    private static func order(_ alignment: Alignment) -> [String] {
        var ranks: [String: Int] = [:]
        for placed in alignment.after + alignment.before where ranks[element(placed.key)] == nil {
            ranks[element(placed.key)] = ranks.count
        }
        let keys = (alignment.after + alignment.before).map(\.key).uniqued()
        return keys.enumerated().sorted { one, other in
            let (first, second) = (ranks[element(one.element)] ?? 0, ranks[element(other.element)] ?? 0)
            return (first, one.offset) < (second, other.offset)
        }.map(\.element)
    }

    private static func element(_ key: String) -> String { String(key.prefix { $0 != "." }) }

    // MARK: one clause

    private func changes(of key: String) -> [Change] {
        switch (before[key], after[key]) {
        case (let old?, let new?): changes(from: old, to: new)
        case (let old?, nil): goesWith(key, in: before, notIn: after) ? [] : [whole(old, key, isNew: false)]
        case (nil, let new?): goesWith(key, in: after, notIn: before) ? [] : [whole(new, key, isNew: true)]
        case (nil, nil): []
        }
    }

    private func changes(from old: Clause, to new: Clause) -> [Change] {
        let isRewritten = !old.exact.means(new.exact)
        var changes = isRewritten ? [rewritten(old, new)] : []
        // Of what says something else, its own source tells already that the school chose or agreed on it.
        if let was = old.ownGrounds, let now = new.ownGrounds, was != now,
            !isRewritten || was.cites != now.cites || was.gap != now.gap
        {
            changes.append(moved(old, new, was, now))
        }
        return changes
    }

    private func rewritten(_ old: Clause, _ new: Clause) -> Change {
        let sentence = sentence(new)
        let words =
            if old.value == new.value {
                texts.within(sentence)
            } else if new.isHead, new.value == new.title {
                texts.renamed(old.value, new.value)
            } else {
                texts.changed(sentence, old.value)
            }
        let lines =
            old.lines.filter { !new.lines.contains($0) }.map { texts.came(false, $0) }
            + new.lines.filter { !old.lines.contains($0) }.map { texts.came(true, $0) }
        return change(
            .changed, new, from: old.value, to: new.value, words, old.people + new.people, details: lines)
    }

    /// The same rule on other grounds. Whether something is a default of ours is a subject of its own.
    private func moved(_ old: Clause, _ new: Clause, _ was: Grounds, _ now: Grounds) -> Change {
        let words = texts.source(sentence(new), source(now, self.new), source(was, self.old))
        return change(
            .source, new, from: source(was, self.old), to: source(now, self.new), words, new.people,
            under: was.isDefault == now.isDefault ? nil : .defaults)
    }

    private func source(_ grounds: Grounds, _ words: RuleWords) -> String {
        let source = words.source(of: grounds)
        let rows = grounds.cites.map(\.text).joined(separator: ", ")
        if source.isEmpty { return rows.isEmpty ? texts.noSource : rows }
        return rows.isEmpty ? source : "\(source) [\(rows)]"
    }

    // MARK: what came or went

    private func whole(_ clause: Clause, _ key: String, isNew: Bool) -> Change {
        let (here, there) = isNew ? (after, before) : (before, after)
        let parts = order.filter { clause.isHead && $0.hasPrefix(key + ".") && there[$0] == nil }
            .compactMap { here[$0] }
        let people = parts.filter { $0.family == clause.family }.flatMap(\.people)
        return change(
            isNew ? .added : .removed, clause, from: isNew ? nil : clause.value,
            to: isNew ? clause.value : nil, texts.came(isNew, sentence(clause)), clause.people + people,
            details: parts.map { sentence($0).capitalised } + clause.lines)
    }

    /// Whether it only comes or goes with an element around it.
    private func goesWith(_ key: String, in here: [String: Clause], notIn there: [String: Clause]) -> Bool {
        var prefix = key[...]
        while let dot = prefix.lastIndex(of: ".") {
            prefix = prefix[..<dot]
            let around = String(prefix)
            if there[around] == nil, here[around]?.isHead == true { return true }
        }
        return false
    }

    // MARK: words

    private func sentence(_ clause: Clause) -> String {
        screen.clauses.says(clause.kind, clause.title, clause.value)
    }

    private func change(
        _ nature: Change.Nature, _ clause: Clause, from before: String?, to after: String?, _ words: String,
        _ people: [Role.ID], under subject: ClauseTexts.Subject? = nil, details: [String] = []
    ) -> Change {
        let side = nature == .removed ? old : new
        return Change(
            kind: clause.kind, nature: nature, subject: subject ?? clause.subject, address: clause.address,
            title: clause.title, before: before, after: after, rows: clause.grounds.rows,
            paragraph: side.source(of: clause.grounds), words: words.capitalised,
            people: people.uniqued().map { role in
                (new.playbook.role(role) == nil ? old : new).role(role)
            }.uniqued(), details: details)
    }

    /// Two playbooks that differ are never called the same, even when no clause tells the difference.
    private var untold: Change {
        Change(
            kind: .other, nature: .changed, subject: .document, address: new.playbook.id.text,
            title: new.playbook.title, before: nil, after: nil, rows: [], paragraph: "",
            words: texts.untold.capitalised, people: [], details: [])
    }
}
