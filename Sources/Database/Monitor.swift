#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// State that threads share under a lock, and may sleep on until it changes.
///
/// The system's own lock, because it can be slept on, and because the thread sanitizer knows it.
final class Monitor<State>: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: sending State) {
        self.state = state
        pthread_mutex_init(lock, nil)
        pthread_cond_init(change, nil)
    }

    deinit {
        pthread_cond_destroy(change)
        pthread_mutex_destroy(lock)
        change.deallocate()
        lock.deallocate()
    }

    /// Looks at the state and changes it, alone.
    func with<T>(_ body: (inout State) -> T) -> T {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&state)
    }

    /// Sleeps until the closure gives something. It is asked again after each `wakeOne` or `wakeAll`.
    func wait<T>(for body: (inout State) -> T?) -> T {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let result = body(&state) { return result }
            pthread_cond_wait(change, lock)
        }
    }

    /// Lets one sleeper look again.
    func wakeOne() { pthread_cond_signal(change) }

    /// Lets all sleepers look again.
    func wakeAll() { pthread_cond_broadcast(change) }
}
