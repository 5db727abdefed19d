import Playbooks
import Texts
import Wording

/// One difference between two playbooks, in words.
package struct Change: Sendable {
    /// What kind of thing differs.
    package let kind: ClauseTexts.Kind
    /// What became of it.
    package let nature: Nature
    /// The subject under which people look for it.
    package let subject: ClauseTexts.Subject
    /// What it is called in the playbook in which it stands, by preference the second.
    package let address: String
    /// What it is about, as people read it.
    package let title: String
    /// What was said; nil when nothing was.
    package let before: String?
    /// What is said now; nil when nothing is.
    package let after: String?
    /// The rules and gaps that it rests on, by their ids.
    package let rows: [RegisterRow.ID]
    /// Where it stands in the paper protocol, or that it is a default of ours; empty when nowhere.
    package let paragraph: String
    /// The difference as a sentence.
    package let words: String
    /// Whom it touches, as people call them.
    package let people: [String]
    /// What comes or goes with it, as sentences.
    package let details: [String]

    /// What became of something.
    package enum Nature: String, Sendable, CaseIterable {
        case added, removed, changed
        /// The rule is the same; where it comes from is not.
        case source
        /// Two schools are laid side by side.
        case compared
    }
}

extension String {
    /// The same text as the beginning of a sentence.
    var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
