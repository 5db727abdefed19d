/// The page about who is absent.
package struct AbsenceTexts: Sendable {
    /// The title.
    package let title: String
    /// The way back to the list of the day.
    package let back: String
    /// What the page is for.
    package let lead: String
    /// Above who is absent.
    package let now: String
    /// When nobody is.
    package let nobody: String
    /// From when until when, if that is known.
    package let days: @Sendable (String, String?) -> String
    /// Who stands in: for which role, and in which.
    package let standIn: @Sendable (String, String) -> String
    /// A colleague with the same role goes on.
    package let colleague: @Sendable (String) -> String
    /// The protocol names nobody who stands in.
    package let noStandIn: @Sendable (String) -> String
    /// The button for who is back.
    package let isBack: String
    /// Above the form.
    package let say: String
    /// Who is absent.
    package let who: String
    /// From which day.
    package let from: String
    /// Until which day.
    package let until: String
    /// What to do when nobody knows.
    package let untilHint: String
    /// That no reason is asked.
    package let noReason: String
    /// The button.
    package let send: String
    /// What is the matter.
    package let refused: @Sendable (String) -> String
    /// On the list of the day, to this page.
    package let link: String
    /// On the list of the day of who stands in: for whom, in which role, until when.
    package let youStandIn: @Sendable (String, String, String?) -> String
    /// On the form that says it for one case: that this page says it for all.
    package let everyCase: String
    /// In a dossier: that the school said so.
    package let schoolWide: String
    /// Why nobody can act in a role in one case.
    package let barred: String
    /// To a reporter: who receives it meanwhile.
    package let receives: @Sendable (String) -> String
    /// To a reporter: nobody else reads it, so it waits.
    package let waits: String
}
