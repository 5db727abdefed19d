/// Joining a report to a case that runs already.
package struct JoiningTexts: Sendable {
    /// The title.
    package let title: String
    /// What the page is for.
    package let lead: String
    /// On the page of the triage, above the form.
    package let question: String
    /// Above the cases that are suggested.
    package let candidates: String
    /// The number of a case.
    package let number: String
    /// The number of another case than those suggested.
    package let otherNumber: String
    /// Where one finds it.
    package let numberHint: String
    /// What joining does.
    package let whatHappens: String
    /// The button.
    package let send: String
    /// When no case was chosen.
    package let noNumber: String
    /// When there is no such case for the viewer.
    package let noCase: String
    /// When a colleague was first.
    package let changed: String
    /// When the report is weighed or closed already.
    package let tooLate: String
    /// Why it cannot be.
    package let obstacle: @Sendable (String) -> String
    /// From one dossier to the other.
    package let look: String
}
