import Playbooks

// A playbook that never heard of somebody, or of somewhere.
extension Playbook {
    /// Takes out a role with everything that it does: the case owner has its work, nobody its place.
    mutating func forget(_ role: Role.ID) {
        roles.removeAll { $0.id == role }
        for place in roles.indices {
            if roles[place].standIn == role { roles[place].standIn = nil }
            if roles[place].standInWhenAccused == role { roles[place].standInWhenAccused = nil }
        }
        if caseOwner == role { caseOwner = roles.first?.id ?? role }
        for place in facts.indices {
            if facts[place].ask == role { facts[place].ask = nil }
            if facts[place].saidBy == role { facts[place].saidBy = nil }
        }
        for place in readerSets.indices {
            readerSets[place].roles.removeAll { $0 == role }
            readerSets[place].ofTarget.remove(role)
            readerSets[place].widenedBy.removeAll { $0 == role }
            if readerSets[place].sealedTo == role { readerSets[place].sealedTo = nil }
        }
        forgetAtTheDoor(role)
        changeSteps { $0.forget(role) }
        for overlay in overlays.indices {
            overlays[overlay].sealedTo.removeAll { $0 == role }
            for place in overlays[overlay].replaces.indices {
                overlays[overlay].replaces[place].performer?.forget(role)
                overlays[overlay].replaces[place].due?.forget(role)
            }
        }
    }

    private mutating func forgetAtTheDoor(_ role: Role.ID) {
        triage.performer.forget(role)
        triage.due?.forget(role)
        if triage.reviewer == role { triage.reviewer = nil }
        for place in intake.channels.indices {
            intake.channels[place].copies.removeAll { $0 == role }
            intake.channels[place].choices.removeAll { $0 == role }
            if intake.channels[place].receiver == role { intake.channels[place].receiver = caseOwner }
        }
        if let rule = reminders, rule.late?.tells == role {
            reminders = ReminderRule(before: rule.before, grounds: rule.grounds)
        }
    }

    /// Takes out a place with everything that is recorded there.
    mutating func forget(_ record: RecordPlace.ID) {
        records.removeAll { $0.id == record }
        changeSteps { $0.records.removeAll { $0.place == record } }
    }

    private mutating func changeSteps(_ change: (inout Step) -> Void) {
        for plan in plans.indices {
            for place in plans[plan].steps.indices { change(&plans[plan].steps[place]) }
        }
        for overlay in overlays.indices {
            for place in overlays[overlay].steps.indices { change(&overlays[overlay].steps[place]) }
        }
    }
}

extension Step {
    fileprivate mutating func forget(_ role: Role.ID) {
        performer.forget(role)
        if decider == role { decider = nil }
        due?.forget(role)
        consultations.removeAll { $0.who == role }
        consents.removeAll { $0.who == role }
        if handover?.to == role { handover = nil }
        if skip.by.contains(role) {
            skip = Skip(skip.leave, by: skip.by.filter { $0 != role }, grounds: skip.grounds)
        }
        for place in notices.indices {
            notices[place].recipients.removeAll { $0 == role }
            notices[place].performer?.forget(role)
            notices[place].due?.forget(role)
        }
    }
}

extension Performer {
    fileprivate mutating func forget(_ role: Role.ID) {
        let left = roles.filter { $0 != role }
        guard left.count < roles.count else { return }
        switch who {
        case .one: who = .one(.caseOwner)
        case .together: who = left.isEmpty ? .one(.caseOwner) : .together(left)
        case .anyOf: who = left.isEmpty ? .one(.caseOwner) : .anyOf(left)
        }
    }
}

extension DueRule {
    fileprivate mutating func forget(_ role: Role.ID) {
        if late?.tells == role { late = nil }
    }
}
