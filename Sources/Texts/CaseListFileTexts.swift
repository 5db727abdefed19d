/// The list of cases as a file for a spreadsheet.
package struct CaseListFileTexts: Sendable {
    /// The link to it.
    package let link: String
    /// What it is called, with the day.
    package let fileName: @Sendable (String) -> String
    /// What stands above its columns: number, state, kind, class, owner, first and latest day, next day, whether that is over,
    /// how much is open, and the version of the protocol.
    package let columns: [String]
    /// A case that is open.
    package let open: String
    /// One that is closed.
    package let closed: String
    /// It is so.
    package let yes: String
    /// It is not.
    package let no: String
    /// At its end, when more cases fit the choice than it holds.
    package let more: @Sendable (Int) -> String
}
