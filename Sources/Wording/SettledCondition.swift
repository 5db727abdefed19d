import Playbooks

extension RuleWords {
    /// When a step is asked at all, such as `Alleen als de weging is “Pesten”.`; nil when it always is, or when the
    /// school's settings say so. What nobody would read to its end only says that it hangs on something; the
    /// explanation of the step has all of it.
    package func restriction(of step: Step) -> String? {
        switch step.condition.map({ SettledCondition($0, in: playbook) }) {
        case nil, .known(true): return nil
        case .known(false): return screen.protocols.notHere
        case .open(let condition):
            let words = self.condition(condition)
            return words.count > Self.longestRestriction
                ? screen.protocols.onlySometimes : screen.protocols.onlyIf(words)
        }
    }

    /// In characters: a line on a wide screen.
    private static let longestRestriction = 70
}

/// What is left of a condition once the school's settings are known.
enum SettledCondition: Hashable {
    /// The settings alone decide it.
    case known(Bool)
    /// Something else must still be found out in each case.
    case open(Condition)

    /// The condition by the settings that a playbook has.
    init(_ condition: Condition, in playbook: Playbook) {
        switch condition {
        case .all(let parts): self.init(parts.map { SettledCondition($0, in: playbook) }, all: true)
        case .any(let parts): self.init(parts.map { SettledCondition($0, in: playbook) }, all: false)
        case .not(let part): self = SettledCondition(part, in: playbook).negated
        case .setting(let id, let values):
            let value = playbook.settings.first { $0.id == id }?.value.text
            self = .known(value.map(values.contains) ?? false)
        default: self = .open(condition)
        }
    }

    /// All of the parts, or any: one that is known either decides, or changes nothing.
    private init(_ parts: [SettledCondition], all: Bool) {
        let left = parts.compactMap { part in
            if case .open(let condition) = part { condition } else { nil }
        }
        if parts.contains(.known(!all)) {
            self = .known(!all)
        } else if left.count < 2 {
            self = left.first.map(SettledCondition.open) ?? .known(all)
        } else {
            self = .open(all ? .all(left) : .any(left))
        }
    }

    private var negated: SettledCondition {
        switch self {
        case .known(let holds): .known(!holds)
        case .open(let condition): .open(.not(condition))
        }
    }
}
