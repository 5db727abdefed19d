/// What happened in a case, in words.
package struct CaseEventTexts: Sendable {
    /// A report came in: from whom, and how.
    package let reported: @Sendable (String, String) -> String
    /// The dossier was opened without a report.
    package let opened: String
    /// A pupil takes part: who, how, and in which class then, when that is known.
    package let joined: @Sendable (String, String, String?) -> String
    /// A pupil turned out not to take part.
    package let left: @Sendable (String) -> String
    /// What was found of a pupil is taken back: who, and what is known now.
    package let corrected: @Sendable (String, String) -> String
    /// That this follows from how the report is weighed now.
    package let byWeighing: String
    /// What was found of one of several pupils: who, and what.
    package let found: @Sendable (String, String) -> String
    /// Somebody is no longer in the class.
    package let leftClass: @Sendable (String) -> String
    /// A question was answered: question and answer.
    package let stated: @Sendable (String, String) -> String
    /// The report was weighed.
    package let triaged: @Sendable (String) -> String
    /// A weighing holds after a report that came since.
    package let upheld: @Sendable (String) -> String
    /// What the table recommended instead.
    package let recommended: @Sendable (String) -> String
    /// A step was done.
    package let done: @Sendable (String) -> String
    /// With it the dossier of a pupil or class began: whose.
    package let started: @Sendable (String) -> String
    /// On another day than it was recorded.
    package let tookPlace: @Sendable (String) -> String
    /// A step was planned: what, and when.
    package let planned: @Sendable (String, String) -> String
    /// A step was waived.
    package let waived: @Sendable (String) -> String
    /// A notice was given.
    package let told: @Sendable (String) -> String
    /// Somebody gave its view: who, about what.
    package let consulted: @Sendable (String, String) -> String
    /// Consent: who, which way, to what.
    package let consent: @Sendable (String, String, String?) -> String
    /// Something happened: what, and with whom.
    package let happened: @Sendable (String, String?) -> String
    /// The case got another owner.
    package let handedOver: @Sendable (String) -> String
    /// The holder of a role cannot act.
    package let unavailable: @Sendable (String) -> String
    /// The holder of a role is accused.
    package let accused: @Sendable (String) -> String
    /// The holder of a role can act again.
    package let available: @Sendable (String) -> String
    /// It is not about somebody after all.
    package let cleared: @Sendable (String) -> String
    /// A note was written.
    package let noted: String
    /// Whoever reported was answered.
    package let answered: String
    /// A document was attached.
    package let attached: @Sendable (String) -> String
    /// A reader was added: who, to what.
    package let readerAdded: @Sendable (String, String) -> String
    /// A reader was taken out again: who, of what.
    package let readerRemoved: @Sendable (String, String) -> String
    /// It was opened up for those who read cases.
    package let unsealed: String
    /// It was said whether agreements were kept: in which step.
    package let reviewed: @Sendable (String) -> String
    /// It was closed.
    package let closed: String
    /// Another report was joined to it: the number of that report's dossier, for who may open that.
    package let tookIn: @Sendable (Int?) -> String
    /// That report was taken out again: the same number.
    package let tookOut: @Sendable (Int?) -> String
    /// Its report was joined to another case: its number, for who may open it.
    package let joinedTo: @Sendable (Int?) -> String
    /// Who may read the case to which this report was joined changed, and so it did here.
    package let barredAlong: String
    /// It was opened again.
    package let reopened: String
    /// It goes on by another version of the protocol: from which, to which.
    package let moved: @Sendable (Int, Int) -> String
    /// Who reports.
    package let reporter: @Sendable (String) -> String
}
