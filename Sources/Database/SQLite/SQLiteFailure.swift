import CSQLite

/// The one place that looks at SQLite's result codes.
enum SQLiteFailure {
    /// Gives our error for an extended result code. SQLite's messages name tables and columns and hold
    /// no bound values.
    static func error(_ code: CInt, _ message: String, while action: String) -> DatabaseError {
        switch (code & 0xff, code) {
        case (_, csqlite_constraint_unique), (_, csqlite_constraint_primary_key),
            (_, csqlite_constraint_rowid):
            .conflict(columns(in: message))
        case (SQLITE_CONSTRAINT, _): .constraint(message)
        case (SQLITE_FULL, _): .full
        case (SQLITE_CORRUPT, _), (SQLITE_NOTADB, _): .damaged(message)
        case (SQLITE_BUSY, _), (SQLITE_LOCKED, _): .busy(message)
        case (SQLITE_READONLY, _): .readOnly
        case (SQLITE_CANTOPEN, _), (SQLITE_PERM, _): .cannotOpen(message)
        case (SQLITE_IOERR, _), (SQLITE_NOMEM, _): .disk("\(message) (code \(code))")
        default: .statement("\(message), in: \(action)")
        }
    }

    /// "UNIQUE constraint failed: event.dossier, event.number" → the part after the colon.
    private static func columns(in message: String) -> String {
        guard let colon = message.firstIndex(of: ":") else { return message }
        return String(message[message.index(after: colon)...].drop { $0 == " " })
    }
}
