import Playbooks

extension Piece<Playbook> {
    /// How a report is weighed.
    var triage: Piece<Triage> { whole(\.triage, Triage.step.text, content.triage.grounds) }
    /// How reports come in.
    var intake: Piece<Intake> { whole(\.intake, "", .none) }
}

extension Piece<Triage> {
    /// Its date, who weighs, and each row and outcome.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let performer = whole(\.performer, "\(address).does", content.performer.grounds)
        let outcomes = pieces(\.outcomes, at: { "\(address).outcomes.\($1.id)" }, \.grounds, by: \.id)
        let unweighed = Mutation(address, grounds) { $0.triage.table = DecisionTable(rows: []) }
        return [unweighed] + performer.mutations(of: playbook) + with("reviewed-by", \.reviewer, as: nil)
            + piece(\.due, "due", \.grounds).flatMap { $0.mutations(openedBy: [.report]) }
            + outcomes.flatMap(\.gone)
            + whole(\.table, "\(address).rows", .none).mutations
    }
}

extension Piece<DecisionTable> {
    /// Each row taken out.
    var mutations: [Mutation] {
        pieces(\.rows, at: { "\(address).\($1.id)" }, \.grounds, by: \.id).flatMap(\.gone)
    }
}

extension Piece<Intake> {
    /// Each way to report, what is asked, and by when it is acknowledged.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let channels = pieces(\.channels, at: { $1.id.text }, \.grounds, by: \.id)
        let fields = pieces(\.fields, at: { "intake.fields.\($1.id)" }, \.grounds, by: \.id)
        return channels.flatMap { $0.mutations(of: playbook) } + fields.flatMap(\.asked)
            + piece(\.receipt, "receipt", \.grounds).flatMap { $0.mutations(openedBy: [.report]) }
            + with("danger", \.danger, as: nil)
    }
}

extension Piece<Field> {
    /// Whether it is asked of who reports, and must be answered; what the answer states, states whoever weighs.
    fileprivate var asked: [Mutation] { gone + with("required", \.isRequired, as: false) }
}

extension Piece<Channel> {
    /// The way taken out, and who may use it, who receives it, who else reads it.
    fileprivate func mutations(of playbook: Playbook) -> [Mutation] {
        let other = playbook.role(insteadOf: [content.receiver])
        let parts = [
            other.map { with("to", \.receiver, as: $0) } ?? [], with("mailbox", \.mailbox, as: nil),
            without("one-of", each: \.choices),
            without("copy", each: \.copies), with("sealed", \.isSealed, as: false),
            with("direct", \.isDirect, as: false), with("plan", \.plan, as: nil),
            with("takes", \.takes, as: nil),
        ]
        return gone + audiences + parts.flatMap(\.self)
    }

    private var audiences: [Mutation] {
        content.audiences.flatMap { audience in
            altered("for.\(audience.rawValue)") { $0.audiences.removeAll { $0 == audience } }
        }
    }
}
