import Playbooks
import SchoolTime

extension CaseEngine {
    /// What a command leads to, at a moment, by an actor: events to append, or a refusal that cites the rule.
    package func decide(
        _ command: CaseCommand, on before: CaseState, by actor: CaseEvent.Actor, at now: Moment
    ) throws(Refusal) -> Decision {
        let state = self.state(before, at: now)
        try refuseWhenClosed(command, state)
        let deciding = Deciding(engine: self, state: state, actor: actor, now: now)
        try deciding.refuseOthers(than: command)
        return try deciding.decide(command)
    }

    private func refuseWhenClosed(_ command: CaseCommand, _ state: CaseState) throws(Refusal) {
        switch command {
        case .reopen:
            guard state.isClosed else { throw Refusal(.notClosed) }
        case .note, .takeOut: break
        // Whom it is about reads it no longer, also when that is heard afterwards. Of a joined report the case says it.
        case .unavailable(_, Role.accused, _) where state.joinedTo == nil: break
        case .clear where state.joinedTo == nil: break
        case .tell(let task, _) where state.task(task)?.isActive == true: break
        case .tellFamily(let task, _, _) where state.task(task)?.isActive == true: break
        case .write(let letter) where state.task(letter.task)?.isActive == true: break
        default:
            guard !state.isClosed else { throw Refusal(.closed) }
        }
    }
}

/// One command on its way to events.
struct Deciding {
    let engine: CaseEngine
    let state: CaseState
    let actor: CaseEvent.Actor
    let now: Moment

    func decide(_ command: CaseCommand) throws(Refusal) -> Decision {
        switch command {
        case .report(let report): events([.reported(try known(report))])
        case .open: events([.opened])
        case .join(let party, let reason): try join(party, reason)
        case .leave(let pupil): events([.left(try known(pupil))])
        case .correct(let pupil, let finding, let reason):
            events([try correction(of: known(pupil), to: finding, reason)])
        case .state(let statements): try state(statements)
        case .triage(let outcome, let reason): try triage(outcome, reason)
        case .complete(let completion): try complete(completion)
        case .plan(let task, let moment, let reason): try plan(task, moment, reason)
        case .waive(let task, let reason): try waive(task, reason)
        case .tell(let task, let note): try tell(task, note)
        case .tellFamily(let task, let pupil, let note): try tell(task, ofFamily: pupil, note)
        case .write(let letter): try write(letter)
        case .close(let reason): try close(reason)
        case .reopen(let reason): events([.reopened(reason: try written(reason))])
        case .consult, .consent, .happen, .handOver, .unavailable, .available, .clear, .note, .answer,
            .attach, .addReader, .removeReader, .unseal, .review, .takeIn, .takeOut, .joinTo:
            events([try circumstance(command)])
        }
    }

    func events(_ what: [CaseEvent.What], warnings: [Warning] = []) -> Decision {
        Decision(events: what.map { CaseEvent(at: now, by: actor, $0) }, warnings: warnings)
    }

    private func circumstance(_ command: CaseCommand) throws(Refusal) -> CaseEvent.What {
        switch command {
        case .consult(let step, let who, let view, let pupil):
            guard engine.step(step) != nil else { throw Refusal(.unknown(step.text)) }
            return .consulted(step, who: try known(who), view: try written(view), of: try pupil.map(known))
        case .consent(let who, let step, let answer, let pupil):
            if let step, engine.step(step) == nil { throw Refusal(.unknown(step.text)) }
            return .consent(try known(who), to: step, answer, of: try pupil.map(known))
        case .happen(let happening, let note, let pupil):
            guard engine.playbook.happenings.contains(where: { $0.id == happening }) else {
                throw Refusal(.unknown(happening.text))
            }
            return .happened(happening, note: note, of: try pupil.map(known))
        case .handOver(let role, let reason):
            let heir = try heir(role)
            try refuseToHandOver(to: heir)
            guard engine.reads(heir, asOwnerOf: state) else { throw Refusal(.cannotOwn(role)) }
            return .handedOver(to: heir, reason: try written(reason))
        case .unavailable(let role, let reason, let holders):
            return try unavailable(role, reason, holders)
        case .available(let role):
            guard !role.isPerson || !state.isAccused(role) else { throw Refusal(.accused(role)) }
            return .available(try known(role))
        case .clear(let who, let reason):
            guard state.shutOut.contains(who) else { throw Refusal(.unknown(who.text)) }
            return .cleared(who, reason: try written(reason))
        case .attach(let document):
            guard engine.playbook.documents.contains(where: { $0.id == document }) else {
                throw Refusal(.unknown(document.text))
            }
            return .attached(document)
        case .addReader(let set, let role): return try addReader(set, role)
        case .removeReader(let set, let role, let reason):
            guard state.addedReaders[set]?.contains(role) == true,
                let readers = engine.playbook.readerSets.first(where: { $0.id == set })
            else { throw Refusal(.unknown(role.text)) }
            try refuseToWiden(readers)
            return .readerRemoved(set, role, reason: try written(reason))
        case .unseal(let reason): return try unseal(reason)
        case .review(let agreements): return try review(agreements)
        case .note(let text, let task): return try note(text, about: task)
        case .answer(let text):
            guard state.hasOneReporter else { throw Refusal(.noOneReporter) }
            return .answered(try written(text))
        case .takeIn(let joined):
            guard engine.playbook.intake.channels.contains(where: { $0.id == joined.report.channel }) else {
                throw Refusal(.unknown(joined.report.channel.text))
            }
            return .tookIn(joined)
        case .takeOut(let from, let reason):
            guard state.holds(reportOf: from.id) else { throw Refusal(.unknown(from.id)) }
            return .tookOut(from, reason: try written(reason))
        case .joinTo(let link): return .joinedTo(link)
        // Decided above.
        case .report, .open, .join, .leave, .correct, .state, .triage, .complete, .plan, .waive, .tell,
            .tellFamily, .write, .close, .reopen:
            throw Refusal(.empty)
        }
    }

    private func unavailable(
        _ role: Role.ID, _ reason: String, _ holders: [String]
    ) throws(Refusal) -> CaseEvent.What {
        let isAccusation = reason == Role.accused
        guard isAccusation || !state.isAccused(role) else { throw Refusal(.accused(role)) }
        return .unavailable(try known(role), reason: reason, holders: isAccusation ? holders : [])
    }

    private func note(_ text: String, about task: TaskID?) throws(Refusal) -> CaseEvent.What {
        if let task, state.task(task) == nil { throw Refusal(.unknown(task.description)) }
        return .noted(try written(text), about: task)
    }

    private func addReader(_ set: ReaderSet.ID, _ role: Role.ID) throws(Refusal) -> CaseEvent.What {
        guard let readers = engine.playbook.readerSets.first(where: { $0.id == set }) else {
            throw Refusal(.unknown(set.text))
        }
        guard !readers.isClosed, readers.sealedTo == nil else {
            throw Refusal(.closedReaders(set), grounds: [readers.grounds])
        }
        try refuseToWiden(readers)
        return .readerAdded(set, try known(role))
    }

    private func known(_ report: CaseEvent.Report) throws(Refusal) -> CaseEvent.Report {
        guard let channel = engine.playbook.intake.channels.first(where: { $0.id == report.channel }) else {
            throw Refusal(.unknown(report.channel.text))
        }
        guard !report.receiver.isPerson || !channel.choices.isEmpty else {
            throw Refusal(.unknown(report.receiver.text), grounds: [channel.grounds])
        }
        // Staff write down what others tell them, over the channels that staff use. Who reports without an account is no person
        // that is known.
        let isWrittenByStaff =
            (actor.role != .reporter || actor.person != nil) && channel.isOpen(to: .staff)
        guard isWrittenByStaff || channel.isOpen(to: report.reporter) else {
            throw Refusal(
                .invalidAnswer(report.reporter.rawValue, allowed: channel.audiences.map(\.rawValue)),
                grounds: [channel.grounds])
        }
        return report
    }

    private func known(_ role: Role.ID) throws(Refusal) -> Role.ID {
        let isThere = engine.playbook.roles.contains { $0.id == role } || state.chosen.contains(role)
        guard role.pupilsMeant != nil || isThere else {
            throw Refusal(.unknown(role.text))
        }
        return role
    }

    /// A role that can own a case: somebody of the school, on whose list its duties stand.
    private func heir(_ role: Role.ID) throws(Refusal) -> Role.ID {
        let known = try known(role)
        guard !state.isAccused(known) else { throw Refusal(.accused(role)) }
        guard engine.playbook.canOwnCases(known) else { throw Refusal(.cannotOwn(role)) }
        return known
    }

    private func known(_ pupil: Pupil.ID) throws(Refusal) -> Pupil.ID {
        guard state.parties.contains(where: { $0.pupil == pupil && $0.isPresent }) else {
            throw Refusal(.unknown(pupil.text))
        }
        return pupil
    }

    func written(_ text: String) throws(Refusal) -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.empty) }
        return text
    }

    /// A statement about a fact; whose word it is may not be overruled by another's.
    func statement(
        _ fact: Fact.ID, _ answer: Fact.Answer, _ saidBy: Role.ID?, _ pupil: Pupil.ID?
    ) throws(Refusal) -> Statement {
        guard let known = engine.fact(fact), known.derivation == nil else {
            throw Refusal(.unknown(fact.text))
        }
        let allowed = known.answers.map(\.answer) + [.unknown]
        guard allowed.contains(answer) else {
            throw Refusal(.invalidAnswer(answer.text, allowed: allowed.map(\.text)), grounds: [known.grounds])
        }
        if let owner = known.saidBy, let saidBy, saidBy != owner {
            throw Refusal(.notYourWord(saidBy: owner), grounds: [known.grounds])
        }
        return Statement(
            fact, answer, saidBy: saidBy ?? known.saidBy ?? actor.role,
            of: known.isPerPupil ? try pupil.map(self.known) : nil)
    }

    private func state(_ statements: [Statement]) throws(Refusal) -> Decision {
        guard !statements.isEmpty else { throw Refusal(.empty) }
        var checked: [Statement] = []
        for one in statements { checked.append(try statement(one.fact, one.answer, one.saidBy, one.pupil)) }
        return events([.stated(checked)])
    }

    private func triage(_ outcome: Triage.Outcome, _ reason: String?) throws(Refusal) -> Decision {
        let triage = engine.playbook.triage
        guard engine.isWeighed(state) else { throw Refusal(.notWeighed, grounds: [triage.grounds]) }
        guard triage.outcomes.contains(where: { $0.id == outcome }) else {
            throw Refusal(.invalidAnswer(outcome.text, allowed: triage.outcomes.map(\.id.text)))
        }
        let triagers = engine.triagers(in: state)
        let isOwner =
            actor.role == state.owner && engine.seal(in: state) == nil && !state.isAccused(actor.role)
        guard triagers.contains(actor.role) || isOwner else {
            throw Refusal(
                .notYours(owners: triagers), grounds: [triage.performer.grounds.joined(with: triage.grounds)])
        }
        let unasked = engine.unaskedFacts(before: outcome, in: state)
        guard unasked.isEmpty else {
            throw Refusal(.obstacles([.facts(unasked.map(\.id))]), grounds: unasked.map(\.grounds))
        }
        var recommended: Triage.Outcome?
        if case .settled(let result, _) = engine.triageRecommendation(in: state, at: now) {
            recommended = Triage.Outcome(result)
        }
        if recommended != outcome, reason?.contains(where: { !$0.isWhitespace }) != true {
            throw Refusal(.reasonNeeded, grounds: [triage.grounds])
        }
        if state.isToBeWeighedAgain, outcome == state.triageOutcome {
            return events([.upheld(outcome, recommended: recommended, reason: reason)])
        }
        let lapsed = engine.findings(lapsingWith: outcome, in: state)
        return events(
            [.triaged(outcome, recommended: recommended, reason: reason)]
                + lapsed.map { .corrected($0, to: .notYet, reason: nil) })
    }
}

extension CaseEngine {
    /// The facts that must be asked before the triage has an outcome, and that nobody said anything of yet. Who
    /// asked and still does not know says so: that is an answer.
    package func unaskedFacts(before outcome: Triage.Outcome, in state: CaseState) -> [Fact] {
        playbook.facts.filter { $0.mustBeAsked(before: outcome) && !wasAsked($0.id, in: state) }
    }

    /// Whether somebody answered a fact, of one pupil at least where each has an own answer.
    package func wasAsked(_ fact: Fact.ID, in state: CaseState) -> Bool {
        state.facts.keys.contains { $0.fact == fact }
    }

    /// The roles that may commit or revise triage: who does it and who reviews it, with their stand-ins, or
    /// those with whom it stands while nobody knows the class; and whose question waits that only a weighing ends. Who owns
    /// the case may do so too.
    package func triagers(in state: CaseState) -> [Role.ID] {
        let reviewer = playbook.triage.reviewer.map { Performer(.one($0)) }
        let named =
            owners(playbook.triage.performer, in: state).roles
            + (reviewer.map { owners($0, in: state).roles } ?? []) + askedToWeigh(in: state)
        return (named + named.map { reachable($0, in: state) }).reduce(into: []) { roles, role in
            if !roles.contains(role) { roles.append(role) }
        }
    }

    private func askedToWeigh(in state: CaseState) -> [Role.ID] {
        state.tasks.filter(\.isActive).flatMap { task -> [Role.ID] in
            guard let step = step(task.id.step), step.kind == .question,
                step.withdrawals.contains(.triage(nil))
            else { return [] }
            return owners(performer(of: task.id, step, in: state), in: state).roles
        }
    }
}
