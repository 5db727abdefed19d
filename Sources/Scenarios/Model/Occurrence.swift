import Casework
import Playbooks
import SchoolTime

/// What can happen in a scenario.
enum Occurrence: Sendable {
    case report(ReportFiled)
    case opened
    /// Pupils take part, or take part otherwise; why, where duties lapse by it.
    case join([CaseParty], because: String?)
    case leave([Pupil.ID])
    /// What was found of pupils is taken back.
    case corrects([Pupil.ID: Finding], because: String)
    case facts([FactStated])
    /// Facts that the triage asks and of which nobody says anything are stated as unknown, except those left
    /// out on purpose.
    case triage(TriageWish, facts: [FactStated], without: [Fact.ID], reason: String?)
    case done(Deed)
    case planned(Deed, for: Moment)
    case waived(Deed)
    case told(Deed)
    /// To each of the steps, nil for consent in general; about each of the pupils, nil for all at once.
    case consent(Role.ID, to: [Step.ID?], CaseEvent.Consent, of: [Pupil.ID?])
    case consulted([StepTarget], who: Role.ID?, view: String, of: [Pupil.ID?])
    case happened(Happening.ID, of: [Pupil.ID?])
    case handover(to: Role.ID, because: String)
    case unavailable(Role.ID, group: String? = nil, because: String)
    case available(Role.ID, group: String? = nil)
    case note(String)
    case attach(Document.ID)
    case addReader(ReaderSet.ID, who: Role.ID)
    case removeReader(ReaderSet.ID, who: Role.ID, because: String)
    case unseal(reason: String)
    case close(reason: String)
    case reopen(reason: String)
    case passes
}

/// A report as a scenario tells it.
struct ReportFiled: Sendable {
    let by: Channel.Audience
    let channel: Channel.ID
    /// The name of the staff whom the reporter chose; nil when nobody was.
    let to: String?
    let text: String
    let facts: [FactStated]
}

/// A fact and an answer.
struct FactStated: Sendable {
    let fact: Fact.ID
    let answer: Fact.Answer
    let saidBy: Role.ID?
    let pupil: Pupil.ID?
}

/// Which outcome is committed.
enum TriageWish: Sendable {
    case outcome(Triage.Outcome)
    /// What the table says.
    case recommended
}

/// A step, or a notice of one.
struct StepTarget: Hashable, Sendable {
    let step: Step.ID
    let notice: Notice.ID?

    init(_ step: Step.ID, _ notice: Notice.ID? = nil) {
        self.step = step
        self.notice = notice
    }

    /// Whether the task is what is meant; a step stands for its notices only where it consists of them.
    func means(_ task: TaskID, in engine: CaseEngine) -> Bool {
        guard task.step == step else { return false }
        if let notice { return task.notice == notice }
        return !task.isNotice || engine.step(step)?.kind == .notice
    }
}

/// Something to do with a step: which, for whom, and how.
struct Deed: Sendable {
    /// The steps or notices that the word can mean.
    var targets: [StepTarget]
    /// Of whom; it is done for each.
    var pupils: [Pupil.ID] = []
    var recipient: Role.ID?
    /// How it ends, for every step that knows this outcome.
    var outcomes: [Step.ID: Outcome.ID] = [:]
    /// What was found of each pupil, by a step that asks it of several.
    var findings: [Pupil.ID: Finding] = [:]
    /// What is filled in, by step.
    var answers: [Step.ID: [Field.ID: String]] = [:]
    /// What is left empty on purpose.
    var without: Set<Field.ID> = []
    var on: SchoolDate?
    var reason: String?
    /// Whether notices are meant where a step consists of them or brings them about.
    var isTelling = false

    /// The pupil it is about; nil for anybody.
    var pupil: Pupil.ID? { pupils.first }

    /// The same for each pupil by itself.
    var each: [Deed] {
        guard pupils.count > 1 else { return [self] }
        return pupils.map { pupil in
            var one = self
            one.pupils = [pupil]
            return one
        }
    }
}
