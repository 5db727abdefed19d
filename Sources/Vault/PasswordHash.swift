import CSodium

/// A stored password: argon2id with its own salt and costs, as one line of text.
package struct PasswordHash: Sendable, Equatable {
    /// The line to store: `$argon2id$v=19$m=…`.
    package let text: String

    /// What is compared with where no password is stored, so that it costs as much: a hash of today's costs.
    static let decoy = PasswordHash(
        stored: "$argon2id$v=19$m=19456,t=2,p=1$bm8gYWNjb3VudCBoZXJlIQ$"
            + "anP5OY6rw4npzEpWSmmPQYGt8+WApjiVG5ldEZkLfsw")

    /// The hash that a password is compared with: the stored one, or the decoy.
    static func compared(with stored: PasswordHash?) -> PasswordHash { stored ?? decoy }

    /// A hash that was stored.
    package init(stored text: String) {
        self.text = text
    }

    /// True when it was made with other costs than today's: hash again at the next sign-in.
    package var needsRehash: Bool {
        _ = Sodium.ready
        return crypto_pwhash_str_needs_rehash(text, Costs.operations, Costs.memory) != 0
    }

    /// Blocks for some 15 ms and takes 19 MiB.
    static func make(of password: String) throws(VaultError) -> PasswordHash {
        _ = Sodium.ready
        var line = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let letters = Array(password.utf8).map { CChar(bitPattern: $0) }
        let code = crypto_pwhash_str_alg(
            &line, letters, UInt64(letters.count), Costs.operations, Costs.memory,
            crypto_pwhash_ALG_ARGON2ID13)
        guard code == 0 else { throw .outOfMemory }
        return PasswordHash(stored: String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self))
    }

    /// Blocks for some 15 ms and takes 19 MiB.
    func matches(_ password: String) -> Bool {
        _ = Sodium.ready
        // The library reads a line of fixed length.
        guard text.utf8.count < Int(crypto_pwhash_STRBYTES) else { return false }
        let letters = Array(password.utf8).map { CChar(bitPattern: $0) }
        return crypto_pwhash_str_verify(text, letters, UInt64(letters.count)) == 0
    }
}

/// What one hash costs: the least that is advised for servers, 19 MiB and two passes.
enum Costs {
    static let operations: UInt64 = 2
    static let memory = 19 * 1024 * 1024
}
