/// The pages on which a coordinator plays the scenarios of the protocol, and those on which rules are explained and
/// protocols are compared.
package struct ScenarioPageTexts: Sendable {
    /// The title of the list.
    package let title: String
    /// Back to the protocol.
    package let back: String
    /// Back to the list.
    package let backToList: String
    /// What scenarios are for.
    package let lead: String
    /// Plays them against what holds now, and against the draft.
    package let inForce: String
    /// The same for the draft.
    package let draft: String
    /// That the choices of the draft cannot be carried out.
    package let brokenDraft: String
    /// How many hold, of how many.
    package let score: @Sendable (Int, Int) -> String
    /// The heading of those that do not hold.
    package let red: String
    /// The heading of those that hold, by the scope of their plan.
    package let green: String
    /// A group of those that hold: its scope and how many.
    package let group: @Sendable (String, Int) -> String
    /// That a file has mistakes.
    package let unreadable: String
    /// The word that was probably meant in a file.
    package let meant: @Sendable (String) -> String
    /// What the reader of files complains of; nil where it says something that is not known here.
    package let complaint: @Sendable (String) -> String?
    /// A line of a file.
    package let line: @Sendable (Int) -> String
    /// What must be so.
    package let expected: String
    /// What was found.
    package let found: String
    /// The sign of what holds.
    package let holds: String
    /// The sign of what does not hold.
    package let fails: String
    /// Above the story: that all of it holds.
    package let allHolds: String
    /// That so many things do not hold.
    package let someFail: @Sendable (Int) -> String
    /// That there are no scenarios.
    package let none: String
    /// Explains a rule: its paragraph and id.
    package let rule: @Sendable (String, String) -> String
    /// Explains what the protocol leaves open, by its id.
    package let gap: @Sendable (String) -> String
    /// Leads to the explanation of a rule.
    package let explain: @Sendable (String) -> String
    /// The title of an explanation.
    package let explanation: @Sendable (String) -> String
    /// What stands on an explanation.
    package let explanationLead: String
    /// The title of the comparison.
    package let comparison: String
    /// What is compared.
    package let comparisonLead: String
    /// The field for what to compare with.
    package let compareWith: String
    /// An earlier version, by its number.
    package let earlier: @Sendable (Int) -> String
    /// The protocol of another school.
    package let other: @Sendable (String) -> String
    /// Compares.
    package let compare: String
    /// How many differences.
    package let differences: @Sendable (Int) -> String
}
