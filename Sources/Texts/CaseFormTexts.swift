/// The smaller forms of a case.
package struct CaseFormTexts: Sendable {
    /// Ticking off a notice.
    package let tell: TellTexts
    /// Pupils who take part.
    package let parties: PartiesTexts
    /// A note.
    package let note: SmallForm
    /// Above what was typed in a form that cannot be sent any more.
    package let leftOver: String
    /// Answers to questions.
    package let facts: SmallForm
    /// Whose word an answer is.
    package let factWordOf: @Sendable (String) -> String
    /// A question about one pupil.
    package let factAbout: @Sendable (String, String) -> String
    /// That nobody answered, and which answer counts in the meantime.
    package let notSaid: @Sendable (String) -> String
    /// Something that happened.
    package let happening: SmallForm
    /// What happened.
    package let whatHappened: String
    /// When the protocol names no happenings.
    package let noHappenings: String
    /// Which pupil something is about.
    package let aboutWhom: String
    /// All pupils of the case.
    package let aboutAll: String
    /// Consent.
    package let consent: SmallForm
    /// Whose consent.
    package let consentWho: String
    /// To what.
    package let consentTo: String
    /// In general.
    package let consentGeneral: String
    /// Which way.
    package let consentAnswer: String
    /// A way.
    package let consentAnswers: @Sendable (String) -> String
    /// A hand-over.
    package let handOver: HandOverTexts
    /// Letting a colleague read along.
    package let letRead: LetReadTexts
    /// Opening up what came in over a sealed channel.
    package let unseal: UnsealTexts
    /// Closing.
    package let closing: ClosingTexts
    /// Opening again.
    package let reopening: SmallForm

    /// What every form has.
    package struct SmallForm: Sendable {
        /// The title.
        package let title: String
        /// What it is for.
        package let lead: String
        /// The field for words.
        package let words: String
        /// The button.
        package let send: String
    }
}

/// Ticking off a notice.
package struct TellTexts: Sendable {
    /// The title: who is told.
    package let title: @Sendable (String) -> String
    /// What is told.
    package let what: String
    /// By whom.
    package let byWhom: String
    /// Who hears it, by name.
    package let toWhom: String
    /// How they are reached.
    package let reached: String
    /// Why.
    package let why: String
    /// How to set right what was told.
    package let setRight: String
    /// That nobody knows yet whom it is for.
    package let nobodyYet: String
    /// An optional note.
    package let note: String
    /// Help with that.
    package let noteHint: String
    /// That several are told, each on its own.
    package let each: String
    /// That each of them was told, and only the tick is missing.
    package let allTold: String
    /// The tick of one of them.
    package let wasTold: @Sendable (String) -> String
    /// An optional note on one of them.
    package let noteOf: @Sendable (String) -> String
    /// One of them who was told before: by whom, and when.
    package let givenTo: @Sendable (String, String, String) -> String
    /// Who was told just now, and who was not yet; either may be nobody.
    package let partly: @Sendable (String, String) -> String
    /// What the one who reported reads with the code of the receipt.
    package let answer: String
    /// Help with that.
    package let answerHint: String
    /// Other notices to the same people.
    package let others: @Sendable (String) -> String
    /// The button.
    package let send: String
    /// It was given.
    package let given: @Sendable (String, String) -> String
    /// It fell away.
    package let gone: String
}

/// Pupils who take part.
package struct PartiesTexts: Sendable {
    /// The title.
    package let title: String
    /// What it is for.
    package let lead: String
    /// Above those who take part.
    package let current: String
    /// How a pupil takes part.
    package let how: @Sendable (String) -> String
    /// An involvement to choose.
    package let involvement: @Sendable (String) -> String
    /// Does not take part.
    package let leaves: String
    /// What to do for who is bullied and bullies too.
    package let bothLead: String
    /// The link to a report of its own for that.
    package let newReport: String
    /// Why somebody takes part otherwise.
    package let changeReason: String
    /// When that must be said.
    package let changeHint: String
    /// What the history keeps of it: why, and what lapses by it.
    package let changed: @Sendable (String, [String]) -> String
    /// Above taking back what was found.
    package let correction: String
    /// What comes of that.
    package let correctionLead: String
    /// What is known of a pupil.
    package let known: @Sendable (String) -> String
    /// It stays as it is.
    package let asItIs: @Sendable (String) -> String
    /// Why it was not right.
    package let correctionReason: String
    /// Above adding one.
    package let add: String
    /// The class.
    package let schoolClass: String
    /// The button that shows a class.
    package let showClass: String
    /// The pupil.
    package let pupil: String
    /// No pupil chosen.
    package let none: String
    /// The part of the new pupil.
    package let newPart: String
    /// The button.
    package let send: String
}

/// A hand-over.
package struct HandOverTexts: Sendable {
    /// What every form has.
    package let form: CaseFormTexts.SmallForm
    /// What is to happen.
    package let what: String
    /// One of the ways.
    package let way: @Sendable (String) -> String
    /// The role.
    package let role: String
    /// Above the case: whom it is about.
    package let about: @Sendable (String) -> String
    /// Who said so, and when.
    package let said: @Sendable (String, String) -> String
    /// The way to say that it is not so.
    package let check: String
    /// Why it is about whoever holds a role.
    package let because: @Sendable (String, String) -> String
    /// Saying that it is not about a colleague after all.
    package let clear: CaseFormTexts.SmallForm
    /// A colleague who works here no longer.
    package let leftSchool: String
    /// Above those to whom no case can be given.
    package let noHeir: String
    /// Above the roles that have no part in cases, to whom none is given.
    package let noPart: String
}

/// Closing.
package struct ClosingTexts: Sendable {
    /// The title.
    package let title: String
    /// It can be closed, and whether something is open that closing leaves out.
    package let ready: @Sendable (Bool) -> String
    /// It cannot.
    package let notReady: String
    /// Above duties that may not be skipped.
    package let binding: String
    /// Above duties that are skipped too, and are late or could not wait.
    package let pressing: String
    /// Above duties that are skipped with the reason.
    package let waivable: String
    /// The closing step is not open.
    package let notOpen: @Sendable (String) -> String
    /// To the closing step.
    package let throughStep: @Sendable (String) -> String
    /// Above what is not so yet and must be so, unless with a reason.
    package let whyReason: String
    /// The reason.
    package let reason: String
    /// The button.
    package let send: String
}

/// Letting a colleague read along.
package struct LetReadTexts: Sendable {
    /// The form.
    package let form: CaseFormTexts.SmallForm
    /// Who, and what.
    package let who: String
    /// A role, and what it would read.
    package let way: @Sendable (String, String) -> String
    /// What is written in the timeline: who, and why.
    package let note: @Sendable (String, String) -> String
    /// When nobody can be let in.
    package let nobody: String
    /// Letting somebody read along no longer.
    package let stop: CaseFormTexts.SmallForm
}

/// Opening up what came in over a sealed channel.
package struct UnsealTexts: Sendable {
    /// The form.
    package let form: CaseFormTexts.SmallForm
    /// Who will read it.
    package let readers: @Sendable (String) -> String
    /// What is the matter with whom it is about.
    package let accused: String
    /// When it cannot be opened up, or not by the viewer.
    package let stays: String
}
