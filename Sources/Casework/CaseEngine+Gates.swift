import Playbooks
import SchoolTime

// What stands in the way of a step.
extension CaseEngine {
    /// Everything that stands in the way of doing a task now.
    package func obstacles(to task: CaseTask, in state: CaseState, at now: Moment) -> [Obstacle] {
        guard let step = step(task.id.step) else { return [] }
        if task.id.isNotice, step.kind != .notice {
            return suspensions(of: step, in: state) + lateDate(of: task, in: state, at: now)
        }
        return undecided(task, step, in: state, at: now)
            + gates(of: step, pupil: task.id.pupil, in: state, at: now)
            + lateDate(of: task, in: state, at: now)
    }

    /// The gates of a step, whether or not it is open.
    func gates(of step: PlacedStep, pupil: Pupil.ID?, in state: CaseState, at now: Moment) -> [Obstacle] {
        suspensions(of: step, in: state) + documents(of: step, in: state)
            + needs(of: step, pupil: pupil, in: state, at: now) + exclusions(of: step, in: state)
            + people(of: step, pupil: pupil, in: state)
    }

    private func undecided(_ task: CaseTask, _ step: PlacedStep, in state: CaseState, at now: Moment)
        -> [Obstacle]
    {
        guard task.isUndecided, let condition = step.condition else { return [] }
        return [.facts(reading(at: now, pupil: task.id.pupil).unknownFacts(of: condition, in: state))]
    }

    func suspensions(of step: PlacedStep, in state: CaseState) -> [Obstacle] {
        guard !state.activeOverlays.isEmpty else { return [] }
        return deciding(about: step.id, in: state).flatMap { overlay in
            (overlay.suspends + overlay.forbids).filter { $0.step == step.id }
                .map { Obstacle.overlay(overlay.id, $0.grounds.joined(with: overlay.grounds)) }
        }
    }

    /// The overlays in force that touch a step, without those that another of them beats.
    func deciding(about step: Step.ID, in state: CaseState) -> [Overlay] {
        let touching = playbook.overlays.filter { state.activeOverlays.contains($0.id) && $0.touches(step) }
        return touching.filter { one in !touching.contains { $0.beats.contains(one.id) } }
    }

    private func documents(of step: PlacedStep, in state: CaseState) -> [Obstacle] {
        guard let document = step.document, !isAttached(document, in: state) else { return [] }
        let grounds = playbook.documents.first { $0.id == document }?.grounds ?? .none
        return [.document(document, grounds)]
    }

    private func needs(of step: PlacedStep, pupil: Pupil.ID?, in state: CaseState, at now: Moment)
        -> [Obstacle]
    {
        let reading = reading(at: now, pupil: pupil)
        return step.needs.filter { reading.truth(of: $0.condition, in: state) != .yes }.map(Obstacle.need)
    }

    /// Steps that exclude this one, or are excluded by it, and are done or planned.
    private func exclusions(of step: PlacedStep, in state: CaseState) -> [Obstacle] {
        step.exclusions.filter { other in
            state.instances(of: other).contains { $0.ending != nil || ($0.isActive && $0.planned != nil) }
        }.map { .excluded(by: $0, step.grounds.joined(with: self.step($0)?.grounds ?? .none)) }
    }

    private func people(of step: PlacedStep, pupil: Pupil.ID?, in state: CaseState) -> [Obstacle] {
        let unasked = step.consultations.filter { !state.wasConsulted($0.who, on: step.id, about: pupil) }
        let withheld = step.consents.compactMap { asked -> Obstacle? in
            let said = state.consent(of: asked.who, to: step.id, about: pupil)
            return said == .given ? nil : .consent(asked, isTakenBack: said == .withdrawn)
        }
        return unasked.map(Obstacle.consultation) + withheld
    }

    private func lateDate(of task: CaseTask, in state: CaseState, at now: Moment) -> [Obstacle] {
        guard let rule = dueRule(of: task, in: state) else { return [] }
        guard let anchor = rule.anchor, anchorIsMissing(rule, task, in: state) else {
            let paused = task.pausedSince.flatMap { _ in rule.pause.map { Obstacle.paused($0.grounds) } }
            let earliest = earliest(of: task, by: rule, in: state).flatMap { now.date < $0 ? $0 : nil }
            return [paused, earliest.map(Obstacle.notBefore)].compactMap(\.self)
        }
        return [.date(anchor)]
    }

    private func anchorIsMissing(_ rule: DueRule, _ task: CaseTask, in state: CaseState) -> Bool {
        anchor(of: rule, task, in: state) == nil
    }
}

extension Overlay {
    /// Whether it changes anything about a step.
    func touches(_ step: Step.ID) -> Bool {
        (suspends + forbids).contains { $0.step == step } || replaces.contains { $0.step == step }
    }
}
