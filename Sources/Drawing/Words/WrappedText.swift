/// A text in short lines, for drawings, where nothing wraps by itself.
package struct WrappedText: Sendable {
    /// The lines.
    package let lines: [String]

    /// At most so many lines of about so many letters; what does not fit ends in an ellipsis.
    package init(_ text: String, letters: Int, lines most: Int) {
        var wrapping = Wrapping(bytes: Array(text.utf8), letters: letters)
        wrapping.wrap()
        var lines = wrapping.lines.prefix(most).map(wrapping.text)
        if wrapping.lines.count > most {
            lines[most - 1] = String(lines[most - 1].prefix(letters - 1)) + "…"
        }
        self.lines = lines
    }

    /// Whether a line ends in the middle of what it says.
    package static func isCut(_ line: String) -> Bool {
        line.utf8.last == UInt8(ascii: "-") || line.utf8.suffix(3).elementsEqual("…".utf8)
    }
}

/// A text on its way into lines: each line is a stretch of it, perhaps with a hyphen.
private struct Wrapping {
    let bytes: [UInt8]
    let letters: Int
    var lines: [Line] = []

    struct Line {
        let start: Int
        var end: Int
        /// How many letters it has.
        var length: Int
        var isCut = false
    }

    init(bytes: [UInt8], letters: Int) {
        self.bytes = bytes
        self.letters = letters
    }

    func text(of line: Line) -> String {
        String(decoding: bytes[line.start..<line.end], as: UTF8.self) + (line.isCut ? "-" : "")
    }

    mutating func wrap() {
        var start = 0
        while start < bytes.count {
            if bytes[start] == UInt8(ascii: " ") {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            add(from: start, to: end)
            start = end
        }
    }

    /// A word that is longer than a line comes in pieces with hyphens.
    private mutating func add(from first: Int, to end: Int) {
        var (start, position, length) = (first, first, 0)
        while position < end {
            if isFirstByte(position) {
                if length == letters - 1, lettersLeft(from: position, to: end) > 1 {
                    lines.append(Line(start: start, end: position, length: length + 1, isCut: true))
                    (start, length) = (position, 0)
                }
                length += 1
            }
            position += 1
        }
        place(Line(start: start, end: end, length: length))
    }

    /// Beside the last word where there is room, else on a line of its own.
    private mutating func place(_ word: Line) {
        if let last = lines.last, !last.isCut, last.length + 1 + word.length <= letters {
            lines[lines.count - 1].end = word.end
            lines[lines.count - 1].length += 1 + word.length
        } else {
            lines.append(word)
        }
    }

    /// Letters, counted without looking for what combines: a width is a guess anyway.
    private func isFirstByte(_ position: Int) -> Bool { bytes[position] & 0b1100_0000 != 0b1000_0000 }

    private func lettersLeft(from start: Int, to end: Int) -> Int {
        var count = 0
        for position in start..<end where isFirstByte(position) { count += 1 }
        return count
    }
}
