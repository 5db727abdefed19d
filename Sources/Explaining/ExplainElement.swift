import Playbooks
import Texts
import Wording

/// Explains the elements of a playbook: what they are, where they come from, and what hangs on them.
package struct ExplainElement: Sendable {
    private let words: RuleWords
    private let clauses: [Clause]
    private let switchables: [Switchable]
    private let namesAddresses: Bool

    private var playbook: Playbook { words.playbook }
    private var texts: ExplanationTexts { words.screen.explanation }

    /// Explains the elements of this playbook in a language. Addresses are for who writes playbooks: without them what is
    /// meant is called by its title.
    package init(_ playbook: Playbook, in screen: ScreenTexts, namingAddresses: Bool = true) {
        words = RuleWords(playbook, screen)
        clauses = words.clauses
        switchables = playbook.switchables
        namesAddresses = namingAddresses
    }

    /// What an address, a rule or a gap means: several explanations where several elements rest on one rule.
    ///
    /// Throws ``UnknownElement`` when nothing is called so.
    package func callAsFunction(_ word: String) throws(UnknownElement) -> [Explanation] {
        try WhatIsMeant(playbook, clauses).clauses(word).map(explanation)
    }

    private func explanation(of clause: Clause) -> Explanation {
        let parts = parts(of: clause)
        let mentions = mentions(of: clause, parts)
        return Explanation(
            kind: clause.kind, address: clause.address, title: clause.title, words: sentence(clause),
            rows: clause.grounds.rows, paragraph: words.source(of: clause.grounds),
            sections: [section(.source, sources(of: clause))]
                + sections(of: parts, of: clause)
                + [
                    section(.mentioned, mentions),
                    section(.choices, choices(of: clause)),
                ])
    }

    private func section(_ heading: ExplanationTexts.Heading, _ lines: [String]) -> Explanation.Section {
        Explanation.Section(heading, lines)
    }

    private func sentence(_ clause: Clause) -> String {
        words.screen.clauses.says(clause.kind, clause.title, clause.value).capitalised
    }

    // MARK: where it comes from

    private func sources(of clause: Clause) -> [String] {
        let rules = clause.grounds.cites.map { id in
            texts.rule(playbook.row(id)?.paragraph ?? "", id.text, playbook.row(id)?.rule ?? "")
        }
        let gap = clause.grounds.gap.map { texts.gap($0.text, playbook.row($0)?.rule ?? "") }
        let all = rules + [gap].compactMap(\.self)
        if clause.family == .row { return [treatment(of: clause)] }
        return (all.isEmpty ? [texts.noRule] : all) + home(of: clause)
    }

    private func treatment(of clause: Clause) -> String {
        let line = playbook.coverage.lines.first { $0.row.id.text == clause.address }
        if line?.row.kind == .gap { return texts.treatment(RegisterRow.Kind.gap.rawValue) }
        return texts.treatment(line?.treatment.rawValue ?? "")
    }

    /// The element that a part belongs to.
    private func home(of clause: Clause) -> [String] {
        let head = clauses.filter {
            $0.isHead && $0.family == clause.family && clause.address.hasPrefix($0.address + ".")
        }.max { $0.address.count < $1.address.count }
        return head.map { [texts.belongsTo($0.title, namesAddresses ? $0.address : nil)] } ?? []
    }

    // MARK: what is said of it

    private func parts(of clause: Clause) -> [Clause] {
        clauses.filter { $0.family == clause.family && $0.address.hasPrefix(clause.address + ".") }
    }

    private func sections(of parts: [Clause], of clause: Clause) -> [Explanation.Section] {
        let title = clause.kind == .step ? clause.title : nil
        return ExplanationTexts.Heading.allCases.map { heading in
            let lines = parts.filter { $0.kind.heading == heading }.map { part in
                let isOwn = part.ownGrounds.map { !$0.rows.isEmpty && $0 != clause.grounds } ?? false
                return line(part, isOwn: isOwn, insteadOf: title)
            }
            return section(heading, lines)
        }
    }

    private func line(_ clause: Clause, isOwn: Bool, insteadOf title: String? = nil) -> String {
        let source = isOwn ? words.source(of: clause.grounds) : ""
        var sentence = sentence(clause)
        if let title, clause.title == title {
            sentence = sentence.replacing("“\(title)”", with: texts.thisStep).capitalised
        }
        return source.isEmpty ? sentence : "\(sentence) · \(source)"
    }

    // MARK: what hangs on it

    private func mentions(of clause: Clause, _ parts: [Clause]) -> [String] {
        let own = Set(([clause] + parts).compactMap(\.mentioned))
        guard !own.isEmpty else { return [] }
        return clauses.filter { other in
            !other.mentions.isDisjoint(with: own)
                && !(other.family == clause.family
                    && (other.address == clause.address || other.address.hasPrefix(clause.address + ".")))
        }.map { line($0, isOwn: true) }
    }

    /// What a school can choose of it, or by the gap that it is.
    private func choices(of clause: Clause) -> [String] {
        let settings = clauses.filter { other in
            other.kind.heading == .choices && other.address.hasPrefix(clause.address + ".")
        }
        let own = switchables.filter { switchable in
            switchable.address == clause.address || switchable.address.hasPrefix(clause.address + ".")
                || (clause.family == .row && switchable.gap?.text == clause.address)
        }
        let known = settings.map { line($0, isOwn: false) }
        // Without its address one choice cannot be told from another: what each is now stands with what it is about.
        guard namesAddresses || own.count < 2 else { return known + [texts.choices] }
        return known + own.map { texts.choice(namesAddresses ? $0.address : nil, value(of: $0)) }
    }

    private func value(of choice: Switchable) -> String {
        let role = Role.ID(choice.value)
        let isRole = Role.ID.builtIn.contains(role) || playbook.roles.contains { $0.id == role }
        return isRole && !namesAddresses ? words.role(role) : words.value(choice.value)
    }
}

extension ClauseTexts.Kind {
    /// Under which heading it stands in the explanation of its element.
    fileprivate var heading: ExplanationTexts.Heading {
        switch self {
        case .when, .condition, .until, .per, .repeats: .begins
        case .performer, .decider, .triagePerformer, .reviewer: .who
        case .due, .triageDue, .receipt, .pause, .late, .lasts: .byWhen
        case .need, .consent, .consultation, .excludes, .stepDocument, .skip: .needs
        case .field, .record, .stepReaders, .guideUse, .adviceUse, .note: .asked
        case .notice, .noticeStrength, .noticeCondition, .noticeDue, .noticePerformer, .copy: .told
        case .outcome, .again, .handover, .establishes, .starts: .follows
        case .anchorChoice, .termSetting: .choices
        default: .what
        }
    }
}
