/// Where the data lies, and with that which engine keeps it.
package enum DatabaseLocation: Sendable, Equatable {
    /// One file on this machine, kept by SQLite. It is made when missing, readable by its owner only.
    case sqlite(path: String)
    /// A PostgreSQL server: a libpq connection string, and the schema that holds our tables.
    case postgres(connection: String, schema: String)
}
