import CSodium

/// A BLAKE2b hash of 32 bytes. Compares in constant time.
package struct Digest: Sendable, Hashable {
    /// Its 32 bytes.
    package let bytes: [UInt8]

    /// A hash that was stored. Throws `VaultError.malformed` unless it has 32 bytes.
    package init(stored bytes: [UInt8]) throws(VaultError) {
        guard bytes.count == Self.length else { throw .malformed("a stored hash") }
        self.bytes = bytes
    }

    /// The hash of bytes that anybody may compute, such as the number of a published playbook.
    package init(of message: [UInt8]) {
        _ = Sodium.ready
        var hash = [UInt8](repeating: 0, count: Self.length)
        crypto_generichash(&hash, Self.length, message, UInt64(message.count), nil, 0)
        bytes = hash
    }

    init(of message: [UInt8], key: SecretBytes) {
        var hash = [UInt8](repeating: 0, count: Self.length)
        key.with {
            _ = crypto_generichash(&hash, Self.length, message, UInt64(message.count), $0, key.count)
        }
        bytes = hash
    }

    /// 32: the length of a hash in bytes.
    package static let length = 32

    /// Equal when all bytes are; takes equally long wherever they differ.
    package static func == (one: Digest, other: Digest) -> Bool {
        equalInConstantTime(one.bytes, other.bytes)
    }
}
