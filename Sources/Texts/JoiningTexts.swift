/// Joining a report to a case that runs already.
package struct JoiningTexts: Sendable {
    /// The title.
    package let title: String
    /// What the page is for.
    package let lead: String
    /// On the page of the triage, above the form: with how many cases are suggested.
    package let questionWith: @Sendable (Int) -> String
    /// Above the cases that are suggested.
    package let candidates: String
    /// Above cases that are over, about the same pupil.
    package let earlier: String
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
    /// From the case, to the form that takes the report out.
    package let takeOut: String
    /// Instead of the words of a report that was taken out.
    package let isOut: String
    /// Taking a report out.
    package let takingOut: CaseFormTexts.SmallForm
    /// When somebody took it out already.
    package let gone: String
    /// Opening the report again, from its own dossier.
    package let comingBack: CaseFormTexts.SmallForm
}
