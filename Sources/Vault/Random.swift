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

    /// An id that nobody can guess, 32 hexadecimal digits: the time in milliseconds since 1970, and 80 random bits.
    ///
    /// What is made one after the other stands together in an index and is written together.
    package static func id(atMilliseconds time: UInt64) -> String {
        let ofTime = (0..<6).reversed().map { UInt8(truncatingIfNeeded: time >> ($0 * 8)) }
        return TextForm.hex(ofTime + bytes(10))
    }

    /// A code of so many letters, each equally likely. Ten clear letters hold 49 bits.
    package static func code(length: Int, of letters: String = clearLetters) -> String {
        let letters = Array(letters)
        guard (1...256).contains(letters.count) else { return "" }
        // A byte beyond the last whole round of the letters would favour the first of them.
        let end = 256 / letters.count * letters.count
        var code: [Character] = []
        while code.count < length {
            for byte in bytes(length) where byte < end && code.count < length {
                code.append(letters[Int(byte) % letters.count])
            }
        }
        return String(code)
    }
}
