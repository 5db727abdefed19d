/// Telling it.
package struct ReportTexts: Sendable {
    /// The title.
    package let title: String
    /// What one needs to know first.
    package let lead: String
    /// The way off this page for who does not want to be seen on it.
    package let leaveFast: String
    /// Who tells.
    package let who: String
    /// A kind of reporter.
    package let audience: @Sendable (String) -> String
    /// What happens.
    package let what: String
    /// Help with that.
    package let whatHint: String
    /// Where and when.
    package let whereAndWhen: String
    /// It may stay empty.
    package let optional: String
    /// Who is involved.
    package let names: String
    /// Help with that.
    package let namesHint: String
    /// Which class it is about.
    package let schoolClass: String
    /// The answer when one does not know or say it.
    package let classUnknown: String
    /// Below the question whether somebody is in danger: what to do at once.
    package let dangerHelp: [String]
    /// The answer to it when one does not know or say it.
    package let dangerUnknown: String
    /// After a report of danger: that sending it is not enough.
    package let dangerSent: String
    /// Over which channel.
    package let toWhom: String
    /// Who may use a way, when not everybody may.
    package let onlyFor: @Sendable ([String]) -> String
    /// Who reads what is told.
    package let readBy: @Sendable ([String]) -> String
    /// Who alone reads it.
    package let readOnlyBy: @Sendable ([String]) -> String
    /// Whom the reporter chooses, among those who read it.
    package let whoYouChoose: String
    /// Above the names of those whom one can choose: how many.
    package let choosePerson: @Sendable (Int) -> String
    /// A name of somebody who is absent, and who reads it meanwhile; without anybody it waits.
    package let absentPerson: @Sendable (String, String?) -> String
    /// The answer when one chooses nobody of the list: who reads it then.
    package let nobodyOfTheList: @Sendable (String) -> String
    /// That the school put nobody on the list: who reads it then.
    package let emptyList: @Sendable (String) -> String
    /// Who was chosen is not on the list any more.
    package let notOnTheList: String
    /// Whom the reporter chose, to the reporter.
    package let yourChoice: String
    /// The button.
    package let send: String
    /// When nothing was told.
    package let empty: String
    /// When more was told than is kept.
    package let tooLong: String
    /// When too many reports came from one source; after how many minutes one can try again.
    package let tooMany: @Sendable (Int) -> String
    /// The way to report is there for others than who reports.
    package let notForYou: String
    /// The way to report is no longer there.
    package let noSuchWay: String
    /// After sending.
    package let thanks: String
    /// Who receives it.
    package let arrived: @Sendable (String) -> String
    /// Above the code.
    package let yourCode: String
    /// Below the code.
    package let keepCode: String
    /// The field for the code.
    package let code: String
    /// Help with that.
    package let codeHint: String
    /// The button.
    package let look: String
    /// When no report has it.
    package let unknownCode: String
    /// The title of the progress.
    package let progressTitle: String
    /// It arrived.
    package let received: @Sendable (String) -> String
    /// It was read.
    package let read: @Sendable (String) -> String
    /// It is in hand.
    package let inHand: @Sendable (String) -> String
    /// It was closed.
    package let closed: @Sendable (String) -> String
    /// That more people read it than those to whom it was told: who received it.
    package let openedUp: @Sendable (String) -> String
    /// Above an answer of the school: who wrote it, and when.
    package let answer: @Sendable (String, String) -> String
    /// Why no more is shown.
    package let nothingElse: String
}
