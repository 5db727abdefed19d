import Testing

@testable import Vault

@Suite struct KeyTests {
    private let school = DataKey.generate()
    private let place: AssociatedData = ["key", "dossier 7"]

    @Test("a wrapped key opens to the same key")
    func wrapping() throws {
        let key = DataKey.generate()
        let wrapped = key.wrapped(with: school, boundTo: place)
        let again = try DataKey(unwrapping: wrapped, with: school, boundTo: place)
        #expect(again.secret.isEqual(to: key.secret))
        #expect(try again.open(key.seal([1, 2, 3], boundTo: "x"), boundTo: "x") == [1, 2, 3])
    }

    @Test("a wrapped key does not open with another parent, in another place, or changed")
    func wrongWrapping() {
        let wrapped = DataKey.generate().wrapped(with: school, boundTo: place)
        #expect(throws: VaultError.tampered) {
            try DataKey(unwrapping: wrapped, with: DataKey.generate(), boundTo: place)
        }
        #expect(throws: VaultError.tampered) {
            try DataKey(unwrapping: wrapped, with: school, boundTo: ["key", "dossier 8"])
        }
        for byte in wrapped.indices {
            var changed = wrapped
            changed[byte] ^= 0x80
            #expect(throws: VaultError.tampered) {
                try DataKey(unwrapping: changed, with: school, boundTo: place)
            }
        }
        #expect(throws: VaultError.tampered) { try DataKey(unwrapping: [], with: school, boundTo: place) }
    }

    @Test("a wrapped key is no message, and a message no key")
    func contentKinds() {
        let wrapped = DataKey.generate().wrapped(with: school, boundTo: place)
        #expect(throws: VaultError.tampered) { try school.open(wrapped, boundTo: place) }
        let message = school.seal(Random.bytes(32), boundTo: place)
        #expect(throws: VaultError.tampered) {
            try DataKey(unwrapping: message, with: school, boundTo: place)
        }
    }

    @Test("no two keys are equal")
    func distinct() {
        #expect(!DataKey.generate().secret.isEqual(to: DataKey.generate().secret))
    }

    @Test("a key never shows itself when printed")
    func printing() throws {
        let key = DataKey(try secret(String(repeating: "ab", count: 32)))
        var shown = ""
        dump(key, to: &shown)
        for text in ["\(key)", String(reflecting: key), shown] {
            #expect(!text.contains("171") && !text.lowercased().contains("abab"), "\(text)")
        }
    }
}

@Suite struct HashTests {
    @Test("the published example of BLAKE2b")
    func published() {
        #expect(
            TextForm.hex(Digest(of: Array("abc".utf8)).bytes)
                == "bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319")
    }

    @Test("a key for a purpose, and its hashes, stay the same for ever")
    func derivation() throws {
        let parent = DataKey(try secret((0..<32).map { TextForm.hex([UInt8($0)]) }.joined()))
        let hash = HashKey(from: parent, for: "lookup").hash("token")
        #expect(
            TextForm.hex(hash.bytes) == "c7df1abcc28c14abda6f348ab5abe9924eab827b32bcac75171b75e9cfc4b537")
    }

    @Test("other purposes and other parents give other hashes")
    func separation() {
        let parent = DataKey.generate()
        let hashes = [
            HashKey(from: parent, for: "lookup").hash("x"), HashKey(from: parent, for: "chain").hash("x"),
            HashKey(from: DataKey.generate(), for: "lookup").hash("x"),
            HashKey(from: parent, for: "lookup").hash("y"), Digest(of: Array("x".utf8)),
        ]
        #expect(Set(hashes).count == hashes.count)
    }

    @Test("a chain changes from the first changed link on")
    func chain() {
        let key = HashKey(from: DataKey.generate(), for: "chain")
        func heads(_ links: [String]) -> [Digest] {
            links.reduce(into: []) { $0.append(key.link(Array($1.utf8), after: $0.last)) }
        }
        let original = heads(["a", "b", "c", "d"])
        let changed = heads(["a", "B", "c", "d"])
        #expect(original[0] == changed[0])
        #expect(zip(original, changed).dropFirst().allSatisfy { $0 != $1 })
        #expect(heads(["a", "b"]) == Array(original.prefix(2)))
    }

    @Test("a stored hash has 32 bytes", arguments: [0, 31, 33])
    func storedLength(_ count: Int) {
        #expect(throws: VaultError.malformed("a stored hash")) {
            try Digest(stored: Array(repeating: 1, count: count))
        }
    }

    @Test("comparing sees every difference")
    func comparing() {
        #expect(equalInConstantTime([], []))
        #expect(equalInConstantTime([1, 2, 3], [1, 2, 3]))
        #expect(!equalInConstantTime([1, 2, 3], [1, 2, 4]))
        #expect(!equalInConstantTime([1, 2, 3], [1, 2]))
    }
}
