/// A reader: runs one job at a time, each against one unchanging state of the data.
struct SnapshotReads {
    private let connection: SQLiteConnection
    private let queue: JobQueue

    init(_ connection: SQLiteConnection, _ queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Works until the queue is closed and empty.
    func work() {
        while let jobs = queue.take(upTo: 1) {
            for job in jobs { job.settle(attempt(job)) }
        }
    }

    private func attempt(_ job: any Job) -> (any Error)? {
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
}
