import Dispatch
import People
import Synchronization
import Testing

@testable import UseCases

@Suite("The bench on which work of seconds lies")
struct WorkbenchTests {
    private struct Broken: Error {}

    /// Work that waits until it is let go.
    private final class Gate: Sendable {
        private let open = DispatchSemaphore(value: 0)
        private let begun = DispatchSemaphore(value: 0)

        /// The work itself, on the thread of the bench.
        func work() {
            begun.signal()
            open.wait()
        }

        func letGo() { open.signal() }

        /// Waits off the threads of tests until the work has begun.
        func hasBegun() async {
            await withCheckedContinuation { caller in
                DispatchQueue.global().async { [begun] in
                    begun.wait()
                    caller.resume()
                }
            }
        }
    }

    /// How much is done at once.
    private final class Tally: Sendable {
        private let counts = Mutex((now: 0, most: 0))

        func begins() { counts.withLock { $0 = ($0.now + 1, Swift.max($0.most, $0.now + 1)) } }
        func ends() { counts.withLock { $0.now -= 1 } }
        var most: Int { counts.withLock { $0.most } }
    }

    @Test("gives what the work gives, and throws what it throws; the place is free again after both")
    func results() async throws {
        let bench = Workbench(most: 1)
        for _ in 0..<5 {
            #expect(try await bench.run(for: "a") { 7 } == 7)
            await #expect(throws: Broken.self) { try await bench.run(for: "a") { throw Broken() } }
        }
    }

    @Test("does one piece at a time")
    func oneByOne() async throws {
        let bench = Workbench()
        let tally = Tally()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for place in 0..<12 {
                group.addTask {
                    try await bench.run(for: School.ID("s\(place)")) {
                        tally.begins()
                        tally.ends()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(tally.most == 1)
    }

    @Test("a school with one at hand and one waiting is told to wait; another school is not")
    func perSchool() async throws {
        let (bench, gate) = (Workbench(), Gate())
        async let first: Void = bench.run(for: "a") { gate.work() }
        await gate.hasBegun()
        async let second = bench.run(for: "a") { 2 }
        async let other = bench.run(for: "b") { 3 }
        while bench.pieces < 3 { await Task.yield() }
        await #expect(throws: Workbench.Busy.self) { try await bench.run(for: "a") { 4 } }
        gate.letGo()
        try await first
        #expect(try await second == 2)
        #expect(try await other == 3)
        #expect(try await bench.run(for: "a") { 5 } == 5)
    }

    @Test("all schools together have a bound too")
    func bound() async throws {
        let (bench, gate) = (Workbench(most: 1), Gate())
        async let first: Void = bench.run(for: "a") { gate.work() }
        await gate.hasBegun()
        await #expect(throws: Workbench.Busy.self) { try await bench.run(for: "b") { 4 } }
        gate.letGo()
        try await first
    }
}
