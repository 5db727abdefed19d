import CSQLite

/// A copy of a database that is in use, page by page, without holding up its writer.
enum SQLiteBackup {
    /// Pages per step. Between steps the source is free for others.
    private static let pages: CInt = 256

    /// Copies the file at `source` to a new file. Throws `.cannotOpen` when that file exists already.
    static func copy(_ source: String, to target: String) throws(DatabaseError) {
        try SQLiteEngine.makePrivateFile(at: target, mustBeNew: true)
        let from = try SQLiteConnection(path: source, as: .reader)
        let to = try SQLiteConnection(path: target, as: .copy)
        // One snapshot for the whole copy: otherwise each write would make it start again.
        try from.script("BEGIN; SELECT COUNT(*) FROM sqlite_schema")
        guard let backup = sqlite3_backup_init(to.handle, "main", from.handle, "main") else {
            return try to.check(sqlite3_extended_errcode(to.handle), while: "backing up")
        }
        var code = SQLITE_OK
        while code == SQLITE_OK { code = sqlite3_backup_step(backup, pages) }
        sqlite3_backup_finish(backup)
        try to.check(code, while: "backing up")
    }
}
