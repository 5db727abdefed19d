import People
import Playbooks

/// What somebody said about a document that the protocol refers to: that the school has it, or not after all.
package struct SchoolDocument: Hashable, Sendable {
    /// Which document of the playbook.
    package let id: Document.ID
    /// Whether the school has it.
    package let isAttached: Bool
    /// What it is called at the school.
    package let title: String
    /// The day on it, as `2025-09-01`.
    package let date: String
    /// The name of who said so.
    package let saidBy: String
    /// When, as `2026-03-02T10:30` on the school's clock.
    package let saidAt: String

    /// What was said about a document.
    package init(
        id: Document.ID, isAttached: Bool, title: String, date: String, saidBy: String, saidAt: String
    ) {
        self.id = id
        self.isAttached = isAttached
        self.title = title
        self.date = date
        self.saidBy = saidBy
        self.saidAt = saidAt
    }
}
