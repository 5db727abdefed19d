import CSodium

/// Random numbers from the operating system, good enough for keys.
package enum Random {
    /// So many random bytes.
    package static func bytes(_ count: Int) -> [UInt8] {
        _ = Sodium.ready
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Letters that cannot be taken for one another when read aloud or written down: no 0, 1, I, L, O, U.
    package static let clearLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

    /// A code of so many letters, each equally likely. Ten clear letters hold 49 bits.
    package static func code(length: Int, of letters: String = clearLetters) -> String {
        _ = Sodium.ready
        let letters = Array(letters)
        guard !letters.isEmpty else { return "" }
        return String((0..<length).map { _ in letters[Int(randombytes_uniform(UInt32(letters.count)))] })
    }
}
