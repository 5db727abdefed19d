/// The writer: takes all jobs that wait, runs them in one transaction, and commits them together.
///
/// A durable commit costs a flush of the disk. Sharing one flush among all who wait makes durability cheap
/// under load. When a job fails, all are run once more, each in a savepoint, and it takes back only its own rows: that
/// is rare, and a savepoint keeps a copy of every page that is written.
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
        while let jobs = queue.gather(upTo: Self.most) {
            let outcomes = commit(jobs)
            for (job, failure) in zip(jobs, outcomes) { job.settle(failure) }
        }
        // Leaves one whole file behind. When a reader prevents that, the next start reads the log instead.
        try? connection.script("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// Runs the jobs and says for each what went wrong, if anything.
    private func commit(_ jobs: [any Job]) -> [(any Error)?] {
        do throws(DatabaseError) {
            guard let failure = try runTogether(jobs) else { return jobs.map { _ in nil } }
            return jobs.count == 1 ? [failure] : try runApart(jobs)
        } catch {
            // Nothing of this group is on the disk, so nobody may hear that it is.
            if connection.isInTransaction { try? connection.script("ROLLBACK") }  // `error` says more
            return jobs.map { _ in error }
        }
    }

    /// Runs the jobs in one transaction. Gives what went wrong with the first that failed; then nothing is kept.
    private func runTogether(_ jobs: [any Job]) throws(DatabaseError) -> (any Error)? {
        _ = try connection.run("BEGIN IMMEDIATE", [])
        for job in jobs {
            guard let failure = job.attempt(on: connection) else {
                try refuseEnd(after: nil)
                continue
            }
            // On a full disk SQLite may have rolled back by itself.
            if connection.isInTransaction { _ = try connection.run("ROLLBACK", []) }
            return failure
        }
        _ = try connection.run("COMMIT", [])
        return nil
    }

    /// Runs the jobs in one transaction, each in a savepoint, and says for each what went wrong.
    private func runApart(_ jobs: [any Job]) throws(DatabaseError) -> [(any Error)?] {
        _ = try connection.run("BEGIN IMMEDIATE", [])
        var outcomes: [(any Error)?] = []
        for job in jobs { outcomes.append(try runInSavepoint(job)) }
        _ = try connection.run("COMMIT", [])
        return outcomes
    }

    private func runInSavepoint(_ job: any Job) throws(DatabaseError) -> (any Error)? {
        _ = try connection.run("SAVEPOINT job", [])
        let failure = job.attempt(on: connection)
        try refuseEnd(after: failure)
        if failure != nil { _ = try connection.run("ROLLBACK TO job", []) }
        _ = try connection.run("RELEASE job", [])
        return failure
    }

    /// On a full disk SQLite may roll back everything; then the whole group has failed.
    private func refuseEnd(after failure: (any Error)?) throws(DatabaseError) {
        guard !connection.isInTransaction else { return }
        throw failure as? DatabaseError ?? .statement("a job ended the transaction it ran in")
    }
}
