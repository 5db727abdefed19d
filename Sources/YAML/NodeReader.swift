/// A value of a file on its way to becoming a value of the program. Whatever is wrong is added to the
/// complaints, and a stand-in (an empty text, 0, no) is returned so that reading goes on and the author gets
/// the whole list. What was read counts only when the complaints have no errors.
package struct NodeReader {
    /// The value; nothing when it is missing, which has been complained of then.
    package let node: Node?

    /// Where it stands, or where it should have stood.
    package let position: Position

    /// Where mistakes go.
    package let complaints: Complaints

    /// What a complaint adds to tell values of one line apart: ` for 'due'`.
    private let purpose: String

    /// The whole of a file, or a value found by hand.
    package init(_ node: Node, into complaints: Complaints) {
        self.init(node: node, position: node.position, key: nil, complaints: complaints)
    }

    init(node: Node?, position: Position, key: String?, complaints: Complaints) {
        self.node = node
        self.position = position
        self.complaints = complaints
        purpose = key.map { " for \(quoted($0))" } ?? ""
    }

    // MARK: - What it is

    /// Whether keys stand in it: `does: {role: mentor}` against `does: mentor`.
    package var isMap: Bool {
        if case .map = node { true } else { false }
    }

    /// Whether it is a list.
    package var isList: Bool {
        if case .list = node { true } else { false }
    }

    /// Adds a complaint about this value.
    package func complain(expected: String, suggestion: String? = nil) {
        guard let node else { return }
        complaints.error(
            position, found: node.description + purpose, expected: expected, suggestion: suggestion)
    }

    // MARK: - One value

    /// A text with something in it.
    package var text: String {
        guard let text = scalar(expected: "a text") else { return "" }
        if text.allSatisfy(\.isWhitespace) { complain(expected: "a text") }
        return text
    }

    /// A word: no spaces in it.
    package var word: String {
        guard let text = scalar(expected: "a word") else { return "" }
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else {
            complain(expected: "a word without spaces")
            return ""
        }
        return text
    }

    /// An id: lower-case words with hyphens.
    package var id: String {
        guard let text = scalar(expected: "an id") else { return "" }
        guard isID(text) else {
            complain(expected: "an id: lower-case words with hyphens")
            return ""
        }
        return text
    }

    /// A whole number.
    package var int: Int { int(in: Int.min...Int.max) }

    /// A whole number within bounds; the lower bound stands in.
    package func int(in bounds: ClosedRange<Int>) -> Int {
        let expected =
            bounds == Int.min...Int.max
            ? "a whole number" : "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
        guard let text = scalar(expected: expected) else { return bounds.lowerBound }
        guard let number = Int(text), bounds.contains(number) else {
            complain(expected: expected)
            return bounds.lowerBound
        }
        return number
    }

    /// `yes` or `no`.
    package var bool: Bool { choice(of: ["yes", "no"]) == "yes" }

    /// One of some words; nothing after a complaint.
    package func choice(of words: [String]) -> String? {
        let expected = "one of " + words.joined(separator: ", ")
        guard let text = scalar(expected: expected) else { return nil }
        guard words.contains(text) else {
            complain(expected: expected, suggestion: nearest(text, among: words))
            return nil
        }
        return text
    }

    /// One of an enum's words; nothing after a complaint.
    package func choice<Choice>(of type: Choice.Type) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        choice(of: type.allCases.map(\.rawValue)).flatMap(Choice.init(rawValue:))
    }

    /// The text of a single value, which is empty only if that was written as `""`; complains of lists, maps
    /// and nothing at all.
    package func scalar(expected: String) -> String? {
        if case .scalar(let text, _, let quoted) = node, quoted || !text.isEmpty { return text }
        complain(expected: expected)
        return nil
    }

    // MARK: - Several values

    /// The values of a list. A single value is a list of one: `cites: GLB-044`.
    package var list: [NodeReader] {
        switch node {
        case .list(let items, _): return items.map(reader)
        case .scalar("", _, quoted: false):
            complain(expected: "a list")
            return []
        case nil: return []
        default: return [self]
        }
    }

    /// The keys and values of a map whose keys are names that its author chooses.
    package func entries(_ what: String) -> [(key: NodeReader, value: NodeReader)] {
        guard case .map(let entries, _) = node else {
            complain(expected: "\(what): a map of keys")
            return []
        }
        return entries.map { entry in
            let key = Node.scalar(entry.key, entry.keyPosition, quoted: false)
            return (reader(key), NodeReader(named: entry, complaints))
        }
    }

    /// Reads a map with known keys. Keys that `read` did not ask for are complained of afterwards.
    package func map<Result>(_ what: String, _ read: (MapReader) -> Result) -> Result {
        let map = MapReader(self, expecting: what)
        defer { map.finish() }
        return read(map)
    }

    private func reader(_ node: Node) -> NodeReader {
        NodeReader(node: node, position: node.position, key: nil, complaints: complaints)
    }

    init(named entry: Node.Entry, _ complaints: Complaints) {
        let isMissing = entry.value.description == "nothing"
        // Nothing has no place of its own worth pointing at; the key has.
        self.init(
            node: entry.value, position: isMissing ? entry.keyPosition : entry.value.position,
            key: entry.key, complaints: complaints)
    }
}

/// Whether a text is an id: lower-case words and numbers with single hyphens between.
package func isID(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
}
