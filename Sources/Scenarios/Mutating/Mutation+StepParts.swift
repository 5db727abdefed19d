import Playbooks

extension Piece<Notice> {
    /// The notice taken out, to one recipient less, at another moment, and so on.
    func mutations(of playbook: Playbook) -> [Mutation] {
        let parts = [
            content.recipients.count > 1 ? without("who", each: \.recipients) : [],
            with("at", \.isOwedAtOpening, as: false), with("at.before", \.isOnlyBefore, as: false),
            altered("strength") { $0.strength = $0.strength == .must ? .may : .must },
            with("if", \.condition, as: nil),
        ]
        let performer = piece(\.performer, "does", \.grounds)
        return gone + parts.flatMap(\.self) + piece(\.due, "due", \.grounds).flatMap { $0.mutations() }
            + performer.flatMap(\.gone) + performer.flatMap(\.fewer)
    }
}

extension Piece<Field> {
    /// The question taken out, left open where it must be answered, or asked otherwise.
    var mutations: [Mutation] {
        let parts = [
            with("required", \.isRequired, as: false),
            content.isRequired ? [] : with("required.with", \.requiredWith, as: []),
            with("only-with", \.onlyWith, as: []), with("of", \.of, as: nil),
            with("bounds", \.bounds, as: nil), with("show-if", \.showIf, as: nil),
            with("not-before", \.notBefore, as: nil), with("not-after", \.notAfter, as: nil),
            content.bounds == nil ? [] : with("else", \.onlyWarns, as: !content.onlyWarns),
            with("fact", \.fact, as: nil),
        ]
        return gone + parts.flatMap(\.self) + answers
    }

    /// The answers to choose from; those of a question of the case are taken out there.
    private var answers: [Mutation] {
        guard content.fact == nil else { return [] }
        return content.answers.flatMap { option in
            altered("answers.\(option.answer)") { $0.answers.removeAll { $0 == option } }
        }
    }
}

extension Piece<Outcome> {
    /// The outcome taken out, without its next time, or with another one.
    var mutations: [Mutation] {
        let again = piece(\.again, "again", \.grounds)
        return gone + with("ends", \.endsDossier, as: false) + again.flatMap(\.gone)
            + again.flatMap { again in
                again.whole(\.due, "\(address).due", again.content.due.grounds).alterations()
                    + again.with("at-most", \.atMost, as: nil) + again.with("then", \.then, as: nil)
            }
    }
}

extension Piece<Performer> {
    /// Somebody else does it, or one of several does not.
    func mutations(of playbook: Playbook) -> [Mutation] {
        guard case .one(let role) = content.who, role != .caseOwner,
            let other = playbook.role(insteadOf: [role])
        else { return fewer }
        return altered { $0.who = .one(other) }
    }

    /// One of several does not do it.
    var fewer: [Mutation] {
        content.roles.flatMap { role in
            altered("\(role)") { performer in
                switch performer.who {
                case .one: return
                case .together(let roles): performer.who = .together(roles.filter { $0 != role })
                case .anyOf(let roles): performer.who = .anyOf(roles.filter { $0 != role })
                }
            }
        }
    }
}
