/// Reads a map with known keys: remembers which were asked for, so that a key that nobody asked for is an
/// error with a suggestion. Made by ``NodeReader/map(_:_:)``.
package final class MapReader {
    /// Where the map begins.
    package let position: Position

    /// Where mistakes go.
    package let complaints: Complaints

    private let what: String
    private let entries: [String: Node.Entry]
    private let order: [Node.Entry]
    /// False when the value is no map at all: that was said, and its keys are not missed one by one.
    private let isMap: Bool
    private var asked: Set<String> = []

    init(_ reader: NodeReader, expecting what: String) {
        self.what = what
        position = reader.position
        complaints = reader.complaints
        if case .map(let entries, _) = reader.node {
            isMap = true
            order = entries
        } else {
            isMap = false
            order = []
            reader.complain(expected: "\(what): a map of keys")
        }
        entries = Dictionary(order.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The value of a key that must be there. When it is not, that is complained of and the reader gives
    /// stand-ins.
    package func required(_ key: String) -> NodeReader {
        if let value = optional(key) { return value }
        complain(found: "without \(quoted(key))", expected: "\(key): …")
        return NodeReader(node: nil, position: position, key: key, complaints: complaints)
    }

    /// The value of a key, or nothing.
    package func optional(_ key: String) -> NodeReader? {
        asked.insert(key)
        return entries[key].map { NodeReader(named: $0, complaints) }
    }

    /// The values of a key: a list, a single value, or nothing when the key is absent.
    package func list(_ key: String) -> [NodeReader] { optional(key)?.list ?? [] }

    /// A switch, with its value when the key is absent.
    package func bool(_ key: String, or absent: Bool = false) -> Bool { optional(key)?.bool ?? absent }

    /// Whether the key is there.
    package func has(_ key: String) -> Bool { optional(key) != nil }

    /// Where the key stands, or the map when it does not.
    package func position(of key: String) -> Position { entries[key]?.keyPosition ?? position }

    /// Adds a complaint about the map as a whole: "found a step without a trigger".
    package func complain(found: String, expected: String) {
        guard isMap else { return }
        complaints.error(position, found: "\(what) \(found)", expected: expected)
    }

    /// Which of some keys is there, for things that are told apart by a key: a condition, a happening.
    /// More than one is complained of, and none too.
    package func oneKey(of keys: [String]) -> String? {
        let found = optionalKey(of: keys)
        if found == nil, isMap {
            complainOfStrangers(besides: keys)
            // One mistake is told once: the wrong key is not unknown as well.
            asked.formUnion(order.map(\.key))
        }
        return found
    }

    /// Complains that none of some keys is there: of the one that looks like one of them, or else of all that are.
    private func complainOfStrangers(besides keys: [String]) {
        for entry in order {
            guard let meant = nearest(entry.key, among: keys) else { continue }
            return complaints.error(
                entry.keyPosition, found: "the key \(quoted(entry.key))",
                expected: "in \(what) a key it knows", suggestion: meant)
        }
        let shown = order.prefix(3).map { quoted($0.key) }.joined(separator: ", ")
        complaints.error(
            position, found: order.isEmpty ? "\(what) with nothing in it" : "\(what) with only \(shown)",
            expected: "one of " + keys.joined(separator: ", "))
    }

    /// Which of some keys is there, if any. More than one is complained of.
    package func optionalKey(of keys: [String]) -> String? {
        asked.formUnion(keys)
        let found = order.filter { keys.contains($0.key) }
        if found.count > 1 {
            complaints.error(
                found[1].keyPosition, found: "\(quoted(found[1].key)) beside \(quoted(found[0].key))",
                expected: "one of them in \(what)")
        }
        return found.first?.key
    }

    /// Complains of the keys that nobody asked for.
    func finish() {
        for entry in order where !asked.contains(entry.key) {
            if !isID(entry.key), entry.value.description == "nothing" {
                // `{title: Wie, wat en waar?}` holds a key "wat en waar?".
                complaints.error(
                    entry.keyPosition, found: "the words \(quoted(entry.key)) behind a comma",
                    expected: "quotes around a text with a comma")
                continue
            }
            let meant = nearest(entry.key, among: asked)
            // With a suggestion the list of all keys would only stand in its way.
            let choice = meant == nil ? "one of " + asked.sorted().joined(separator: ", ") : "a key it knows"
            complaints.error(
                entry.keyPosition, found: "the key \(quoted(entry.key))", expected: "in \(what) \(choice)",
                suggestion: meant)
        }
    }
}
