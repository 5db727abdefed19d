/// The versions of a protocol.
package struct ProtocolVersionTexts: Sendable {
    /// The title of the list.
    package let title: String
    /// What stands there.
    package let lead: String
    /// Reads a version: its number.
    package let read: @Sendable (Int) -> String
    /// Unfolds what differs from the version before: how many things.
    package let differences: @Sendable (Int, Int) -> String
    /// Nothing differs from the version before.
    package let same: @Sendable (Int) -> String
    /// The heading of the form that lays two versions side by side.
    package let compare: String
    /// The field for the first version.
    package let from: String
    /// The field for the second version.
    package let to: String
    /// A version in a list: its number and the day.
    package let option: @Sendable (Int, String?) -> String
    /// Compares.
    package let show: String
    /// The heading of what differs: from which, to which, how many.
    package let compared: @Sendable (Int, Int, Int) -> String
    /// The title of a version's page: its number and the school.
    package let versionTitle: @Sendable (Int, String) -> String
    /// That it no longer holds for what is new.
    package let earlier: String
    /// Back to the list.
    package let back: String
    /// The link to the list.
    package let all: String
}
