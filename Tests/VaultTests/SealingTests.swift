import Testing

@testable import Vault

@Suite struct SealingTests {
    private let key = DataKey.generate()
    private let place: AssociatedData = ["event", "dossier 7", "3"]
    private let note = Array("Gesproken met beide kinderen.".utf8)

    @Test("what was sealed opens again", arguments: [0, 1, 15, 16, 17, 4096, 1_000_000])
    func roundTrip(_ count: Int) throws {
        let plain = Random.bytes(count)
        let sealed = key.seal(plain, boundTo: place)
        #expect(sealed.count == count + 41)
        #expect(sealed[0] == 1)
        #expect(try key.open(sealed, boundTo: place) == plain)
    }

    @Test("the same text looks different each time")
    func nonces() {
        #expect(key.seal(note, boundTo: place) != key.seal(note, boundTo: place))
    }

    @Test("one changed bit anywhere, and it does not open")
    func changed() {
        let sealed = key.seal(note, boundTo: place)
        for byte in sealed.indices {
            var changed = sealed
            changed[byte] ^= 1 << UInt8(byte % 8)
            #expect(throws: VaultError.tampered, "byte \(byte)") { try key.open(changed, boundTo: place) }
        }
    }

    @Test("cut or lengthened, it does not open")
    func cut() {
        let sealed = key.seal(note, boundTo: place)
        for count in sealed.indices {
            #expect(throws: VaultError.tampered) {
                try key.open(Array(sealed.prefix(count)), boundTo: place)
            }
        }
        #expect(throws: VaultError.tampered) { try key.open(sealed + [0], boundTo: place) }
    }

    @Test("another key does not open it")
    func otherKey() {
        let sealed = key.seal(note, boundTo: place)
        #expect(throws: VaultError.tampered) { try DataKey.generate().open(sealed, boundTo: place) }
    }

    @Test(
        "in another place it does not open",
        arguments: [
            ["event", "dossier 7", "4"], ["event", "dossier 7"], ["event", "dossier ", "73"], [], [""],
        ])
    func otherPlace(_ parts: [String]) {
        let sealed = key.seal(note, boundTo: place)
        #expect(throws: VaultError.tampered) { try key.open(sealed, boundTo: AssociatedData(parts)) }
    }

    @Test("the published example of XChaCha20-Poly1305 opens (draft-irtf-cfrg-xchacha, A.3.1)")
    func published() throws {
        let key = try secret("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f")
        let nonce = try TextForm.bytes(hex: "404142434445464748494a4b4c4d4e4f5051525354555657")
        let cipher = try TextForm.bytes(
            hex: "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                + "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                + "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                + "21f9664c97637da9768812f615c68b13b52ec0875924c1c7987947deafd8780acf49")
        let bound = try TextForm.bytes(hex: "50515253c0c1c2c3c4c5c6c7")
        var plain = [UInt8](repeating: 0, count: cipher.count - Sealing.tagLength)
        try Sealing.decrypt(cipher[...], nonce: nonce[...], key: key, bound: bound, into: &plain)
        #expect(String(decoding: plain, as: UTF8.self).hasPrefix("Ladies and Gentlemen of the class of '99"))
    }

    @Test("a text sealed by the first release opens for ever")
    func firstFormat() throws {
        let key = DataKey(try secret(String(repeating: "07", count: 32)))
        let sealed = try TextForm.bytes(hex: Self.sealedByFirstRelease)
        #expect(try key.open(sealed, boundTo: ["event", "1"]) == Array("vijf sporen".utf8))
    }

    static let sealedByFirstRelease =
        "017c547900c3b64512e2416535abd45741e5d1e8044d6e1cf03436ce7e8fbd902d3a"
        + "45b782320f5c346a0fadfb6cb9ca59ead69e"
}

func secret(_ hex: String) throws -> SecretBytes {
    let bytes = try TextForm.bytes(hex: hex)
    return SecretBytes(count: bytes.count) { memory in
        for (place, byte) in bytes.enumerated() { memory[place] = byte }
    }
}
