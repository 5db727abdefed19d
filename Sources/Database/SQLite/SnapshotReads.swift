/// The readers: each runs one job at a time, against one unchanging state of the data.
///
/// A read takes microseconds, less than handing it to another thread would, so a job runs where it was asked for
/// as long as a reader is free. Otherwise it waits, and whoever gives a reader back runs it first.
final class SnapshotReads: Sendable {
    private struct State {
        var free: [SQLiteConnection]
        var lent = 0
        var waiting: [any Job] = []
        var isClosed = false
        var onEnd: [CheckedContinuation<Void, Never>] = []
    }

    /// One reader in one pair of hands: between being taken and given back nobody else touches it.
    private struct Loan: @unchecked Sendable {
        let connection: SQLiteConnection
    }

    private enum Turn {
        case run(Loan)
        case wait
        case refuse(DatabaseError)
    }

    private let monitor: Monitor<State>
    private let limit: Int

    /// Reads through these connections, with at most so many jobs waiting for one.
    init(_ connections: sending [SQLiteConnection], limit: Int = 4096) {
        monitor = Monitor(State(free: connections))
        self.limit = limit
    }

    /// Runs a job at once, or leaves it to those who have a reader; settles it as `closed` or `busy` when neither
    /// can be.
    func add(_ job: any Job) {
        let turn = monitor.with { state -> Turn in
            if state.isClosed { return .refuse(.closed) }
            if let connection = state.free.popLast() {
                state.lent += 1
                return .run(Loan(connection: connection))
            }
            guard state.waiting.count < limit else { return .refuse(.busy("\(limit) requests are waiting")) }
            state.waiting.append(job)
            return .wait
        }
        switch turn {
        case .run(let loan): work(off: job, with: loan)
        case .wait: break
        case .refuse(let refusal): job.settle(refusal)
        }
    }

    private func work(off first: any Job, with loan: Loan) {
        var next: (any Job)? = first
        while let job = next {
            job.settle(attempt(job, on: loan.connection))
            next = nextOrGiveBack(loan)
        }
    }

    private func nextOrGiveBack(_ loan: Loan) -> (any Job)? {
        let (next, callers) = monitor.with { state -> ((any Job)?, [CheckedContinuation<Void, Never>]) in
            guard state.waiting.isEmpty else { return (state.waiting.removeFirst(), []) }
            state.lent -= 1
            if !state.isClosed { state.free.append(loan.connection) }
            guard state.isClosed, state.lent == 0 else { return (nil, []) }
            defer { state.onEnd = [] }
            return (nil, state.onEnd)
        }
        for caller in callers { caller.resume() }
        return next
    }

    private func attempt(_ job: any Job, on connection: SQLiteConnection) -> (any Error)? {
        do throws(DatabaseError) {
            _ = try connection.run("BEGIN", [])
            let failure = job.attempt(on: connection)
            if connection.isInTransaction { _ = try connection.run("COMMIT", []) }
            return failure
        } catch {
            // The snapshot must not outlive its job; the error already says what happened.
            if connection.isInTransaction { try? connection.script("ROLLBACK") }
            return error
        }
    }

    /// Takes no new jobs; those that wait are still done.
    func close() {
        monitor.with { state in
            state.isClosed = true
            state.free = []
        }
    }

    /// Returns when the last job is done and the connections are closed.
    func ended() async {
        await withCheckedContinuation { caller in
            let isOver = monitor.with { state in
                if state.lent > 0 { state.onEnd.append(caller) }
                return state.lent == 0
            }
            if isOver { caller.resume() }
        }
    }
}
