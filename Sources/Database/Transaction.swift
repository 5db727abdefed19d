/// What a `read` or `write` closure works with: SQL in the dialect both engines speak, `?` for each value.
///
/// All statements of one transaction see one state of the data. After a failed statement the transaction
/// is over on both engines: every further statement throws the same error and nothing is kept, even when
/// the closure catches it. To insert what may exist already, write `ON CONFLICT … DO NOTHING`.
package final class Transaction {
    private let connection: any Connection
    private(set) var failure: DatabaseError?

    /// How many statements ran so far. Tests use it to show that no query runs per row.
    package private(set) var statements = 0

    init(on connection: any Connection) {
        self.connection = connection
    }

    /// Runs a statement and says how many rows it changed. Throws `DatabaseError.conflict` when a row with
    /// the same key exists.
    @discardableResult
    package func run(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> Int {
        try once { () throws(DatabaseError) in try connection.run(sql, values) }
    }

    /// All rows that a statement gives, in its order.
    package func rows(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> [Row] {
        try once { () throws(DatabaseError) in try connection.rows(sql, values) }
    }

    /// The first row that a statement gives, if any.
    package func first(_ sql: String, _ values: [Value] = []) throws(DatabaseError) -> Row? {
        try rows(sql, values).first
    }

    /// Several statements without values; for migrations.
    func script(_ sql: String) throws(DatabaseError) {
        try once { () throws(DatabaseError) in try connection.script(sql) }
    }

    private func once<T>(_ statement: () throws(DatabaseError) -> T) throws(DatabaseError) -> T {
        if let failure { throw failure }
        statements += 1
        do {
            return try statement()
        } catch {
            failure = error
            throw error
        }
    }
}
