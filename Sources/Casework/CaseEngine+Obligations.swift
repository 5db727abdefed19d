import Playbooks
import SchoolTime

extension CaseEngine {
    /// Every duty and option of a dossier at a moment, ended ones included, in the order they opened.
    ///
    /// A step that consists of notices is not listed itself; its notices are.
    package func obligations(in state: CaseState, at now: Moment) -> [Obligation] {
        let state = self.state(state, at: now)
        return state.tasks.compactMap { obligation(of: $0, in: state, at: now) }
    }

    /// The obligation that a task is; nil for a step that consists of notices.
    package func obligation(of task: CaseTask, in whole: CaseState, at now: Moment) -> Obligation? {
        guard let step = step(task.id.step) else { return nil }
        let performer = performer(of: task.id, step, in: whole)
        let ownerPupil = ownerPupil(about: task.id.pupil, doneBy: performer, in: whole)
        return whole.seen(from: ownerPupil) { state in
            obligation(of: task, step, of: ownerPupil, doneBy: performer, in: state, at: now)
        }
    }

    private func obligation(
        of task: CaseTask, _ step: PlacedStep, of ownerPupil: Pupil.ID?, doneBy performer: Performer,
        in state: CaseState, at now: Moment
    ) -> Obligation? {
        let notices = step.step.notices
        let place = place(of: task.id, among: notices)
        guard place != nil || step.kind != .notice || notices.isEmpty else { return nil }
        let replaced = replacement(of: step.id, in: state)
        let strength =
            place.map { step.step.strength(of: notices[$0]) } ?? replaced?.strength ?? step.strength
        let rule = dueRule(of: task, step, place, replaced)
        let due = task.ending?.due ?? rule.flatMap { deadline(of: task, by: $0, in: state) }
        let own = place.map { notices[$0].grounds } ?? .none
        let grounds = own.rows.isEmpty ? step.grounds : own
        return Obligation(
            id: task.id, title: replaced?.title ?? place.flatMap { notices[$0].what } ?? step.title,
            kind: place == nil ? step.kind : .notice,
            track: place == nil ? step.track : track(of: task.id, else: step.track), phase: step.phase,
            strength: strength, owners: owners(performer, in: state),
            ownerPupil: ownerPupil,
            state: stateOf(task, strength, due, in: state, at: now), due: due, openedAt: task.openedAt,
            why: Obligation.Why(
                grounds: replaced.map { $0.grounds.joined(with: grounds) } ?? grounds,
                due: rule?.grounds ?? .none,
                owner: performer.grounds, openedBy: task.openedBy),
            ending: task.anyEnding, lastsUntil: end(of: task)?.date, planned: task.planned,
            standstill: standstill(of: task, by: rule, in: state))
    }

    private func stateOf(
        _ task: CaseTask, _ strength: Step.Strength, _ due: Deadline?, in state: CaseState, at now: Moment
    ) -> Obligation.State {
        switch task.status {
        case .done: return .done
        case .waived(_, let reason): return .waived(reason)
        case .withdrawn: return .withdrawn
        case .active: break
        }
        let obstacles = obstacles(to: task, in: state, at: now).filter {
            $0.isShown && !(strength == .may && $0.isConsultation)
        }
        guard obstacles.isEmpty else { return .waiting(obstacles) }
        if strength == .may { return .offered }
        guard let due else { return .open }
        if due.hasPassed(at: now) { return .overdue }
        return due.due == now.date ? .due : .open
    }

    private func track(of notice: TaskID, else track: Track) -> Track {
        notice.recipient?.text.hasPrefix("parents-of") == true ? .parents : track
    }

    /// Who does a task, as the playbook says it: an overlay in force, the report that it answers, its notice, or its step.
    func performer(of id: TaskID, _ step: PlacedStep, in state: CaseState) -> Performer {
        let notices = step.step.notices
        return replacement(of: step.id, in: state)?.performer ?? answerer(of: id, in: state)
            ?? place(of: id, among: notices).flatMap { notices[$0].performer } ?? step.performer
    }

    /// The pupil in whose group a role `of: pupil` is looked up: whom it is about. For whoever leads the case, and for what is
    /// about nobody in particular, that is whom the case is about most of all.
    func ownerPupil(about pupil: Pupil.ID?, doneBy performer: Performer, in state: CaseState) -> Pupil.ID? {
        performer.isCaseOwner ? state.subject?.pupil : pupil ?? state.subject?.pupil
    }

    /// The roles that must act, with stand-ins for those who cannot. In a sealed dossier that is its receiver for all who
    /// may not read it.
    package func owners(_ performer: Performer, in state: CaseState) -> Obligation.Owners {
        acting(performer, in: state, within: seal(in: state))
    }

    /// Whose a step alone is, when none of these roles may do it; nil when one of them may.
    ///
    /// Only the named role does decisions, measures, closing, hand-overs, and what several roles do together, or with whom
    /// its duty stands. Anything else may be done by a colleague, and the dossier shows by whom.
    ///
    /// Of a step per pupil the holders for the class of that pupil are meant, except of whoever leads the case.
    package func keepers(
        of step: PlacedStep, about pupil: Pupil.ID? = nil, from roles: Set<Role.ID>, in whole: CaseState
    ) -> [Role.ID]? {
        let acting = replacement(of: step.id, in: whole)?.performer ?? step.performer
        guard step.step.isForOwnersOnly(doneBy: acting) || step.decider != nil else { return nil }
        let meant = step.decider.map { Performer(.one($0)) } ?? acting
        let state = whole.seen(from: ownerPupil(about: pupil, doneBy: meant, in: whole))
        let owners = owners(meant, in: state).roles
        let mayAct = owners + owners.map { reachable($0, in: state) }
        return mayAct.contains(where: roles.contains) ? nil : owners
    }

    private func acting(
        _ performer: Performer, in state: CaseState, within seal: [Role.ID]?
    ) -> Obligation.Owners {
        var standingIn: [Role.ID: Role.ID] = [:]
        let roles = performer.roles.map { role in
            let meant = role == .caseOwner ? state.owner : self.meant(by: role, in: state)
            var acting = standIn(for: meant, in: state)
            if let seal, let receiver = seal.first, !seal.contains(meant), !seal.contains(acting) {
                acting = receiver
            }
            if acting != meant { standingIn[acting] = meant }
            return acting
        }
        var together = false
        if case .together = performer.who { together = true }
        return Obligation.Owners(
            roles: seal == nil ? roles : roles.uniqued(), together: together, standingInFor: standingIn)
    }

    /// Whom a notice reaches: its recipient, or who stands in for one that cannot act. What was told stays with who
    /// was told it. Nil for steps.
    package func addressee(of task: TaskID, in state: CaseState) -> Obligation.Owners? {
        guard let recipient = task.recipient else { return nil }
        if let place = state.positions[task], let told = state.tasks[place].ending?.told { return told }
        return state.seen(from: task.pupil) { acting(Performer(.one(recipient)), in: $0, within: nil) }
    }

    /// The role itself, or the first along the line of stand-ins that can act. For a person who was chosen that line
    /// begins with the role that the way of the report names besides.
    package func standIn(for role: Role.ID, in state: CaseState) -> Role.ID {
        guard state.unavailable[role] != nil else { return role }
        return playbook.standIn(for: instead(of: role, in: state) ?? role, unavailable: state.unavailable)
    }

    /// Who acts in a role: for each class of the dossier, or for those of who is bullied.
    func standIns(for role: Role.ID, ofTargets: Bool, in state: CaseState) -> [Role.ID] {
        guard !state.unavailableForClass.isEmpty else { return [standIn(for: role, in: state)] }
        let states = ofTargets ? state.fromEachTarget : state.fromEachClass
        return states.map { standIn(for: role, in: $0) }
    }
}

extension CaseTask {
    /// How it ended, done or waived.
    package var anyEnding: Ending? {
        switch status {
        case .done(let ending), .waived(let ending, _): ending
        case .active, .withdrawn: nil
        }
    }
}

extension Obstacle {
    /// Whether it makes a duty wait; a gate that only warns does not.
    var isShown: Bool {
        if case .need(let need) = self { return need.strictness != .warn }
        return true
    }

    /// Whether it is somebody's word that is missing: a consent or a view, which who does the step asks for.
    package var isSomebodysWord: Bool {
        switch self {
        case .consultation, .consent: true
        default: false
        }
    }

    /// Whether it is a colleague's view that is still to be asked: the first part of taking up an offer, which
    /// hides no offer.
    var isConsultation: Bool {
        if case .consultation = self { return true }
        return false
    }
}

extension Step {
    /// How strong a notice is: an option to tell is made of notices that may be told.
    func strength(of notice: Notice) -> Strength {
        kind == .notice && strength == .may ? .may : notice.strength
    }
}

extension Performer {
    /// Whether whoever leads the case does it.
    fileprivate var isCaseOwner: Bool { who == .one(.caseOwner) }
}
