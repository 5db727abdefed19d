/// The writer: takes all jobs that wait, runs each in a savepoint, and commits them together.
///
/// A durable commit costs a flush of the disk. Sharing one flush among all who wait makes durability cheap
/// under load, and a job that fails takes back only its own rows.
struct GroupCommit {
    private static let most = 256

    private let connection: SQLiteConnection
    private let queue: JobQueue

    init(_ connection: SQLiteConnection, _ queue: JobQueue) {
        self.connection = connection
        self.queue = queue
    }

    /// Works until the queue is closed and empty.
    func work() {
        while let jobs = queue.take(upTo: Self.most) {
            let outcomes = commit(jobs)
            for (job, failure) in zip(jobs, outcomes) { job.settle(failure) }
        }
        // Leaves one whole file behind. When a reader prevents that, the next start reads the log instead.
        try? connection.script("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Runs the jobs and says for each what went wrong, if anything.
    private func commit(_ jobs: [any Job]) -> [(any Error)?] {
        do throws(DatabaseError) {
            _ = try connection.run("BEGIN IMMEDIATE", [])
            var outcomes: [(any Error)?] = []
            for job in jobs { outcomes.append(try runInSavepoint(job)) }
            _ = try connection.run("COMMIT", [])
            return outcomes
        } catch {
            // Nothing of this group is on the disk, so nobody may hear that it is.
            if connection.isInTransaction { try? connection.script("ROLLBACK") }  // `error` says more
            return jobs.map { _ in error }
        }
    }

    private func runInSavepoint(_ job: any Job) throws(DatabaseError) -> (any Error)? {
        _ = try connection.run("SAVEPOINT job", [])
        let failure = job.attempt(on: connection)
        // On a full disk SQLite may roll back everything; then the whole group has failed.
        guard connection.isInTransaction else {
            throw failure as? DatabaseError ?? .statement("a job ended the transaction it ran in")
        }
        if failure != nil { _ = try connection.run("ROLLBACK TO job", []) }
        _ = try connection.run("RELEASE job", [])
        return failure
    }
}
