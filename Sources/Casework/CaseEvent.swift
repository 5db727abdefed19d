import Playbooks
import SchoolTime

/// Something that happened in a dossier. The list of these is the truth; all else is worked out from it.
package struct CaseEvent: Hashable, Sendable {
    /// When it was recorded, on the school's clock.
    package let at: Moment
    /// Who recorded it.
    package let by: Actor
    /// What happened.
    package let what: What

    /// An event.
    package init(at: Moment, by: Actor, _ what: What) {
        self.at = at
        self.by = by
        self.what = what
    }

    /// Who did something: a role, and the person who held it.
    package struct Actor: Hashable, Sendable {
        /// The role acted in.
        package let role: Role.ID
        /// The person, by an id that says nothing; nil for reporters without an account and in scenarios.
        package let person: String?

        /// An actor.
        package init(role: Role.ID, person: String? = nil) {
            self.role = role
            self.person = person
        }
    }

    /// Why a pupil takes part no longer.
    package enum Leaving: Hashable, CaseIterable, Sendable {
        /// It turned out that the pupil never did.
        case notInvolved
        /// The pupil is no longer in the class that the dossier is about.
        case leftClass
    }

    /// The kinds of events.
    package indirect enum What: Hashable, Sendable {
        /// A report was filed.
        case reported(Report)
        /// The dossier was opened without a report.
        case opened
        /// A pupil takes part, or takes part otherwise than before.
        case joined(CaseParty)
        /// A pupil takes part no longer.
        case left(Pupil.ID, because: Leaving = .notInvolved)
        /// What was found of a pupil was not right: it did not show, or nobody knows yet. Without a reason it follows from
        /// the weighing before it.
        case corrected(Pupil.ID, to: Finding, reason: String?)
        /// Facts were stated in one act.
        case stated([Statement])
        /// Triage was committed or revised.
        case triaged(Triage.Outcome, recommended: Triage.Outcome?, reason: String?)
        /// A report came to a case that was weighed, and the weighing holds: as what it was weighed, what the table recommended
        /// now, and why.
        case upheld(Triage.Outcome, recommended: Triage.Outcome?, reason: String?)
        /// A step was done.
        case done(Completion)
        /// A step was planned.
        case planned(TaskID, for: Moment, reason: String?)
        /// A step was waived.
        case waived(TaskID, reason: String)
        /// A notice was given.
        case told(TaskID, note: String?)
        /// One of several families was told by a notice, or one of several pupils; the notice itself is given when all were.
        case toldFamily(TaskID, of: Pupil.ID, note: String?)
        /// A letter was written that goes with a notice.
        case letter(CaseLetter)
        /// A consulted role gave its view; about one pupil, or about all.
        case consulted(Step.ID, who: Role.ID, view: String, of: Pupil.ID? = nil)
        /// Somebody gave, declined or withdrew consent; for a step, or in general; about one pupil, or about all.
        case consent(Role.ID, to: Step.ID?, Consent, of: Pupil.ID? = nil)
        /// A happening occurred; about one pupil, or about the case as a whole.
        case happened(Happening.ID, note: String?, of: Pupil.ID? = nil)
        /// The case got another owner.
        case handedOver(to: Role.ID, reason: String)
        /// The holder of a role cannot act. Where the case is about them: the persons who held it then, by their ids; none
        /// where nobody could say who, and in events of before this was kept.
        case unavailable(Role.ID, reason: String, holders: [String] = [])
        /// The holder of a role can act again, or somebody else holds it. Persons whom the case is about stay shut out.
        case available(Role.ID)
        /// Nobody can act in a role for one class, by its id; the holders for other classes can.
        case unavailableForClass(Role.ID, group: String, reason: String)
        /// Somebody can act again in a role for one class.
        case availableForClass(Role.ID, group: String)
        /// The case is not about a person after all, or not about whoever holds a role.
        case cleared(Role.ID, reason: String)
        /// A note was written; one about a task is read by who reads what its step covers, any other by who reads the case.
        case noted(String, about: TaskID? = nil)
        /// Whoever reported was written an answer, to be read with the code of the receipt.
        case answered(String)
        /// The school attached a document.
        case attached(Document.ID)
        /// A reader was added to a set by hand.
        case readerAdded(ReaderSet.ID, Role.ID)
        /// A reader who was added by hand was taken out again.
        case readerRemoved(ReaderSet.ID, Role.ID, reason: String)
        /// What came in over a sealed channel was opened up for the ordinary readers.
        case unsealed(reason: String)
        /// It was said of agreements whether they were kept.
        case reviewed(AgreementReview)
        /// The dossier was closed.
        case closed(reason: String)
        /// The dossier was opened again.
        case reopened(reason: String)
        /// A report that came in a dossier of its own was joined to this case.
        case tookIn(JoinedReport)
        /// A report that was joined to this case by mistake was taken out again; it goes on in its own dossier.
        case tookOut(DossierLink, reason: String)
        /// The report of this dossier was joined to another case, which closes it.
        case joinedTo(DossierLink)
        /// What the case to which its report was joined keeps from whom since, is kept from them here too.
        case barredAlong(Barring)
        /// The dossier goes on by another version of the school's protocol, which its whole history is read by from
        /// here on.
        case moved(from: Int, to: Int, reason: String)
    }

    /// What is known of a report.
    package struct Report: Hashable, Sendable {
        /// Who reports.
        package let reporter: Channel.Audience
        /// The channel it came over.
        package let channel: Channel.ID
        /// The role that receives it.
        package let receiver: Role.ID
        /// In the reporter's own words.
        package let text: String
        /// The class it is about, by its id, when the reporter said so.
        package let group: String?
        /// What the reporter answered to the question whether somebody is in danger; nil when nothing. It counts once somebody
        /// at the school says so too.
        package let danger: Fact.Answer?

        /// A report.
        package init(
            reporter: Channel.Audience, channel: Channel.ID, receiver: Role.ID, text: String,
            group: String? = nil, danger: Fact.Answer? = nil
        ) {
            self.reporter = reporter
            self.channel = channel
            self.receiver = receiver
            self.text = text
            self.group = group
            self.danger = danger
        }
    }

    /// How a step was done.
    package struct Completion: Hashable, Sendable {
        /// Which.
        package let task: TaskID
        /// How it ended; nil for steps without outcomes.
        package let outcome: Outcome.ID?
        /// What was filled in.
        package let answers: [Field.ID: String]
        /// The day it took place, when that is not the day it was recorded.
        package let on: SchoolDate?
        /// Why it was done although a gate asked for a reason.
        package let reason: String?
        /// What was found of each pupil, by a step that asks that of several; empty where the outcome says it.
        package var findings: [Pupil.ID: Finding]

        /// A completion.
        package init(
            task: TaskID, outcome: Outcome.ID? = nil, answers: [Field.ID: String] = [:],
            on: SchoolDate? = nil, reason: String? = nil, findings: [Pupil.ID: Finding] = [:]
        ) {
            self.task = task
            self.outcome = outcome
            self.answers = answers
            self.on = on
            self.reason = reason
            self.findings = findings
        }
    }

    /// What became of a question for consent.
    package enum Consent: String, Hashable, CaseIterable, Sendable {
        case given, declined, withdrawn
    }
}
