/// A school's choices as a file.
package struct ProtocolFileTexts: Sendable {
    /// The title.
    package let title: String
    /// What it is for.
    package let lead: String
    /// That the school chose nothing.
    package let nothing: String
    /// The field.
    package let field: String
    /// How it is written.
    package let hint: String
    /// Saves.
    package let save: String
    /// Something is wrong with the file: how many things.
    package let refused: @Sendable (Int) -> String
    /// A line, by its number.
    package let line: @Sendable (Int) -> String
    /// The heading of the file with what is wrong beside its lines.
    package let beside: String
    /// It is no file of choices; the rest is said by the program, in English.
    package let unreadable: String
    /// What the reader of files complains of; nil where it says something that is not known here.
    package let complaint: @Sendable (String) -> String?
    /// Nothing has that address; what was probably meant.
    package let unknown: @Sendable (String, String?) -> String
    /// It stands on paper, in these rules; the address by which a school deviates from it, where there is one.
    package let onPaper: @Sendable (String, [String], String?) -> String
    /// A gap that marks several things.
    package let ambiguous: @Sendable (String, [String]) -> String
    /// A value that cannot be: the value, and what can.
    package let badValue: @Sendable (String, String) -> String
    /// There is more than a protocol takes.
    package let tooMuch: String
    /// The playbook itself has mistakes.
    package let broken: String
    /// What can stand at an address.
    package let expected: @Sendable (Expected) -> String
    /// Unfolds the addresses.
    package let addresses: String
    /// What stands beside them.
    package let addressesHint: String
    /// The way to the playbook's own files.
    package let files: String
    /// What they are beside these choices.
    package let filesHint: String

    /// What can stand at an address.
    package enum Expected: Hashable, Sendable {
        case term, termOrAtOnce, day, days, line, guide, points, letter, number
        /// One of these words.
        case word([String])
    }
}
