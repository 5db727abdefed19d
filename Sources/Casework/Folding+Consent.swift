import Playbooks

// Consent that is given, declined or withdrawn, and what becomes of the steps that ask for it.
extension Folding {
    mutating func consent(
        _ who: Role.ID, _ step: Step.ID?, _ answer: CaseEvent.Consent, _ pupil: Pupil.ID?
    ) {
        keep(who, step, answer, pupil)
        let asked = AskedConsent(who: who, step: step, pupil: pupil)
        switch answer {
        case .given:
            fire(.consent(who, given: true), pupil: pupil)
            takeUpAgain(asked)
        case .declined:
            fire(.consentDeclined(who), pupil: pupil)
            endRefused(asked)
        case .withdrawn:
            fire(.consent(who, given: false), pupil: pupil)
            endRefused(asked)
            stop(dependingOn: asked)
        }
    }

    /// Keeps what was said, of each whose it is now: nobody speaks for who joins later. A no in general takes back each yes of
    /// before; a no to one step is only taken back by a yes to that step.
    private mutating func keep(
        _ who: Role.ID, _ step: Step.ID?, _ answer: CaseEvent.Consent, _ pupil: Pupil.ID?
    ) {
        let said = state.whose(consentOf: who, about: pupil)
        for one in said.pupils {
            state.consents = state.consents.filter { key, before in
                guard key.who == who, key.whose == one, said.about == nil else { return true }
                return step == nil ? answer == .given || before != .given : key.step != step
            }
            let key = CaseState.ConsentKey(who: who, whose: one, step: step, about: said.about)
            state.consents[key] = answer
        }
    }

    /// Withdrawn consent stops what rests on it: what was planned by it, and what was begun by it and lasts still. A duty was
    /// left out for that reason already. An offer waits for a yes, as it did before the first.
    private mutating func stop(dependingOn asked: AskedConsent) {
        for id in engine.order where asked.step == nil || asked.step == id {
            guard let dependent = engine.step(id),
                dependent.consents.contains(where: { $0.who == asked.who && $0.withdrawalStops })
            else { continue }
            for place in state.tasks.indices where state.tasks[place].id.step == id {
                let task = state.tasks[place]
                guard isAbout(asked, task, dependent),
                    !state.consentStands(of: asked.who, to: id, about: task.id.pupil)
                else { continue }
                if task.isActive, !task.id.isNotice { letGo(of: dependent, place) }
                endWhatLasts(of: dependent, place)
            }
        }
    }

    /// What was planned is so no longer, and nobody is invited to it.
    private mutating func letGo(of step: PlacedStep, _ place: Int) {
        state.tasks[place].planned = nil
        withdrawInvitations(to: state.tasks[place].id, step)
    }

    /// What was begun by a step and lasts still is over now, and what comes after its end begins.
    private mutating func endWhatLasts(of step: PlacedStep, _ place: Int) {
        let task = state.tasks[place]
        guard step.lasts != nil, let end = engine.end(of: task), end > event.at else { return }
        state.tasks[place].stoppedAt = event.at
        fire(.step(step.id, .ends), pupil: task.id.pupil)
    }

    /// A duty to which somebody says no is over, as if it were left out for that reason: what comes after it begins. What
    /// the protocol itself has follow on the refusal comes first. An offer stays, and is there again after a yes.
    private mutating func endRefused(_ asked: AskedConsent) {
        settle()
        for task in state.tasks where task.isActive && !task.isUndecided && !task.id.isNotice {
            guard let step = engine.step(task.id.step), isAbout(asked, task, step), isDuty(step),
                !state.consentStands(of: asked.who, to: step.id, about: task.id.pupil)
            else { continue }
            waive(task.id, .noConsent(of: asked.who))
        }
    }

    /// Who said no says yes after all: it is to be done again, by a term that begins now.
    private mutating func takeUpAgain(_ asked: AskedConsent) {
        guard !state.isClosed else { return }
        for place in state.tasks.indices {
            let task = state.tasks[place]
            guard case .waived(_, .noConsent(of: asked.who)) = task.status,
                let step = engine.step(task.id.step), isAbout(asked, task, step),
                state.consentStands(of: asked.who, to: step.id, about: task.id.pupil)
            else { continue }
            startAfresh(place)
        }
    }

    /// Whether what was said goes for a task: for the step, and for the pupil of whom it was said. A step about somebody
    /// else rests on the consent of all who are asked.
    private func isAbout(_ asked: AskedConsent, _ task: CaseTask, _ step: PlacedStep) -> Bool {
        guard asked.step == nil || asked.step == step.id,
            step.consents.contains(where: { $0.who == asked.who })
        else { return false }
        guard let pupil = asked.pupil, let own = task.id.pupil, pupil != own else { return true }
        let meant = asked.who.pupilsMeant.map(state.pupils) ?? []
        return !meant.contains { $0.pupil == own }
    }

    private func isDuty(_ step: PlacedStep) -> Bool {
        let strength = engine.replacement(of: step.id, in: state)?.strength ?? step.strength
        return strength == .must && step.kind != .closing
    }
}

/// Who was asked for consent: to which step, or to all; about which pupil, or about all.
private struct AskedConsent {
    let who: Role.ID
    let step: Step.ID?
    let pupil: Pupil.ID?
}
