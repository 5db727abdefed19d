import Playbooks
import SchoolTime

// What is asked with every report: whether somebody is in danger. Until somebody at the school says so too it opens
// nothing, and is owed an answer at once.
extension CaseEngine {
    /// When it was last reported that somebody is in danger and nobody at the school has said yet whether that is so; nil when
    /// there is nothing to say.
    package func dangerReported(in state: CaseState) -> Moment? {
        guard let fact = playbook.intake.danger, !state.isClosed else { return nil }
        guard let reported = state.dangerReported.last else { return nil }
        let said = state.facts[CaseState.FactKey(fact: fact, pupil: nil)]
        return said.map { $0.answer != .unknown && $0.version >= reported.version } == true
            ? nil : reported.at
    }

    /// What was reported of danger while nobody at the school has said anything of it; nil when nothing was.
    package func dangerSaid(in state: CaseState) -> Fact.Answer? {
        if dangerReported(in: state) != nil { return .yes }
        guard let fact = playbook.intake.danger,
            state.facts[CaseState.FactKey(fact: fact, pupil: nil)] == nil
        else { return nil }
        return state.report?.danger
    }

    /// Whether somebody at the school said that somebody is in danger; nil while nobody said anything, or does not know.
    package func dangerEstablished(in state: CaseState) -> Fact.Answer? {
        guard let fact = playbook.intake.danger else { return nil }
        let said = state.facts[CaseState.FactKey(fact: fact, pupil: nil)]?.answer
        return said == .unknown ? nil : said
    }

    /// What must be said before a dossier is closed: whether somebody is in danger, while that was reported and nobody at the
    /// school said so yet. Nobody can waive it.
    func dangerObstacle(in state: CaseState) -> Obstacle? {
        guard dangerReported(in: state) != nil, let id = playbook.intake.danger, let fact = fact(id) else {
            return nil
        }
        return .need(
            Need(.fact(id, is: fact.answers.map(\.answer)), title: fact.title, grounds: fact.grounds))
    }

    /// Whether a duty is there because somebody is in danger: saying whether it is so, or what must be done when it is.
    package func isForDanger(_ task: TaskID) -> Bool {
        guard let fact = playbook.intake.danger else { return false }
        return task.question == fact || step(task.step)?.triggers.contains(.fact(fact, .yes)) == true
    }

    /// The duty to say whether what was reported is so: of whoever weighs the report, or owns the case by then, and of
    /// whoever received it.
    func dangerQuestion(in state: CaseState, at now: Moment) -> Obligation? {
        guard let reported = dangerReported(in: state), let id = playbook.intake.danger, let fact = fact(id)
        else { return nil }
        let owners = owners(Performer(.anyOf(whoSays(in: state))), in: state)
        let due = date(of: .atOnceSchoolOrNot, from: reported)
        return Obligation(
            id: TaskID(answering: id, of: nil, by: owners.roles.first ?? state.owner), title: fact.title,
            kind: .question, track: .school, phase: nil, strength: .must, owners: owners,
            ownerPupil: state.subject?.pupil, state: Self.state(due, at: now), due: due, openedAt: reported,
            why: Obligation.Why(
                grounds: fact.grounds, due: fact.grounds, owner: fact.grounds, openedBy: .report))
    }

    private func whoSays(in state: CaseState) -> [Role.ID] {
        let isToBeWeighed =
            state.triage.isEmpty && state.instances(of: Triage.step).contains(where: \.isActive)
        let weighs = isToBeWeighed ? playbook.triage.performer.roles : [.caseOwner]
        // A team is told of it by whoever weighs; what came in over a way with a plan of its own is for its receiver alone.
        let receiver = state.report.map(\.receiver).map { [$0] } ?? []
        guard state.channelPlan == nil else { return receiver }
        return (weighs + receiver.filter { $0.isPerson || playbook.role($0)?.nature == .person }).uniqued()
    }
}
