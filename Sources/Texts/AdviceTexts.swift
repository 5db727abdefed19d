/// Advice to pupils, parents and staff, and what stands in other languages.
package struct AdviceTexts: Sendable {
    /// The title.
    package let title: String
    /// What stands there.
    package let lead: String
    /// When the protocol has none.
    package let none: String
    /// Back to the protocol.
    package let back: String
    /// For whom it is meant.
    package let meantFor: @Sendable (String) -> String
    /// The same in another language, by its code.
    package let inLanguage: @Sendable (String) -> String
    /// What a language is called by who reads it, by its code.
    package let ownName: @Sendable (String) -> String
    /// Above the links to other languages.
    package let otherLanguages: String
    /// The words around texts of the protocol in a language, by its code; in the language of the screens when there are none.
    package let words: @Sendable (String) -> LanguageTexts
}
