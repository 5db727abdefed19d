import Casework
import Playbooks
import SchoolTime

/// What makes two states the same to the model checker: what is owed, done and answered, not when.
struct StateMark: Hashable {
    private let tasks: Set<TaskMark>
    private let facts: [CaseState.FactKey: Fact.Answer]
    private let overlays: Set<Overlay.ID>
    private let triage: [Triage.Outcome]
    private let owner: Role.ID
    private let consents: [CaseState.ConsentKey: CaseEvent.Consent]
    private let consulted: Set<CaseState.ConsultationKey>
    private let happened: Set<Happening.ID>
    private let plan: Plan.ID?
    private let isClosed: Bool

    init(_ state: CaseState, _ obligations: [Obligation], happened: Set<Happening.ID>) {
        let owed = Dictionary(obligations.map { ($0.id, $0.state) }) { first, _ in first }
        tasks = Set(state.tasks.map { TaskMark($0, owed[$0.id]) })
        facts = state.facts.mapValues(\.answer)
        overlays = state.activeOverlays
        triage = state.triage.map(\.outcome)
        owner = state.owner
        consents = state.consents
        consulted = Set(state.consulted.keys)
        plan = state.channelPlan
        isClosed = state.isClosed
        self.happened = happened
    }

    /// Further repetitions of a step count as one: that is the bound on recurrences.
    static let mostInstances = 3

    private struct TaskMark: Hashable {
        let step: Step.ID
        let notice: Notice.ID?
        let recipient: Role.ID?
        let pupil: Pupil.ID?
        let number: Int
        let outcome: Outcome.ID?
        let word: String
        let isPlanned: Bool

        init(_ task: CaseTask, _ owed: Obligation.State?) {
            step = task.id.step
            notice = task.id.notice
            recipient = task.id.recipient
            pupil = task.id.pupil
            number = min(task.id.number, StateMark.mostInstances)
            outcome = task.ending?.outcome
            word = owed.map { $0.isOwed ? "owed" : $0.word } ?? (task.isActive ? "active" : "over")
            isPlanned = task.planned != nil
        }
    }
}
