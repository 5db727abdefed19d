/// What somebody wrote in cases that are not theirs to read.
package struct OwnRecordTexts: Sendable {
    /// The title, and the way there.
    package let title: String
    /// What stands there.
    package let hint: String
    /// When nothing may be read back.
    package let nothing: String
    /// A step that somebody did, and when.
    package let step: @Sendable (String, String) -> String
}
