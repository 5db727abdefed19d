/// The scenarios that a school writes or records itself.
package struct OwnScenarioTexts: Sendable {
    /// The heading of them in the list.
    package let heading: String
    /// What they are.
    package let lead: String
    /// That there are none.
    package let none: String
    /// A new one.
    package let new: String
    /// Begins a new one as one that comes with the protocol.
    package let takeAsExample: String
    /// Unfolds changing one.
    package let change: String
    /// Who changed it last, and when.
    package let changed: @Sendable (String, String) -> String
    /// Gets its file.
    package let download: String
    /// The field with its file.
    package let file: String
    /// Help with that.
    package let fileHint: String
    /// Keeps it.
    package let save: String
    /// Throws it away.
    package let drop: String
    /// The field for why.
    package let reason: String
    /// Help with that.
    package let reasonHint: String
    /// Above the mistakes in a file.
    package let faults: String
    /// Somebody else changed it.
    package let conflict: String
    /// The heading of the scenario as it stands.
    package let now: String
    /// No reason was given.
    package let noReason: String
    /// There are too many.
    package let tooMany: String
    /// Keeps a case as a scenario.
    package let record: String
    /// For who may not do it.
    package let notYours: String
    /// What is kept and what is not.
    package let recordLead: String
    /// The field for the title.
    package let titleLabel: String
    /// Help with that.
    package let titleHint: String
    /// There is no title, or it is too long.
    package let noTitle: String
    /// The case cannot be told as a scenario.
    package let notRecorded: String
    /// Back to the case.
    package let backToCase: String
}
