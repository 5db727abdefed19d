import CSodium

/// XChaCha20-Poly1305 with a random nonce, as libsodium offers it.
///
/// A sealed text is: one byte for the format (1), 24 bytes nonce, the cipher text, 16 bytes tag.
enum Sealing {
    /// What a sealed text holds. Part of what is authenticated, so that a wrapped key never passes for a
    /// message or the other way round.
    enum Content: UInt8 {
        case message = 1
        case key = 2
    }

    static let format: UInt8 = 1
    static let keyLength = 32
    static let nonceLength = 24
    static let tagLength = 16
    /// How much longer a sealed text is than what it holds.
    static let overhead = 1 + nonceLength + tagLength

    static func seal(
        _ plain: UnsafeBufferPointer<UInt8>, _ content: Content, with key: SecretBytes,
        boundTo place: AssociatedData
    ) -> [UInt8] {
        let bound = [format, content.rawValue] + place.bytes
        return [UInt8](unsafeUninitializedCapacity: plain.count + overhead) { sealed, count in
            count = plain.count + overhead
            guard let start = sealed.baseAddress else { return }
            let nonce = start + 1
            start.pointee = format
            randombytes_buf(nonce, nonceLength)
            key.with { key in
                _ = crypto_aead_xchacha20poly1305_ietf_encrypt(
                    nonce + nonceLength, nil, plain.baseAddress, UInt64(plain.count),
                    bound, UInt64(bound.count), nil, nonce, key)
            }
        }
    }

    /// How many bytes a sealed text holds. Throws `.tampered` for what cannot be a sealed text.
    static func plainCount(of sealed: [UInt8]) throws(VaultError) -> Int {
        guard sealed.count >= overhead, sealed[0] == format else { throw .tampered }
        return sealed.count - overhead
    }

    /// Opens a sealed text into memory of exactly `plainCount` bytes.
    static func open(
        _ sealed: [UInt8], _ content: Content, with key: SecretBytes, boundTo place: AssociatedData,
        into plain: UnsafeMutablePointer<UInt8>?
    ) throws(VaultError) {
        guard sealed.count >= overhead else { throw .tampered }
        let bound = [format, content.rawValue] + place.bytes
        try decrypt(
            sealed[(1 + nonceLength)...], nonce: sealed[1..<(1 + nonceLength)], key: key, bound: bound,
            into: plain)
    }

    /// The bare primitive, also used on its published example.
    static func decrypt(
        _ cipher: ArraySlice<UInt8>, nonce: ArraySlice<UInt8>, key: SecretBytes, bound: [UInt8],
        into plain: UnsafeMutablePointer<UInt8>?
    ) throws(VaultError) {
        let code = key.with { key in
            cipher.withUnsafeBufferPointer { cipher in
                nonce.withUnsafeBufferPointer { nonce -> CInt in
                    guard let nonce = nonce.baseAddress, let start = cipher.baseAddress else { return -1 }
                    return crypto_aead_xchacha20poly1305_ietf_decrypt(
                        plain, nil, nil, start, UInt64(cipher.count),
                        bound, UInt64(bound.count), nonce, key)
                }
            }
        }
        guard code == 0 else { throw .tampered }
    }
}
