import YAML

// Looking into a tree without complaining: what is not there, or is something else, is simply nothing.
extension Node {
    var entries: [Entry] {
        if case .map(let entries, _) = self { entries } else { [] }
    }

    /// The values of a list; a single map is a list of one.
    var items: [Node] {
        switch self {
        case .list(let items, _): items
        case .map: [self]
        case .scalar: []
        }
    }

    var scalar: String? {
        if case .scalar(let text, _, _) = self { text } else { nil }
    }

    subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }
}

extension Node? {
    var entries: [Node.Entry] { self?.entries ?? [] }
    var items: [Node] { self?.items ?? [] }
}
