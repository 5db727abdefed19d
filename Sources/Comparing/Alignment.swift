import Texts
import Wording

/// The clauses of two versions, each with the key by which they belong together. Elements belong together by
/// their ids. What has only a place in a list (a need, a record, a notice without a name) belongs to what means
/// the same, wherever that stands; what is left, to what stands in its place.
struct Alignment {
    let before: [Placed]
    let after: [Placed]

    /// A clause with the key under which its counterpart is looked for.
    struct Placed {
        let key: String
        let clause: Clause
    }

    init(_ before: [Clause], _ after: [Clause]) {
        let renamed = Self.renamed(before, after)
        self.before = Self.unique(before.map { Placed(key: $0.key(at: $0.address), clause: $0) })
        self.after = Self.unique(
            after.map { clause in
                Placed(key: clause.key(at: Self.address(of: clause, renamed)), clause: clause)
            })
    }

    /// The address that a clause of the second version has in the first.
    private static func address(of clause: Clause, _ renamed: [String: String]) -> String {
        var prefix = Substring(clause.address)
        while true {
            if let found = renamed[String(prefix)] {
                return found + clause.address.dropFirst(prefix.count)
            }
            guard let dot = prefix.lastIndex(of: ".") else { return clause.address }
            prefix = prefix[..<dot]
        }
    }

    /// Keys that stand twice are told apart by their number.
    private static func unique(_ clauses: [Placed]) -> [Placed] {
        var seen: [String: Int] = [:]
        return clauses.map { placed in
            seen[placed.key, default: 0] += 1
            let times = seen[placed.key] ?? 1
            return times == 1 ? placed : Placed(key: "\(placed.key) #\(times)", clause: placed.clause)
        }
    }

    // MARK: what has only a place

    private static func renamed(_ before: [Clause], _ after: [Clause]) -> [String: String] {
        let old = Dictionary(grouping: before.filter(\.hasOnlyAPlace), by: \.list)
        let new = Dictionary(grouping: after.filter(\.hasOnlyAPlace), by: \.list)
        return new.reduce(into: [:]) { names, list in
            names.merge(Self.names(of: list.value, among: old[list.key] ?? [])) { first, _ in first }
        }
    }

    private static func names(of new: [Clause], among old: [Clause]) -> [String: String] {
        var names: [String: String] = [:]
        var left = old
        func pair(_ clause: Clause, where fits: (Clause) -> Bool) {
            guard names[clause.address] == nil, let found = left.firstIndex(where: fits) else { return }
            names[clause.address] = left.remove(at: found).address
        }
        for clause in new { pair(clause) { $0.address == clause.address && $0.exact.means(clause.exact) } }
        for clause in new { pair(clause) { $0.exact.means(clause.exact) } }
        for clause in new { pair(clause) { $0.address == clause.address } }
        // What is new must not be taken for what went from its place.
        for clause in new where names[clause.address] == nil { names[clause.address] = clause.address + "'" }
        return names
    }
}

extension Clause {
    fileprivate func key(at address: String) -> String { "\(family.rawValue) \(address)" }

    /// The list in which it stands.
    fileprivate var list: String { String(address[..<(address.lastIndex(of: ".") ?? address.startIndex)]) }

    /// Whether it is told apart by its number only.
    fileprivate var hasOnlyAPlace: Bool {
        [.need, .record, .notice].contains(kind)
            && address.split(separator: ".").last.flatMap { Int($0) } != nil
    }
}
