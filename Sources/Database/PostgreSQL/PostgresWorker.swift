#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One thread with one connection: runs jobs one at a time, each in a transaction of its own.
///
/// Writers work at isolation level SERIALIZABLE, so that a job may decide on what it read, as it may on
/// SQLite. Where two jobs got in each other's way the server makes one of them start again; that happens
/// here, a bounded number of times. A lost connection is made again.
final class PostgresWorker {
    private enum Outcome {
        case settled((any Error)?)
        case again(DatabaseError)
    }

    private static let mostAttempts = 24

    private let connect: () throws(DatabaseError) -> PostgresConnection
    private let number: Int
    private var connection: PostgresConnection?

    init(number: Int, _ connect: @escaping () throws(DatabaseError) -> PostgresConnection) {
        self.number = number
        self.connect = connect
    }

    /// Works until the queue is closed and empty.
    func work(_ queue: JobQueue, _ opening: String) {
        while let jobs = queue.take(upTo: 1) {
            for job in jobs { job.settle(run(job, opening)) }
        }
    }

    private func run(_ job: any Job, _ opening: String) -> (any Error)? {
        var last: DatabaseError?
        for attempt in 0..<Self.mostAttempts {
            if attempt > 0 { pause(attempt) }
            switch runOnce(job, opening) {
            case .settled(let failure): return failure
            case .again(.unreachable(let reason)) where attempt > 1: return DatabaseError.unreachable(reason)
            case .again(let error): last = error
            }
        }
        return last
    }

    private func runOnce(_ job: any Job, _ opening: String) -> Outcome {
        let connection: PostgresConnection
        do throws(DatabaseError) {
            connection = try connected()
            connection.forgetFailure()
            try connection.script(opening)
        } catch {
            return undo(error)
        }
        if let failure = job.attempt(on: connection) { return undo(failure) }
        guard connection.isInTransaction else {
            return undo(DatabaseError.statement("a job ended the transaction it ran in"))
        }
        return commit(on: connection)
    }

    private func connected() throws(DatabaseError) -> PostgresConnection {
        if let connection { return connection }
        let new = try connect()
        connection = new
        return new
    }

    private func commit(on connection: PostgresConnection) -> Outcome {
        do throws(DatabaseError) {
            try connection.script("COMMIT")
            return .settled(nil)
        } catch {
            if connection.isLost {
                self.connection = nil
                return .settled(DatabaseError.outcomeUnknown)
            }
            return undo(error)
        }
    }

    /// Nothing was committed: rolls back, or lets go of a connection that is lost.
    private func undo(_ failure: any Error) -> Outcome {
        guard let connection else { return .settled(failure) }
        let mayPass = connection.failure?.mayPassNextTime == true
        if connection.isLost {
            self.connection = nil
        } else {
            // A connection that cannot even roll back is of no use any more.
            do { try connection.script("ROLLBACK") } catch { self.connection = nil }
        }
        if connection.isLost { return .again(.unreachable("the connection was lost")) }
        return mayPass ? .again(.busy("others kept changing the same rows")) : .settled(failure)
    }

    /// Longer each time, and for each worker another time, so that they do not meet again.
    private func pause(_ attempt: Int) {
        usleep(UInt32((1 << min(attempt, 6)) * (250 + 150 * number)))
    }
}
