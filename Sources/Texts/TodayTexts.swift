/// The list of the day.
package struct TodayTexts: Sendable {
    /// Instead of what is to be done, when the dossier is damaged.
    package let unreadable: String
    /// The title, with the day.
    package let title: @Sendable (String) -> String
    /// When there is nothing to do.
    package let nothing: String
    /// When there is nothing to do but what stands above.
    package let nothingElse: String
    /// Below that, when there is nothing for anybody to see here.
    package let nothingHint: String
    /// That something was kept, by the title of its form, and that its case is somebody else's now.
    package let gaveAway: @Sendable (String) -> String
    /// To the reports that wait, with how many.
    package let reports: @Sendable (Int) -> String
    /// That a case came to the reader: about whom, in which role, and on which day.
    package let handedOver: @Sendable (String, String, String) -> String
    /// A heading of the list.
    package let heading: @Sendable (String) -> String
    /// A heading with how many.
    package let counted: @Sendable (String, Int) -> String
    /// Which lines of a long list are here, and whether more follow.
    package let part: @Sendable (Int, Int, Bool) -> String
    /// When nothing is left for this part of the list.
    package let noPart: String
    /// Where something may be done in more cases than are named.
    package let moreOffers: String
    /// Above what may be done.
    package let options: @Sendable (Int) -> String
    /// How much may be done in a case.
    package let offers: @Sendable (Int) -> String
    /// How much more there is to do later in a case.
    package let more: @Sendable (Int) -> String
    /// On a duty of which the protocol reminds one by now.
    package let reminder: String
    /// By when.
    package let due: @Sendable (String) -> String
    /// A day with the time on it.
    package let at: @Sendable (String, String) -> String
    /// Whose duty it is, when nobody can act in that role.
    package let inPlaceOf: @Sendable (String) -> String
    /// The first day on which it can be done.
    package let fromDay: @Sendable (String) -> String
    /// What is to be asked first.
    package let askFirst: @Sendable ([String]) -> String
    /// The consent of somebody, to be asked.
    package let askConsent: @Sendable (String) -> String
    /// The view of somebody, to be asked.
    package let askView: @Sendable (String) -> String
    /// When the pupil is not known yet.
    package let unknownPupil: String
    /// The duty to say that a report arrived.
    package let receipt: String
    /// The duty to read the copy of a report.
    package let reportCopy: String
    /// Above what is shown because somebody else is late.
    package let othersLate: String
    /// The title of a notice: who, and about what.
    package let tell: @Sendable (String, String) -> String
    /// Above several notices of one case, with how many.
    package let tellSeveral: @Sendable (Int) -> String
    /// The title of a question that a duty waits for.
    package let answer: @Sendable (String) -> String
    /// The button of a question.
    package let answerAction: String
    /// The button: of a step, or of a notice.
    package let action: @Sendable (Bool) -> String
}
