/// What a scenario is called: in one text, or in a text per language.
package struct ScenarioTitle: Hashable, Sendable {
    /// A language that a title can be written in, by the word that stands for it in a file.
    package enum Language: String, CaseIterable, Sendable {
        case english = "en"
        case dutch = "nl"
    }

    private let texts: [Language: String]
    /// What is shown in a language that it was not written in.
    private let first: String

    /// A title in one text, whatever its language is.
    package init(_ text: String) { self.init(first: text, texts: [:]) }

    init(first: String, texts: [Language: String]) {
        self.first = first
        self.texts = texts
    }

    /// The title in a language; in the one that it was first written in when it has none in that one.
    package func text(in language: Language) -> String { texts[language] ?? first }
}
