import Spelling

/// The candidate that a mistyped word was probably meant to be, or nothing when none is close: at most two
/// letters wrong (one in words of four letters or less), or the only one of which it is the beginning or that is
/// the beginning of it.
package func nearest(_ word: String, among candidates: some Sequence<String>) -> String? {
    let word = Array(word.lowercased().unicodeScalars)
    guard (1...64).contains(word.count) else { return nil }
    var best: (rank: Int, candidate: String)?
    var isUnique = true
    for candidate in candidates {
        guard let rank = rank(of: Array(candidate.lowercased().unicodeScalars), for: word) else { continue }
        // Sets have no order; the same mistake must get the same answer every day.
        if let best { isUnique = rank < best.rank || (rank > best.rank && isUnique) }
        if let best, (best.rank, best.candidate) <= (rank, candidate) { continue }
        best = (rank, candidate)
    }
    // `parents` could be the beginning of many words: that is no guess.
    return isUnique || best?.rank != beginning ? best?.candidate : nil
}

/// The rank of a word that begins like the other one: behind every mistyped one.
private let beginning = 3

/// How far a candidate is off; nothing when it is too far.
private func rank(of candidate: [Unicode.Scalar], for word: [Unicode.Scalar]) -> Int? {
    let allowed = min(word.count, candidate.count) <= 4 ? 1 : 2
    if abs(word.count - candidate.count) <= allowed {
        let distance = editDistance(word, candidate)
        if distance <= allowed, distance < word.count { return distance }
    }
    let (short, long) = word.count < candidate.count ? (word, candidate) : (candidate, word)
    return short.count >= 3 && long.starts(with: short) ? beginning : nil
}
