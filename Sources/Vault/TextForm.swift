import CSodium

/// Bytes written as text, in constant time, for links, files and logs.
package enum TextForm {
    /// Two digits per byte: 0–9, a–f.
    package static func hex(_ bytes: [UInt8]) -> String {
        text(count: bytes.count * 2 + 1) { _ = sodium_bin2hex($0, $1, bytes, bytes.count) }
    }

    /// Base 64 for addresses (- and _, no padding).
    package static func base64(_ bytes: [UInt8]) -> String {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        return text(count: sodium_base64_encoded_len(bytes.count, variant)) {
            _ = sodium_bin2base64($0, $1, bytes, bytes.count, variant)
        }
    }

    /// What `hex` wrote. Throws `VaultError.malformed` for anything else.
    package static func bytes(hex text: String) throws(VaultError) -> [UInt8] {
        try bytes(of: text) { sodium_hex2bin($0, $1, text, text.utf8.count, nil, $2, nil) }
    }

    /// What `base64` wrote. Throws `VaultError.malformed` for anything else.
    package static func bytes(base64 text: String) throws(VaultError) -> [UInt8] {
        let variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING
        return try bytes(of: text) {
            sodium_base642bin($0, $1, text, text.utf8.count, nil, $2, nil, variant)
        }
    }

    private static func text(count: Int, _ write: (UnsafeMutablePointer<CChar>, Int) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: count) { letters in
            letters.initialize(repeating: 0)
            guard let start = letters.baseAddress else { return "" }
            write(start, count)
            return String(cString: start)
        }
    }

    private static func bytes(
        of text: String, _ read: (UnsafeMutablePointer<UInt8>, Int, UnsafeMutablePointer<Int>) -> CInt
    ) throws(VaultError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: text.utf8.count + 1)
        var count = 0
        guard read(&bytes, bytes.count, &count) == 0 else { throw .malformed("a text of bytes") }
        return Array(bytes.prefix(count))
    }
}
