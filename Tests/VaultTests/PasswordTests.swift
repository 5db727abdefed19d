import Testing

@testable import Vault

@Suite struct PasswordTests {
    private let hasher = PasswordHasher()

    @Test("the right password matches, others do not")
    func matching() async throws {
        let stored = try await hasher.hash("één lange zin, met een spatie")
        let right = try await hasher.matches("één lange zin, met een spatie", stored)
        #expect(right)
        for wrong in ["", "één lange zin, met een spatie ", "een lange zin, met een spatie"] {
            let matches = try await hasher.matches(wrong, stored)
            #expect(!matches, "\(wrong)")
        }
    }

    @Test("a hash tells its costs: argon2id, 19 MiB, two passes, and its salt differs each time")
    func costs() async throws {
        let one = try await hasher.hash("x")
        let other = try await hasher.hash("x")
        #expect(one.text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(one != other)
        #expect(!one.needsRehash)
    }

    @Test("a hash with other costs still matches, and asks to be made again")
    func rehash() async throws {
        // Made for the password "password" by the reference program: argon2id, 64 MiB, t=2, salt "somesalt".
        let old = PasswordHash(
            stored: "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                + "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc")
        let matches = try await hasher.matches("password", old)
        #expect(matches)
        #expect(old.needsRehash)
    }

    @Test(
        "what is no hash matches nothing",
        arguments: ["", "x", "$argon2id$", String(repeating: "$", count: 500)])
    func malformed(_ text: String) async throws {
        let matches = try await hasher.matches("", PasswordHash(stored: text))
        #expect(!matches)
        #expect(PasswordHash(stored: text).needsRehash)
    }

    @Test("without a stored password nothing matches, after the work of comparing with a real one")
    func noAccount() async throws {
        let matches = try await hasher.matches(decoyPassword, nil)
        #expect(!matches)
        // It costs what a stored one costs, as it is one: it has today's costs and is the hash of its password.
        #expect(!PasswordHash.decoy.needsRehash)
        let isReal = try await hasher.matches(decoyPassword, .decoy)
        #expect(isReal)
        let mine = try await hasher.hash("x")
        #expect(PasswordHash.compared(with: mine) == mine)
        #expect(PasswordHash.compared(with: nil) == .decoy)
    }

    /// What `PasswordHash.decoy` is the hash of.
    private let decoyPassword = "nobody"

    @Test("when too many wait, the next one hears it at once; later there is room again")
    func crowd() async throws {
        let small = PasswordHasher(waitingAtMost: 3)
        let answers = await withTaskGroup(of: String.self) { group in
            for _ in 0..<12 {
                group.addTask {
                    do {
                        _ = try await small.hash("x")
                        return "done"
                    } catch VaultError.busy {
                        return "busy"
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.filter { $0 == "done" }.count >= 3)
        #expect(answers.allSatisfy { $0 == "done" || $0 == "busy" })
        let later = try await small.hash("x")
        #expect(!later.text.isEmpty)
    }
}
