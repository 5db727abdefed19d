import CPostgres

/// One open line to a PostgreSQL server. Owned by one thread.
final class PostgresConnection: Connection {
    private struct Prepared {
        let name: String
        let places: Int
    }

    private let handle: OpaquePointer
    private var prepared = StatementCache<Prepared>(limit: 128)
    private var names = 0

    /// The last failure since `forgetFailure`.
    private(set) var failure: PostgresFailure?

    /// Connects, waiting five seconds at most unless the connection string says otherwise. Throws
    /// `.unreachable` or `.cannotOpen`.
    init(_ connection: String, schema: String) throws(DatabaseError) {
        handle = try Self.connect(connection)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)  // else they are printed
        try script("SET search_path TO \"\(schema)\"; SET statement_timeout = '60s'")
        try script("SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '60s'")
    }

    deinit {
        PQfinish(handle)
    }

    var isLost: Bool { PQstatus(handle) == CONNECTION_BAD }
    var isInTransaction: Bool { PQtransactionStatus(handle) == PQTRANS_INTRANS }

    func forgetFailure() {
        failure = nil
    }

    func run(_ sql: String, _ values: [Value]) throws(DatabaseError) -> Int {
        try execute(sql, values).changedRows
    }

    func rows(_ sql: String, _ values: [Value]) throws(DatabaseError) -> [Row] {
        try execute(sql, values).rows()
    }

    func script(_ sql: String) throws(DatabaseError) {
        try check(PostgresResult(PQexec(handle, sql)), while: sql)
    }

    private func execute(_ sql: String, _ values: [Value]) throws(DatabaseError) -> PostgresResult {
        let statement = try prepare(sql)
        guard statement.places == values.count else {
            throw .statement("\(statement.places) placeholders and \(values.count) values, in: \(sql)")
        }
        let parameters = try PostgresParameters(values)
        let answer = parameters.with { values, lengths, formats in
            PQexecPrepared(handle, statement.name, CInt(values.count), values, lengths, formats, 1)
        }
        let result = PostgresResult(answer)
        try check(result, while: sql)
        return result
    }

    private func prepare(_ sql: String) throws(DatabaseError) -> Prepared {
        if let known = prepared.find(sql) { return known }
        names += 1
        let (text, places) = Placeholders.number(sql)
        let statement = Prepared(name: "s\(names)", places: places)
        // The server works out the types of the values from the statement.
        try check(PostgresResult(PQprepare(handle, statement.name, text, 0, nil)), while: sql)
        if let leaving = prepared.keep(statement, for: sql) { try script("DEALLOCATE \(leaving.name)") }
        return statement
    }

    private func check(_ result: borrowing PostgresResult, while action: String) throws(DatabaseError) {
        if result.isGood { return }
        let failure = PostgresFailure(result)
        self.failure = failure
        throw isLost ? .unreachable("the connection was lost") : failure.error(while: action)
    }

    private static func connect(_ connection: String) throws(DatabaseError) -> OpaquePointer {
        // What stands before dbname is a default that the connection string may replace.
        let settings = [
            ("connect_timeout", "5"), ("keepalives_idle", "30"), ("tcp_user_timeout", "20000"),
            ("application_name", "vijfspoor"), ("dbname", connection), ("client_encoding", "UTF8"),
        ]
        let handle = withCStrings(settings.map(\.0)) { names in
            withCStrings(settings.map(\.1)) { PQconnectdbParams(names, $0, 1) }
        }
        guard let handle else { throw .cannotOpen("no memory for a connection") }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = String(cString: PQerrorMessage(handle)).split(whereSeparator: \.isNewline)
            PQfinish(handle)
            throw .unreachable(reason.joined(separator: " "))
        }
        return handle
    }

    private static func withCStrings<T>(
        _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> T
    ) -> T {
        let copies = texts.map { Array($0.utf8CString) }
        let memory = copies.flatMap(\.self)
        return memory.withUnsafeBufferPointer { memory in
            var start = 0
            let pointers = copies.map { copy -> UnsafePointer<CChar>? in
                defer { start += copy.count }
                return memory.baseAddress.map { $0 + start }
            }
            return body(pointers + [nil])
        }
    }
}
