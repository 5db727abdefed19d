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
        try await inLane { PasswordHash.compared(with: stored).matches(password) && stored != nil }
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
