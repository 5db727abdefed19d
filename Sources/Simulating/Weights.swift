/// A number for each of some words, and one for every other word: how likely, how long, how often.
package struct Weights: Hashable, Sendable {
    /// The numbers that were written down.
    package let named: [String: Int]
    /// The number of every other word.
    package let other: Int

    /// Numbers by word.
    package init(_ named: [String: Int] = [:], other: Int = 0) {
        self.named = named
        self.other = other
    }

    /// The number of a word.
    package subscript(word: String) -> Int { named[word] ?? other }
}
