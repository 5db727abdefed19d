import CSodium

/// An Ed25519 key that signs: the daily head of the chain of events, a record of erasures.
package struct SigningKey: Sendable {
    private let secret: SecretBytes
    /// The key that checks what this one signed.
    package let publicKey: PublicSigningKey

    /// The key that belongs to a seed of 32 bytes.
    private init(seed: SecretBytes) {
        var checking = [UInt8](repeating: 0, count: PublicSigningKey.length)
        secret = SecretBytes(count: Int(crypto_sign_SECRETKEYBYTES)) { signing in
            seed.with { _ = crypto_sign_seed_keypair(&checking, signing, $0) }
        }
        publicKey = PublicSigningKey(bytes: checking)
    }

    /// The key that belongs to a data key, which can be stored wrapped like any other.
    package init(from key: DataKey) {
        self.init(seed: key.secret)
    }

    /// A signature of 64 bytes.
    package func sign(_ message: [UInt8]) -> [UInt8] {
        var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
        secret.with { _ = crypto_sign_detached(&signature, nil, message, UInt64(message.count), $0) }
        return signature
    }
}

/// Checks signatures. May be given to anybody.
package struct PublicSigningKey: Sendable, Equatable {
    static let length = 32

    /// Its 32 bytes.
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A key that was stored or received. Throws `VaultError.malformed` unless it has 32 bytes.
    package init(stored bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == Self.length else { throw .malformed("a public key") }
        self.bytes = bytes
    }

    /// True when the signature was made for exactly this message with the key that belongs to this one.
    package func isValid(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        _ = Sodium.ready
        return signature.count == Int(crypto_sign_BYTES)
            && crypto_sign_verify_detached(signature, message, UInt64(message.count), bytes) == 0
    }
}
