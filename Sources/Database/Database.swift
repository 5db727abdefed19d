/// One database behind one interface, kept by SQLite or by PostgreSQL.
///
/// Reading and writing happen in closures. A `write`, and with PostgreSQL a `read`, waits for a thread of the
/// database; a read from SQLite runs where it is asked for. A `write` returns when its rows are safe on the disk,
/// and not before.
package final class Database: Sendable {
    let engine: any Engine

    init(engine: any Engine) {
        self.engine = engine
    }

    /// Opens the database, and makes the SQLite file when there is none. Blocks; for starting up.
    /// Throws `DatabaseError.cannotOpen`, `.damaged` or `.unreachable`.
    package static func open(_ location: DatabaseLocation) throws(DatabaseError) -> Database {
        switch location {
        case .sqlite(let path):
            Database(engine: try SQLiteEngine(path: path))
        case .postgres(let connection, let schema):
            Database(engine: try PostgresEngine(connection: connection, schema: schema))
        }
    }

    deinit {
        engine.close()
    }

    /// Runs the closure against one unchanging state of the data. Throws what the closure throws, or a
    /// `DatabaseError`; `.readOnly` when a statement tries to change something.
    package func read<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await submit(body, for: .read)
    }

    /// Runs the closure in a transaction that is kept as a whole or not at all, and returns when it is on
    /// the disk. A closure that throws leaves nothing behind. PostgreSQL may run it more than once, so it
    /// must have no effect outside the database.
    package func write<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await submit(body, for: .write)
    }

    /// Copies the whole database to a new file while others go on reading and writing; SQLite only
    /// (PostgreSQL brings `pg_dump`). Throws `.cannotOpen` when the file exists.
    package func backUp(to path: String) async throws {
        let engine = engine
        try await withCheckedThrowingContinuation { (caller: CheckedContinuation<Void, any Error>) in
            do {
                try WorkerThread.start {
                    caller.resume(with: Result { try engine.backUp(to: path) })
                }
            } catch {
                caller.resume(throwing: error)
            }
        }
    }

    /// Finishes what waits, closes all connections and returns when that is done.
    package func close() async {
        engine.close()
        await engine.ended()
    }

    func submit<T: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> T, for purpose: Purpose
    ) async throws -> T {
        let tally = StatementTally.current
        return try await withCheckedThrowingContinuation { caller in
            engine.submit(PendingJob(body, for: caller, tally: tally), for: purpose)
        }
    }
}
