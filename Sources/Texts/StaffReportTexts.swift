/// A report by a member of staff.
package struct StaffReportTexts: Sendable {
    /// The title.
    package let title: String
    /// What happens with it.
    package let lead: String
    /// Whose story it is.
    package let whose: String
    /// One of them.
    package let reporter: @Sendable (String) -> String
    /// What happened.
    package let what: String
    /// Help with that.
    package let whatHint: String
    /// Above the pupils.
    package let pupils: String
    /// Help with that.
    package let pupilsHint: String
    /// The class to choose from.
    package let schoolClass: String
    /// No class.
    package let chooseClass: String
    /// The button that shows a class.
    package let showClass: String
    /// Above the pupils of the class that is shown.
    package let ofClass: @Sendable (String) -> String
    /// Above those chosen in other classes.
    package let chosen: String
    /// A way in which a pupil takes part; none when empty.
    package let part: @Sendable (String) -> String
    /// Over which channel.
    package let channel: String
    /// The button.
    package let send: String
    /// When nothing was told.
    package let empty: String
}
