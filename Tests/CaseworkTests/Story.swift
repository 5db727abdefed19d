import Casework
import Playbooks
import SchoolTime
import Testing

/// A case at an example school, told one deed after another.
///
/// A is the target and B the initiator, both of class 6a; the story begins on a Monday in March.
struct Story {
    let engine: CaseEngine
    private(set) var state: CaseState
    private(set) var events: [CaseEvent] = []
    private(set) var now: Moment

    /// A story in which nothing has happened yet, under a protocol of these steps.
    init(
        _ steps: [Step], closing: Step.ID? = nil, scope: Plan.Scope = .caseFile,
        from start: String = "2026-03-02T10:30", _ change: (inout Playbook) -> Void = { _ in }
    ) throws {
        var playbook = Example.playbook(steps, closing: closing, scope: scope)
        change(&playbook)
        engine = CaseEngine(playbook: playbook, calendar: try Example.calendar(), scope: scope)
        state = engine.start
        now = try moment(start)
    }

    /// The same story, in which A and B take part and a report was filed.
    static func reported(
        _ steps: Step..., closing: Step.ID? = nil, _ change: (inout Playbook) -> Void = { _ in }
    ) throws -> Story {
        var story = try Story(steps, closing: closing, change)
        try story.joins("A", .target)
        try story.joins("B", .initiator)
        try story.isReported()
        return story
    }

    // MARK: what happens

    /// Time passes until noon of a day, or until a time on it.
    mutating func day(_ iso: String) throws {
        let next = try #require(Moment(iso: iso, timeWhenMissing: .noon), "\(iso) is no moment")
        try #require(next >= now, "a story does not go back")
        now = next
    }

    /// Carries out a command and keeps what it leads to.
    @discardableResult
    mutating func does(_ command: CaseCommand, by role: Role.ID = "teacher") throws -> Decision {
        let decision = try engine.decide(
            command, on: state,
            by: .init(role: role, person: role == .reporter ? nil : "person-\(role)"), at: now)
        for event in decision.events { engine.fold(event, into: &state) }
        events += decision.events
        return decision
    }

    /// Hears what follows by itself, in the name of whoever owns cases.
    mutating func hears(_ what: CaseEvent.What) {
        let event = CaseEvent(at: now, by: .init(role: engine.playbook.caseOwner), what)
        engine.fold(event, into: &state)
        events.append(event)
    }

    mutating func isReported(over channel: Channel.ID = "teacher") throws {
        let report = CaseEvent.Report(
            reporter: .parent, channel: channel,
            receiver: engine.playbook.intake.channels.first { $0.id == channel }?.receiver ?? "teacher",
            text: "Er is iets.")
        try does(.report(report), by: .reporter)
    }

    /// A pupil takes part, or takes part otherwise: whatever lapses by that, there is a reason.
    mutating func joins(_ pupil: Pupil.ID, _ involvement: Involvement, group: String = "6a") throws {
        let party = CaseParty(pupil: pupil, involvement: involvement, group: group, yearGroup: 6)
        try does(.join(party, reason: "Zo is het."))
    }

    mutating func completes(
        _ step: Step.ID, of pupil: Pupil.ID? = nil, number: Int = 1, outcome: Outcome.ID? = nil,
        answers: [Field.ID: String] = [:], on day: String? = nil, reason: String? = nil,
        by role: Role.ID = "teacher"
    ) throws {
        try does(
            .complete(
                CaseEvent.Completion(
                    task: TaskID(step: step, pupil: pupil, number: number), outcome: outcome,
                    answers: answers,
                    on: day.flatMap(SchoolDate.init(iso:)), reason: reason)),
            by: role)
    }

    mutating func states(_ fact: Fact.ID, _ answer: Fact.Answer, of pupil: Pupil.ID? = nil) throws {
        try does(.state(fact, answer, saidBy: nil, of: pupil))
    }

    // MARK: what can be asked of it

    /// Why a command would be refused now; nil when it would be accepted.
    func refusal(of command: CaseCommand, by role: Role.ID = "teacher") -> Refusal? {
        do throws(Refusal) {
            _ = try engine.decide(command, on: state, by: .init(role: role), at: now)
            return nil
        } catch { return error }
    }

    func refusal(
        ofDoing step: Step.ID, of pupil: Pupil.ID? = nil, outcome: Outcome.ID? = nil,
        answers: [Field.ID: String] = [:], reason: String? = nil, by role: Role.ID = "teacher"
    ) -> Refusal? {
        let task = TaskID(step: step, pupil: pupil)
        return refusal(
            of: .complete(
                CaseEvent.Completion(task: task, outcome: outcome, answers: answers, reason: reason)),
            by: role)
    }

    /// Every obligation now.
    var obligations: [Obligation] { engine.obligations(in: state, at: now) }

    /// What is not over yet.
    var owed: [TaskID] { obligations.filter { !$0.state.isOver }.map(\.id) }

    /// The latest instance of a step, notices left out.
    func obligation(_ step: Step.ID, of pupil: Pupil.ID? = nil) -> Obligation? {
        obligations.last { $0.id.step == step && !$0.id.isNotice && (pupil == nil || $0.id.pupil == pupil) }
    }

    /// Where the latest instance of a step stands; nil when there is none.
    func word(_ step: Step.ID, of pupil: Pupil.ID? = nil) -> String? {
        obligation(step, of: pupil)?.state.word
    }

    /// Where every instance of a step stands.
    func words(_ step: Step.ID) -> [String] {
        obligations.filter { $0.id.step == step && !$0.id.isNotice }.map(\.state.word)
    }

    /// What a step waits for.
    func obstacles(_ step: Step.ID) -> [Obstacle] {
        guard case .waiting(let obstacles) = obligation(step)?.state else { return [] }
        return obstacles
    }

    /// The day by which a step must be done.
    func due(_ step: Step.ID, of pupil: Pupil.ID? = nil) -> String? {
        obligation(step, of: pupil)?.due?.due.iso
    }

    /// The notices of a step, as `recipient is state`.
    func notices(_ step: Step.ID) -> [String] {
        obligations.filter { $0.id.step == step && $0.id.isNotice }
            .map { "\($0.id.recipient?.text ?? "nobody") is \($0.state.word)" }
    }

    /// The notice of a step to a recipient.
    func notice(_ step: Step.ID, to recipient: Role.ID) throws -> TaskID {
        try #require(obligations.last { $0.id.step == step && $0.id.recipient == recipient }?.id)
    }
}

extension LocalTime {
    static let noon = LocalTime(hour: 12, minute: 0) ?? .midnight
}

/// The moment a test writes down.
func moment(_ iso: String) throws -> Moment { try #require(Moment(iso: iso), "\(iso) is no moment") }
