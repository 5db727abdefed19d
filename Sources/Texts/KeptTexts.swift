/// What was typed in a form that could not be taken.
package struct KeptTexts: Sendable {
    /// Above what was typed.
    package let typed: String
    /// The button that sends it once more.
    package let again: String
    /// When it can only be copied.
    package let copy: String
    /// Above the form for signing in again.
    package let goesAlong: String
    /// The title after signing in again.
    package let signedIn: String
    /// What to do then.
    package let notSentYet: String
    /// The way on for who does not want to send it.
    package let leave: String
}
