/// Letters to families that go with a notice.
package struct LetterTexts: Sendable {
    /// Above the letters of a case.
    package let heading: String
    /// The way to write one: to whom.
    package let write: @Sendable (String) -> String
    /// The title of the page that writes one: to whom.
    package let title: @Sendable (String) -> String
    /// The same for the tab of the browser: the case.
    package let tab: @Sendable (String) -> String
    /// What the page is for.
    package let lead: String
    /// The field for the text.
    package let words: String
    /// What stands above the text on paper: the school, the day and what it is about.
    package let frame: @Sendable (String, String, String) -> String
    /// The beginning: to parents by the name of their child, or to that child.
    package let salutation: @Sendable (String, Bool) -> String
    /// The end: who writes, and the school.
    package let signature: @Sendable (String, String) -> String
    /// The tick that says that the names of others were looked at.
    package let lookedAt: String
    /// That names of other children stand in it.
    package let namesOthers: @Sendable (String) -> String
    /// The button.
    package let send: String
    /// In the history: that one was written, about what and to whom.
    package let written: @Sendable (String, String) -> String
    /// Of a letter in a list: to whom, by which role, and on which day.
    package let line: @Sendable (String, String, String) -> String
    /// On paper: to whom.
    package let to: @Sendable (String) -> String
    /// On paper: what it is about.
    package let about: @Sendable (String) -> String
    /// What to do with a letter that was written.
    package let kept: String
    /// That it cannot be changed.
    package let another: String
    /// The way to it as a file.
    package let file: String
    /// What that file is called.
    package let fileName: String
    /// The way to tick off that it was told.
    package let tell: String
}
