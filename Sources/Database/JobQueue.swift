#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Jobs in the order they came, taken by worker threads that sleep when there is nothing to do.
///
/// The queue is bounded: when the disk or the server cannot keep up, callers hear `busy` at once and
/// memory stays small.
final class JobQueue: Sendable {
    private struct State {
        var waiting: [any Job] = []
        var workers: Int
        var isClosed = false
        var onEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let monitor: Monitor<State>
    private let limit: Int

    /// A queue for a number of workers, each of which must call `workerEnded` when it leaves.
    init(workers: Int, limit: Int = 4096) {
        monitor = Monitor(State(workers: workers))
        self.limit = limit
    }

    func add(_ job: any Job) {
        let refusal = monitor.with { state -> DatabaseError? in
            if state.isClosed { return .closed }
            guard state.waiting.count < limit else { return .busy("\(limit) requests are waiting") }
            state.waiting.append(job)
            return nil
        }
        if let refusal {
            job.settle(refusal)
        } else {
            monitor.wakeOne()
        }
    }

    /// Sleeps until there is work. Nil when the queue is closed and empty.
    func take(upTo count: Int) -> [any Job]? {
        let jobs = monitor.wait { state -> [any Job]? in
            guard !state.waiting.isEmpty || state.isClosed else { return nil }
            let jobs = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(jobs.count)
            return jobs
        }
        return jobs.isEmpty ? nil : jobs
    }

    /// The same, for a worker whose cost is per turn rather than per job. Once there is work it lets other threads go
    /// first, as long as that brings more: on a busy machine those that are just making a job for it, on a machine at
    /// rest nobody, and then no time is lost.
    func gather(upTo count: Int) -> [any Job]? {
        var waiting = monitor.wait { $0.waiting.isEmpty && !$0.isClosed ? nil : $0.waiting.count }
        while waiting < count {
            sched_yield()
            let before = waiting
            waiting = monitor.with { $0.waiting.count }
            if waiting == before { break }
        }
        return take(upTo: count)
    }

    /// Takes no new jobs; the workers finish those that wait and leave.
    func close() {
        monitor.with { $0.isClosed = true }
        monitor.wakeAll()
    }

    func workerEnded() {
        let callers = monitor.with { state -> [CheckedContinuation<Void, Never>] in
            state.workers -= 1
            guard state.workers == 0 else { return [] }
            defer { state.onEnd = [] }
            return state.onEnd
        }
        for caller in callers { caller.resume() }
    }

    /// Returns when the last worker has left.
    func ended() async {
        await withCheckedContinuation { caller in
            let isOver = monitor.with { state in
                if state.workers > 0 { state.onEnd.append(caller) }
                return state.workers == 0
            }
            if isOver { caller.resume() }
        }
    }
}
