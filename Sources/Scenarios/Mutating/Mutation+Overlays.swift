import Playbooks

extension Piece<Playbook> {
    /// The plans.
    var plans: [Piece<Plan>] { pieces(\.plans, at: { $1.id.text }, \.grounds, by: \.id) }
    /// The overlays.
    var overlays: [Piece<Overlay>] { pieces(\.overlays, at: { $1.id.text }, \.grounds, by: \.id) }
}

extension Piece<Plan> {
    /// The plan taken out, or without its end.
    var mutations: [Mutation] { gone + with("closing", \.closing, as: nil) }
}

extension Piece<Overlay> {
    /// The overlay taken out, and each way in which it pulls at the plan.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let suspends = pieces(
            \.suspends, at: { "\(address).suspends.\($1.step)" }, \.grounds, by: \.step)
        let forbids = pieces(\.forbids, at: { "\(address).forbids.\($1.step)" }, \.grounds, by: \.step)
        let replaces = pieces(\.replaces, at: { "\(address).replaces.\($1.step)" }, \.grounds, by: \.step)
        let touches = suspends.flatMap(\.gone) + forbids.flatMap(\.gone)
        return gone + without("beats", each: \.beats) + without("sealed-to", each: \.sealedTo) + touches
            + replaces.flatMap { $0.mutations(of: playbook) }
    }
}

extension Piece<Overlay.Replacement> {
    /// What it does in the place of the step's own, taken out as a whole and part by part.
    fileprivate func mutations(of playbook: Playbook) -> [Mutation] {
        let performer = piece(\.performer, "does", \.grounds)
        return gone + with("strength", \.strength, as: nil)
            + with("due", \.due, as: nil, content.due?.grounds)
            + piece(\.due, "due", \.grounds).flatMap { $0.alterations() }
            + with("does", \.performer, as: nil, content.performer?.grounds)
            + performer.flatMap(\.fewer)
    }
}
