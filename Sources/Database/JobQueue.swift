import Dispatch
import Synchronization

/// Jobs in the order they came, taken by worker threads that sleep when there is nothing to do.
///
/// The queue is bounded: when the disk or the server cannot keep up, callers hear `busy` at once and
/// memory stays small.
final class JobQueue: Sendable {
    private struct State {
        var waiting: [any Job] = []
        var sleeping = 0
        var workers: Int
        var isClosed = false
        var onEnd: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>
    private let alarm = DispatchSemaphore(value: 0)
    private let limit: Int

    /// A queue for a number of workers, each of which must call `workerEnded` when it leaves.
    init(workers: Int, limit: Int = 4096) {
        state = Mutex(State(workers: workers))
        self.limit = limit
    }

    func add(_ job: any Job) {
        let refusal: DatabaseError? = state.withLock { state in
            if state.isClosed { return .closed }
            guard state.waiting.count < limit else { return .busy("\(limit) requests are waiting") }
            state.waiting.append(job)
            if state.sleeping > 0 {
                state.sleeping -= 1
                alarm.signal()
            }
            return nil
        }
        if let refusal { job.settle(refusal) }
    }

    /// Sleeps until there is work. Nil when the queue is closed and empty.
    func take(upTo count: Int) -> [any Job]? {
        while true {
            let (jobs, isOver) = state.withLock { state -> ([any Job], Bool) in
                let jobs = Array(state.waiting.prefix(count))
                state.waiting.removeFirst(jobs.count)
                let isOver = jobs.isEmpty && state.isClosed
                if jobs.isEmpty && !isOver { state.sleeping += 1 }
                return (jobs, isOver)
            }
            if isOver { return nil }
            if !jobs.isEmpty { return jobs }
            alarm.wait()
        }
    }

    /// Takes no new jobs; the workers finish those that wait and leave.
    func close() {
        state.withLock { state in
            state.isClosed = true
            for _ in 0..<state.sleeping { alarm.signal() }
            state.sleeping = 0
        }
    }

    func workerEnded() {
        let callers = state.withLock { state -> [CheckedContinuation<Void, Never>] in
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
            let isOver = state.withLock { state in
                if state.workers > 0 { state.onEnd.append(caller) }
                return state.workers == 0
            }
            if isOver { caller.resume() }
        }
    }
}
