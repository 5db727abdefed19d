import Foundation
import Spelling

/// What somebody typed to find a person: every word of it begins a word of the name, or nearly does.
///
/// Capitals, accents and the order of the words make no difference. One letter may be wrong in a word of four letters or
/// more, two in one of eight or more; a word of one to three letters must be right.
package struct NameSearch: Sendable {
    private let words: [[Unicode.Scalar]]

    /// The most letters that are looked at.
    package static let longest = 100

    /// What was typed; nil when there is no letter or digit in it.
    package init?(_ typed: String) {
        words = Self.words(of: String(typed.prefix(Self.longest)))
        guard !words.isEmpty else { return nil }
    }

    /// How many letters of a name are off: 0 when it is as typed; nil when it is another name.
    package func distance(from name: String) -> Int? {
        var left = Self.words(of: name)
        var total = 0
        for word in words {
            let found = left.indices.compactMap { at in
                Self.distance(of: word, from: left[at]).map { (distance: $0, at: at) }
            }
            guard let best = found.min(by: { $0.distance < $1.distance }) else { return nil }
            total += best.distance
            left.remove(at: best.at)
        }
        return total
    }

    /// How far a typed word is from the word of a name that it begins.
    private static func distance(of word: [Unicode.Scalar], from name: [Unicode.Scalar]) -> Int? {
        if name.starts(with: word) { return 0 }
        let allowed = word.count < 4 ? 0 : word.count < 8 ? 1 : 2
        // A letter that was left out or typed twice makes what was typed shorter or longer than what it begins.
        let nearest = (word.count - allowed...word.count + allowed)
            .filter { $0 <= name.count }.map { editDistance(word, Array(name.prefix($0))) }.min()
        return nearest.flatMap { $0 <= allowed ? $0 : nil }
    }

    private static func words(of text: String) -> [[Unicode.Scalar]] {
        text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).unicodeScalars
            .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map(Array.init)
    }
}
