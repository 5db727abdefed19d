/// Header, menu and footer.
package struct FrameTexts: Sendable {
    /// The link past the menu.
    package let skip: String
    /// What the menu is called.
    package let mainMenu: String
    /// The list of the day.
    package let today: String
    /// New reports.
    package let reports: String
    /// Cases.
    package let cases: String
    /// Pupils.
    package let pupils: String
    /// The school year.
    package let schoolYear: String
    /// The protocol.
    package let rules: String
    /// Signing out.
    package let signOut: String
    /// Before the helplines.
    package let helpIntro: String
    /// Where one can call or chat.
    package let helplines: [Helpline]
}

/// Somewhere to call or chat.
package struct Helpline: Sendable {
    /// What it is called.
    package let name: String
    /// Where it is.
    package let address: String
}
