/// The draft of a protocol: what was found in it, and publishing it.
package struct ProtocolDraftTexts: Sendable {
    /// Checks the draft.
    package let check: String
    /// What checking does.
    package let checkHint: String
    /// The heading of what was found.
    package let findings: String
    /// Nothing was found: how many scenarios were played, which may be none.
    package let allGood: @Sendable (Int) -> String
    /// Cases would come to a stand.
    package let deadEnds: String
    /// A case in which nobody has to do anything.
    package let nothingOwed: String
    /// A case in which nothing can be done any more; which steps wait.
    package let stuck: @Sendable ([String]) -> String
    /// A case that can never be closed; which steps are there.
    package let noEnd: @Sendable ([String]) -> String
    /// Steps that would not come, or could not be done.
    package let misses: String
    /// A step that never begins.
    package let neverOpened: @Sendable (String) -> String
    /// A step that can never be done.
    package let neverDone: @Sendable (String) -> String
    /// Scenarios that would go otherwise: how many of how many.
    package let fallen: @Sendable (Int, Int) -> String
    /// What that means.
    package let fallenHint: String
    /// The changes that make a scenario go otherwise, by what they are called.
    package let because: @Sendable ([String]) -> String
    /// Only several changes together make it go otherwise.
    package let becauseOfSeveral: String
    /// It went otherwise already under the version that holds now.
    package let wasSo: String
    /// A scenario cannot be played any more.
    package let unreadable: String
    /// Publishing is not possible before the draft was mended.
    package let refused: String
    /// Too much is being checked at once.
    package let busy: String
    /// The ways to change a protocol.
    package let ways: String
    /// The heading of what a protocol leaves open.
    package let choicesHeading: String
}
