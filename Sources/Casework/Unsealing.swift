import Playbooks

// Opening up what came in over a sealed channel.
extension CaseEngine {
    /// Who may open a dossier up for its ordinary readers: the role that received it. Nil for one that is not sealed, and
    /// for one whose channel has a plan of its own: what is confided there stays there. What an overlay seals opens when that ends.
    package func unsealer(in state: CaseState) -> Role.ID? {
        guard state.channelPlan == nil, channelSeal(in: state) != nil else { return nil }
        return seal(in: state)?.first
    }
}

extension Deciding {
    /// Checks that a dossier can be opened up, by its receiver and with a reason.
    func unseal(_ reason: String) throws(Refusal) -> CaseEvent.What {
        let channel = engine.playbook.intake.channels.first { $0.id == state.report?.channel }
        guard let receiver = engine.unsealer(in: state) else {
            throw Refusal(.staysSealed, grounds: channel.map { [$0.grounds] } ?? [])
        }
        guard actor.role == receiver || actor.role == engine.reader(for: receiver, in: state) else {
            throw Refusal(.notYours(owners: [receiver]), grounds: channel.map { [$0.grounds] } ?? [])
        }
        return .unsealed(reason: try written(reason))
    }
}

extension CaseEngine {
    /// The roles that would read the dossier once it was opened up, in their order.
    package func readersOnceUnsealed(in state: CaseState) -> [Role.ID] {
        var opened = state
        opened.isUnsealed = true
        return caseReaders(in: opened).sorted()
    }
}
