import Foundation

/// Leaves the names of people out of what somebody wrote.
///
/// Capitals and accents make no difference for a given name of three letters or more, nor does an ending (*Daans*,
/// *Daantje*, *Brammetje*). A part of a family name alone is left out where it has a capital, as many are words too (*Bakker*,
/// *Groot*). Who is kept keeps every word of their own name, unless the full name of somebody else stands there.
package struct NamesLeftOut: Sendable {
    private let names: [Name]
    /// Those who are only looked for by their full name, by its first word.
    private let elsewhere: [String: [Name]]
    private let kept: Set<String>

    /// The full names of those who are left out wherever they may be meant, of those who are only looked for with a capital,
    /// of those who are only looked for by given and family name together, and of who is kept.
    package init(
        of others: [String], nearby: [String] = [], elsewhere: [String] = [], keeping kept: [String] = []
    ) {
        names =
            others.compactMap { Name($0, needsCapital: false) }
            + nearby.compactMap { Name($0, needsCapital: true) }
        self.elsewhere = Dictionary(grouping: elsewhere.compactMap { Name($0, needsCapital: false) }) {
            $0.first
        }
        self.kept = Set(kept.flatMap { Word.all(of: $0).map(\.folded) })
    }

    /// The text with `words` for every name that is left out.
    package func text(_ text: String, putting words: String) -> String {
        let text = Self.plain(text)
        var (left, copied) = ("", text.startIndex)
        for place in places(in: text) {
            left += text[copied..<place.lowerBound] + words
            copied = place.upperBound
        }
        return left + text[copied...]
    }

    /// The names in a text that are left out, as they stand there; each once.
    package func found(in text: String) -> [String] {
        let text = Self.plain(text)
        var seen: Set<String> = []
        return places(in: text).map { String(text[$0]) }.filter { seen.insert($0).inserted }
    }

    /// A text without what nobody sees, which may stand in the middle of a name that was pasted.
    private static func plain(_ text: String) -> String {
        let unseen: Set<Unicode.Scalar> = ["\u{AD}", "\u{200B}", "\u{2060}", "\u{FEFF}"]
        var scalars = text.precomposedStringWithCanonicalMapping.unicodeScalars
        scalars.removeAll(where: unseen.contains)
        return String(scalars)
    }

    private func places(in text: String) -> [Range<String.Index>] {
        let words = Word.all(of: text)
        var (found, at): ([Range<String.Index>], Int) = ([], 0)
        while at < words.count {
            let count = length(beginning: words[at...], in: text)
            if count > 0 {
                found.append(words[at].range.lowerBound..<words[at + count - 1].range.upperBound)
            }
            at += max(count, 1)
        }
        return found
    }

    /// How many of these words are a name at their beginning; 0 when none stands there, or only that of who is kept.
    private func length(beginning words: ArraySlice<Word>, in text: String) -> Int {
        let near = names.map { $0.length(beginning: words, in: text) }.max() ?? 0
        let far = words.first.flatMap { elsewhere[$0.folded] } ?? []
        let count = max(near, far.map { $0.lengthInFull(beginning: words, in: text) }.max() ?? 0)
        return words.prefix(count).allSatisfy { kept.contains($0.folded) } ? 0 : count
    }
}

/// A name in words.
private struct Name {
    /// Those of the given name: two of *Anne-Fleur* and of *D'Angelo*.
    private let given: [String]
    private let family: [String]
    /// Whether a given name is only looked for with a capital.
    private let needsCapital: Bool

    /// Nil when there is no letter in it.
    init?(_ name: String, needsCapital: Bool) {
        let parts = name.split(separator: " ").map { Word.all(of: String($0)).map(\.folded) }.filter {
            !$0.isEmpty
        }
        guard let given = parts.first else { return nil }
        self.given = given
        self.needsCapital = needsCapital
        family = parts.dropFirst().flatMap(\.self)
    }

    var first: String { given[0] }

    /// What comes before the name proper in many Dutch family names, and is no name by itself.
    private static let particles: Set<String> = [
        "van", "de", "den", "der", "het", "t", "ten", "ter", "te", "in", "op", "aan", "el", "al", "la", "le",
        "du", "da",
        "dos", "di", "von", "zu", "bin", "ibn", "ben", "s",
    ]

    private static let endings = [
        "s", "je", "jes", "tje", "tjes", "etje", "etjes", "pje", "pjes", "ie", "ies", "ke", "kes",
    ]

    /// How many of these words are this name at their beginning.
    func length(beginning words: ArraySlice<Word>, in text: String) -> Int {
        let family = lengthOfFamily(beginning: words, in: text)
        let count = words.prefix(family).contains(where: \.hasCapital) ? family : 0
        let given = lengthOfGiven(beginning: words, in: text)
        guard given > 0 else { return max(count, isOneWord(words.first) ? 1 : 0) }
        return max(count, given + lengthAfter(given, words, in: text))
    }

    /// The same where given and family name stand together.
    func lengthInFull(beginning words: ArraySlice<Word>, in text: String) -> Int {
        let given = lengthOfGiven(beginning: words, in: text, inFull: true)
        let family = given == 0 ? 0 : lengthAfter(given, words, in: text)
        return family == 0 ? 0 : given + family
    }

    private func lengthAfter(_ given: Int, _ words: ArraySlice<Word>, in text: String) -> Int {
        let rest = words.dropFirst(given)
        guard let last = words.prefix(given).last, let next = rest.first, last.isOneName(with: next, in: text)
        else {
            return 0
        }
        return lengthOfFamily(beginning: rest, in: text)
    }

    /// How many of these words are the given name, or one of the two that it is.
    private func lengthOfGiven(beginning words: ArraySlice<Word>, in text: String, inFull: Bool = false)
        -> Int
    {
        let all = words.prefix(given.count)
        if Array(all.map(\.folded)) == given, Word.areOneName(all, in: text), given.count > 1 || inFull {
            return given.count
        }
        guard let word = words.first, given.contains(where: { isGiven(word, $0) }) else { return 0 }
        return 1
    }

    /// Whether a word is a given name, with or without an ending. One of two letters is only that with a capital, and one
    /// letter is none.
    private func isGiven(_ word: Word, _ name: String) -> Bool {
        guard word.folded.hasPrefix(name), name.count > 1 else { return false }
        guard word.hasCapital || !needsCapital && name.count > 2 else { return false }
        let ending = String(word.folded.dropFirst(name.count))
        guard !ending.isEmpty, name.count > 2, let last = name.last else { return ending.isEmpty }
        // *Tommetje* and *Miaatje*.
        let drawn = ["etje", "etjes", "tje", "tjes", "ie", "ies"].map { String(last) + $0 }
        return Self.endings.contains(ending) || drawn.contains(ending)
    }

    /// Whether a word is the whole name written as one, as in an address.
    private func isOneWord(_ word: Word?) -> Bool {
        guard let word else { return false }
        let whole = given.joined()
        if given.count > 1, word.folded == whole { return true }
        return family.indices.contains { word.folded == whole + family[$0...].joined() }
    }

    /// How many of these words are the family name, or a part of it with a name proper in it; with an ending or without.
    private func lengthOfFamily(beginning words: ArraySlice<Word>, in text: String) -> Int {
        var longest = 0
        for start in family.indices {
            for end in start..<family.endIndex where end - start + 1 > longest {
                let found = words.prefix(end - start + 1)
                guard found.count == end - start + 1, isPart(found.map(\.folded), from: start),
                    Word.areOneName(found, in: text)
                else { break }
                if !family[start...end].allSatisfy(Self.particles.contains) { longest = found.count }
            }
        }
        return longest
    }

    private func isPart(_ words: [String], from start: Int) -> Bool {
        let wanted = Array(family[start...].prefix(words.count))
        guard let last = words.last, let lastWanted = wanted.last, words.dropLast() == wanted.dropLast()
        else {
            return false
        }
        return last == lastWanted
            || lastWanted.count > 3 && [lastWanted + "s", lastWanted + "je"].contains(last)
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
                folded: folded(part), hasCapital: part.first?.isUppercase ?? false,
                range: part.startIndex..<part.endIndex)
        }
    }

    /// Letters that are no others with an accent, as they are typed on a Dutch keyboard.
    private static let typed: [Character: String] = [
        "ł": "l", "ø": "o", "ı": "i", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
        "ə": "e",
    ]

    private static func folded(_ part: Substring) -> String {
        let plain = part.lowercased().folding(
            options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return plain.reduce(into: "") { $0 += typed[$1] ?? String($1) }
    }

    /// Whether no more than a space, a hyphen or an apostrophe stands between this word and the next; or, as in an address,
    /// one dot or line.
    func isOneName(with next: Word, in text: String) -> Bool {
        let between = text[range.upperBound..<next.range.lowerBound]
        return between == "." || between == "_" || between.allSatisfy { " \u{A0}-'’".contains($0) }
    }

    /// Whether these words are so all along.
    static func areOneName(_ words: ArraySlice<Word>, in text: String) -> Bool {
        zip(words, words.dropFirst()).allSatisfy { $0.isOneName(with: $1, in: text) }
    }
}
