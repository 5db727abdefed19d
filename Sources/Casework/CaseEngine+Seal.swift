import Playbooks

// Dossiers that few read: by the way their report came, or by what turned out.
extension CaseEngine {
    /// Who alone reads a sealed dossier: those to whom it is sealed, or who stands in for one who is accused, with those at
    /// the school who read for a role outside it; nil for an open one.
    package func sealedTo(in state: CaseState) -> Set<Role.ID>? {
        seal(in: state).map { roles in Set(roles + roles.map { reader(for: $0, in: state) }) }
    }

    /// The roles to which a dossier is sealed, who leads it first; nil for an open one. An absence opens no seal: what
    /// was told to one person waits. An accused receiver would never read it, nor would one who left, and whoever
    /// stands in does.
    package func seal(in state: CaseState) -> [Role.ID]? {
        namedSeal(in: state)?.map { isGone($0, in: state) ? standIn(for: $0, in: state) : $0 }
    }

    /// The same as the playbook names them, whoever is accused or left. What was promised to who reported goes before what
    /// turned out since.
    func namedSeal(in state: CaseState) -> [Role.ID]? {
        channelSeal(in: state) ?? overlaySeal(in: state)
            ?? (state.barring.sealedTo.isEmpty ? nil : state.barring.sealedTo)
    }

    /// To whom the channel of the report seals it: its receiver, and whoever gets a copy. Once it was opened up there is no
    /// such seal.
    func channelSeal(in state: CaseState) -> [Role.ID]? {
        guard !state.isUnsealed, let report = state.report else { return nil }
        return seals[report.channel]?.seal(to: report.receiver)
    }

    /// To whom an overlay seals it, for as long as that is in force.
    private func overlaySeal(in state: CaseState) -> [Role.ID]? {
        guard !sealing.isEmpty else { return nil }
        return sealing.first { state.activeOverlays.contains($0.id) }?.sealedTo.map {
            meant(by: $0, in: state)
        }
    }
}
