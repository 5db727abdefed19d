/// The dossiers of a school year.
package struct SchoolYearTexts: Sendable {
    /// The title: which school year.
    package let title: @Sendable (String) -> String
    /// What stands there.
    package let lead: String
    /// Back to this page.
    package let back: String
    /// When there is nothing for the viewer.
    package let nothing: String
    /// Above the dossier of the school.
    package let school: String
    /// What that is called.
    package let wholeSchool: String
    /// Above the classes.
    package let classes: String
    /// When nobody began it.
    package let notBegun: String
    /// The button that begins it.
    package let begin: String
    /// The button that opens it.
    package let look: String
    /// The link to the dossier of the year before.
    package let lastYear: String
    /// Above what was left undone in the dossier of a year that is over.
    package let leftOver: String
    /// That the new year asks it anew.
    package let askedAnew: String
    /// In place of who did something: nobody, the program opened or changed it.
    package let byItself: String
    /// How many duties are open.
    package let open: @Sendable (Int) -> String
}
