import Playbooks

// Reports to one person, whom the reporter chose among those who hold a role.
extension CaseEngine {
    /// Who a role of the playbook is in a dossier: where a report came over a way on which somebody who holds it is chosen,
    /// whoever received the latest such report, so that nobody else who holds it reads or does anything there; else the role
    /// itself. A role for a class stays with the class of the pupil, whoever was chosen.
    package func meant(by role: Role.ID, in state: CaseState) -> Role.ID {
        guard choices.values.contains(where: { $0.contains(role) }) else { return role }
        return state.reports.last { choices[$0.channel]?.contains(role) == true }?.receiver ?? role
    }

    /// The roles whose holders are chosen over each channel, as far as one person can stand in their place.
    static func choosable(in playbook: Playbook) -> [Channel.ID: [Role.ID]] {
        let ofClasses = Set(playbook.roles.filter(\.isOfClass).map(\.id))
        let chosen = playbook.intake.channels.map { ($0.id, $0.choices.filter { !ofClasses.contains($0) }) }
        return Dictionary(chosen.filter { !$0.1.isEmpty }) { first, _ in first }
    }

    /// Who answers a reporter: a person who was chosen answers what was told to that person. Nil for any other task.
    func answerer(of task: TaskID, in state: CaseState) -> Performer? {
        guard task.step == Intake.receiptStep, let answerer = state.answerers[task.number] else { return nil }
        let channel = playbook.intake.channels.first { $0.id == answerer.channel }
        return Performer(.one(answerer.person), grounds: channel?.grounds ?? .none)
    }

    /// The role that acts when a person who was chosen cannot: the one that the way of the report names besides.
    func instead(of person: Role.ID, in state: CaseState) -> Role.ID? {
        guard person.isPerson, let report = state.reports.last(where: { $0.receiver == person }) else {
            return nil
        }
        return playbook.intake.channels.first { $0.id == report.channel }?.receiver
    }

    /// Who reads what a role received, for who asks now: while a person who was chosen cannot act, whoever does meanwhile,
    /// unless it waits for this person under a seal.
    ///
    /// Of what an overlay seals that is the first to whom it does.
    package func readsNow(_ receiver: Role.ID, in state: CaseState) -> Role.ID {
        if channelSeal(in: state) == nil, let first = seal(in: state)?.first {
            return reader(for: first, in: state)
        }
        let waits = sealedTo(in: state) != nil && !isGone(receiver, in: state)
        guard receiver.isPerson, !waits else { return reader(for: receiver, in: state) }
        return reader(for: standIn(for: receiver, in: state), in: state)
    }

    /// Whether who was told alone will not read it any more: accused in the dossier, no longer at the school or, of a person
    /// who was chosen, shut out of it. Who is absent comes back.
    func isGone(_ role: Role.ID, in state: CaseState) -> Bool {
        guard let reason = state.unavailable[role] else { return false }
        return [Role.accused, Away.vacant].contains(reason) || (role.isPerson && reason == Away.barred)
    }
}

extension Folding {
    /// Remembers, as a receipt is opened, to whom in person that report was told.
    mutating func noteAnswerer(of id: TaskID) {
        guard id.step == Intake.receiptStep, let person = state.latestReceiver, person.isPerson,
            let channel = state.latestChannel
        else { return }
        state.answerers[id.number] = CaseState.Answerer(person: person, channel: channel)
    }
}

extension CaseState {
    /// Who answers a reporter, and over which way it was told.
    struct Answerer: Hashable, Sendable {
        let person: Role.ID
        let channel: Channel.ID
    }

    /// The persons whom those who reported chose.
    package var chosen: [Role.ID] { reports.map(\.receiver).filter(\.isPerson).uniqued() }
}
