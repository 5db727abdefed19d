import Foundation

/// Leaves the names of people out of what somebody wrote.
///
/// Capitals and accents make no difference for a given name of three letters or more, nor does an ending (*Daans*,
/// *Daantje*). A family name alone is left out where it has a capital, as many are words too (*Bakker*, *Groot*). Who is kept
/// keeps every word of their own name, unless the full name of somebody else stands there.
package struct NamesLeftOut: Sendable {
    private let names: [Name]
    private let kept: Set<String>

    /// The full names of those who are left out wherever they may be meant, of those who are only looked for with a capital,
    /// and of who is kept.
    package init(of others: [String], nearby: [String] = [], keeping kept: [String] = []) {
        names =
            others.compactMap { Name($0, needsCapital: false) }
            + nearby.compactMap { Name($0, needsCapital: true) }
        self.kept = Set(kept.flatMap { Word.all(of: $0).map(\.folded) })
    }

    /// The text with `words` for every name that is left out.
    package func text(_ text: String, putting words: String) -> String {
        let text = text.precomposedStringWithCanonicalMapping
        let found = Word.all(of: text)
        var (left, at, copied) = ("", 0, text.startIndex)
        while at < found.count {
            let rest = found[at...]
            let count = names.map { length(of: $0, beginning: rest, in: text) }.max() ?? 0
            if count > 0 {
                left += text[copied..<found[at].range.lowerBound] + words
                copied = found[at + count - 1].range.upperBound
            }
            at += max(count, 1)
        }
        return left + text[copied...]
    }

    /// How many of these words are a name at their beginning; 0 when it does not stand there, or is that of who is kept.
    private func length(of name: Name, beginning words: ArraySlice<Word>, in text: String) -> Int {
        let family = name.lengthOfFamily(beginning: words, in: text)
        var count = words.prefix(family).contains(where: \.hasCapital) ? family : 0
        if let first = words.first, name.isGiven(first) {
            let rest = words.dropFirst()
            let isOneName = rest.first.map { first.isOneName(with: $0, in: text) } ?? false
            count = max(count, 1 + (isOneName ? name.lengthOfFamily(beginning: rest, in: text) : 0))
        }
        return words.prefix(count).allSatisfy { kept.contains($0.folded) } ? 0 : count
    }
}

/// A name in words.
private struct Name {
    private let given: String
    private let family: [String]
    /// Whether the given name is only looked for with a capital.
    private let needsCapital: Bool

    /// Nil when there is no letter in it.
    init?(_ name: String, needsCapital: Bool) {
        let words = Word.all(of: name).map(\.folded)
        guard let given = words.first else { return nil }
        self.given = given
        family = Array(words.dropFirst())
        self.needsCapital = needsCapital || given.count < 3
    }

    private static let endings = ["", "s", "je", "jes", "tje", "tjes", "etje", "pje"]

    /// Whether a word is the given name.
    func isGiven(_ word: Word) -> Bool {
        guard word.folded.hasPrefix(given), word.hasCapital || !needsCapital else { return false }
        let ending = word.folded.dropFirst(given.count)
        return ending.isEmpty || given.count > 2 && Self.endings.contains(String(ending))
    }

    /// How many of these words are the family name, or the end of it.
    func lengthOfFamily(beginning words: ArraySlice<Word>, in text: String) -> Int {
        for first in family.indices {
            let wanted = family[first...]
            let found = words.prefix(wanted.count)
            guard found.map(\.folded) == Array(wanted) else { continue }
            if zip(found, found.dropFirst()).allSatisfy({ $0.isOneName(with: $1, in: text) }) {
                return found.count
            }
        }
        return 0
    }
}

/// A word of a text, and where it stands.
private struct Word {
    let folded: String
    let hasCapital: Bool
    let range: Range<String.Index>

    static func all(of text: String) -> [Word] {
        text.split { !$0.isLetter }.map { part in
            Word(
                folded: part.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil),
                hasCapital: part.first?.isUppercase ?? false, range: part.startIndex..<part.endIndex)
        }
    }

    /// Whether nothing but spaces, hyphens and apostrophes stands between this word and the next.
    func isOneName(with next: Word, in text: String) -> Bool {
        text[range.upperBound..<next.range.lowerBound].allSatisfy { " \u{A0}-'’".contains($0) }
    }
}
