/// Reports that wait for triage.
package struct InboxTexts: Sendable {
    /// The title, with how many.
    package let title: String
    /// What the page is for.
    package let lead: String
    /// When there are none.
    package let nothing: String
    /// What to do then.
    package let nothingHint: String
    /// To a report by staff.
    package let new: String
    /// The title of a report, by who reports and its number.
    package let report: @Sendable (String, Int) -> String
    /// When it came in.
    package let cameIn: @Sendable (String) -> String
    /// To whom it came.
    package let receiver: @Sendable (String) -> String
    /// The class that the reporter named.
    package let ofClass: @Sendable (String) -> String
    /// When nobody said whom it is about.
    package let noPupil: String
    /// In place of words that are not for this viewer.
    package let notForYou: String
    /// Instead of what was reported, when what is stored is damaged.
    package let unreadable: String
    /// By when it must be weighed.
    package let due: @Sendable (String) -> String
    /// On a report of danger that nobody has confirmed or denied yet.
    package let danger: String
    /// Who weighs it.
    package let owner: @Sendable (String) -> String
    /// The one action.
    package let weigh: String
    /// The one action with what nobody weighs.
    package let open: String
    /// After reporting something that one may not open: its number and the receiver.
    package let sent: @Sendable (String, String) -> String
}
