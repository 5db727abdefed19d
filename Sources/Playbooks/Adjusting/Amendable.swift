/// Something that stands in a protocol and that its school can agree on otherwise: a term, or words that people read.
/// Unlike a ``Switchable`` it is no default of ours; whoever changes it deviates from the school's own document.
package struct Amendable: Hashable, Sendable {
    /// What it is.
    package let target: Target
    /// What a school writes to mean it, such as `steps.talk.due`.
    package let address: String
    /// What it is about, as people read it.
    package let title: String
    /// What stands there, as a school would write it.
    package let value: String
    /// Where it comes from.
    package let grounds: Grounds

    /// The kinds of things that can be amended.
    package enum Target: Hashable, Sendable {
        /// The term of a step; of triage and the receipt too.
        case due(Step.ID)
        /// The term after which a step comes again, with an outcome.
        case again(Step.ID, Outcome.ID)
        /// What a step is called.
        case step(Step.ID)
        /// What a role is called.
        case role(Role.ID)
        /// How a role is reached.
        case contact(Role.ID)
        /// What a guide is called.
        case guideTitle(Name<Guide>)
        /// What stands in a guide.
        case guide(Name<Guide>)
        /// What advice is called.
        case adviceTitle(Name<Advice>)
        /// What stands in advice.
        case advice(Name<Advice>)
        /// What a letter is called.
        case letterTitle(Name<Letter>)
        /// What stands in a letter.
        case letter(Name<Letter>)
    }

    /// The first word of an address: where in a playbook it stands.
    package enum Section: String, CaseIterable, Sendable {
        case steps, roles, guides, advice, letters
    }

    /// Whether an address has the form of one that means something on paper.
    package static func isAddress(_ address: String) -> Bool {
        let parts = address.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count >= 3, Section(rawValue: String(parts[0])) != nil else { return false }
        return ["due", "again", "title", "text", "contact"].contains(parts[parts.count - 1])
    }

    /// What a school writes for the same school day.
    package static let atOnceWord = "at-once"
    /// What a school writes for the same day, also when there is no school.
    package static let atOnceSchoolOrNotWord = "at-once-school-or-not"
    /// Both.
    package static let atOnceWords = [atOnceWord, atOnceSchoolOrNotWord]
    /// The longest line, in scalars of Unicode.
    package static let longestLine = 200
    /// The longest text, in scalars of Unicode.
    package static let longestText = 5_000

    /// What can be written instead.
    package var expected: String {
        switch target {
        case .due where value.contains(".."): "two days of the school year such as 09-01..09-30"
        case .due where value.contains("-") && value.utf8.count == 5: "a day of the school year such as 10-01"
        case .due: "a term such as 2 school-days, at-once, or at-once-school-or-not"
        case .again: "a term such as 2 school-days"
        case .step, .role, .contact, .guideTitle, .adviceTitle, .letterTitle:
            "a line of at most \(Self.longestLine) characters"
        case .guide: "parts apart by empty lines, each with a heading and below it a point on each line"
        case .advice: "a point on each line"
        case .letter: "a text of at most \(Self.longestText) characters"
        }
    }
}

extension Playbook {
    /// Everything that a school can agree on otherwise than its protocol says.
    package var amendables: [Amendable] {
        amendableDues + everyStep.flatMap(amendables) + roles.map(amendable) + roles.map(contact(of:))
            + amendableTexts
    }

    private func amendable(_ role: Role) -> Amendable {
        Amendable(
            target: .role(role.id), address: "roles.\(role.id).title", title: role.title, value: role.title,
            grounds: role.grounds)
    }

    private func contact(of role: Role) -> Amendable {
        Amendable(
            target: .contact(role.id), address: "roles.\(role.id).contact", title: role.title,
            value: role.contact, grounds: role.grounds)
    }

    private var amendableDues: [Amendable] {
        let receipt = intake.receipt.flatMap { due($0, Intake.receiptStep, "") }
        let triage = self.triage.due.flatMap { due($0, Triage.step, self.triage.title) }
        return [receipt, triage].compactMap(\.self)
    }

    private func amendables(of step: Step) -> [Amendable] {
        let title = Amendable(
            target: .step(step.id), address: "steps.\(step.id).title", title: step.title, value: step.title,
            grounds: step.grounds)
        let due = step.due.flatMap { self.due($0, step.id, step.title, else: step.grounds) }
        return [title, due].compactMap(\.self) + step.outcomes.compactMap { repetition(after: $0, of: step) }
    }

    /// A date that no setting fills in and that is no default.
    private func due(
        _ rule: DueRule, _ step: Step.ID, _ title: String, else grounds: Grounds = .none
    ) -> Amendable? {
        guard termSettings["\(step).due"] == nil, !rule.grounds.fillsGap else { return nil }
        return Amendable(
            target: .due(step), address: "steps.\(step).due", title: title, value: rule.span.written,
            grounds: rule.grounds.rows.isEmpty ? grounds : rule.grounds)
    }

    private func repetition(after outcome: Outcome, of step: Step) -> Amendable? {
        guard let again = outcome.again, termSettings["\(step.id).\(outcome.id).due"] == nil,
            !again.due.grounds.fillsGap, case .term(let term, _) = again.due.span
        else { return nil }
        return Amendable(
            target: .again(step.id, outcome.id), address: "steps.\(step.id).\(outcome.id).again",
            title: "\(step.title): \(outcome.title)", value: term.description, grounds: again.due.grounds)
    }

    private var amendableTexts: [Amendable] {
        func both(
            _ section: Amendable.Section, _ id: String, _ title: String, _ text: String, _ grounds: Grounds,
            _ targets: (Amendable.Target, Amendable.Target)
        ) -> [Amendable] {
            [(targets.0, "title", title), (targets.1, "text", text)].map { target, part, value in
                Amendable(
                    target: target, address: "\(section.rawValue).\(id).\(part)", title: title, value: value,
                    grounds: grounds)
            }
        }
        let guides = texts.guides.sorted { $0.key < $1.key }.flatMap { id, guide in
            both(
                .guides, id.text, guide.title, guide.written, guide.grounds, (.guideTitle(id), .guide(id)))
        }
        let advice = texts.advice.sorted { $0.key < $1.key }.flatMap { id, advice in
            both(
                .advice, id.text, advice.title, advice.points.map(\.onOneLine).joined(separator: "\n"),
                advice.grounds, (.adviceTitle(id), .advice(id)))
        }
        let letters = texts.letters.sorted { $0.key < $1.key }.flatMap { id, letter in
            both(
                .letters, id.text, letter.title, letter.text, letter.grounds, (.letterTitle(id), .letter(id)))
        }
        return guides + advice + letters
    }
}

extension DueRule.Span {
    /// As a school writes it.
    var written: String {
        switch self {
        case .term(let term, _): term.description
        case .atOnce: Amendable.atOnceWord
        case .atOnceSchoolOrNot: Amendable.atOnceSchoolOrNotWord
        case .on(let day): day.written
        case .between(let first, let last): "\(first.written)..\(last.written)"
        }
    }
}

extension DueRule.MonthDay {
    fileprivate var written: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
}

extension Guide {
    /// As a school writes it: each part a heading with its points below, apart by empty lines.
    var written: String {
        blocks.map { ([$0.title] + $0.points).map(\.onOneLine).joined(separator: "\n") }
            .joined(separator: "\n\n")
    }

    /// Where its parts come from.
    fileprivate var grounds: Grounds {
        blocks.reduce(.none) { $0.joined(with: $1.grounds) }
    }
}

extension String {
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isNewline).map { $0.trimmed }.joined(separator: " ")
    }
}
