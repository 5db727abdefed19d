import CSodium

/// libsodium, made ready once. Every call into it goes through something that asks for this first.
enum Sodium {
    /// Without a working source of randomness nothing here may go on, so that stops the program.
    static let ready: Void = precondition(sodium_init() >= 0, "libsodium cannot be made ready")
}

/// True when both hold the same bytes; takes equally long wherever they differ.
package func equalInConstantTime(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && sodium_memcmp(one, other, one.count) == 0
}
