import Playbooks

/// What a protocol says of who reads, who takes over for whom and who leads: the part of it that nobody who coordinates
/// changes alone. Titles and grounds are none of it.
struct WhoReads: Hashable {
    private let caseOwner: Role.ID
    private let caseReaders: ReaderSet.ID?
    private let leaders: Set<Role.ID>
    private let sets: Set<ReaderSet>
    private let channels: Set<Channel>
    private let roles: Set<Reach>
    private let seals: Set<Seal>
    private let facts: Set<Answered>
    private let steps: [Step.ID: ReaderSet.ID?]

    /// Whether both protocols say the same of it. A role that only one of them has nobody holds in both; what was written in
    /// a step that is gone is read with the case.
    static func isTheSame(in before: Playbook, and since: Playbook) -> Bool {
        let roles = Set(before.roles.map(\.id)).intersection(since.roles.map(\.id))
        let steps = before.everyStep.map(\.id)
        return WhoReads(before, roles, steps) == WhoReads(since, roles, steps)
    }

    private init(_ playbook: Playbook, _ common: Set<Role.ID>, _ written: [Step.ID]) {
        caseOwner = playbook.caseOwner
        caseReaders = playbook.caseReaders
        leaders = Set(playbook.leaders)
        sets = Set(playbook.readerSets.map(\.bare))
        channels = Set(playbook.intake.channels.map(\.bare))
        roles = Set(playbook.roles.filter { common.contains($0.id) }.map(Reach.init))
        let sealing = Set(playbook.overlays.filter { !$0.sealedTo.isEmpty }.map(\.id))
        let overlays = playbook.overlays.filter {
            sealing.contains($0.id) || !sealing.isDisjoint(with: $0.beats)
        }
        seals = Set(overlays.map(Seal.init))
        let asked = Set(overlays.flatMap(\.condition.facts))
        facts = Set(playbook.facts.filter { asked.contains($0.id) }.map(Answered.init))
        steps = written.reduce(into: [:]) { readers, id in
            readers.updateValue(playbook.step(id)?.readers ?? playbook.caseReaders, forKey: id)
        }
    }

    /// Who holds a role, and who takes over.
    private struct Reach: Hashable {
        let id: Role.ID
        let nature: Role.Nature
        let scope: Role.Scope
        let standIn: Role.ID?
        let standInWhenAccused: Role.ID?

        init(_ role: Role) {
            id = role.id
            nature = role.nature
            scope = role.scope
            standIn = role.standIn
            standInWhenAccused = role.standInWhenAccused
        }
    }

    /// When a dossier is sealed, and to whom; or what lifts that.
    private struct Seal: Hashable {
        let id: Overlay.ID
        let condition: Condition
        let beats: [Overlay.ID]
        let sealedTo: [Role.ID]

        init(_ overlay: Overlay) {
            id = overlay.id
            condition = overlay.condition
            beats = overlay.beats
            sealedTo = overlay.sealedTo
        }
    }

    /// What answers a question on which a seal hangs.
    private struct Answered: Hashable {
        let id: Fact.ID
        let assumed: Fact.Answer?
        let derivation: DecisionTable?

        init(_ fact: Fact) {
            id = fact.id
            assumed = fact.assumed
            derivation = fact.derivation
        }
    }
}

extension ReaderSet {
    /// Without what people read.
    fileprivate var bare: ReaderSet {
        var bare = self
        (bare.title, bare.grounds) = ("", .none)
        return bare
    }
}

extension Channel {
    /// Without what people read.
    fileprivate var bare: Channel {
        var bare = self
        (bare.title, bare.grounds) = ("", .none)
        return bare
    }
}
