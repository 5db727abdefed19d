import Playbooks
import SchoolTime

// What each event changes directly.
extension Folding {
    /// Applies the event and fires what it fires.
    mutating func apply() {
        switch event.what {
        case .reported(let report):
            if state.report != nil, report.receiver.isPerson { state.followed.append(report) }
            take(report)
        case .opened: fire(.opened)
        case .joined(let party): join(party)
        case .left(let pupil, let reason): leave(pupil, reason)
        case .corrected(let pupil, let finding, let reason):
            correct(pupil, to: finding, isByHand: reason != nil)
        case .stated(let statements):
            for one in statements { setFact(one.fact, one.answer, one.saidBy, one.pupil) }
        case .triaged(let outcome, let recommended, let reason): triage(outcome, recommended, reason)
        case .upheld: uphold()
        case .done(let completion): complete(completion)
        case .planned(let task, let moment, _): plan(task, moment)
        case .waived(let task, let reason): waive(task, .said(reason))
        case .told(let task, _): tell(task)
        case .toldFamily(let task, let pupil, _):
            state.familiesTold[task, default: [:]][pupil] = CaseState.FamilyTold(by: event.by, at: event.at)
        case .letter(let letter):
            state.letters.append(CaseLetter.Kept(letter: letter, by: event.by, at: event.at))
        case .closed: close()
        case .reopened: reopen()
        case .tookIn(let joined): takeIn(joined)
        case .tookOut(let from, _): takeOut(from)
        case .joinedTo(let link): join(to: link)
        case .barredAlong(let barring): bar(barring)
        case .reviewed(let agreements): review(agreements)
        case .consulted, .consent, .happened, .handedOver, .unavailable, .available, .unavailableForClass,
            .availableForClass, .cleared, .attached, .readerAdded, .readerRemoved, .unsealed:
            applyCircumstance()
        // Words, and the version by which all of it is read.
        case .noted, .answered, .moved: break
        }
    }

    private mutating func applyCircumstance() {
        switch event.what {
        case .consulted(let step, let who, _, let pupil):
            state.consulted[CaseState.ConsultationKey(step: step, who: who, pupil: pupil)] = event.by
        case .consent(let who, let step, let answer, let pupil): consent(who, step, answer, pupil)
        case .happened(let happening, _, let pupil): happen(happening, pupil)
        case .handedOver(let role, _): handOver(to: role)
        case .unavailable(let role, let reason, let holders): setUnavailable(role, reason, holders)
        case .available(let role): setAvailable(role)
        case .unavailableForClass(let role, let group, let reason):
            setUnavailable(role, for: group, reason)
        case .availableForClass(let role, let group):
            state.unavailableForClass[ClassRole(role: role, group: group)] = nil
        case .cleared(let who, _):
            setAvailable(who)
            state.shutOut.remove(who)
        case .attached(let document): state.documents.insert(document)
        case .readerAdded(let set, let role): state.addedReaders[set, default: []].insert(role)
        case .readerRemoved(let set, let role, _): state.addedReaders[set]?.remove(role)
        case .unsealed: state.isUnsealed = true
        // Applied above.
        case .reported, .opened, .joined, .left, .corrected, .stated, .triaged, .upheld, .done, .planned,
            .waived, .told, .toldFamily, .letter, .closed, .reopened, .tookIn, .tookOut, .joinedTo,
            .barredAlong,
            .noted, .answered, .moved, .reviewed:
            break
        }
    }

    mutating func take(_ report: CaseEvent.Report) {
        let plan = engine.playbook.intake.channels.first { $0.id == report.channel }?.plan
        state.latestChannel = report.channel
        state.latestReceiver = report.receiver
        if report.danger == .yes { noteDanger() }
        if state.report == nil {
            state.report = report
            state.channelPlan = plan
            fire(.opened)
        }
        fire(.report)
        fire(.reportOver(report.channel))
    }

    private mutating func join(_ party: CaseParty) {
        if let index = state.parties.firstIndex(where: { $0.pupil == party.pupil }) {
            let earlier = state.parties[index]
            state.parties[index] = party
            if let left = earlier.group, left != party.group { state.leftGroups.insert(left) }
            if earlier.involvement == party.involvement, earlier.isPresent {
                state.parties[index].standing = earlier.standing
                return
            }
            withdraw(of: party.pupil) { $0.per?.members.contains(party.involvement) == false }
            withdrawNoticesToNobody()
            followUp(earlier, by: party)
        } else {
            state.parties.append(party)
        }
        state.joinedAt[party.pupil] = event.at
        oweNoticesAgain()
        fire(.joined(party.involvement), pupil: party.pupil)
        catchUp(party.pupil, as: party.involvement)
        askOfNewYears()
        if party.involvement.isBullyingSide { askOfWhoJoins() }
    }

    private mutating func leave(_ pupil: Pupil.ID, _ reason: CaseEvent.Leaving) {
        for index in state.parties.indices where state.parties[index].pupil == pupil {
            state.parties[index].standing = .withdrawn
        }
        withdraw(of: pupil) { $0.id != SettingRight.step }
        withdrawNoticesToNobody()
        guard reason == .notInvolved, let party = state.parties.first(where: { $0.pupil == pupil }) else {
            return
        }
        oweSettingRight(about: pupil, as: party.involvement)
    }

    /// Withdraws a pupil's open steps of some kind.
    private mutating func withdraw(of pupil: Pupil.ID, where isMeant: (PlacedStep) -> Bool) {
        for index in state.tasks.indices {
            let task = state.tasks[index]
            guard task.id.pupil == pupil, task.isActive, engine.step(task.id.step).map(isMeant) ?? false
            else { continue }
            state.tasks[index].status = .withdrawn(at: event.at)
        }
    }

    /// Sets an answer. It sets something off when it is another than before; what answers a report of danger always does.
    mutating func setFact(_ fact: Fact.ID, _ answer: Fact.Answer, _ saidBy: Role.ID?, _ pupil: Pupil.ID?) {
        let key = CaseState.FactKey(fact: fact, pupil: pupil)
        let changed = engine.answer(fact, of: pupil, in: state) != answer
        let answersReport = fact == engine.playbook.intake.danger && engine.dangerReported(in: state) != nil
        state.facts[key] = CaseState.StatedFact(
            answer: answer, saidBy: saidBy, at: event.at, version: state.version)
        if changed || answersReport { fire(.fact(fact, answer), pupil: pupil) }
    }

    private mutating func triage(_ outcome: Triage.Outcome, _ recommended: Triage.Outcome?, _ reason: String?)
    {
        state.triage.append(
            CaseState.TriageDecision(
                outcome: outcome, recommended: recommended, reason: reason, at: event.at, by: event.by))
        for task in state.instances(of: Triage.step) where task.isActive { end(task.id, on: event.at.date) }
        fire(.triage(nil))
        fire(.triage(outcome))
        askAgainAfter(outcome)
    }

    private mutating func happen(_ happening: Happening.ID, _ pupil: Pupil.ID?) {
        fire(.happening(happening), pupil: pupil)
        let other = engine.playbook.happenings.first { $0.id == happening }?.countsAs
        if let other { fire(.happening(other), pupil: pupil) }
    }

    mutating func handOver(to role: Role.ID) {
        guard state.owner != role else { return }
        state.formerOwners.insert(state.owner)
        state.owner = role
        state.handedOver = CaseState.HandedOver(by: event.by, at: event.at)
        fire(.handover)
    }
}
