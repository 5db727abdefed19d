/// One edition of a playbook: what its files say as long as its head names this version.
package struct Edition: Hashable, Sendable {
    /// The playbook.
    package let playbook: Playbook.ID
    /// The version in its head.
    package let number: Int

    /// An edition.
    package init(playbook: Playbook.ID, number: Int) {
        self.playbook = playbook
        self.number = number
    }
}
