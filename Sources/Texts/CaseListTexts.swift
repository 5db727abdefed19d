/// The list of cases.
package struct CaseListTexts: Sendable {
    /// The title.
    package let title: String
    /// What the filters are called.
    package let filters: String
    /// Open, closed or both.
    package let status: String
    /// One of them: `open`, `closed` or `all`.
    package let statusTitle: @Sendable (String) -> String
    /// The outcome of the triage.
    package let triage: String
    /// The class.
    package let schoolClass: String
    /// No choice.
    package let any: String
    /// That it cannot be read, and where one finds why.
    package let unreadable: String
    /// Not weighed yet.
    package let notWeighed: String
    /// Only what is late.
    package let onlyLate: String
    /// The button.
    package let show: String
    /// Without filters.
    package let clear: String
    /// When there is nothing at all.
    package let nothing: String
    /// When the filter lets nothing through.
    package let nothingFound: String
    /// A number with the pupil.
    package let heading: @Sendable (Int, String) -> String
    /// When no pupil is known.
    package let noPupil: String
    /// Who owns it.
    package let owner: @Sendable (String) -> String
    /// What is due first.
    package let nextDue: @Sendable (String) -> String
    /// The word on what is late.
    package let late: String
    /// How many duties are open.
    package let openDuties: @Sendable (Int) -> String
    /// It is closed.
    package let closed: String
    /// What the ways to other pages of the list are called.
    package let pages: String
    /// The page before.
    package let previous: String
    /// The page after.
    package let next: String
}
