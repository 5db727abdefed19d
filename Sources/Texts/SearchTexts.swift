/// Finding pupils and cases.
package struct SearchTexts: Sendable {
    /// The title, in the menu too.
    package let title: String
    /// Above the field.
    package let question: String
    /// What can be typed, and what is found.
    package let hint: String
    /// The button.
    package let find: String
    /// Above the pupils that were found.
    package let pupils: String
    /// Above the cases that were found.
    package let cases: String
    /// That there are more than are shown.
    package let more: String
    /// When nothing was found, and what to do then.
    package let nothing: String
}
