import Playbooks
import SchoolTime

// Questions that nobody answered and that a duty waits for. Such a duty stands on nobody's list, so answering is
// a duty of its own, of whoever is asked.
extension CaseEngine {
    /// The questions that somebody must answer now because a duty waits for them, in the order of the playbook. Whether
    /// somebody is in danger comes first, when that was reported.
    ///
    /// What the triage, or a step that is open, asks anyway is not asked twice. Whatever is known by then, the
    /// closing step asks nobody beforehand: its gates ask how the case ended.
    package func questions(in before: CaseState, at now: Moment) -> [Obligation] {
        guard !before.isClosed else { return [] }
        let state = self.state(before, at: now)
        var waiting: [CaseState.FactKey: [Waiting]] = [:]
        let onTheWay = factsOnTheWay(in: state)
        for task in state.tasks where task.isActive && !task.id.isNotice {
            for one in waits(of: task, in: state, at: now) where !onTheWay.contains(one.answer.fact) {
                waiting[one.answer, default: []].append(one)
            }
        }
        let danger = dangerQuestion(in: state, at: now)
        guard !waiting.isEmpty || danger != nil else { return [] }
        return [danger].compactMap(\.self)
            + playbook.facts.flatMap { fact in
                waiting.filter { $0.key.fact == fact.id && fact.id != danger?.id.question }.sorted {
                    ($0.key.pupil?.text ?? "") < ($1.key.pupil?.text ?? "")
                }
                .map { question(fact, of: $0.key.pupil, for: $0.value, in: state, at: now) }
            }
    }

    /// A duty that waits for an answer, and why.
    private struct Waiting {
        let answer: CaseState.FactKey
        let task: CaseTask
        let grounds: Grounds
    }

    /// The answers that a duty waits for: to know whether it is one, or as the only thing in its way besides what
    /// somebody is to say to it.
    private func waits(of task: CaseTask, in state: CaseState, at now: Moment) -> [Waiting] {
        guard let step = step(task.id.step), step.kind != .closing,
            (replacement(of: step.id, in: state)?.strength ?? step.strength) == .must
        else { return [] }
        let reading = reading(at: now, pupil: task.id.pupil)
        var found: [Waiting] = []
        var isOnlyAnswers = true
        for obstacle in obstacles(to: task, in: state, at: now) where obstacle.isShown {
            switch obstacle {
            case .facts, .date, .consultation, .consent: continue
            case .need(let need):
                let unknown = reading.unknownAnswers(of: need.condition, in: state)
                let isAsked = !reading.unknownFacts(of: need.condition, in: state).isEmpty
                isOnlyAnswers = isOnlyAnswers && isAsked
                found += unknown.map {
                    Waiting(answer: $0, task: task, grounds: need.grounds.joined(with: step.grounds))
                }
            default: isOnlyAnswers = false
            }
        }
        let undecided =
            task.isUndecided ? step.condition.map { reading.unknownAnswers(of: $0, in: state) } ?? [] : []
        return undecided.map { Waiting(answer: $0, task: task, grounds: step.grounds) }
            + (isOnlyAnswers ? found : [])
    }

    /// The facts that the triage or a step that is open will state.
    private func factsOnTheWay(in state: CaseState) -> Set<Fact.ID> {
        var found: Set<Fact.ID> = []
        for task in state.tasks where task.isActive && !task.isUndecided && !task.id.isNotice {
            if task.id.step == Triage.step, state.triage.isEmpty {
                found.formUnion(playbook.facts.filter(\.isAskedAtTriage).map(\.id))
            }
            found.formUnion(step(task.id.step)?.fields.compactMap(\.fact) ?? [])
        }
        return found
    }

    private func question(
        _ fact: Fact, of pupil: Pupil.ID?, for waiting: [Waiting], in state: CaseState, at now: Moment
    ) -> Obligation {
        let asked = fact.ask.flatMap { role in playbook.roles.first { $0.id == role }?.id }
        let first = waiting.compactMap { one in deadline(of: one.task, in: state).map { (one.task, $0) } }
            .min { ($0.1.due, $0.1.time ?? .midnight) < ($1.1.due, $1.1.time ?? .midnight) }
        let due = first?.1
        let earliest = waiting.map(\.task).min { $0.openedAt < $1.openedAt } ?? waiting[0].task
        let performer = Performer(.one(asked ?? .caseOwner))
        let about = ownerPupil(about: pupil ?? earliest.id.pupil, doneBy: performer, in: state)
        let owners = owners(performer, in: state.seen(from: about))
        return Obligation(
            id: TaskID(answering: fact.id, of: pupil, by: asked ?? .caseOwner), title: fact.title,
            kind: .question, track: .school, phase: nil, strength: .must, owners: owners,
            ownerPupil: about, state: Self.state(due, at: now), due: due, openedAt: earliest.openedAt,
            why: Obligation.Why(
                grounds: waiting.map(\.grounds).reduce(.none) { $0.joined(with: $1) },
                due: first.flatMap { dueRule(of: $0.0, in: state)?.grounds } ?? .none,
                owner: asked == nil ? .none : fact.grounds, openedBy: earliest.openedBy))
    }

    static func state(_ due: Deadline?, at now: Moment) -> Obligation.State {
        guard let due else { return .open }
        if due.hasPassed(at: now) { return .overdue }
        return due.due == now.date ? .due : .open
    }
}

extension TaskID {
    /// The step under which the duty to answer a question is known.
    private static let answerStep: Step.ID = "_answer"

    /// The duty to answer a question of the protocol, about a pupil where each has an own answer.
    package convenience init(answering fact: Fact.ID, of pupil: Pupil.ID?, by role: Role.ID) {
        self.init(
            step: Self.answerStep, notice: Notice.ID(fact.text), recipient: role, pupil: pupil, number: 1)
    }

    /// The question that is answered; nil for steps and notices.
    package var question: Fact.ID? {
        step == Self.answerStep ? notice.map { Fact.ID($0.text) } : nil
    }
}
