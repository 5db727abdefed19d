import CSodium
import Dispatch
import Synchronization

/// Hashes passwords beside the threads that serve pages, at most two at once: together they take 38 MiB,
/// however many people sign in.
package final class PasswordHasher: Sendable {
    private let lanes = [DispatchQueue(label: "passwords 1"), DispatchQueue(label: "passwords 2")]
    private let asked = Atomic(0)
    private let waiting = Atomic(0)
    private let most: Int

    /// A hasher that lets at most so many callers wait and tells the others `VaultError.busy`.
    package init(waitingAtMost most: Int = 256) {
        self.most = most
    }

    /// Hashes a new password. Throws `VaultError.busy` or `.outOfMemory`.
    package func hash(_ password: String) async throws -> PasswordHash {
        try await inLane { try PasswordHash.make(of: password) }
    }

    /// True when the password is the stored one. Without a stored one it is false, after the same work, so
    /// that the time does not tell which accounts exist. Throws `VaultError.busy`.
    package func matches(_ password: String, _ stored: PasswordHash?) async throws -> Bool {
        try await inLane {
            guard let stored else {
                _ = try PasswordHash.make(of: password)
                return false
            }
            return stored.matches(password)
        }
    }

    /// The key that belongs to a pass phrase and a salt of 16 random bytes; nobody can make it without the
    /// phrase. Throws `VaultError.busy`, `.outOfMemory`, or `.malformed` for another length of salt.
    package func key(from phrase: String, salt: [UInt8]) async throws -> DataKey {
        guard salt.count == Int(crypto_pwhash_SALTBYTES) else { throw VaultError.malformed("a salt") }
        return try await inLane {
            let letters = Array(phrase.utf8).map { CChar(bitPattern: $0) }
            return DataKey(
                try SecretBytes(count: Sealing.keyLength) { key throws(VaultError) in
                    let code = crypto_pwhash(
                        key, UInt64(Sealing.keyLength), letters, UInt64(letters.count), salt,
                        Costs.operations, Costs.memory, crypto_pwhash_ALG_ARGON2ID13)
                    guard code == 0 else { throw .outOfMemory }
                })
        }
    }

    private func inLane<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
        defer { waiting.subtract(1, ordering: .relaxed) }
        guard waiting.add(1, ordering: .relaxed).newValue <= most else { throw VaultError.busy }
        let turn = asked.wrappingAdd(1, ordering: .relaxed).newValue
        return try await withCheckedThrowingContinuation { caller in
            lanes[turn & 1].async { caller.resume(with: Result(catching: work)) }
        }
    }
}
