import Playbooks
import SchoolTime

/// Something that a person wants to do in a dossier.
package enum CaseCommand: Hashable, Sendable {
    case report(CaseEvent.Report)
    case open
    /// Lets a pupil take part, or take part otherwise: with a reason when duties about that pupil lapse by it, which then stands
    /// in the history.
    case join(CaseParty, reason: String? = nil)
    case leave(Pupil.ID)
    /// Takes back what was found of a pupil, with a reason: it did not show, or nobody knows yet. Nothing is deleted.
    case correct(Pupil.ID, to: Finding, reason: String)
    /// States facts. What is said in one act counts at once: nothing fires on the answers in between.
    case state([Statement])
    /// Commits an outcome; the reason is asked when it is not the one recommended.
    case triage(Triage.Outcome, reason: String?)
    case complete(CaseEvent.Completion)
    case plan(TaskID, for: Moment, reason: String?)
    case waive(TaskID, reason: String)
    case tell(TaskID, note: String?)
    /// Tells one of several families, or pupils, whom a notice reaches; with the last of them the notice is given.
    case tellFamily(TaskID, of: Pupil.ID, note: String?)
    /// Keeps a letter that goes with a notice. Whether that was given is said apart.
    case write(CaseLetter)
    case consult(Step.ID, who: Role.ID, view: String, of: Pupil.ID? = nil)
    case consent(Role.ID, to: Step.ID?, CaseEvent.Consent, of: Pupil.ID? = nil)
    /// Records a happening: about one of the pupils who take part, or about the case as a whole.
    case happen(Happening.ID, note: String?, of: Pupil.ID? = nil)
    case handOver(to: Role.ID, reason: String)
    /// Says that whoever holds a role cannot act. Where the case is about them, `holders` are those persons, by their ids;
    /// without any the role itself is shut out.
    case unavailable(Role.ID, reason: String, holders: [String] = [])
    /// Says that whoever holds a role now can act in it. Persons whom the case is about stay shut out.
    case available(Role.ID)
    /// Says that the case is not about somebody after all: a person, or a role that was shut out as such.
    case clear(Role.ID, reason: String)
    /// Writes a note; one about a task is read by who reads what its step covers.
    case note(String, about: TaskID? = nil)
    /// Writes whoever reported an answer, to be read with the code of the receipt. Only while the case has one report:
    /// with several nobody could say whose code shows it.
    case answer(String)
    case attach(Document.ID)
    case addReader(ReaderSet.ID, Role.ID)
    /// Takes out a reader who was added by hand.
    case removeReader(ReaderSet.ID, Role.ID, reason: String)
    /// Opens up a dossier that came in over a sealed channel; ``CaseEngine/unsealer(in:)`` says whose that is.
    case unseal(reason: String)
    /// Says of agreements whether they were kept, in a step that is being done.
    case review(AgreementReview)
    /// Closes the dossier; the reason covers every duty that is still open.
    case close(reason: String)
    case reopen(reason: String)
    /// Joins a report to this case; ``CaseEngine/obstacle(toJoining:to:)`` says beforehand whether that can be.
    case takeIn(JoinedReport)
    /// Takes out again a report that was joined to this case.
    case takeOut(DossierLink, reason: String)
    /// Closes this dossier, as its report was joined to another case.
    case joinTo(DossierLink)
}

/// Why a command is not carried out. A value, never thrown away: the page shows it with the rules it cites.
package struct Refusal: Error, Hashable, Sendable {
    /// What is the matter.
    package let reason: Reason
    /// The rules that refuse it.
    package let grounds: [Grounds]

    /// A refusal.
    package init(_ reason: Reason, grounds: [Grounds] = []) {
        self.reason = reason
        self.grounds = grounds
    }

    /// Every rule and gap cited.
    package var rows: [RegisterRow.ID] { grounds.flatMap(\.rows) }

    /// What can be the matter.
    package enum Reason: Hashable, Sendable {
        /// The playbook has no such step, fact, outcome, happening, role or document.
        case unknown(String)
        /// The step is not open.
        case notOpen(Step.ID)
        /// The step was already done, waived or withdrawn.
        case alreadyEnded(TaskID)
        /// These stand in the way.
        case obstacles([Obstacle])
        /// The step must not be done.
        case forbidden(Step.ID)
        /// These required fields are empty.
        case missing([Field.ID])
        /// The answer is none of the possible ones.
        case invalidAnswer(String, allowed: [String])
        /// So many were filled in, which is too few or too many.
        case outOfBounds(Field.ID, found: Int, Condition.Bounds)
        /// The day that was filled in lies before the first that may be, or after the last.
        case otherDay(Field.ID, DayBounds)
        /// This was filled in, which goes with these outcomes of the step only.
        case otherOutcome(Field.ID, Step.ID, goesWith: [Outcome.ID])
        /// Of each of these pupils it must be said what was found.
        case findingsNeeded([Pupil.ID])
        /// Nothing was found of the pupil that this would change.
        case nothingToCorrect(Pupil.ID)
        /// An outcome must be chosen.
        case outcomeNeeded(allowed: [Outcome.ID])
        /// A written reason is asked.
        case reasonNeeded
        /// These duties about a pupil would lapse, as the pupil takes part otherwise from here on: a written reason is asked.
        case wouldLapse([TaskID])
        /// It may not be waived, or not by this role.
        case notWaivable(Step.ID)
        /// Another role must do it.
        case notYours(owners: [Role.ID])
        /// Somebody else's word cannot be overruled.
        case notYourWord(saidBy: Role.ID)
        /// A party from outside or a committee, which cannot own a case.
        case cannotOwn(Role.ID)
        /// This role owns the case already.
        case isOwner(Role.ID)
        /// Whoever holds this role can act already.
        case notAway(Role.ID)
        /// The protocol gives the case to this role by a step, which a bare hand-over would pass by.
        case takenOver(by: Step.ID)
        /// Somebody is accused in this role: being absent would lift that, and such a one gets no case.
        case accused(Role.ID)
        /// It would shut out the one who does it.
        case ownRole
        /// Another accusation, after which nobody but the one who makes it would read the dossier.
        case nobodyElseReads
        /// An accusation after which nobody would be left who leads the case.
        case nobodyLeads
        /// The reader set is closed.
        case closedReaders(ReaderSet.ID)
        /// It came in over a channel that is not sealed, or whose seal stays.
        case staysSealed
        /// Its report came over a channel with a plan of its own, which is not weighed.
        case notWeighed
        /// The dossier is closed.
        case closed
        /// The dossier cannot be closed yet.
        case notClosable([Obstacle], open: [TaskID])
        /// The dossier is not closed.
        case notClosed
        /// The day of what happened lies in the future or before the dossier began; or that of a plan in the past, or more
        /// than a year ahead.
        case impossibleDate
        /// A day that was filled in lies so far away that nobody can mean it: outside the first and the last.
        case farAway(first: SchoolDate, last: SchoolDate)
        /// Nothing was written.
        case empty
        /// There is no reporter to answer, or more than one.
        case noOneReporter
        /// More was written than is kept: at most so many characters.
        case tooLong(most: Int)
    }
}

/// What a command leads to.
package struct Decision: Hashable, Sendable {
    /// The events to append.
    package let events: [CaseEvent]
    /// What was let pass though the protocol wants it otherwise.
    package let warnings: [Warning]
}
