import Glibc

/// A value only one thread at a time can reach.
///
/// The `Mutex` of the standard library would do, but the thread sanitizer does not know it and reports
/// every access under it, so that a real race would drown.
final class Guarded<Value>: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var value: Value

    init(_ value: sending Value) {
        lock = .allocate(capacity: 1)
        lock.initialize(to: pthread_mutex_t())
        pthread_mutex_init(lock, nil)
        self.value = value
    }

    deinit {
        pthread_mutex_destroy(lock)
        lock.deinitialize(count: 1)
        lock.deallocate()
    }

    /// Runs `body` while holding the lock. It must not block, nor take the same lock again.
    func withLock<Outcome>(_ body: (inout Value) -> Outcome) -> Outcome {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        return body(&value)
    }
}
