/// One rule, or one gap, of the paper protocol.
package struct RegisterRow: Hashable, Sendable {
    /// The id of a row, such as GLB-044 or GLB-G05.
    package typealias ID = Name<RegisterRow>

    /// Its id.
    package let id: ID

    /// The chapter of the catalogue it stands in.
    package let subject: String

    /// Where it stands in the paper protocol; empty for gaps.
    package let paragraph: String

    /// What kind of rule it is.
    package let kind: Kind

    /// The rule in one plain sentence.
    package let rule: String

    /// A row from its parts.
    package init(id: ID, subject: String, paragraph: String, kind: Kind, rule: String) {
        self.id = id
        self.subject = subject
        self.paragraph = paragraph
        self.kind = kind
        self.rule = rule
    }

    /// The kinds of rules that catalogues tell apart.
    package enum Kind: String, Hashable, CaseIterable, Sendable {
        case definition, criterion, signal, prevention, channel, right, agreement, guidance, step,
            conversation
        case notification, measure, deadline, monitoring, record, form, contract, role, escalation, referral,
            gap
    }
}
