/// A piece of a YAML file and where it stands. Every value is text: the reader of a field decides whether
/// `yes` is a word, a switch or somebody's answer.
package enum Node: Sendable, Hashable {
    /// A text; `quoted` when it was written in quotes or as a block, so that `""` differs from nothing.
    case scalar(String, Position, quoted: Bool)
    /// Values in order.
    case list([Node], Position)
    /// Keys with values, in the order of the file; no key stands in it twice.
    case map([Entry], Position)

    /// One key of a map with its value.
    package struct Entry: Sendable, Hashable {
        /// The key.
        package let key: String
        /// Where the key stands.
        package let keyPosition: Position
        /// What was written behind it.
        package let value: Node

        /// A key with its value.
        package init(key: String, keyPosition: Position, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// Where the value begins.
    package var position: Position {
        switch self {
        case .scalar(_, let position, _), .list(_, let position), .map(_, let position): position
        }
    }

    /// How a complaint names it: `'teacher'`, `a list`, `nothing`.
    package var description: String {
        switch self {
        case .scalar("", _, quoted: false): "nothing"
        case .scalar("", _, quoted: true): "an empty text"
        case .scalar(let text, _, _): quoted(text)
        case .list([], _): "an empty list"
        case .list: "a list"
        case .map: "a map of keys"
        }
    }
}

/// A text from a file as a complaint shows it: on one line, in quotes and not too long.
package func quoted(_ text: String) -> String {
    let longest = 40
    let shown = text.unicodeScalars.prefix(longest).map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: "·"
        default: String(scalar)
        }
    }
    return "'" + shown.joined() + (text.unicodeScalars.count > longest ? "…'" : "'")
}
