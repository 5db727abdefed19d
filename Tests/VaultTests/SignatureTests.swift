import Testing

@testable import Vault

@Suite struct SignatureTests {
    private let message = Array("the head of 6 November".utf8)

    @Test("the published example of Ed25519 (RFC 8032, 7.1, test 1)")
    func published() throws {
        let seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
        let key = SigningKey(from: DataKey(try secret(seed)))
        #expect(
            TextForm.hex(key.publicKey.bytes)
                == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        #expect(
            TextForm.hex(key.sign([]))
                == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
                + "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
    }

    @Test("a signature holds for its message and key only")
    func verifying() throws {
        let key = SigningKey(from: .generate())
        let signature = key.sign(message)
        let checker = try PublicSigningKey(stored: key.publicKey.bytes)
        #expect(checker.isValid(signature, for: message))
        #expect(!checker.isValid(signature, for: message + [0]))
        #expect(!checker.isValid(Array(signature.dropLast()), for: message))
        #expect(!checker.isValid([], for: message))
        #expect(!SigningKey(from: .generate()).publicKey.isValid(signature, for: message))
        for byte in signature.indices {
            var changed = signature
            changed[byte] ^= 1
            #expect(!checker.isValid(changed, for: message))
        }
    }

    @Test("a public key has 32 bytes")
    func publicKeyLength() {
        #expect(throws: VaultError.malformed("a public key")) { try PublicSigningKey(stored: [1]) }
        #expect(throws: VaultError.malformed("a public key")) { try PublicBoxKey(stored: []) }
    }
}

@Suite struct SealedBoxTests {
    private let note = Array("Alleen voor jou.".utf8)

    @Test("what goes into the box comes out with its key", arguments: [0, 1, 100_000])
    func roundTrip(_ count: Int) throws {
        let key = BoxKey(from: .generate())
        let plain = Random.bytes(count)
        let sealed = try PublicBoxKey(stored: key.publicKey.bytes).seal(plain)
        #expect(sealed.count == count + 48)
        #expect(try key.open(sealed) == plain)
    }

    @Test("another key, a changed byte or a cut box does not open")
    func tampering() throws {
        let key = BoxKey(from: .generate())
        let sealed = try key.publicKey.seal(note)
        #expect(throws: VaultError.tampered) { try BoxKey(from: .generate()).open(sealed) }
        for byte in sealed.indices {
            var changed = sealed
            changed[byte] ^= 1
            #expect(throws: VaultError.tampered) { try key.open(changed) }
            #expect(throws: VaultError.tampered) { try key.open(Array(sealed.prefix(byte))) }
        }
    }

    @Test("the same data key always opens the same box")
    func stable() throws {
        let key = DataKey.generate()
        let sealed = try BoxKey(from: key).publicKey.seal(note)
        #expect(try BoxKey(from: key).open(sealed) == note)
    }
}
