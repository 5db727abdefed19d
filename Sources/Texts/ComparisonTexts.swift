/// What differs between two playbooks.
package struct ComparisonTexts: Sendable {
    /// The first line: of which protocol, and from which version to which.
    package let versions: @Sendable (String, String, String) -> String
    /// The first lines when two schools are laid side by side: both names.
    package let schools: @Sendable (String, String) -> String
    /// When nothing differs.
    package let none: String
    /// Something that was not there before, or that is not there any more.
    package let came: @Sendable (Bool, String) -> String
    /// Something that was said otherwise: how it is now, and how it was.
    package let changed: @Sendable (String, String) -> String
    /// An element that got another title: the title that it had, and the one that it has.
    package let renamed: @Sendable (String, String) -> String
    /// Something that differs where the words are the same.
    package let within: @Sendable (String) -> String
    /// The same rule from another source: the sentence, the source now, the source before.
    package let source: @Sendable (String, String, String) -> String
    /// Where nothing is cited.
    package let noSource: String
    /// A default of ours, with the gap that it fills.
    package let systemDefault: @Sendable (String) -> String
    /// What a school chose where its protocol is silent, with the gap that it fills.
    package let schoolsChoice: @Sendable (String) -> String
    /// What a school agreed on otherwise than on paper: where it stands there, empty when nowhere.
    package let amended: @Sendable (String) -> String
    /// Whom it touches.
    package let touches: @Sendable ([String]) -> String
    /// How many differences there are.
    package let count: @Sendable (Int) -> String
    /// Something that differs and that no clause tells.
    package let untold: String
    /// One school and the other: what is compared, the words of the first, the words of the second.
    package let sideBySide: @Sendable (String, (String, String), (String, String)) -> String
    /// What two schools are compared on.
    package let topic: @Sendable (Topic) -> String
    /// How often, of which so many by duty.
    package let stepCount: @Sendable (Int, Int) -> String
    /// How many rules, of which so many carried out.
    package let rowCount: @Sendable (Int, Int) -> String
    /// How many rules stand under a subject, that cannot be compared one by one.
    package let clauseCount: @Sendable (Int, Int) -> String
    /// Nothing at all.
    package let nothing: String
    /// Without a date.
    package let noDate: String
    /// A chapter of the catalogue of rules.
    package let chapter: @Sendable (String) -> String

    /// What two schools are compared on.
    package enum Topic: Sendable {
        case kindOfSchool, caseOwner, lawTask(String), roles, weigher, weighingTerm, outcomes, receipt
        case channels, stepsOf(String), whoDoes(String), terms(String), told(String), toldTerm(String)
        case situations, documents, places, readers, settings, gaps, rowsOf(String), chapter(String)
        case texts, whole
    }
}
