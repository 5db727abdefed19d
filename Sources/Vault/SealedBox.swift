import CSodium

/// The key that opens what was put into a box for one person, such as the confidential adviser.
///
/// Anybody can put something in with the public key; only this key takes it out again. Stored wrapped with
/// a key made from that person's pass phrase, it keeps the server itself out.
package struct BoxKey: Sendable {
    private let secret: SecretBytes
    /// The key that puts things into the box.
    package let publicKey: PublicBoxKey

    /// The key that belongs to a data key, which can be stored wrapped like any other.
    package init(from key: DataKey) {
        var closing = [UInt8](repeating: 0, count: PublicBoxKey.length)
        secret = SecretBytes(count: Int(crypto_box_SECRETKEYBYTES)) { opening in
            key.secret.with { _ = crypto_box_seed_keypair(&closing, opening, $0) }
        }
        publicKey = PublicBoxKey(bytes: closing)
    }

    /// Takes out what was put in. Throws `VaultError.tampered`.
    package func open(_ sealed: [UInt8]) throws(VaultError) -> [UInt8] {
        let count = sealed.count - PublicBoxKey.overhead
        guard count >= 0 else { throw .tampered }
        var plain = [UInt8](repeating: 0, count: count)
        let code = secret.with {
            crypto_box_seal_open(&plain, sealed, UInt64(sealed.count), publicKey.bytes, $0)
        }
        guard code == 0 else { throw .tampered }
        return plain
    }
}

/// Puts things into a box that only the owner of its other half can open. May be given to anybody.
package struct PublicBoxKey: Sendable, Equatable {
    static let length = 32
    static let overhead = 48

    /// Its 32 bytes.
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A key that was stored. Throws `VaultError.malformed` unless it has 32 bytes.
    package init(stored bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == Self.length else { throw .malformed("a public key") }
        self.bytes = bytes
    }

    /// Puts bytes into the box; 48 bytes longer, and different each time. Throws `VaultError.malformed` for
    /// a public key that belongs to nobody.
    package func seal(_ plain: [UInt8]) throws(VaultError) -> [UInt8] {
        _ = Sodium.ready
        var sealed = [UInt8](repeating: 0, count: plain.count + Self.overhead)
        guard crypto_box_seal(&sealed, plain, UInt64(plain.count), bytes) == 0 else {
            throw .malformed("a public key")
        }
        return sealed
    }
}
