/// Agreements, and whether they were kept.
package struct AgreementTexts: Sendable {
    /// Above the agreements, where an evaluation asks it of each.
    package let title: String
    /// What comes of the answers.
    package let hint: String
    /// The answer when it was not spoken of.
    package let notSaid: String
    /// Whether it was kept, in a word.
    package let standing: @Sendable (String) -> String
    /// What was said of one: whether it was kept, and on which day.
    package let said: @Sendable (String, String) -> String
    /// One in the timeline: whether it was kept, and its words.
    package let line: @Sendable (String, String) -> String
    /// Instead of the words of an agreement that one may not read.
    package let hidden: String
}
