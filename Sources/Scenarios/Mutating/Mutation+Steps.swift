import Playbooks

extension Piece<Playbook> {
    /// The steps of all plans and overlays.
    var steps: [Piece<Step>] {
        (plans.flatMap { $0.steps(\.steps) } + overlays.flatMap { $0.steps(\.steps) })
    }
}

extension Piece {
    fileprivate func steps(_ path: Path<[Step]>) -> [Piece<Step>] {
        pieces(path, at: { $1.id.text }, \.grounds, by: \.id)
    }
}

extension Piece<Step> {
    /// The step taken out, and each of its parts taken out or made otherwise by itself.
    func mutations(of playbook: Playbook) -> [Mutation] {
        [gone, course, gates, performers(playbook), consequences(playbook), contents(playbook)].flatMap(
            \.self)
    }

    // MARK: when it is there

    private var course: [Mutation] {
        let whens = [
            content.triggers.count > 1 ? without("when", each: \.triggers) : [],
            without("until", each: \.withdrawals), with("if", \.condition, as: nil),
        ]
        let howOften = [
            with("per", \.per, as: nil), with("repeats", \.repeats, as: false),
            altered("strength") { $0.strength = $0.strength.other }, with("lasts", \.lasts, as: nil),
        ]
        return (whens + howOften).flatMap(\.self)
            + piece(\.due, "due", \.grounds).flatMap { $0.mutations(openedBy: content.triggers) }
    }

    private var gates: [Mutation] {
        let needs = pieces(
            \.needs, at: { place, _ in "\(address).needs.\(place)" }, \.grounds, by: \.condition)
        let strictness = needs.flatMap { need in
            need.altered("else") { $0.strictness = $0.strictness == .refuse ? .warn : .refuse }
        }
        let asked = pieces(\.consultations, at: { "\(address).consults.\($1.who)" }, \.grounds, by: \.who)
        let others = [without("excludes", each: \.excludes), with("document", \.document, as: nil)]
        return needs.flatMap(\.gone) + strictness + asked.flatMap(\.gone) + consents + skip
            + others.flatMap(\.self)
    }

    private var skip: [Mutation] {
        let plain = Step.Skip(.withReason)
        guard content.skip.leave != plain.leave || !content.skip.by.isEmpty else { return [] }
        return with("skip", \.skip, as: plain, content.skip.grounds)
    }

    private var consents: [Mutation] {
        let asked = pieces(\.consents, at: { "\(address).consents.\($1.who)" }, \.grounds, by: \.who)
        return asked.flatMap(\.gone)
            + asked.flatMap { consent in
                consent.altered("withdrawal") { consent in
                    consent = Step.Consent(
                        who: consent.who, withdrawalStops: false, grounds: consent.grounds)
                }
            }
    }

    // MARK: by whom

    private func performers(_ playbook: Playbook) -> [Mutation] {
        let performer = whole(\.performer, "\(address).does", content.performer.grounds)
        // What one role decides, or several do together, is refused to others whatever its kind.
        var isOnlyForOwners = [Step.Kind.decision, .measure, .handover, .closing].contains(content.kind)
        if case .together = content.performer.who { isOnlyForOwners = false }
        if content.decider != nil { isOnlyForOwners = false }
        return performer.mutations(of: playbook)
            + with("decides", \.decider, as: nil, content.deciderGrounds)
            + (isOnlyForOwners ? with("kind", \.kind, as: .task) : [])
    }

    // MARK: what follows

    private func consequences(_ playbook: Playbook) -> [Mutation] {
        let notices = pieces(\.notices, at: { "\(address).tells.\($1.id)" }, \.grounds, by: \.id)
        let records = pieces(
            \.records, at: { place, _ in "\(address).records.\(place)" }, \.grounds,
            by: { Filed(place: $0.place, of: $0.of) })
        let told = notices.flatMap { $0.mutations(of: playbook) }
        return told + records.flatMap(\.gone) + handovers + findings + starts
    }

    private var handovers: [Mutation] {
        let handover = piece(\.handover, "hands-over", \.grounds)
        let always = handover.flatMap { handover in
            handover.altered("when") { $0 = Step.Handover(to: $0.to, grounds: $0.grounds) }
        }
        return handover.flatMap(\.gone) + always
    }

    private var findings: [Mutation] {
        let always = content.establishes == nil ? [] : with("establishes.when", \.establishes, as: [])
        return with("establishes", \.establishes, as: nil) + always
    }

    private var starts: [Mutation] {
        with("starts", \.starts, as: nil) + with("starts.when", \.startsWith, as: [])
    }

    private struct Filed: Equatable {
        let place: RecordPlace.ID
        let of: Role.ID?
    }

    // MARK: what is written in it

    private func contents(_ playbook: Playbook) -> [Mutation] {
        let fields = pieces(\.fields, at: { "\(address).fields.\($1.id)" }, \.grounds, by: \.id)
        let outcomes = pieces(\.outcomes, at: { "\(address).outcomes.\($1.id)" }, \.grounds, by: \.id)
        return fields.flatMap(\.mutations) + outcomes.flatMap(\.mutations)
            + (playbook.stepsUnsealed.contains { $0.id == content.id }
                ? with("readers", \.readers, as: nil) : [])
    }
}

extension Step.Strength {
    fileprivate var other: Step.Strength { self == .must ? .may : .must }
}
