/// libyaml's findings in words that help somebody who writes a protocol, not a parser.
extension Complaint {
    /// A byte that is no text at all.
    init(unreadableByte problem: String, at position: Position) {
        let isControl = problem.contains("control characters")
        self.init(
            at: position, found: isControl ? "a control character" : "a byte that is not UTF-8",
            expected: isControl ? "characters that can be seen" : "a file saved as UTF-8")
    }

    /// Text that is not well-formed YAML. `began` is where the unfinished thing starts, `next` the character
    /// that libyaml stopped at.
    init(problem: String, context: String, began: Position?, next: Unicode.Scalar?, at position: Position) {
        if next == "\t" {
            self.init(at: position, found: "a tab", expected: "spaces: YAML is indented with spaces only")
            return
        }
        let since = began.map { $0.line == position.line ? "" : ", begun on line \($0.line)" } ?? ""
        let (found, expected) = Self.words(problem, context: context, next: next)
        self.init(at: position, found: found, expected: expected + since)
    }

    private static func words(
        _ problem: String, context: String, next: Unicode.Scalar?
    ) -> (found: String, expected: String) {
        let character = next.map { quoted(String($0)) } ?? "the end of the file"
        switch problem {
        case "found character that cannot start any token":
            return (character, "a value; put a text that begins with this character in quotes")
        case "mapping values are not allowed in this context":
            return ("a second ':' on this line", "one key; put a text with a colon in quotes")
        case "could not find expected ':'":
            return ("a key without ':'", "'key: value'")
        case "did not find expected key":
            return (character, "a key, indented like the keys above it")
        case "did not find expected '-' indicator":
            return (character, "'- ', indented like the list above it")
        case "did not find expected ',' or ']'":
            return (character, "',' or ']' in the list between brackets")
        case "did not find expected ',' or '}'":
            return (character, "',' or '}' in the map between braces")
        case "did not find expected node content":
            return (character, "a value")
        case "found unexpected end of stream" where context.contains("quoted"):
            return ("the end of the file", "the closing quote of this text")
        case "did not find expected <document start>":
            return (character, "the end of the file: the value above is complete")
        case "block sequence entries are not allowed in this context":
            return ("'- ' behind something else", "the list on a line of its own")
        default:
            return (
                "YAML that is not well-formed (\(problem))",
                context.isEmpty ? "valid YAML" : expected(context)
            )
        }
    }

    /// "while parsing a block mapping" says what should have been completed.
    private static func expected(_ context: String) -> String {
        let start = "while "
        let rest = context.hasPrefix(start) ? String(context.dropFirst(start.count)) : context
        return "to go on \(rest)"
    }
}
