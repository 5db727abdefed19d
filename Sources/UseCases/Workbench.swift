import Dispatch
import People
import Synchronization

/// A thread for work that takes seconds, such as playing all scenarios of a playbook. One piece of work at a time, so
/// that pages are served while it runs. A school has one piece at hand and one that waits; for what comes after those it
/// is told to wait, and so no school keeps the others from theirs.
package final class Workbench: Sendable {
    private let lane = DispatchQueue(label: "workbench", qos: .utility)
    private let asked = Mutex<[School.ID: Int]>([:])
    private let most: Int

    /// Too much work of this school, or of all schools together, waits.
    package struct Busy: Error {}

    /// How many pieces of one school lie on the bench at most.
    private static let mostOfOne = 2

    /// A bench on which at most so many pieces of work lie, the one at hand included.
    package init(most: Int = 32) { self.most = most }

    /// Does the work of a school when its turn comes. Throws ``Busy``, and what the work throws.
    package func run<Result: Sendable>(
        for school: School.ID, _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        try take(school)
        defer { leave(school) }
        return try await withCheckedThrowingContinuation { caller in
            lane.async { caller.resume(with: Swift.Result(catching: work)) }
        }
    }

    /// How many pieces lie on it.
    var pieces: Int { asked.withLock { $0.values.reduce(0, +) } }

    private func take(_ school: School.ID) throws {
        try asked.withLock { asked in
            guard asked[school, default: 0] < Self.mostOfOne, asked.values.reduce(0, +) < most else {
                throw Busy()
            }
            asked[school, default: 0] += 1
        }
    }

    private func leave(_ school: School.ID) {
        asked.withLock { asked in
            let left = asked[school, default: 1] - 1
            asked[school] = left > 0 ? left : nil
        }
    }
}
