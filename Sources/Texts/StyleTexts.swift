/// The page that shows of what pages are made: samples, for whoever changes how they look.
package struct StyleTexts: Sendable {
    /// The title.
    package let title: String
    /// What stands there.
    package let lead: String
    /// The headings.
    package let heading: @Sendable (Part) -> String
    /// A heading within a part.
    package let subheading: String
    /// A sentence of some length.
    package let sentence: String
    /// A word.
    package let word: String
    /// Another one.
    package let otherWord: String
    /// On the button that one presses.
    package let button: String
    /// On a button beside it.
    package let secondButton: String
    /// On a button that draws no attention.
    package let quietButton: String
    /// A link.
    package let link: String
    /// The label of a line to fill in.
    package let field: String
    /// Help with it.
    package let hint: String
    /// The label of several lines to fill in.
    package let longField: String
    /// The label of a day.
    package let day: String
    /// The label of a list to choose from.
    package let choice: String
    /// A question with answers.
    package let question: String
    /// What can be ticked.
    package let check: String
    /// What a message says.
    package let message: String
    /// The heading of a refusal.
    package let refused: String
    /// What an empty list says.
    package let empty: String
    /// On what is late.
    package let late: String
    /// Why something is owed.
    package let why: String
    /// What opens something folded.
    package let more: String

    /// The parts of the page.
    package enum Part: Sendable {
        case colours, letters, buttons, fields, messages, lines, said
    }
}
