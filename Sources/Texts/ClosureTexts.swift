/// The days on which a school itself gives no lessons.
package struct ClosureTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the protocol.
    package let back: String
    /// What they are for.
    package let lead: String
    /// Leads to the page.
    package let link: String
    /// The heading of the school's own days that are not over.
    package let own: String
    /// When there are none.
    package let none: String
    /// A run of days: the first and the last, in words; nothing for the last when it is one day.
    package let days: @Sendable (String, String?) -> String
    /// Who said so, and on which day.
    package let said: @Sendable (String, String) -> String
    /// Takes them back, after a look at what that changes.
    package let takeBack: String
    /// The heading of the form.
    package let add: String
    /// The field for the name.
    package let name: String
    /// Help with that.
    package let nameHint: String
    /// The field for the first day.
    package let first: String
    /// The field for the last day.
    package let last: String
    /// Help with that.
    package let lastHint: String
    /// Shows what it changes.
    package let look: String
    /// That nothing is kept yet.
    package let lookHint: String
    /// Who may change something.
    package let notYours: String
    /// What a change does.
    package let preview: ClosurePreviewTexts
    /// That it was done: days were closed, or there are lessons after all.
    package let done: @Sendable (Bool) -> String
    /// The heading of the holidays of the region.
    package let ofRegion: String
    /// Where they come from.
    package let ofRegionHint: String
    /// The heading of all that was said.
    package let history: String
    /// That days were closed: which and how they are called, by whom, on which day.
    package let wasClosed: @Sendable (String, String, String, String) -> String
    /// That there are lessons after all: what the days were called, from which day, by whom, on which day.
    package let wasTakenBack: @Sendable (String, String, String, String) -> String
    /// Why it is not done.
    package let refused: @Sendable (Refused) -> String
    /// Somebody else changed the days in between.
    package let conflict: String
    /// Too much is being worked out.
    package let busy: String

    /// Why days are not closed, or not opened again, with what a sentence needs.
    package enum Refused: Sendable {
        case name(Int), days, past, farAhead, longest(Int), tooMany(Int), twice(String), free, unknown
    }
}

/// What a change of the closed days does to dossiers that are open.
package struct ClosurePreviewTexts: Sendable {
    /// Above it: whether days are closed, which, and how they are called.
    package let title: @Sendable (Bool, String, String) -> String
    /// That nothing changes.
    package let nothing: String
    /// In how many duties of how many dossiers something changes.
    package let count: @Sendable (Int, Int) -> String
    /// How many of these come earlier.
    package let earlier: @Sendable (Int) -> String
    /// How many dossiers are not shown.
    package let more: @Sendable (Int) -> String
    /// Only so many were looked at.
    package let partial: @Sendable (Int) -> String
    /// What is not shown.
    package let unseen: String
    /// Does it: whether days are closed.
    package let confirm: @Sendable (Bool) -> String
    /// Leaves it.
    package let leave: String
}
