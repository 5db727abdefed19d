// One person in the place of a role: whom somebody who reports chose among those who hold it.
extension Name where Subject == Role {
    /// No role of a playbook can be called so: an id has no such sign.
    private static let mark = "person@"

    /// The role of one person alone, by the id of the account, which says nothing of who it is.
    package init(person id: String) { self.init(Self.mark + id) }

    /// The id of the person whose role it is; nil for a role of the playbook.
    package var person: String? {
        let text = text
        return text.hasPrefix(Self.mark) ? String(text.dropFirst(Self.mark.count)) : nil
    }

    /// Whether it is the role of one person alone.
    package var isPerson: Bool { text.hasPrefix(Self.mark) }
}
