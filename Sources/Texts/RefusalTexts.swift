/// Why something is not carried out, or waits.
package struct RefusalTexts: Sendable {
    /// Above a refusal.
    package let title: String
    /// Above a refusal that only asks to fill in more.
    package let incomplete: String
    /// What the typed text is worth.
    package let nothingLost: String
    /// Above the rules cited.
    package let rules: String
    /// There is no such thing.
    package let unknown: @Sendable (String) -> String
    /// The step is not open.
    package let notOpen: @Sendable (String) -> String
    /// It is over already.
    package let alreadyEnded: @Sendable (String) -> String
    /// Above what stands in the way.
    package let obstacles: String
    /// The step must not be done.
    package let forbidden: @Sendable (String) -> String
    /// Fields that are empty.
    package let missing: @Sendable ([String]) -> String
    /// What a page itself asks, by the name of its field; nil for the fields of a playbook.
    package let unanswered: @Sendable (String) -> String?
    /// An answer that is not possible.
    package let invalidAnswer: @Sendable (String, [String]) -> String
    /// Too few or too many: of which field, the least and the most.
    package let outOfBounds: @Sendable (String, Int?, Int?) -> String
    /// A day before the first that may be, or after the last, of which one may be missing.
    package let otherDay: @Sendable (String, String?, String?) -> String
    /// What was filled in goes with other outcomes only: which field, and with which.
    package let otherOutcome: @Sendable (String, [String]) -> String
    /// An outcome must be chosen.
    package let outcomeNeeded: String
    /// Of each of several pupils it must be said what was found.
    package let findingsNeeded: String
    /// Nothing was found that would change.
    package let nothingToCorrect: String
    /// A reason is asked.
    package let reasonNeeded: String
    /// Duties would lapse, which are listed apart, and a reason is asked.
    package let wouldLapse: String
    /// It may not be waived.
    package let notWaivable: @Sendable (String) -> String
    /// Others must do it.
    package let notYours: @Sendable ([String]) -> String
    /// Whose word it is.
    package let notYourWord: @Sendable (String) -> String
    /// Who is not of the school.
    package let cannotOwn: @Sendable (String) -> String
    /// A role owns the case already.
    package let isOwner: @Sendable (String) -> String
    /// Whoever holds a role can act already.
    package let notAway: @Sendable (String) -> String
    /// The step by which the case goes to a role.
    package let takenOver: @Sendable (String) -> String
    /// Who is accused.
    package let accused: @Sendable (String) -> String
    /// It would shut out the one who does it.
    package let ownRole: String
    /// Nobody else would read it.
    package let nobodyElseReads: String
    /// Nobody would lead it.
    package let nobodyLeads: String
    /// Nobody can be added.
    package let closedReaders: String
    /// It is not weighed, as it came over a way with a plan of its own.
    package let notWeighed: String
    /// It cannot be opened up for others.
    package let staysSealed: String
    /// The dossier is closed.
    package let closed: String
    /// The dossier cannot be closed.
    package let notClosable: String
    /// The dossier is not closed.
    package let notClosed: String
    /// The day cannot be.
    package let impossibleDate: String
    /// The day lies too far away: the first and the last that can be meant.
    package let farAway: @Sendable (String, String) -> String
    /// Nothing was written.
    package let empty: String
    /// Nobody can be answered with a code, or nobody can say who.
    package let noOneReporter: String
    /// More was written than is kept: at most how many characters.
    package let tooLong: @Sendable (Int) -> String
    /// A form without the version it was made from.
    package let unreadable: String
    /// What stands in the way.
    package let obstacle: ObstacleTexts
    /// Somebody else wrote in between.
    package let conflict: ConflictTexts
}

/// What stands in the way of a step.
package struct ObstacleTexts: Sendable {
    /// A gate without a title of its own.
    package let need: String
    /// What a gate that asks for a reason adds.
    package let withReason: String
    /// Questions that nobody answered.
    package let facts: @Sendable ([String]) -> String
    /// The date hangs on something.
    package let date: @Sendable (String) -> String
    /// Not before a day.
    package let notBefore: @Sendable (String) -> String
    /// An overlay holds it.
    package let overlay: @Sendable (String) -> String
    /// A document is missing.
    package let document: @Sendable (String) -> String
    /// Somebody must be asked.
    package let consultation: @Sendable (String) -> String
    /// Consent of somebody is missing, and whether it was given and taken back.
    package let consent: @Sendable (String, Bool) -> String
    /// It does not go with another step.
    package let excluded: @Sendable (String) -> String
    /// The term stands still.
    package let paused: String
    /// What a date hangs on when that is no step.
    package let otherTrigger: String
    /// A step that must be done.
    package let afterStep: @Sendable (String) -> String
}

/// Somebody else wrote in between.
package struct ConflictTexts: Sendable {
    /// The title.
    package let title: String
    /// The title when it was the viewer.
    package let ownTitle: String
    /// What to do.
    package let explanation: String
    /// What to do when the form cannot be sent any more.
    package let ended: String
    /// When what was written is not for this viewer.
    package let hidden: String
}
