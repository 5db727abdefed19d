import Playbooks
import Wording
import YAML

/// Nothing of a playbook is called so.
package struct UnknownElement: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was asked for.
    package let word: String
    /// What was probably meant.
    package let suggestion: String?

    /// What was found, and what to write instead.
    package var description: String {
        "nothing in this playbook is called '\(word)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? "")
    }
}

/// The clauses that a word means: an address as `diff`, `mutate` or `coverage` writes it, or the id of a rule or a
/// gap, which means every element that rests on it.
struct WhatIsMeant {
    private let playbook: Playbook
    private let all: [Clause]

    init(_ playbook: Playbook, _ clauses: [Clause]) {
        self.playbook = playbook
        all = clauses
    }

    func clauses(_ word: String) throws(UnknownElement) -> [Clause] {
        if let row = playbook.register.first(where: { $0.id.text.lowercased() == word.lowercased() }) {
            return resting(on: row.id)
        }
        for address in addresses(word) {
            let found = all.filter { $0.address == address }
            if !found.isEmpty { return found }
        }
        // An element that is said within another one, such as a block of a guide.
        if let element = playbook.elements.first(where: { $0.address == word }) {
            let around = resting(on: element)
            if !around.isEmpty { return around }
        }
        throw UnknownElement(word: word, suggestion: suggestion(for: word))
    }

    /// The rule itself, and what rests on it; parts of an element that rests on it as a whole go with that.
    private func resting(on row: RegisterRow.ID) -> [Clause] {
        let own = all.filter { $0.family == .row && $0.address == row.text }
        let citing = all.filter { $0.family != .row && $0.ownGrounds?.name(row) == true }
        let heads = citing.filter(\.isHead)
        let rest = citing.filter { clause in
            !heads.contains { $0.family == clause.family && clause.address.hasPrefix($0.address + ".") }
        }
        let guides = all.filter { clause in
            clause.family == .guide && !citing.contains { $0.address == clause.address }
                && playbook.texts.guides[Name(clause.address)]?.blocks.contains { $0.grounds.name(row) }
                    == true
        }
        return own + rest + guides
    }

    private func resting(on element: PlaybookElement) -> [Clause] {
        switch element.kind {
        case .guideBlock:
            let guide = String(element.address.prefix { $0 != "." })
            return all.filter { $0.family == .guide && $0.address == guide }
        case .passage: return all.filter { $0.family == .passage && $0.title == element.title }
        case .playbook: return all.filter { $0.family == .playbook }
        default: return element.steps == [Intake.copyStep] ? copies(element.notice) : []
        }
    }

    /// Copies of reports are said of their channels; the notice of one is called by channel and role.
    private func copies(_ notice: Notice.ID?) -> [Clause] {
        all.filter { clause in
            guard clause.kind == .copy else { return false }
            let channel = clause.address.prefix { $0 != "." }
            return notice.map { $0.text.hasPrefix("\(channel)-") } ?? true
        }
    }

    /// The addresses that a word can stand for: coverage leaves out the list in which a part stands.
    private func addresses(_ word: String) -> [String] {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return [word, Document.ID(word).address] }
        let (first, rest) = (parts[0], parts.dropFirst().joined(separator: "."))
        let lists = ["fields", "outcomes", "from", "suspends", "forbids", "replaces"]
        let full = lists.map { "\(first).\($0).\(rest)" }
        let shorter = word.hasSuffix(".due") ? String(word.dropLast(4)) : nil
        let again = shorter.map { [$0] + lists.map { "\(first).\($0).\(rest.dropLast(4))" } } ?? []
        return [word] + full + again.flatMap { [$0 + ".again", $0] }
    }

    private func suggestion(for word: String) -> String? {
        let rows = playbook.register.map(\.id.text)
        let looksLikeARow = word.contains { $0.isUppercase } || word.contains { $0.isNumber }
        let names = all.map(\.address).uniqued()
        if looksLikeARow, let row = nearest(word, among: rows) { return row }
        return nearest(word, among: names) ?? nearest(word, among: rows)
    }
}
