import CSQLite

/// One open SQLite file. Owned by one thread.
final class SQLiteConnection: Connection {
    /// What a connection is for, and how much memory its page cache may take.
    enum Role {
        case writer, reader, copy

        var flags: CInt {
            switch self {
            case .writer: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            case .copy: SQLITE_OPEN_READWRITE
            case .reader: SQLITE_OPEN_READONLY
            }
        }

        /// In KiB.
        var cache: Int {
            switch self {
            case .writer: 8192
            case .reader, .copy: 2048
            }
        }
    }

    /// What setting up the library said; done once, before the first file is opened.
    private static let configured = csqlite_configure()

    let handle: OpaquePointer
    private var cache = StatementCache<OpaquePointer>(limit: 96)

    /// Opens the file. Throws `.cannotOpen`, `.damaged` or `.busy`.
    init(path: String, as role: Role, _ patience: Int = 5000) throws(DatabaseError) {
        guard Self.configured == SQLITE_OK else {
            throw .cannotOpen("\(path): \(String(cString: sqlite3_errstr(Self.configured)))")
        }
        var opened: OpaquePointer?
        let flags = role.flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        let code = sqlite3_open_v2(path, &opened, flags, nil)
        guard code == SQLITE_OK, let opened else {
            sqlite3_close_v2(opened)
            throw .cannotOpen("\(path): \(String(cString: sqlite3_errstr(code)))")
        }
        handle = opened
        try prepare(role, patience)
    }

    deinit {
        for statement in cache.all { sqlite3_finalize(statement) }
        sqlite3_close_v2(handle)
    }

    /// True between a begin and its commit or roll-back; also when SQLite itself rolled back.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func run(_ sql: String, _ values: [Value]) throws(DatabaseError) -> Int {
        let before = sqlite3_total_changes64(handle)
        try step(sql, values) { _ in }
        // A statement that changes nothing leaves the count of the one before it.
        return sqlite3_total_changes64(handle) == before ? 0 : Int(sqlite3_changes64(handle))
    }

    func rows(_ sql: String, _ values: [Value]) throws(DatabaseError) -> [Row] {
        var columns: [String] = []
        var found: [Value] = []
        try step(sql, values) { statement throws(DatabaseError) in
            if columns.isEmpty { columns = SQLiteStatement.columns(of: statement) }
            try SQLiteStatement.append(to: &found, from: statement, columns)
        }
        return RowStore(columns: columns, values: found).rows()
    }

    func script(_ sql: String) throws(DatabaseError) {
        try check(sqlite3_exec(handle, sql, nil, nil, nil), while: sql)
    }

    func check(_ code: CInt, while action: String) throws(DatabaseError) {
        guard code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE else { return }
        throw SQLiteFailure.error(code, String(cString: sqlite3_errmsg(handle)), while: action)
    }

    private func step(
        _ sql: String, _ values: [Value], _ row: (OpaquePointer) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        let statement = try prepared(sql)
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try SQLiteStatement.bind(values, to: statement, of: self, sql)
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW else { return try check(code, while: sql) }
            try row(statement)
        }
    }

    private func prepared(_ sql: String) throws(DatabaseError) -> OpaquePointer {
        if let known = cache.find(sql) { return known }
        var statement: OpaquePointer?
        let flags = CUnsignedInt(SQLITE_PREPARE_PERSISTENT)
        try check(sqlite3_prepare_v3(handle, sql, -1, flags, &statement, nil), while: sql)
        guard let statement else { throw .statement("an empty statement") }
        sqlite3_finalize(cache.keep(statement, for: sql))
        return statement
    }

    private func prepare(_ role: Role, _ patience: Int) throws(DatabaseError) {
        try check(csqlite_make_strict(handle), while: "opening")
        try check(sqlite3_busy_timeout(handle, CInt(patience)), while: "opening")
        if role == .writer {
            // FULL: what a caller was told is stored must survive a power cut.
            try script("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try script("PRAGMA journal_size_limit = 33554432; PRAGMA secure_delete = ON")
            // Pages that change again and again, such as the end of an index, go back to the file once.
            try script("PRAGMA wal_autocheckpoint = 8000")
        }
        try script("PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF")
        // As PostgreSQL has it.
        try script("PRAGMA case_sensitive_like = ON")
        // Sorting a list needs no file. The writer keeps its temporary files: a savepoint that changes much saves the
        // old pages there once they are many, and in memory they would have no bound.
        if role == .reader { try script("PRAGMA temp_store = MEMORY") }
        try script("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(role.cache)")
    }
}
