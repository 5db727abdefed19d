import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime

extension DossierSummary {
    /// What lists need to know of a dossier at a moment.
    package init(of state: CaseState, engine: CaseEngine, at now: Moment) {
        self.init(owner: state.owner)
        channel = state.report?.channel
        isClosed = state.isClosed
        handedOverAt = state.handedOver?.at.iso
        handedOverBy = state.handedOver?.by.person
        accused = state.unavailable.keys.filter(state.isAccused).sorted()
        shutOut = state.shutOut
        for reader in engine.whoReads(in: state) {
            guard let classes = reader.classes else { readers.insert(reader.role); continue }
            for one in classes { readersOfClass[SchoolClass.ID(one), default: []].insert(reader.role) }
        }
        namedClass = state.namedClass.map { SchoolClass.ID($0) }
        formerClasses = Set(state.formerGroups.map { SchoolClass.ID($0) })
        triage = state.triageOutcome
        parties = state.present
        target = state.subject?.pupil
        schoolClass = engine.group(of: target, in: state).map { SchoolClass.ID($0) }
        let sealedTo = engine.sealedTo(in: state)
        // Whoever wrote in a dossier that is sealed since reads it no more.
        if sealedTo == nil {
            authors = Set(state.tasks.filter { !$0.id.isNotice }.compactMap { $0.ending?.by.person })
        }
        let all = engine.obligations(in: state, at: now)
        let listed = all.filter(\.isListed)
        let questions = engine.questions(in: state, at: now)
        let isOwed = !questions.isEmpty || listed.contains { $0.strength == .must && $0.standstill == nil }
        // A dossier in which nothing else is owed stays on the list of who closes it.
        let closing = engine.closingStep(in: state)
        let last = isOwed ? [] : all.filter { $0.id.step == closing && !$0.state.isOver && !$0.isListed }
        duties = (listed + questions + last).flatMap { duty in
            sealedTo.map { DutyRow.lines(ofSealed: duty, to: $0, in: state, engine: engine, at: now) }
                ?? DutyRow.lines(of: duty, in: state, engine: engine, at: now)
        }
        tickAt =
            [engine.nextTick(in: state, after: now), state.nextLook(after: now)].compactMap(\.self).min()?.iso
    }
}

extension CaseState {
    /// When it is looked at again whether a person who was told something still works here, as the days of an appointment end by
    /// themselves: the next day, in an open dossier with such a person.
    fileprivate func nextLook(after now: Moment) -> Moment? {
        isClosed || chosen.isEmpty ? nil : Moment(date: now.date + 1, time: .midnight)
    }
}

extension Obligation {
    /// Whether it belongs on somebody's list: to be done now, on offer, from a day on, or once somebody's word is asked;
    /// or it stands still, so that nobody thinks it is forgotten.
    fileprivate var isListed: Bool {
        switch state {
        case .waiting(let obstacles) where strength == .must && standstill?.goesOn == true:
            // What waits for an answer besides may turn out to be nobody's.
            obstacles.allSatisfy { $0.isStandstill || $0.day != nil }
        case .open, .due, .overdue, .offered: true
        case .waiting(let obstacles): obstacles.allSatisfy { $0.day != nil } || !wordsToAsk.isEmpty
        case .done, .waived, .withdrawn: false
        }
    }

    fileprivate var readyOn: SchoolDate? {
        guard case .waiting(let obstacles) = state else { return nil }
        return obstacles.compactMap(\.day).max()
    }
}

extension CaseEngine {
    /// What a duty on a list waits for: somebody's word, or nothing but time.
    fileprivate func awaited(by duty: Obligation, in state: CaseState, at now: Moment) -> [Awaited] {
        if let still = duty.standstill { return [.standstill(since: still.since.date)] }
        let words = duty.wordsToAsk.compactMap(Awaited.init)
        return words.isEmpty ? (firstDay(of: duty, in: state, at: now).map { [.day($0)] } ?? []) : words
    }
}

extension DutyRow {
    fileprivate static func lines(
        of duty: Obligation, in whole: CaseState, engine: CaseEngine, at now: Moment
    ) -> [DutyRow] {
        let state = whole.seen(from: duty.ownerPupil)
        let reminder = duty.standstill == nil ? engine.reminder(of: duty, in: state) : nil
        let owners = duty.owners.roles
        let acting = owners.map { engine.reachable($0, in: state) }.uniqued()
        // What waits for somebody else to decide stands on the list of both.
        let named = engine.awaitedDeciders(of: duty, in: state)
        let deciding = named.map { engine.reachable($0, in: state) }.uniqued()
        return (acting.filter { !deciding.contains($0) } + deciding).map { role in
            let isDecision = deciding.contains(role)
            let meant = isDecision ? named : owners
            return DutyRow(
                task: duty.id, role: role,
                schoolClass: schoolClass(of: role, duty, in: state, engine: engine),
                strength: duty.strength, due: duty.runningDue?.due.iso, dueTime: duty.runningDue?.time?.iso,
                readyOn: duty.readyOn?.iso, shownTo: reminder?.escalation?.to,
                shownFrom: reminder?.escalation?.from.iso, remindOn: reminder?.remindOn?.iso,
                inPlaceOf: meant.contains(role)
                    ? nil : meant.first { engine.reachable($0, in: state) == role },
                asks: engine.awaited(by: duty, in: state, at: now), isDecision: isDecision)
        }
    }

    /// A duty in a sealed dossier stands on the lists of those who read it alone, whoever else would have to do it, and
    /// its lateness is shown to nobody. They are reminded of it.
    fileprivate static func lines(
        ofSealed duty: Obligation, to readers: Set<Role.ID>, in state: CaseState, engine: CaseEngine,
        at now: Moment
    ) -> [DutyRow] {
        let reminder = duty.standstill == nil ? engine.reminder(of: duty, in: state) : nil
        let receiver = engine.seal(in: state).map { Array($0.prefix(1)) } ?? []
        func reading(_ roles: [Role.ID]) -> [Role.ID] {
            roles.map { engine.reader(for: $0, in: state) }.filter(readers.contains).uniqued()
        }
        let owners = reading(duty.owners.roles)
        return (owners.isEmpty ? reading(receiver) : owners).map { role in
            DutyRow(
                task: duty.id, role: role, schoolClass: nil, strength: duty.strength,
                due: duty.runningDue?.due.iso, dueTime: duty.runningDue?.time?.iso,
                readyOn: duty.readyOn?.iso,
                remindOn: reminder?.remindOn?.iso, asks: engine.awaited(by: duty, in: state, at: now))
        }
    }

    private static func schoolClass(
        of role: Role.ID, _ duty: Obligation, in state: CaseState, engine: CaseEngine
    ) -> SchoolClass.ID? {
        let scope = engine.playbook.roles.first { $0.id == role }?.scope ?? .school
        guard scope == .pupil || scope == .group else { return nil }
        return engine.group(of: duty.ownerPupil, in: state).map { SchoolClass.ID($0) }
    }
}
