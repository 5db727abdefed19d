/// The few words around texts of the protocol that are read in another language than that of the screens.
package struct LanguageTexts: Sendable {
    /// The language that they are in.
    package let language: String
    /// Above the page.
    package let title: String
    /// What stands there, and which text counts.
    package let lead: String
    /// Above definitions, principles, signals, advice, guides, forms and letters.
    package let heading: @Sendable (Part) -> String
    /// A field that must be filled in.
    package let required: String
    /// Beside a field that must be filled in when the step ends in one of these ways.
    package let requiredWith: @Sendable ([String]) -> String
    /// Beside a field that is left empty when the step ends otherwise than so, and whether it must be filled in then.
    package let onlyWith: @Sendable ([String], Bool) -> String
    /// Help with agreements.
    package let agreementsHint: String
    /// The answers to a plain question.
    package let (yes, no): (String, String)
    /// Nobody knows.
    package let unknown: String
    /// Between the ways in which a form can end.
    package let endings: String

    /// The parts of the page.
    package enum Part: CaseIterable, Sendable {
        case definitions, principles, signals, advice, guides, forms, letters
    }
}
