import Playbooks
import SchoolTime

/// Carries out one playbook in dossiers of one scope, by one calendar.
///
/// Pure: the same events give the same obligations, wherever it runs. Making one costs some work, so keep
/// it for as long as playbook, settings and calendar stay the same.
package final class CaseEngine: Sendable {
    /// The playbook, with the school's settings applied.
    package let playbook: Playbook
    /// The school's calendar.
    package let calendar: SchoolCalendar
    /// The scope of the dossiers it runs.
    package let scope: Plan.Scope

    let steps: [Step.ID: PlacedStep]
    let order: [Step.ID]
    private let facts: [Fact.ID: Fact]
    let nearest: NearestRoles
    /// The channels that are sealed; asked for each step and event of a dossier.
    let seals: [Channel.ID: Channel]
    /// The overlays that seal a dossier while they are in force, in the order written.
    let sealing: [Overlay]
    /// The roles whose holders are chosen, of the channels on which somebody is; asked for each duty of a dossier.
    let choices: [Channel.ID: [Role.ID]]
    /// What a class is asked because of the years that are in it.
    let ofYears: [PlacedStep]
    let listeners: [Trigger: [PlacedStep]]
    let withdrawals: [Trigger: [PlacedStep]]
    /// Whether time alone changes anything: the end or the lateness of a step, or a new school year.
    let isTimed: Bool
    /// Whether a gate asks how long ago something was, or what happened in this school year.
    let hasTimedGates: Bool
    /// Whether anything listens to the beginning of a school year.
    let readsSchoolYears: Bool
    /// Whether the dossiers it runs are of one school year, after which what the next one asks anew is no longer asked here.
    let hasOneYear: Bool
    /// The facts that are worked out, each with what that reads.
    let derived: [(fact: Fact, reads: StateParts)]
    /// When each overlay is in force and what says so, in the order written.
    let overlayConditions: [(id: Overlay.ID, condition: Condition, reads: StateParts)]
    /// Whether any term can stand still.
    let hasPauses: Bool
    /// Whether a step starts a plan in another dossier.
    package let startsPlans: Bool

    /// An engine for dossiers of a scope.
    package init(playbook: Playbook, calendar: SchoolCalendar, scope: Plan.Scope = .caseFile) {
        self.playbook = playbook
        self.calendar = calendar
        self.scope = scope
        var found = StepCollection(playbook: playbook, scope: scope)
        found.collect()
        let placed = Self.placed(found, playbook)
        steps = Dictionary(placed.map { ($0.step.id, $0) }) { first, _ in first }
        order = found.order
        facts = Dictionary(playbook.facts.map { ($0.id, $0) }) { first, _ in first }
        nearest = NearestRoles(playbook)
        seals = playbook.intake.channels.reduce(into: [:]) { $0[$1.id] = $1.isSealed ? $1 : nil }
        sealing = playbook.overlays.filter { !$0.sealedTo.isEmpty }
        choices = Self.choosable(in: playbook)
        derived = playbook.facts.filter { $0.derivation != nil }.map { ($0, $0.reads) }
        overlayConditions = playbook.overlays.map { ($0.id, $0.condition, $0.condition.reads) }
        ofYears = Self.ofYears(placed, in: scope)
        listeners = Self.index(placed, by: \.triggers)
        withdrawals = Self.index(placed, by: \.withdrawals)
        readsSchoolYears = TimedSteps(found.steps.values, playbook).readsSchoolYears
        hasOneYear = scope.hasOneYear && !placed.contains { $0.triggers.contains(.schoolYear) }
        isTimed = readsSchoolYears || hasOneYear || placed.contains(where: \.isTimed)
        hasTimedGates = placed.contains { !$0.timedGates.isEmpty }
        startsPlans = placed.contains { $0.step.starts != nil }
        hasPauses = Self.dueRules(found.steps, playbook).contains { $0.pause != nil }
    }

    private static func placed(_ found: StepCollection, _ playbook: Playbook) -> [PlacedStep] {
        let timed = TimedSteps(found.steps.values, playbook).found
        let exclusions = exclusions(found.steps)
        return found.order.compactMap { id in
            found.steps[id].map { step in
                PlacedStep(
                    step, overlay: found.overlayOfStep[id], channelPlan: found.channelPlanOfStep[id],
                    exclusions: (exclusions[id] ?? []).sorted(), isTimed: timed.contains(id),
                    timedGates: step.needs.flatMap { TimedGate.all(of: $0.condition, playbook.counters) })
            }
        }
    }

    private static func index(
        _ steps: [PlacedStep], by triggers: KeyPath<Step, [Trigger]>
    ) -> [Trigger: [PlacedStep]] {
        steps.reduce(into: [:]) { index, step in
            for trigger in step.step[keyPath: triggers] { index[trigger, default: []].append(step) }
        }
    }

    private static func exclusions(_ steps: [Step.ID: Step]) -> [Step.ID: [Step.ID]] {
        steps.values.reduce(into: [:]) { index, step in
            for other in step.excludes {
                index[step.id, default: []].append(other)
                index[other, default: []].append(step.id)
            }
        }
    }

    private static func dueRules(_ steps: [Step.ID: Step], _ playbook: Playbook) -> [DueRule] {
        steps.values.flatMap { step in
            [step.due] + step.notices.map(\.due) + step.outcomes.map { $0.again?.due }
        }.compactMap { $0 } + playbook.overlays.flatMap { $0.replaces.compactMap(\.due) }
    }

    /// The step with this id, in the plans of this scope and their overlays.
    package func step(_ id: Step.ID) -> PlacedStep? { steps[id] }

    /// The fact with this id.
    package func fact(_ id: Fact.ID) -> Fact? { facts[id] }

    /// The facts that somebody answers, of which a fact is worked out; itself when it is answered.
    package func questions(behind fact: Fact.ID) -> Set<Fact.ID> {
        var (asked, seen, left): (Set<Fact.ID>, Set<Fact.ID>, [Fact.ID]) = ([], [], [fact])
        while let next = left.popLast() {
            guard seen.insert(next).inserted else { continue }
            if let table = self.fact(next)?.derivation { left += table.facts } else { asked.insert(next) }
        }
        return asked
    }

    /// The answer in force: the pupil's own, or the dossier's, or what is assumed, or unknown.
    package func answer(_ fact: Fact.ID, of pupil: Pupil.ID? = nil, in state: CaseState) -> Fact.Answer {
        given(fact, of: pupil, in: state) ?? self.fact(fact)?.assumed ?? .unknown
    }

    /// The answer that was given: the pupil's own, or the dossier's; nil while nobody gave one, whatever is assumed.
    package func given(_ fact: Fact.ID, of pupil: Pupil.ID?, in state: CaseState) -> Fact.Answer? {
        (state.facts[CaseState.FactKey(fact: fact, pupil: pupil)]
            ?? state.facts[CaseState.FactKey(fact: fact, pupil: nil)])?.answer
    }

    /// The last of a step's triggers that fired, and when; nil while none did.
    package func latestTrigger(of step: PlacedStep, in state: CaseState) -> (trigger: Trigger, at: Moment)? {
        step.triggers.compactMap { trigger in state.latest(trigger).map { (trigger: trigger, at: $0) } }
            .max { $0.at < $1.at }
    }

    /// An empty dossier.
    package var start: CaseState { CaseState(scope: scope, owner: playbook.caseOwner) }

    /// Where a counter stands at a moment; one per school year counts from the year's first day.
    package func count(of counter: Counter.ID, in state: CaseState, at now: Moment) -> Int {
        guard let counter = playbook.counters.first(where: { $0.id == counter }) else { return 0 }
        let moments = counter.counts.flatMap { trigger in
            state.occurrences[CaseState.OccurrenceKey(trigger: trigger, pupil: nil)]?.map(\.at) ?? []
        }
        guard counter.isPerSchoolYear else { return moments.count }
        let year = calendar.schoolYear(of: now.date)
        return moments.count { calendar.schoolYear(of: $0.date) == year }
    }

    /// Whether the school has the document, by configuration or by an event of the dossier.
    package func isAttached(_ document: Document.ID, in state: CaseState) -> Bool {
        state.documents.contains(document)
            || playbook.documents.contains { $0.id == document && !$0.isMissing }
    }

    /// The value of a setting as it is written; nil when there is no such setting.
    package func value(of setting: Setting.ID) -> String? {
        playbook.settings.first { $0.id == setting }?.value.text
    }

    func reading(at now: Moment, pupil: Pupil.ID? = nil) -> ConditionReading {
        ConditionReading(engine: self, now: now, pupil: pupil)
    }

    /// What the triage table says of a dossier.
    package func triageRecommendation(in state: CaseState, at now: Moment) -> Recommendation {
        reading(at: now).recommendation(of: playbook.triage.table, in: state)
    }
}
