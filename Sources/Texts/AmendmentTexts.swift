/// What a school agrees on otherwise than its protocol says.
package struct AmendmentTexts: Sendable {
    /// The title of a page.
    package let title: @Sendable (Part) -> String
    /// What a page is for.
    package let lead: @Sendable (Part) -> String
    /// Back to all that can be changed.
    package let back: String
    /// What it means to deviate.
    package let warning: String
    /// That an empty field goes back to the paper.
    package let emptyHint: String
    /// What stands on paper: the value, and where, which may be empty.
    package let onPaper: @Sendable (String, String) -> String
    /// What the school agreed on differs from the paper.
    package let deviates: String
    /// The heading of what belongs to no plan.
    package let weighing: String
    /// The field for a term: of what.
    package let term: @Sendable (String) -> String
    /// The field for a term after which something comes again: after what.
    package let again: @Sendable (String) -> String
    /// The term of the receipt.
    package let receipt: String
    /// The unit for the same school day.
    package let atOnce: String
    /// The unit for the same day, also when there is no school.
    package let atOnceSchoolOrNot: String
    /// The field for a day of the year: the first or only one, or the last.
    package let day: @Sendable (Bool) -> String
    /// The field for its month.
    package let month: @Sendable (Bool) -> String
    /// From one day to another, in words.
    package let between: @Sendable (String, String) -> String
    /// The heading of roles.
    package let roles: String
    /// The heading of roles that nobody of the staff holds.
    package let outside: String
    /// Help with how a role is reached.
    package let contactHint: String
    /// The heading of a kind of texts.
    package let kind: @Sendable (Kind) -> String
    /// The field for the title of a text.
    package let textTitle: String
    /// The field for a text of a kind.
    package let text: @Sendable (Kind) -> String
    /// Help with that.
    package let textHint: @Sendable (Kind) -> String
    /// Saves.
    package let save: String
    /// There is more in a field than it takes: which, and how much it takes.
    package let tooLong: @Sendable (String, Int) -> String
    /// There is a value that cannot be, at a field.
    package let badValue: @Sendable (String) -> String
    /// When a page has nothing to change.
    package let none: String

    /// The pages.
    package enum Part: String, CaseIterable, Sendable {
        case terms, names, texts, contacts
    }

    /// The kinds of texts.
    package enum Kind: String, CaseIterable, Sendable {
        case guide, advice, letter
    }
}
