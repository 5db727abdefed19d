import Casework
import Playbooks
import SchoolTime

/// One dossier at one moment of a scenario.
struct Scene {
    let run: ScenarioRun
    let key: DossierKey
    let at: Moment
    let engine: CaseEngine
    /// With what time alone brought about.
    let state: CaseState
    let obligations: [Obligation]

    init(run: ScenarioRun, key: DossierKey, at: Moment) {
        self.run = run
        self.key = key
        self.at = at
        let dossier = run.dossier(key, at: at)
        engine = dossier.engine
        state = dossier.engine.state(dossier.state, at: at)
        obligations = dossier.engine.obligations(in: state, at: at)
    }

    var school: ScenarioSchool { run.school }

    /// What the triage table says; nil while unknown answers matter.
    var recommended: Triage.Outcome? {
        guard case .settled(let result, _) = engine.triageRecommendation(in: state, at: at) else {
            return nil
        }
        return Triage.Outcome(result)
    }

    var recommendationText: String {
        switch engine.triageRecommendation(in: state, at: at) {
        case .settled(let result, let row): "\(result), by row \(row)"
        case .undecided(let facts): "undecided; these facts matter: \(list(facts))"
        }
    }

    // MARK: who

    /// Who acts: somebody named in the scenario, or the holder of a role.
    func actor(_ name: String?, or role: Role.ID, for pupil: Pupil.ID? = nil) -> CaseEvent.Actor {
        guard let name else {
            return CaseEvent.Actor(role: acting(role), person: person(in: acting(role), for: pupil))
        }
        guard let member = school.staff.first(where: { $0.name == name }) else {
            let named = Role.ID(name) == .caseOwner ? state.owner : Role.ID(name)
            return CaseEvent.Actor(role: named, person: person(in: named, for: pupil))
        }
        return CaseEvent.Actor(role: roleTaken(by: member, fitting: [role], for: pupil), person: name)
    }

    /// The role in which somebody acts: one that fits, or another that they hold on the day and for the class. Who holds
    /// none here acts as an outsider, whom the engine refuses.
    private func roleTaken(by member: StaffMember, fitting wanted: [Role.ID], for pupil: Pupil.ID?) -> Role.ID
    {
        let held = roles(heldBy: member, for: pupil)
        return wanted.first(where: held.contains) ?? held.first ?? Role.ID(member.name)
    }

    private func acting(_ role: Role.ID) -> Role.ID { role == .caseOwner ? state.owner : role }

    /// The only holder of a role on the day; without staff every role has a holder of its own name.
    private func person(in role: Role.ID, for pupil: Pupil.ID? = nil) -> String {
        if let chosen = role.person { return chosen }
        let pupil = pupil ?? state.parties.first { $0.involvement == .target }?.pupil
        let group = state.parties.first { $0.pupil == pupil }?.group
        let holders = school.staff.filter { $0.holds(role, on: at.date) && $0.isThere(for: group) }
        return holders.count == 1 ? holders[0].name : role.text
    }

    /// Who acts in what is nobody's step: whoever owns the case, or has it in hand instead.
    var hand: Role.ID { engine.stewards(in: state).first ?? state.owner }

    /// Who lets others read what a set covers.
    func widener(of set: ReaderSet.ID) -> Role.ID {
        school.playbook.readerSets.first { $0.id == set }
            .flatMap { engine.wideners(of: $0, in: state).first } ?? hand
    }

    /// The first role of those who must act.
    func owner(of performer: Performer) -> Role.ID {
        engine.owners(performer, in: state).roles.first ?? state.owner
    }

    /// The role that must do a step, or decide on it.
    func responsible(for step: Step) -> Role.ID {
        if let decider = step.decider { return engine.standIn(for: decider, in: state) }
        return owner(of: step.performer)
    }

    /// Who acts in a task: the one named, in the role that fits the task, or its first owner.
    func actor(_ name: String?, for task: TaskID) -> CaseEvent.Actor {
        let step = engine.step(task.step)
        var roles = obligations.first { $0.id == task }?.owners.roles ?? []
        if !task.isNotice, let decider = step?.decider {
            roles = [engine.standIn(for: decider, in: state.seen(from: task.pupil))]
        }
        if roles.isEmpty { roles = engine.doers(of: task, in: state) }
        guard let member = school.staff.first(where: { $0.name == name }) else {
            return actor(name, or: roles.first ?? state.owner, for: task.pupil)
        }
        let about = obligations.first { $0.id == task }?.ownerPupil ?? task.pupil
        return CaseEvent.Actor(role: roleTaken(by: member, fitting: roles, for: about), person: member.name)
    }

    // MARK: which

    /// The duties that a wish speaks of.
    func obligations(of targets: [StepTarget]) -> [Obligation] {
        obligations.filter { obligation in targets.contains { $0.means(obligation.id, in: engine) } }
    }

    /// Whether a task can be the one about this pupil: its own, or, where it is nobody's, a notice to the pupil's
    /// family or one on the pupil's side of the case.
    func concerns(_ task: TaskID, _ pupil: Pupil.ID?) -> Bool {
        guard let pupil else { return true }
        if let own = task.pupil { return own == pupil }
        if let families = familiesTold(by: task) { return families.contains(pupil) }
        let side = state.parties.first { $0.pupil == pupil }?.involvement
        guard side != .pupil else { return true }  // a pupil's own dossier has no other side
        switch engine.step(task.step)?.track {
        case .target: return side == nil || side == .target
        case .initiator: return side == nil || side == .initiator || side == .follower
        default: return true
        }
    }

    /// Steps and what became of them, for an explanation.
    func about(_ targets: [StepTarget]) -> String {
        let found = obligations(of: targets)
        if found.isEmpty { return targets.map(unopened).joined(separator: "; ") }
        return found.map(text).joined(separator: "; ")
    }

    private func unopened(_ target: StepTarget) -> String {
        guard let step = engine.step(target.step) else {
            return
                "\(target.step) is not part of this playbook's \(key.scope.rawValue) plans as settings have it"
        }
        let name = step.id.text + (target.notice.map { ".\($0)" } ?? "")
        if step.strength == .mustNot { return "\(name) must not be done" }
        if let open = state.instances(of: step.id).first(where: \.isActive) {
            guard open.isUndecided, let asked = step.condition?.ids else {
                return "\(name) is not owed yet; \(step.id) is open"
            }
            return
                "\(name) is not owed yet: whether it will be depends on \(list(asked)), not answered so far"
        }
        guard let missed = engine.latestTrigger(of: step, in: state) else {
            return "\(name) has not opened (it opens on \(list(step.triggers.map(words))))"
        }
        let came = "\(name) did not open when \(missed.trigger) came at \(missed.at.iso)"
        if let per = step.per, state.pupils(per).isEmpty {
            return "\(came): nobody takes part as \(per.name)"
        }
        guard let condition = step.condition else { return came }
        let failing = failing(condition, of: step, at: missed.at)
        guard failing.isEmpty else { return "\(came): its 'if' did not hold, because of \(list(failing))" }
        return "\(came): its 'if' did not hold (it asks about \(list(condition.ids.uniqued())))"
    }

    /// What made a condition false when the step would have opened; nothing when that cannot be told any more.
    private func failing(_ condition: Condition, of step: PlacedStep, at moment: Moment) -> [String] {
        let events = run.dossier(key, at: at).events.prefix { $0.at <= moment }
        let then = engine.state(engine.fold(events), at: moment)
        let pupils = step.per.map { then.pupils($0).map { Optional($0.pupil) } } ?? [nil]
        return pupils.flatMap { engine.failures(of: condition, about: $0, in: then, at: moment) }
            .flatMap(\.ids).uniqued()
    }

    /// What opens a step, as a story says it.
    func words(_ trigger: Trigger) -> String {
        switch trigger {
        case .happening(let happening): return "happened: \(happening)"
        case .overlay(let id, starts: true):
            let overlay = school.playbook.overlays.first { $0.id == id }
            return "\(trigger), which asks about \(list(overlay?.condition.ids ?? []))"
        default: return trigger.description
        }
    }

    /// A refusal in one line; of a step that is not open what it opens on, and of one that is over why.
    func explained(_ refusal: Refusal) -> String {
        switch refusal.reason {
        case .alreadyEnded(let task): refusal.text + ended(task)
        case .notOpen(let step) where state.instances(of: step).isEmpty:
            refusal.text + "; " + unopened(StepTarget(step))
        default: refusal.text
        }
    }

    /// A duty in one line.
    func text(_ obligation: Obligation) -> String {
        var parts = ["\(obligation.id) is \(obligation.state.word)"]
        if case .waiting(let obstacles) = obligation.state {
            parts[0] += " for \(list(obstacles.map(\.text)))"
        }
        let owners = obligation.owners
        parts.append(
            "owner \(owners.roles.map(\.text).joined(separator: owners.together ? " and " : " or "))")
        if let due = obligation.due {
            let time = due.dayPart.map { " \($0.rawValue)" } ?? due.time.map { " \($0)" } ?? ""
            parts.append("due \(due.due.iso)\(time)")
        }
        if let ending = obligation.ending {
            parts.append("ended \(ending.on.iso) by \(ending.by.person ?? ending.by.role.text)")
            if let outcome = ending.outcome { parts.append("outcome \(outcome)") }
        }
        if let end = obligation.lastsUntil { parts.append("lasts until \(end.iso)") }
        let why = obligation.why
        let rows = why.grounds.joined(with: why.due).joined(with: why.owner).rows
        if !rows.isEmpty { parts.append("by \(list(rows))") }
        return parts.joined(separator: ", ")
    }
}
