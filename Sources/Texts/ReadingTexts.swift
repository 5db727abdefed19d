/// Who read a case.
package struct ReadingTexts: Sendable {
    /// The title.
    package let title: String
    /// What stands there.
    package let lead: String
    /// Behind the viewer's own name.
    package let you: String
    /// Beside who was refused.
    package let refused: String
    /// What is written down, and what is not.
    package let explanation: String
}
