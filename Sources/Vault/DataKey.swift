import CSodium

/// A key that seals: of one dossier, or of a school. Destroying it makes all it sealed unreadable for ever.
package struct DataKey: Sendable {
    let secret: SecretBytes

    init(_ secret: SecretBytes) {
        self.secret = secret
    }

    /// A new random key.
    package static func generate() -> DataKey {
        DataKey(.random(count: Sealing.keyLength))
    }

    /// Seals a text for one place. The result is 41 bytes longer and different each time.
    package func seal(_ plain: [UInt8], boundTo place: AssociatedData) -> [UInt8] {
        plain.withUnsafeBufferPointer { Sealing.seal($0, .message, with: secret, boundTo: place) }
    }

    /// Opens what `seal` gave. Throws `VaultError.tampered` for anything else, and for another key or place.
    package func open(_ sealed: [UInt8], boundTo place: AssociatedData) throws(VaultError) -> [UInt8] {
        let count = try Sealing.plainCount(of: sealed)
        do {
            return try [UInt8](unsafeUninitializedCapacity: count) { plain, filled in
                try Sealing.open(sealed, .message, with: secret, boundTo: place, into: plain.baseAddress)
                filled = count
            }
        } catch {
            // The array's closure forgets which errors it throws; there is only this one.
            throw .tampered
        }
    }

    /// Seals this key with the key above it, to be stored.
    package func wrapped(with parent: some WrappingKey, boundTo place: AssociatedData) -> [UInt8] {
        secret.with { bytes in
            let plain = UnsafeBufferPointer(start: bytes, count: secret.count)
            return Sealing.seal(plain, .key, with: parent.wrapping.secret, boundTo: place)
        }
    }

    /// Opens a stored key with the key above it. Throws `VaultError.tampered`.
    package init(
        unwrapping sealed: [UInt8], with parent: some WrappingKey, boundTo place: AssociatedData
    ) throws(VaultError) {
        guard try Sealing.plainCount(of: sealed) == Sealing.keyLength else { throw .tampered }
        secret = try SecretBytes(count: Sealing.keyLength) { plain throws(VaultError) in
            try Sealing.open(sealed, .key, with: parent.wrapping.secret, boundTo: place, into: plain)
        }
    }
}

/// A key that may seal other keys: the master key, a school's key, or one made from a pass phrase.
package protocol WrappingKey: Sendable {
    /// The key that seals keys.
    var wrapping: SecretKey { get }
}

extension DataKey: WrappingKey {
    /// The same key; a wrapped key never passes for a message.
    package var wrapping: SecretKey { SecretKey(secret) }
}
