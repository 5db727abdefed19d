import CSodium

/// A key that hashes, made from another key for one purpose: for the chain of events, for tokens that are
/// looked up, for receipt codes. Without it nobody can try out what a stored hash stands for.
package struct HashKey: Sendable {
    private let secret: SecretBytes

    /// The key for one purpose. The same parent and purpose give the same key, always; keys for different
    /// purposes say nothing about each other or about the parent.
    package init(from parent: some WrappingKey, for purpose: String) {
        let label = AssociatedData(["vijfspoor hash key 1", purpose]).bytes
        let above = parent.wrapping.secret
        secret = SecretBytes(count: Digest.length) { key in
            above.with {
                _ = crypto_generichash(
                    key, Digest.length, label, UInt64(label.count), $0, above.count)
            }
        }
    }

    /// The keyed hash of a message.
    package func hash(_ message: [UInt8]) -> Digest {
        Digest(of: message, key: secret)
    }

    /// The keyed hash of a text, such as a token from a link.
    package func hash(_ text: String) -> Digest {
        hash(Array(text.utf8))
    }

    /// The hash of one link of a chain: of what it says and of the link before it. `previous` is nil for
    /// the first link.
    package func link(_ message: [UInt8], after previous: Digest?) -> Digest {
        hash((previous?.bytes ?? Array(repeating: 0, count: Digest.length)) + message)
    }
}
