/// The protocol in plain words.
package struct ProtocolTexts: Sendable {
    /// The title: of which school.
    package let title: @Sendable (String) -> String
    /// What the page is.
    package let lead: String
    /// Until when it holds, and when it is reviewed.
    package let holds: @Sendable (HoldsPart, String) -> String
    /// The way back to the school.
    package let back: String
    /// What the list of parts is called.
    package let contents: String
    /// A heading.
    package let heading: @Sendable (Heading) -> String
    /// What the heading's part is about.
    package let lead2: @Sendable (Heading) -> String
    /// A way to report: to whom.
    package let reportTo: @Sendable (String) -> String
    /// A way to report: to one person whom one chooses among those with these roles, or else to whom.
    package let reportToOneOf: @Sendable (String, String) -> String
    /// Only the receiver reads it.
    package let sealed: String
    /// A task that the law names.
    package let lawTask: @Sendable (String) -> String
    /// The heading of people and bodies outside the school.
    package let outside: String
    /// How a role is reached.
    package let reached: @Sendable (String) -> String
    /// Other titles of a role.
    package let aliases: @Sendable (String) -> String
    /// Who stands in.
    package let standIn: @Sendable (String) -> String
    /// Who weighs, and by when.
    package let weighs: @Sendable (String, String?) -> String
    /// Who does a step.
    package let by: @Sendable (String) -> String
    /// Several do it.
    package let performers: @Sendable ([String], Bool) -> String
    /// Under which condition it is asked.
    package let onlyIf: @Sendable (String) -> String
    /// That it is not asked in each case, as that hangs on more than can be said in a line.
    package let onlySometimes: String
    /// That the school's settings leave it out.
    package let notHere: String
    /// When it begins.
    package let begins: @Sendable (String) -> String
    /// In how many more ways it begins than were told.
    package let moreBeginnings: @Sendable (Int) -> String
    /// By when.
    package let due: @Sendable (String) -> String
    /// Who is told.
    package let tells: @Sendable (String) -> String
    /// It may, or must not, be done.
    package let strength: @Sendable (String) -> String?
    /// The tag of what is a default of ours.
    package let systemDefault: String
    /// What that tag means.
    package let systemDefaultHint: String
    /// The paragraph.
    package let paragraph: @Sendable (String) -> String
    /// Steps that wait or must not be done in a special situation, and how many more there are.
    package let touched: @Sendable (Bool, String, Int) -> String
    /// Who alone reads a case meanwhile.
    package let readOnlyBy: @Sendable ([String]) -> String
    /// A plan of a scope.
    package let scope: @Sendable (String) -> String
    /// Above what has to be put in order.
    package let faults: String
    /// When nothing has to.
    package let noFaults: String
    /// Names the list of pages about the protocol.
    package let ways: String
    /// Something that has to be put in order.
    package let fault: @Sendable (Fault) -> String
    /// When things begin and by when.
    package let time: RuleTimeTexts

    /// The parts of the page.
    package enum Heading: Sendable, Hashable, CaseIterable {
        case definitions, principles, signals, people, weighing, plans, situations
    }

    /// Dates of the protocol itself.
    package enum HoldsPart: Sendable {
        case from, until, reviewBy
    }

    /// What can be missing in how a school set it up.
    package enum Fault: Sendable {
        case document(String)
        case setting(String)
        case review(String)
        case expired(String)
        case notYet(String)
        case lawTask(String)
    }
}

/// When things begin, and by when.
package struct RuleTimeTexts: Sendable {
    /// So many of a unit.
    package let term: @Sendable (Int, String) -> String
    /// A term with its direction, such as `by` or `not-before`.
    package let span: @Sendable (String, String) -> String
    /// Within a term of hours that runs on through weekends and holidays.
    package let onTheClock: @Sendable (String) -> String
    /// The same school day.
    package let atOnce: String
    /// The same day, also when there is no school; what it counts from follows.
    package let atOnceSchoolOrNot: String
    /// On a day of the year.
    package let on: @Sendable (String) -> String
    /// Between two days of the year.
    package let between: @Sendable (String, String) -> String
    /// After something: its moment, and the titles of those of which one is enough.
    package let after: @Sendable (Moment, [String]) -> String
    /// Between several of which one is enough.
    package let or: String

    /// The moments from which things begin.
    package enum Moment: Sendable, Hashable {
        case report, reportOver, opened, closing, reopened, triage, triagedAs, done, outcome, planned,
            stepOpened,
            waived, ends, overdue, date, filled
        case fact, happening, overlayStarts, overlayEnds, consentGiven, consentWithdrawn, handover, joined,
            consentDeclined, schoolYear
    }
}
