/// One open line to an engine. Used by one thread at a time and never shared, so it is not `Sendable`.
protocol Connection: AnyObject {
    /// Runs a statement with its values and says how many rows changed.
    func run(_ sql: String, _ values: [Value]) throws(DatabaseError) -> Int

    /// Runs a statement and gives all its rows.
    func rows(_ sql: String, _ values: [Value]) throws(DatabaseError) -> [Row]

    /// Runs several statements without values, as in a migration.
    func script(_ sql: String) throws(DatabaseError)
}
