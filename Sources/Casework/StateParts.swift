import Playbooks

/// Parts of a dossier's state of which it is kept whether they changed, so that a condition is looked at again only when what
/// it reads did.
struct StateParts: OptionSet, Sendable {
    let rawValue: UInt8

    /// The answers.
    static let facts = StateParts(rawValue: 1)
    /// Who takes part.
    static let parties = StateParts(rawValue: 2)
    /// What was reported, and over which channels.
    static let reports = StateParts(rawValue: 4)
    /// What was weighed.
    static let triage = StateParts(rawValue: 8)
    /// Anything else, and the time: taken to have changed whenever it is asked.
    static let rest = StateParts(rawValue: 16)
    /// All of it.
    static let all: StateParts = [.facts, .parties, .reports, .triage, .rest]
}

extension CaseState {
    /// The parts that changed since facts were derived and overlays switched. No part of what a history adds up to: states
    /// are equal whatever stands here.
    struct Changes: Hashable, Sendable {
        var parts = StateParts.all

        /// What changed, of which nothing is kept any more.
        mutating func take() -> StateParts {
            defer { parts = .rest }
            return parts
        }

        static func == (left: Changes, right: Changes) -> Bool { true }

        func hash(into hasher: inout Hasher) {}
    }
}

extension Condition {
    /// The parts of a state that say whether it holds.
    var reads: StateParts {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce([]) { $0.union($1.reads) }
        case .not(let part): part.reads
        case .each(_, let part), .oneOf(_, let part): part.reads.union(.parties)
        case .fact: [.facts, .parties]
        case .pupils, .classes, .yearGroup: .parties
        case .triage: .triage
        case .channel: .reports
        case .setting: []
        case .done, .outcome, .open, .waived, .happened, .count, .consent, .consentRefused, .recorded, .owner,
            .overlay,
            .document, .passed:
            .rest
        }
    }
}

extension Fact {
    /// The parts of a state that say what is derived for it: what its rows read, and the answers and pupils themselves.
    var reads: StateParts {
        (derivation?.rows ?? []).reduce([.facts, .parties]) { $0.union($1.condition?.reads ?? []) }
    }
}
