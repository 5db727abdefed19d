import Playbooks
import Texts

/// What an element of a playbook means, for people.
package struct Explanation: Sendable {
    /// What kind of clause it begins with.
    package let kind: ClauseTexts.Kind
    /// What it is called.
    package let address: String
    /// What people read for it.
    package let title: String
    /// What it is, in one sentence.
    package let words: String
    /// The rules and gaps that it rests on.
    package let rows: [RegisterRow.ID]
    /// Where it stands in the paper protocol, or that it is a default of ours; empty when nowhere.
    package let paragraph: String
    /// What is said of it, by heading; headings without lines are left out.
    package private(set) var sections: [Section]

    init(
        kind: ClauseTexts.Kind, address: String, title: String, words: String, rows: [RegisterRow.ID],
        paragraph: String, sections: [Section]
    ) {
        self.kind = kind
        self.address = address
        self.title = title
        self.words = words
        self.rows = rows
        self.paragraph = paragraph
        self.sections = sections.filter { !$0.lines.isEmpty }
    }

    /// Lines under a heading.
    package struct Section: Sendable, Hashable {
        /// What the lines are about.
        package let heading: ExplanationTexts.Heading
        /// The lines, each a sentence.
        package let lines: [String]

        /// Lines under a heading.
        package init(_ heading: ExplanationTexts.Heading, _ lines: [String]) {
            self.heading = heading
            self.lines = lines
        }
    }

    /// The same, with one heading more.
    package func adding(_ section: Section) -> Explanation {
        var more = self
        more.sections.append(section)
        return more
    }

    /// Everything as text.
    package func text(in screen: ScreenTexts) -> String {
        (["\(words) [\(address)]"] + sections.text(in: screen)).joined(separator: "\n")
    }
}

extension [Explanation.Section] {
    /// Each heading with its lines below it; of many scenarios the first.
    package func text(in screen: ScreenTexts) -> [String] {
        let texts = screen.explanation
        return flatMap { section -> [String] in
            let most = section.heading == .scenarios ? Self.mostScenarios : section.lines.count
            var shown = Array<String>(section.lines.prefix(most))
            if section.lines.count > most { shown.append(texts.moreScenarios(section.lines.count - most)) }
            return ["  \(texts.heading(section.heading))"] + shown.map { "    \($0)" }
        }
    }

    private static var mostScenarios: Int { 10 }
}

extension String {
    /// The same text as the beginning of a sentence.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
