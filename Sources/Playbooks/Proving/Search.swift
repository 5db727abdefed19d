/// A condition, with the answers that are wanted of it.
struct Wish {
    let condition: Condition
    let truths: Truths
    /// What people call it, and its place among the needs of its step.
    var name = ""
    var need: Int?

    init(_ condition: Condition, _ truths: Truths) {
        self.condition = condition
        self.truths = truths
    }
}

/// Looks for a way in which things can be in a dossier, so that some conditions turn out as wanted.
///
/// Says that there is none only when there is none: after ``mostTries`` it says that there may be one.
struct Search {
    private let wishes: [Wish]
    private let circumstances: [Circumstance]
    private let values: [Circumstance: [Circumstance.Value]]
    private let key: (Condition) -> Circumstance?
    private var settled: [Circumstance: Circumstance.Value] = [:]
    private var tries = 0

    static let mostTries = 20_000

    /// `key` says what a predicate asks about, `values` how that can be, given the numbers that are told apart.
    init(
        _ wishes: [Wish], key: @escaping (Condition) -> Circumstance?,
        values: (Circumstance, [Int]) -> [Circumstance.Value]
    ) {
        self.wishes = wishes
        self.key = key
        var met: [Circumstance] = []
        var often: [Circumstance: Int] = [:]
        var numbers: [Circumstance: Set<Int>] = [:]
        for leaf in wishes.flatMap(\.condition.leavesOfTheCase) {
            guard let circumstance = key(leaf) else { continue }
            if often[circumstance] == nil { met.append(circumstance) }
            often[circumstance, default: 0] += 1
            if let bounds = leaf.bounds { numbers[circumstance, default: [0]].formUnion(Self.marks(bounds)) }
        }
        // What many conditions ask about is settled first: contradictions show at once. Else in the order of the conditions.
        circumstances = met.enumerated().sorted { one, other in
            (often[one.element] ?? 0, other.offset) > (often[other.element] ?? 0, one.offset)
        }.map(\.element)
        self.values = Dictionary(
            circumstances.map { ($0, values($0, (numbers[$0] ?? []).sorted())) }
        ) { first, _ in first }
    }

    /// Numbers on both sides of each bound.
    private static func marks(_ bounds: Condition.Bounds) -> [Int] {
        [bounds.least, bounds.most].compactMap(\.self).flatMap { [$0 - 1, $0, $0 + 1] }.filter { $0 >= 0 }
    }

    /// Whether there may be such a way.
    mutating func succeeds() -> Bool { settle(from: 0) }

    private mutating func settle(from place: Int) -> Bool {
        tries += 1
        guard tries < Self.mostTries else { return true }
        var isMet = true
        for wish in wishes {
            let possible = truths(of: wish.condition)
            guard !possible.isDisjoint(with: wish.truths) else { return false }
            isMet = isMet && wish.truths.isSuperset(of: possible)
        }
        guard !isMet else { return true }
        // With everything settled each condition has one answer.
        guard place < circumstances.count else { return true }
        let circumstance = circumstances[place]
        for value in values[circumstance] ?? [] {
            settled[circumstance] = value
            if settle(from: place + 1) { return true }
        }
        settled[circumstance] = nil
        return false
    }

    private func truths(of condition: Condition) -> Truths {
        switch condition {
        case .all(let parts): return Truths.all(parts.lazy.map(truths))
        case .any(let parts): return Truths.any(parts.lazy.map(truths))
        case .not(let part): return truths(of: part).negated
        // It may be otherwise for one pupil than for another.
        case .each, .oneOf: return [.yes, .no, .unknown]
        default:
            guard let circumstance = key(condition) else { return .yes }
            if let value = settled[circumstance] { return condition.truth(when: circumstance, is: value) }
            return (values[circumstance] ?? []).reduce(into: []) {
                $0.formUnion(condition.truth(when: circumstance, is: $1))
            }
        }
    }
}

extension Condition {
    /// The predicates that are asked once for the case, not of each pupil.
    fileprivate var leavesOfTheCase: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.leavesOfTheCase)
        case .not(let part): part.leavesOfTheCase
        case .each, .oneOf: []
        default: [self]
        }
    }
}
