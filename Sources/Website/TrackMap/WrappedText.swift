/// A text in short lines, for drawings, where nothing wraps by itself.
struct WrappedText {
    let lines: [String]

    /// At most so many lines of about so many letters; what does not fit ends in an ellipsis.
    init(_ text: String, letters: Int, lines most: Int) {
        var lines: [String] = []
        for word in text.split(separator: " ").flatMap({ Self.pieces(String($0), letters) }) {
            if let last = lines.last, last.count + 1 + word.count <= letters, !last.hasSuffix("-") {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] = String(lines[most - 1].prefix(letters - 1)) + "…"
        }
        self.lines = lines
    }

    /// A word that is longer than a line, in pieces with hyphens.
    private static func pieces(_ word: String, _ letters: Int) -> [String] {
        guard word.count > letters else { return [word] }
        let first = word.prefix(letters - 1)
        return ["\(first)-"] + pieces(String(word.dropFirst(letters - 1)), letters)
    }
}
