import Dispatch
import Synchronization

/// A thread for work that takes seconds, such as running all scenarios of a playbook. One piece of work at a time, so
/// that pages are served while it runs; a few wait, and whoever comes after those is sent away.
package final class Workbench: Sendable {
    private let lane = DispatchQueue(label: "workbench", qos: .utility)
    private let asked = Atomic(0)
    private let most: Int

    /// Too much work waits.
    package struct Busy: Error {}

    /// A bench on which at most so many pieces of work lie, the one at hand included.
    package init(most: Int = 8) { self.most = most }

    /// Does the work when its turn comes. Throws ``Busy``, and what the work throws.
    package func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result
    {
        defer { asked.subtract(1, ordering: .relaxed) }
        guard asked.add(1, ordering: .relaxed).newValue <= most else { throw Busy() }
        return try await withCheckedThrowingContinuation { caller in
            lane.async { caller.resume(with: Swift.Result(catching: work)) }
        }
    }
}
