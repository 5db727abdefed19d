/// What was recorded in one place, to be copied to the system in which the school keeps it.
package struct FiledTexts: Sendable {
    /// The title: the place, and the pupil it is about when it is one.
    package let title: @Sendable (String, String?) -> String
    /// How it gets into the system outside, and with which pupil.
    package let copyOutside: @Sendable (String, String?) -> String
    /// What stands there, where it is not kept outside.
    package let inside: @Sendable (String?) -> String
    /// That other pupils are not named.
    package let withoutNames: String
    /// Instead of how it gets outside, where the dossier is sealed.
    package let sealed: String
    /// In the text, for the name of another pupil.
    package let somebodyElse: String
    /// In the text: from where it comes, by the title of the dossier.
    package let from: @Sendable (String) -> String
    /// In the text: who did it.
    package let by: @Sendable (String) -> String
    /// In the text: how it ended.
    package let outcome: @Sendable (String) -> String
    /// In the text: what was added on a later day.
    package let later: @Sendable (String, String) -> String
    /// The button that copies.
    package let copy: String
    /// That it was copied.
    package let copied: String
    /// The way here, after a step was done: the system outside, and the pupil.
    package let takeOver: @Sendable (String, String?) -> String
}
