/// A scenario that a school wrote for its own protocol.
package struct SchoolScenario: Hashable, Sendable {
    /// Its number at the school, from 1.
    package let number: Int
    /// Counts its changes, from 1.
    package let revision: Int
    /// What it is called.
    package let title: String
    /// Its file.
    package let text: String
    /// Who changed it last, by name.
    package let changedBy: String
    /// When, as `2026-03-02T10:30`.
    package let changedAt: String

    /// A scenario.
    package init(
        number: Int, revision: Int, title: String, text: String, changedBy: String, changedAt: String
    ) {
        self.number = number
        self.revision = revision
        self.title = title
        self.text = text
        self.changedBy = changedBy
        self.changedAt = changedAt
    }
}
