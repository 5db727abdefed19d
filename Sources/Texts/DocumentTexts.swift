/// The documents that a protocol refers to.
package struct DocumentTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the protocol.
    package let back: String
    /// What stands there.
    package let lead: String
    /// When the protocol refers to none.
    package let none: String
    /// For who may not change it: who does.
    package let notYours: String
    /// The tag of what is not there.
    package let missing: String
    /// What the playbook says is there.
    package let present: String
    /// What somebody said is there: title, day on it, who said so, when.
    package let said: @Sendable (String, String, String, String) -> String
    /// Which steps wait for it.
    package let waiting: @Sendable (String) -> String
    /// Which steps are possible with it.
    package let possible: @Sendable (String) -> String
    /// Unfolds the form.
    package let attach: String
    /// Unfolds what can be changed.
    package let change: String
    /// What withdrawing does.
    package let withdrawHint: String
    /// The button that withdraws.
    package let withdraw: String
    /// The field for the title.
    package let titleLabel: String
    /// Help with that.
    package let titleHint: String
    /// The field for the day.
    package let dateLabel: String
    /// Help with that.
    package let dateHint: String
    /// The button.
    package let send: String
    /// There is no title.
    package let noTitle: String
    /// The title is longer than so many characters.
    package let longTitle: @Sendable (Int) -> String
    /// There is no day, or one that lies ahead.
    package let noDate: String
    /// Somebody else was first.
    package let changed: String
}
