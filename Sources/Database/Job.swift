/// A closure waiting for a worker thread, with the caller who waits for it.
protocol Job: AnyObject, Sendable {
    /// Runs the closure. Says what went wrong, also when the closure hid it. May be called again after
    /// a roll-back; the last run counts.
    func attempt(on connection: any Connection) -> (any Error)?

    /// Wakes the caller, with the result of the last attempt or with a failure. Called once.
    func settle(_ failure: (any Error)?)
}

/// A job with a result. Handed from the caller to one worker through a locked queue, and touched by
/// nobody else after that; hence unchecked.
final class PendingJob<Result: Sendable>: Job, @unchecked Sendable {
    private let body: @Sendable (Transaction) throws -> Result
    private let caller: CheckedContinuation<Result, any Error>
    private let tally: StatementTally?
    private var result: Result?

    init(
        _ body: @escaping @Sendable (Transaction) throws -> Result,
        for caller: CheckedContinuation<Result, any Error>, tally: StatementTally?
    ) {
        self.body = body
        self.caller = caller
        self.tally = tally
    }

    func attempt(on connection: any Connection) -> (any Error)? {
        let transaction = Transaction(on: connection)
        defer { tally?.add(transaction.statements) }
        do {
            result = try body(transaction)
            return transaction.failure
        } catch {
            return error
        }
    }

    func settle(_ failure: (any Error)?) {
        if let failure {
            caller.resume(throwing: failure)
        } else if let result {
            caller.resume(returning: result)
        } else {
            caller.resume(throwing: DatabaseError.closed)
        }
    }
}
