import Playbooks

/// What a case keeps from whom. The dossiers of the reports that were joined to it keep it too: their words are in the case.
package struct Barring: Hashable, Sendable {
    /// Those whom the case is about: persons, and roles of which nobody could say who held them.
    package let shutOut: Set<Role.ID>
    /// The roles that alone read it since something turned out, who leads it first; none where more read it.
    package let sealedTo: [Role.ID]

    /// What is kept from whom; nothing when nothing is said.
    package init(shutOut: Set<Role.ID> = [], sealedTo: [Role.ID] = []) {
        self.shutOut = shutOut
        self.sealedTo = sealedTo
    }
}

extension CaseEngine {
    /// What a case keeps from whom. A seal of its channel is not told: only reports over a channel with the same seal are
    /// joined to it.
    package func barring(in state: CaseState) -> Barring {
        let isSealedSince = channelSeal(in: state) == nil
        return Barring(shutOut: state.shutOut, sealedTo: isSealedSince ? seal(in: state) ?? [] : [])
    }
}

extension Folding {
    /// Keeps from whom the case keeps it, and no longer from whom the case is not about after all.
    mutating func bar(_ barring: Barring) {
        state.shutOut.subtract(state.barring.shutOut)
        state.shutOut.formUnion(barring.shutOut)
        state.barring = barring
    }
}
