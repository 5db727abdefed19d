/// Who holds which role of the protocol.
package struct AppointmentTexts: Sendable {
    /// The title.
    package let title: String
    /// Back to the protocol.
    package let back: String
    /// Back to all roles.
    package let backToAll: String
    /// What one sees there.
    package let lead: String
    /// Leads to the page.
    package let link: String
    /// When nobody holds a role.
    package let nobody: String
    /// So many more people than are named.
    package let more: @Sendable (Int) -> String
    /// Somebody who is absent today.
    package let absent: @Sendable (String) -> String
    /// Who takes over.
    package let standIn: @Sendable (String) -> String
    /// That nobody does.
    package let noStandIn: String
    /// The classes that have nobody.
    package let vacant: @Sendable ([String]) -> String
    /// Where the roles outside the school are.
    package let otherRoles: String
    /// The page of one role.
    package let role: @Sendable (String) -> String
    /// The heading of who holds it.
    package let holders: String
    /// From when and until when: days in words, nothing for what was not said.
    package let days: @Sendable (String?, String?) -> String
    /// Ends a role.
    package let end: String
    /// Ends it: of whom.
    package let endOf: @Sendable (String) -> String
    /// The field for its last day.
    package let lastDay: String
    /// Help with that.
    package let lastDayHint: String
    /// Sends it.
    package let sendEnd: String
    /// The heading of the form for somebody new.
    package let appoint: String
    /// The field for who.
    package let who: String
    /// The first option of that field.
    package let choose: String
    /// The field for the class.
    package let schoolClass: String
    /// The field for the first day.
    package let from: String
    /// The field for the last day.
    package let until: String
    /// Help with that.
    package let untilHint: String
    /// The field for why.
    package let reason: String
    /// Help with that.
    package let reasonHint: String
    /// Sends it.
    package let send: String
    /// What follows.
    package let follows: String
    /// Who says it: the roles that lead the school, nothing when there is none.
    package let others: @Sendable ([String]) -> String
    /// The heading of what was said.
    package let history: String
    /// Who reads that.
    package let historyHint: String
    /// One line of it: what happened, on which day it was said, by whom, why.
    package let said: @Sendable (String, String, String, String) -> String
    /// Somebody begins: who, as what, from when, until when.
    package let begins: @Sendable (String, String, String, String?) -> String
    /// Somebody stops: who, as what, and the last day.
    package let ends: @Sendable (String, String, String) -> String
    /// The same said to the one it is about.
    package let you: AppointmentYouTexts
    /// That it was done.
    package let done: String
    /// Why it is not done.
    package let refused: @Sendable (Refused) -> String
    /// Somebody else changed it in between.
    package let conflict: String

    /// Why nobody is appointed, or no role ended, with what a sentence needs.
    package enum Refused: Sendable {
        case person, role, schoolClass, oneself, days, twice
        /// Who decides: the roles that lead the school.
        case notYours([String])
        /// The longest reason.
        case reason(Int)
        /// How many duties stand with the role.
        case last(Int)
    }
}

/// What was said of the one who reads it.
package struct AppointmentYouTexts: Sendable {
    /// You begin: as what, from when, until when.
    package let begin: @Sendable (String, String, String?) -> String
    /// You stop: as what, and the last day.
    package let end: @Sendable (String, String) -> String
}
