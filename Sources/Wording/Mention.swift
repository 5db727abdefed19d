import Playbooks

/// Something of a playbook that a rule speaks of.
package enum Mention: Hashable, Sendable {
    case step(Step.ID)
    case outcome(Step.ID, Outcome.ID)
    case triage(Triage.Outcome)
    case fact(Fact.ID)
    case happening(Happening.ID)
    case counter(Counter.ID)
    case overlay(Overlay.ID)
    case channel(Channel.ID)
    case role(Role.ID)
    case place(RecordPlace.ID)
    case readers(ReaderSet.ID)
    case setting(Setting.ID)
    case document(Document.ID)
    case plan(Plan.ID)
    case guide(Name<Guide>)
    case advice(Name<Advice>)
}

/// What a clause says, when it speaks of other elements.
protocol Mentioning {
    /// The elements that it speaks of.
    var mentions: Set<Mention> { get }
}

extension Clause {
    /// The elements that it speaks of, besides the one whose clause it is.
    package var mentions: Set<Mention> {
        guard case .value(let value) = exact else { return [] }
        return found(in: value)
    }

    /// The element that it says is there, as others speak of it; nil for a clause that says something of one.
    package var mentioned: Mention? {
        guard isHead else { return nil }
        let last = address.split(separator: ".").last.map(String.init) ?? address
        switch family {
        case .role: return .role(Name(address))
        case .fact: return .fact(Name(address))
        case .happening: return .happening(Name(address))
        case .counter: return .counter(Name(address))
        case .triage: return .step(Triage.step)
        case .channel: return .channel(Name(address))
        case .plan: return .plan(Name(address))
        case .overlay: return .overlay(Name(address))
        case .place: return .place(Name(address))
        case .readers: return .readers(Name(address))
        case .setting: return .setting(Name(address))
        case .document: return .document(Name(last))
        case .guide: return .guide(Name(address))
        case .advice: return .advice(Name(address))
        case .step: return mentionedOfStep(last)
        case .playbook, .intake, .passage, .letter, .row: return nil
        }
    }

    private func mentionedOfStep(_ last: String) -> Mention? {
        let step = Step.ID(String(address.prefix { $0 != "." }))
        switch kind {
        case .step: return .step(step)
        case .outcome: return .outcome(step, Name(last))
        default: return nil
        }
    }
}

private func found(in value: any Hashable & Sendable) -> Set<Mention> {
    (value as? any Mentioning)?.mentions ?? []
}

// MARK: what clauses are made of

extension Name: Mentioning {
    var mentions: Set<Mention> {
        let mention: Mention? =
            switch self {
            case let id as Step.ID: .step(id)
            case let id as Fact.ID: .fact(id)
            case let id as Happening.ID: .happening(id)
            case let id as Overlay.ID: .overlay(id)
            case let id as Role.ID: .role(id)
            case let id as RecordPlace.ID: .place(id)
            case let id as ReaderSet.ID: .readers(id)
            case let id as Setting.ID: .setting(id)
            case let id as Document.ID: .document(id)
            case let id as Plan.ID: .plan(id)
            case let id as Triage.Outcome: .triage(id)
            case let id as Name<Guide>: .guide(id)
            case let id as Name<Advice>: .advice(id)
            default: nil
            }
        return mention.map { [$0] } ?? []
    }
}

extension Set: Mentioning where Element: Mentioning {
    var mentions: Set<Mention> { reduce(into: []) { $0.formUnion($1.mentions) } }
}

extension Array: Mentioning where Element: Mentioning {
    var mentions: Set<Mention> { reduce(into: []) { $0.formUnion($1.mentions) } }
}

extension Optional: Mentioning where Wrapped: Mentioning {
    var mentions: Set<Mention> { self?.mentions ?? [] }
}

extension Dictionary: Mentioning where Value: Mentioning {
    var mentions: Set<Mention> { values.reduce(into: []) { $0.formUnion($1.mentions) } }
}

extension Pair: Mentioning {
    var mentions: Set<Mention> { found(in: first).union(found(in: second)) }
}

extension Trigger: Mentioning {
    var mentions: Set<Mention> {
        switch self {
        case .triage(let outcome):
            Set([.step(Triage.step)] + [outcome.map(Mention.triage)].compactMap(\.self))
        case .step(let step, .outcome(let outcome)): [.step(step), .outcome(step, outcome)]
        case .step(let step, _): [.step(step)]
        case .fact(let fact, _): [.fact(fact)]
        case .happening(let happening): [.happening(happening)]
        case .overlay(let overlay, _): [.overlay(overlay)]
        case .consent(let who, _), .consentDeclined(let who): [.role(who)]
        case .reportOver(let channel): [.channel(channel)]
        case .report, .opened, .closing, .reopened, .schoolYear, .handover, .joined: []
        }
    }
}

extension Condition: Mentioning {
    var mentions: Set<Mention> {
        switch self {
        case .all(let parts), .any(let parts): parts.mentions
        case .not(let part), .each(_, let part), .oneOf(_, let part): part.mentions
        case .fact(let fact, _): [.fact(fact)]
        case .triage(let outcomes): Set([.step(Triage.step)] + outcomes.map(Mention.triage))
        case .done(let step, _), .open(let step), .waived(let step): [.step(step)]
        case .outcome(let step, let outcomes, _):
            Set([.step(step)] + outcomes.map { Mention.outcome(step, $0) })
        case .happened(let happening, _): [.happening(happening)]
        case .count(let counter, _): [.counter(counter)]
        case .consent(let who, let step), .consentRefused(let who, let step):
            Set([.role(who)] + [step.map(Mention.step)].compactMap(\.self))
        case .recorded(let place): [.place(place)]
        case .channel(let channels): Set(channels.map(Mention.channel))
        case .owner(let role): [.role(role)]
        case .overlay(let overlay): [.overlay(overlay)]
        case .document(let document): [.document(document)]
        case .setting(let setting, _): [.setting(setting)]
        case .passed(_, let since, _): since.mentions
        case .pupils, .classes, .yearGroup: []
        }
    }
}

extension Need: Mentioning {
    var mentions: Set<Mention> { condition.mentions }
}

extension Performer.Who: Mentioning {
    var mentions: Set<Mention> { Performer(self).roles.mentions }
}

extension Field: Mentioning {
    var mentions: Set<Mention> { fact.mentions.union(showIf.mentions).union(limitTriggers.mentions) }
}

extension Overlay.Replacement: Mentioning {
    var mentions: Set<Mention> { step.mentions.union((performer?.roles ?? []).mentions) }
}

extension Playbook.AnchorChoice: Mentioning {
    var mentions: Set<Mention> { setting.mentions.union(anchors.mentions) }
}
