import Playbooks
import SchoolTime

/// A dossier that a step starts elsewhere: of its pupil, or of that pupil's class.
package struct PlanStart: Hashable, Sendable {
    /// The plan that it starts.
    package let plan: Plan.ID
    /// The step that was done.
    package let task: TaskID
    /// What the dossier is about.
    package let subject: Subject
    /// When the step was recorded.
    package let at: Moment
    /// By whom.
    package let by: CaseEvent.Actor

    /// What a started dossier is about.
    package enum Subject: Hashable, Sendable {
        case pupil(Pupil.ID)
        /// A class, by its id, in the school year of the moment.
        case group(String)
    }
}

extension CaseEngine {
    /// What these events start elsewhere, in a dossier that adds up to this state: for the pupil of the step, or for
    /// all who take part. The same subject comes once, however many steps start something for it.
    ///
    /// Whoever carries this out opens the dossier, unless there is one already: in that nothing changes.
    package func starts(of events: some Sequence<CaseEvent>, in state: CaseState) -> [PlanStart] {
        guard startsPlans else { return [] }
        var found: Set<PlanStart.Subject> = []
        return events.flatMap { starts(of: $0, in: state) }.filter { found.insert($0.subject).inserted }
    }

    private func starts(of event: CaseEvent, in state: CaseState) -> [PlanStart] {
        guard case .done(let completion) = event.what, let step = step(completion.task.step),
            let started = step.starts,
            step.startsWith.isEmpty || completion.outcome.map(step.startsWith.contains) == true,
            let plan = playbook.plans.first(where: { $0.id == started })
        else { return [] }
        let parties = state.present.filter { party in
            completion.task.pupil == nil || completion.task.pupil == party.pupil
        }
        return parties.compactMap { subject(of: plan, for: $0) }.map { subject in
            PlanStart(plan: plan.id, task: completion.task, subject: subject, at: event.at, by: event.by)
        }
    }

    private func subject(of plan: Plan, for party: CaseParty) -> PlanStart.Subject? {
        switch plan.scope {
        case .pupil: .pupil(party.pupil)
        case .group: party.group.map { .group($0) }
        case .schoolYear, .caseFile: nil
        }
    }
}
