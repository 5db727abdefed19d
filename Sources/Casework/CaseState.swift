import Playbooks
import SchoolTime

/// What a dossier's events add up to. Only ``CaseEngine`` changes it.
package struct CaseState: Hashable, Sendable {
    /// How many events it was worked out from; the version that a write expects.
    package internal(set) var version = 0
    /// What the dossier is about.
    package let scope: Plan.Scope
    /// The report it began with.
    package internal(set) var report: CaseEvent.Report? { didSet { changes.parts.insert(.reports) } }
    /// The plan that the report's channel names; nil for the ordinary plans of the scope.
    package internal(set) var channelPlan: Plan.ID? { didSet { changes.parts = .all } }
    /// The pupils who take part.
    package internal(set) var parties: [CaseParty] = [] { didSet { changes.parts.insert(.parties) } }
    /// The answers stated or derived, with who said so.
    package internal(set) var facts: [FactKey: StatedFact] = [:] {
        didSet { changes.parts.insert(.facts) }
    }
    /// The triage outcomes, the latest last.
    package internal(set) var triage: [TriageDecision] = [] { didSet { changes.parts.insert(.triage) } }
    /// The tasks, in the order in which they opened.
    package internal(set) var tasks: [CaseTask] = []
    /// The role that owns the case.
    package internal(set) var owner: Role.ID
    /// The roles that owned it before.
    package internal(set) var formerOwners: Set<Role.ID> = []
    /// When it came to that role, and who gave it; nil while it is with its first owner.
    package internal(set) var handedOver: HandedOver?
    /// The roles whose holders cannot act, with why: as such, and for one class.
    var unavailableAnywhere: [Role.ID: String] = [:]
    var unavailableForClass: [ClassRole: String] = [:]
    /// By whose class it is asked who cannot act; nil for whom it is about most of all.
    var seenFrom: Pupil.ID?
    /// Those whom the case is about, and who see nothing of it: persons, and roles of which nobody could say who held them.
    package internal(set) var shutOut: Set<Role.ID> = []
    /// What became of questions for consent.
    package internal(set) var consents: [ConsentKey: CaseEvent.Consent] = [:]
    /// The views of those consulted.
    package internal(set) var consulted: [ConsultationKey: CaseEvent.Actor] = [:]
    /// The overlays in force.
    package internal(set) var activeOverlays: Set<Overlay.ID> = []
    /// What was recorded where.
    package internal(set) var records: [RecordMade] = []
    /// The documents attached.
    package internal(set) var documents: Set<Document.ID> = []
    /// Readers added by hand.
    package internal(set) var addedReaders: [ReaderSet.ID: Set<Role.ID>] = [:]
    /// Whether it was opened up, for more readers than those to whom its channel seals it.
    package internal(set) var isUnsealed = false
    /// What was said of each agreement, the latest last.
    package internal(set) var agreementsSaid: [Agreement: [AgreementSaid]] = [:]
    /// What was found of pupils who are said to bully, by the task that found it; as it was corrected since.
    package internal(set) var findings: [TaskID: [Pupil.ID: Finding]] = [:]
    /// Which of several families were told by a notice, each by whom and when.
    package internal(set) var familiesTold: [TaskID: [Pupil.ID: FamilyTold]] = [:]
    /// The letters that were written, in their order.
    package internal(set) var letters: [CaseLetter.Kept] = []
    /// Whether it was closed.
    package internal(set) var isClosed = false
    /// The case that its report was joined to; nil when it was not.
    package internal(set) var joinedTo: DossierLink?
    /// What the case to which its report was joined keeps from whom.
    package internal(set) var barring = Barring()
    /// The reports that were joined to it; those that were taken out again say so.
    package internal(set) var taken: [TakenReport] = [] { didSet { changes.parts.insert(.reports) } }
    /// What was open when its report was joined to another case.
    var leftOpen: [TaskID] = []
    /// When its latest event was recorded.
    package internal(set) var latest: Moment?

    /// When a pupil began to take part in the present way; a deadline never counts from before that.
    package internal(set) var joinedAt: [Pupil.ID: Moment] = [:]
    /// When reports came that said that somebody is in danger.
    var dangerReported: [Dated] = []
    /// Reports to a person that followed in this dossier itself.
    var followed: [CaseEvent.Report] = [] { didSet { changes.parts.insert(.reports) } }
    /// The channel over which the latest report came.
    var latestChannel: Channel.ID? { didSet { changes.parts.insert(.reports) } }
    /// Who received the latest report.
    var latestReceiver: Role.ID?
    /// Who answers a reporter, by the number of the receipt, where one person was chosen; also once that report was taken out.
    var answerers: [Int: Answerer] = [:]
    /// When triggers fired: in general, and for one pupil.
    var occurrences: [OccurrenceKey: [Occurrence]] = [:]
    /// How many triggers fired.
    var firings = 0
    /// At most how many tasks wait for an answer before they open.
    var undecided = 0
    /// Where a task stands in ``tasks``.
    var positions: [TaskID: Int] = [:]
    /// Where the tasks stand in ``tasks`` to whose end or lateness something listens.
    var timed: [Int] = []
    /// Where the instances of a step stand in ``tasks``, notices left out.
    var instancePositions: [Step.ID: [Int]] = [:]
    /// The classes from which somebody who takes part went to another.
    var leftGroups: Set<String> = []
    /// Whether the class that the reporter named was that of an earlier school year.
    var namesEarlierClass = false
    /// Up to when time triggers were worked out.
    var clock: Moment?
    /// What changed since it was last looked at what follows from it.
    var changes = Changes()

    /// An empty dossier.
    package init(scope: Plan.Scope, owner: Role.ID) {
        self.scope = scope
        self.owner = owner
        tasks.reserveCapacity(64)
    }

    /// That a case came to another owner.
    package struct HandedOver: Hashable, Sendable {
        /// By whom.
        package let by: CaseEvent.Actor
        /// When it was written down.
        package let at: Moment
    }

    /// That one of several families was told.
    package struct FamilyTold: Hashable, Sendable {
        /// By whom.
        package let by: CaseEvent.Actor
        /// When it was written down.
        package let at: Moment
    }

    /// A fact, or one pupil's.
    package struct FactKey: Hashable, Sendable {
        /// The fact.
        package let fact: Fact.ID
        /// The pupil, for facts per pupil.
        package let pupil: Pupil.ID?
    }

    /// An answer with where it came from.
    package struct StatedFact: Hashable, Sendable {
        /// The answer.
        package let answer: Fact.Answer
        /// Whose word it is.
        package let saidBy: Role.ID?
        /// When it was stated.
        package let at: Moment
        /// By which event, counted as ``CaseState/version``; those of one minute have an order too.
        let version: Int
    }

    /// A moment with the event that it is of, counted as ``CaseState/version``.
    struct Dated: Hashable, Sendable {
        let at: Moment
        let version: Int
    }

    /// A committed outcome.
    package struct TriageDecision: Hashable, Sendable {
        /// The outcome.
        package let outcome: Triage.Outcome
        /// What the table recommended; nil when it could not.
        package let recommended: Triage.Outcome?
        /// Why it differs.
        package let reason: String?
        /// When.
        package let at: Moment
        /// By whom.
        package let by: CaseEvent.Actor
    }

    /// A question for consent: whose, and to which step.
    package struct ConsentKey: Hashable, Sendable {
        /// As what: a pupil in such a part, the parents of one, or a role of the school.
        package let who: Role.ID
        /// Which of these pupils, or whose parents; nil for a role that means no pupils.
        package let whose: Pupil.ID?
        /// To what; nil in general.
        package let step: Step.ID?
        /// About which other pupil; nil about nobody in particular.
        package let about: Pupil.ID?
    }

    /// A consultation: about which step, and with whom.
    package struct ConsultationKey: Hashable, Sendable {
        /// The step.
        package let step: Step.ID
        /// The role consulted.
        package let who: Role.ID
        /// About which pupil; nil about all.
        package let pupil: Pupil.ID?
    }

    /// Something that was recorded.
    package struct RecordMade: Hashable, Sendable {
        /// Where.
        package let place: RecordPlace.ID
        /// Whose record it is, when it is a pupil's.
        package let pupil: Pupil.ID?
        /// The step that made it.
        package let task: TaskID
        /// When.
        package let at: Moment
        /// Who wrote it.
        package let author: CaseEvent.Actor
        /// Why it had to be recorded.
        package let grounds: Grounds
    }

    /// That a trigger fired: when, and the how-manieth of all that fired. Much happens in one minute, and what took place
    /// earlier may have been recorded later: what came after what is asked of the order.
    struct Occurrence: Hashable, Sendable {
        let at: Moment
        let order: Int
    }

    struct OccurrenceKey: Hashable, Sendable {
        let trigger: Trigger
        let pupil: Pupil.ID?
    }

    /// When the dossier was opened.
    var began: Moment? { occurrences[OccurrenceKey(trigger: .opened, pupil: nil)]?.first?.at }

    /// The committed outcome in force.
    package var triageOutcome: Triage.Outcome? { triage.last?.outcome }

    /// The pupils who take part in one of these ways.
    package func pupils(_ involvements: Involvements) -> [CaseParty] {
        parties.filter { $0.isPresent && involvements.members.contains($0.involvement) }
    }

    /// Those who take part now: whoever was taken out of the case is kept in ``parties`` for its history alone.
    package var present: [CaseParty] { parties.filter(\.isPresent) }

    /// Whom it is about most of all: the first target, or else whoever takes part first.
    package var subject: CaseParty? {
        parties.first { $0.isPresent && $0.involvement == .target } ?? parties.first(where: \.isPresent)
    }

    /// The classes in which roles for classes count, by their ids: of who takes part, and the one that was named.
    package var groups: [String] { present.compactMap(\.group) + [namedClass].compactMap(\.self) }

    /// The class that the reporter named, as long as that says where it is: until somebody who is bullied takes part and
    /// has a class, and no longer than the school year of the report, as then other pupils are in the class.
    package var namedClass: String? {
        guard !namesEarlierClass,
            !parties.contains(where: { $0.isPresent && $0.involvement == .target && $0.group != nil })
        else { return nil }
        return report?.group
    }

    /// The classes that it concerned before, and no longer does: who was accused in a role for one of them stays shut out.
    package var formerGroups: Set<String> {
        leftGroups.union(parties.compactMap(\.group) + [report?.group].compactMap(\.self)).subtracting(groups)
    }

    /// The task with this id.
    package func task(_ id: TaskID) -> CaseTask? { positions[id].map { tasks[$0] } }

    /// The instances of a step, notices left out; of one pupil only, if one is given.
    package func instances(of step: Step.ID, pupil: Pupil.ID? = nil) -> [CaseTask] {
        var instances: [CaseTask] = []
        for position in instancePositions[step] ?? [] {
            guard pupil == nil || tasks[position].id.pupil == nil || tasks[position].id.pupil == pupil else {
                continue
            }
            instances.append(tasks[position])
        }
        return instances
    }
}
