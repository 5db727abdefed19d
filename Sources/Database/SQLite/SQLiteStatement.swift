import CSQLite

/// Values into a prepared statement, and values out of its rows.
enum SQLiteStatement {
    static func bind(
        _ values: [Value], to statement: OpaquePointer, of connection: SQLiteConnection, _ sql: String
    ) throws(DatabaseError) {
        let places = Int(sqlite3_bind_parameter_count(statement))
        guard places == values.count else {
            throw .statement("\(places) placeholders and \(values.count) values, in: \(sql)")
        }
        for (place, value) in zip(1..., values) {
            try connection.check(try bind(value, at: CInt(place), to: statement), while: sql)
        }
    }

    private static func bind(
        _ value: Value, at place: CInt, to statement: OpaquePointer
    ) throws(DatabaseError) -> CInt {
        switch value {
        case .null:
            return sqlite3_bind_null(statement, place)
        case .integer(let number):
            return sqlite3_bind_int64(statement, place, sqlite3_int64(number))
        case .text(var text):
            let code: CInt? = text.withUTF8 { utf8 in
                guard !utf8.contains(0) else { return nil }
                return utf8.withMemoryRebound(to: CChar.self) {
                    csqlite_bind_text(statement, place, $0.baseAddress ?? empty, sqlite3_uint64($0.count))
                }
            }
            guard let code else { throw .statement("text for place \(place) holds a NUL character") }
            return code
        case .bytes(let bytes):
            return bytes.withUnsafeBytes {
                csqlite_bind_blob(statement, place, $0.baseAddress, sqlite3_uint64($0.count))
            }
        }
    }

    /// Somewhere to point at for empty text: a null pointer would mean NULL.
    private static var empty: UnsafePointer<CChar> { UnsafePointer(sqlite3_libversion()) }

    static func columns(of statement: OpaquePointer) -> [String] {
        (0..<sqlite3_column_count(statement)).map { place in
            sqlite3_column_name(statement, place).map { String(cString: $0) } ?? ""
        }
    }

    static func append(
        to values: inout [Value], from statement: OpaquePointer, _ columns: [String]
    ) throws(DatabaseError) {
        for place in 0..<CInt(columns.count) {
            switch sqlite3_column_type(statement, place) {
            case SQLITE_NULL: values.append(.null)
            case SQLITE_INTEGER: values.append(.integer(Int(sqlite3_column_int64(statement, place))))
            case SQLITE_TEXT: values.append(.text(text(at: place, of: statement)))
            case SQLITE_BLOB: values.append(.bytes(bytes(at: place, of: statement)))
            default:
                throw .wrongColumn("column \"\(columns[Int(place)])\" holds a fraction; use whole numbers")
            }
        }
    }

    private static func text(at place: CInt, of statement: OpaquePointer) -> String {
        let start = sqlite3_column_text(statement, place)
        let count = Int(sqlite3_column_bytes(statement, place))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    private static func bytes(at place: CInt, of statement: OpaquePointer) -> [UInt8] {
        let start = sqlite3_column_blob(statement, place)
        let count = Int(sqlite3_column_bytes(statement, place))
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
