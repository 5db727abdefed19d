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
}
