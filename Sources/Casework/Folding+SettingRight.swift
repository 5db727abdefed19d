import Playbooks
import SchoolTime

// Who was told that a pupil bullies, or joins in, hears that it did not show.
extension Folding {
    /// Has somebody set it right with a pupil, and with the parents, who were told something that turned out otherwise.
    mutating func oweSettingRight(about pupil: Pupil.ID, as involvement: Involvement) {
        guard engine.scope == .caseFile, !state.isClosed,
            !state.instances(of: SettingRight.step, pupil: pupil).contains(where: \.isActive)
        else { return }
        let told = SettingRight.recipients.filter { wasTold($0, about: pupil, as: involvement) }
        guard !told.isEmpty else { return }
        let number = state.instances(of: SettingRight.step, pupil: pupil).count + 1
        let id = TaskID(step: SettingRight.step, pupil: pupil, number: number)
        let why = Trigger.step(SettingRight.step, .opened)
        add(CaseTask(id: id, openedAt: event.at, openedBy: why))
        for recipient in told {
            add(
                CaseTask(id: id.notice(SettingRight.notice, to: recipient), openedAt: event.at, openedBy: why)
            )
        }
    }

    /// Who was said to bully and turns out to take part otherwise was told what is not so; who is back hears no correction.
    mutating func followUp(_ earlier: CaseParty, by party: CaseParty) {
        if party.involvement.isBullyingSide { withdrawSettingRight(about: party.pupil) }
        guard earlier.isPresent, earlier.involvement.isBullyingSide,
            !party.involvement.isBullyingSide
        else { return }
        oweSettingRight(about: party.pupil, as: earlier.involvement)
    }

    /// What is certain after all need not be set right.
    mutating func withdrawSettingRight(about pupil: Pupil.ID) {
        for index in state.tasks.indices where state.tasks[index].isActive {
            let id = state.tasks[index].id
            if id.step == SettingRight.step, id.pupil == pupil {
                state.tasks[index].status = .withdrawn(at: event.at)
            }
        }
    }

    /// Whether the pupil, or the parents, heard something since the last time that it was set right with them: by a notice
    /// that was given, or in a talk that was held.
    private func wasTold(_ recipient: Role.ID, about pupil: Pupil.ID, as involvement: Involvement) -> Bool {
        let joined = state.joinedAt[pupil]
        let isMeant = { (task: CaseTask) -> Bool in
            guard let heard = task.ending else { return false }
            guard let who = task.id.recipient else {
                return !recipient.isParents && task.id.pupil == pupil && self.isTalk(task)
            }
            guard who.isParents == recipient.isParents,
                who.pupilsMeant?.members.contains(where: { $0 == .pupil || $0.isSameSide(as: involvement) })
                    == true
            else { return false }
            return task.id.pupil == pupil || (task.id.pupil == nil && joined.map { $0 <= heard.at } ?? true)
        }
        let families = state.familiesTold.compactMap { task, told -> Moment? in
            guard let who = task.recipient, who.isParents == recipient.isParents,
                who.pupilsMeant?.members.contains(where: { $0.isSameSide(as: involvement) }) == true
            else { return nil }
            return told[pupil]?.at
        }
        let notices = state.tasks.filter { $0.id.step != SettingRight.step && isMeant($0) }
        let told = (notices.compactMap(\.ending?.at) + families).max()
        let right = state.tasks.filter {
            $0.id.step == SettingRight.step && $0.id.pupil == pupil && $0.id.recipient == recipient
        }.compactMap(\.ending?.at).max()
        return told.map { told in right.map { $0 < told } ?? true } ?? false
    }

    private func isTalk(_ task: CaseTask) -> Bool {
        switch engine.step(task.id.step)?.kind {
        case .conversation, .agreement, .contract, .measure: true
        default: false
        }
    }
}

extension Involvement {
    fileprivate func isSameSide(as other: Involvement) -> Bool {
        self == other || (isBullyingSide && other.isBullyingSide)
    }
}
