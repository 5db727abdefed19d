/// A version of a school's protocol. It never changes once it is there; dossiers run by the one they began with.
package struct ProtocolVersion: Hashable, Sendable {
    /// Its number at the school, from 1.
    package let number: Int
    /// The version of the playbook's files.
    package let edition: Int
    /// The school's choices, by their addresses.
    package let settings: [String: String]
    /// Who published it, by name; nil for the one that the school began with.
    package let publishedBy: String?
    /// When, as `2026-03-02T10:30`; nil for the one that the school began with.
    package let publishedAt: String?
    /// What was said about it.
    package let note: String
    /// The day on which the participation council agreed, as `2026-03-02`; nil when that was not asked.
    package let agreedOn: String?
    /// Who said so for the council, by name; nil when that was not told.
    package let agreedBy: String?

    /// A version.
    package init(
        number: Int, edition: Int, settings: [String: String], publishedBy: String? = nil,
        publishedAt: String? = nil, note: String = "", agreedOn: String? = nil, agreedBy: String? = nil
    ) {
        self.number = number
        self.edition = edition
        self.settings = settings
        self.publishedBy = publishedBy
        self.publishedAt = publishedAt
        self.note = note
        self.agreedOn = agreedOn
        self.agreedBy = agreedBy
    }
}

/// What a school is going to change in its protocol, and has not published yet. There is one of it.
package struct ProtocolDraft: Hashable, Sendable {
    /// Grows with each change, over all drafts of a school; a write says which one it saw, 0 when there was none.
    package let revision: Int
    /// All choices that the next version would have.
    package let settings: [String: String]
    /// Who changed it last, by name.
    package let changedBy: String
    /// When, as `2026-03-02T10:30`.
    package let changedAt: String

    /// A draft.
    package init(revision: Int, settings: [String: String], changedBy: String, changedAt: String) {
        self.revision = revision
        self.settings = settings
        self.changedBy = changedBy
        self.changedAt = changedAt
    }
}
