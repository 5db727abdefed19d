/// What the reader of files complains of, said in the language of the screens. The reader itself speaks English, as the
/// words of the files are.
package struct ReaderPhrases: Sendable {
    private let phrases: [Phrase]

    /// Phrases of the reader with what they are here, the more particular ones first. `{}` stands for words of the file,
    /// which stay as they are; `{*}` for a phrase of its own.
    init(_ pairs: KeyValuePairs<String, String>) {
        phrases = pairs.map { Phrase(reader: Piece.pieces(of: $0.key), here: Piece.pieces(of: $0.value)) }
    }

    /// A complaint in this language; nil when some of it is not known here.
    package func said(_ text: String) -> String? { said(text[...]) }

    private func said(_ text: Substring) -> String? {
        for phrase in phrases {
            if let gaps = gaps(phrase.reader[...], in: text) { return phrase.said(with: gaps) }
        }
        return nil
    }

    private struct Phrase {
        let reader: [Piece]
        let here: [Piece]

        func said(with gaps: [String]) -> String {
            var gaps = gaps[...]
            return here.map { piece in
                if case .literal(let text) = piece { text } else { gaps.popFirst() ?? "" }
            }.joined()
        }
    }

    private enum Piece {
        case literal(String), words, phrase

        static func pieces(of text: String) -> [Piece] {
            var pieces: [Piece] = []
            var rest = text[...]
            while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
                if start > rest.startIndex { pieces.append(.literal(String(rest[..<start]))) }
                pieces.append(rest[start...end] == "{*}" ? .phrase : .words)
                rest = rest[rest.index(after: end)...]
            }
            return rest.isEmpty ? pieces : pieces + [.literal(String(rest))]
        }
    }

    /// What stands in the gaps of a phrase, as it is said here; nil when the text is not that phrase.
    private func gaps(_ pieces: ArraySlice<Piece>, in text: Substring) -> [String]? {
        guard let first = pieces.first else { return text.isEmpty ? [] : nil }
        let rest = pieces.dropFirst()
        if case .literal(let literal) = first {
            return text.hasPrefix(literal) ? gaps(rest, in: text.dropFirst(literal.count)) : nil
        }
        guard case .literal(let next)? = rest.first else { return filled(first, text).map { [$0] } }
        for found in text.ranges(of: next) {
            guard let others = gaps(rest, in: text[found.lowerBound...]),
                let own = filled(first, text[..<found.lowerBound])
            else { continue }
            return [own] + others
        }
        return nil
    }

    private func filled(_ piece: Piece, _ text: Substring) -> String? {
        guard !text.isEmpty else { return nil }
        if case .phrase = piece { return said(text) }
        // What comes behind a semicolon is another phrase.
        return text.contains("; ") ? nil : String(text)
    }
}
