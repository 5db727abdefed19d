/// Reads one YAML document. Every scalar stays text; `on`, `off`, `yes` and `0644` are just words.
///
/// - Throws: the first thing that makes the file unreadable: it is too large or too deep, is not UTF-8 or not
///   YAML, has a key twice, or uses anchors, aliases, tags, merge keys or a second document.
package func readYAML(
    _ bytes: [UInt8], file: String, limits: Limits = .standard
) throws(Complaint) -> Node {
    var builder = TreeBuilder(
        events: try EventReader(limits.checked(bytes, file: file), file: file), limits: limits)
    return try builder.document(file)
}

/// Builds the tree from the events, and counts while it does.
private struct TreeBuilder {
    let events: EventReader
    let limits: Limits
    var nodes = 0

    mutating func document(_ file: String) throws(Complaint) -> Node {
        guard try events.next().kind == .documentStart else {
            throw Complaint(at: .start(of: file), found: "an empty file", expected: "a YAML document")
        }
        let root = try node(try events.next(), depth: 0)
        // Reading on finds a second document and rubbish behind the first.
        while try events.next().kind != .end {}
        return root
    }

    private mutating func node(_ event: Event, depth: Int) throws(Complaint) -> Node {
        nodes += 1
        try limits.check(nodes: nodes, at: event.position)
        guard depth <= limits.depth else {
            throw Complaint(
                at: event.position, found: "lists and maps more than \(limits.depth) deep",
                expected: "at most \(limits.depth)")
        }
        switch event.kind {
        case .scalar(let text, let quoted): return .scalar(text, event.position, quoted: quoted)
        case .listStart: return .list(try items(depth: depth + 1), event.position)
        default: return .map(try entries(depth: depth + 1), event.position)
        }
    }

    private mutating func items(depth: Int) throws(Complaint) -> [Node] {
        var items: [Node] = []
        while true {
            let event = try events.next()
            if event.kind == .listEnd { return items }
            items.append(try node(event, depth: depth))
        }
    }

    private mutating func entries(depth: Int) throws(Complaint) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        var lines: [String: Int] = [:]
        while true {
            let event = try events.next()
            if event.kind == .mapEnd { return entries }
            let key = try key(event)
            if let line = lines.updateValue(event.position.line, forKey: key) {
                throw Complaint(
                    at: event.position, found: "the key \(quoted(key)) again (first on line \(line))",
                    expected: "every key once")
            }
            let value = try node(try events.next(), depth: depth)
            entries.append(Node.Entry(key: key, keyPosition: event.position, value: value))
        }
    }

    private mutating func key(_ event: Event) throws(Complaint) -> String {
        nodes += 1
        try limits.check(nodes: nodes, at: event.position)
        guard case .scalar(let key, let quoted) = event.kind, !key.isEmpty else {
            throw Complaint(at: event.position, found: "a value in the place of a key", expected: "a word")
        }
        if key == "<<", !quoted {
            throw Complaint(
                at: event.position, found: "a merge key ('<<')", expected: "the keys themselves, written out")
        }
        return key
    }
}
