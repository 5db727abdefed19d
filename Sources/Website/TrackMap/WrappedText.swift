/// A text in short lines, for drawings, where nothing wraps by itself.
struct WrappedText {
    let lines: [String]

    /// At most so many lines of about so many letters; what does not fit ends in an ellipsis.
    init(_ text: String, letters: Int, lines most: Int) {
        var lines: [String] = []
        var room = 0
        for word in text.utf8.split(separator: UInt8(ascii: " ")).flatMap({ Self.pieces($0, letters) }) {
            let length = Self.length(word)
            if length < room, lines.last?.utf8.last != UInt8(ascii: "-") {
                lines[lines.count - 1] += " " + word
                room -= length + 1
            } else {
                lines.append(word)
                room = letters - length
            }
        }
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] = String(lines[most - 1].prefix(letters - 1)) + "…"
        }
        self.lines = lines
    }

    /// Letters, counted without looking for what combines: a width is a guess anyway.
    private static func length(_ word: String) -> Int { word.unicodeScalars.count }

    /// A word that is longer than a line, in pieces with hyphens.
    private static func pieces(_ word: Substring.UTF8View, _ letters: Int) -> [String] {
        let word = String(Substring(word))
        guard length(word) > letters else { return [word] }
        let first = word.prefix(letters - 1)
        return ["\(first)-"] + pieces(word.dropFirst(letters - 1).utf8, letters)
    }
}
