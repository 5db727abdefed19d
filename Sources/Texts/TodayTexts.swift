/// The list of the day.
package struct TodayTexts: Sendable {
    /// The title, with the day.
    package let title: @Sendable (String) -> String
    /// When there is nothing to do.
    package let nothing: String
    /// A heading of the list, with how many.
    package let heading: @Sendable (String, Int) -> String
    /// Above what may be done.
    package let options: @Sendable (Int) -> String
    /// The word on a late line.
    package let overdue: String
    /// By when.
    package let due: @Sendable (String) -> String
    /// When the pupil is not known yet.
    package let unknownPupil: String
    /// When it is shown because somebody else is late.
    package let othersLate: String
    /// The title of a notice: who, and about what.
    package let tell: @Sendable (String, String) -> String
    /// The button: of a step, or of a notice.
    package let action: @Sendable (Bool) -> String
}
