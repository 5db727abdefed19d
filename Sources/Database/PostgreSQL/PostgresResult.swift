import CPostgres

/// What the server answered; freed when it goes out of scope.
struct PostgresResult: ~Copyable {
    private let handle: OpaquePointer?

    init(_ handle: OpaquePointer?) {
        self.handle = handle
    }

    deinit {
        PQclear(handle)
    }

    var isGood: Bool {
        let status = PQresultStatus(handle)
        return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
    }

    /// One of the fields of an error, such as its SQLSTATE.
    func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(handle, CInt(code.value)).map { String(cString: $0) }
    }

    /// How many rows an INSERT, UPDATE or DELETE changed; 0 for other statements.
    var changedRows: Int {
        guard !String(cString: PQcmdStatus(handle)).hasPrefix("SELECT") else { return 0 }
        return Int(String(cString: PQcmdTuples(handle))) ?? 0
    }

    /// All rows. Throws `DatabaseError.wrongColumn` for a kind of value that we do not read.
    func rows() throws(DatabaseError) -> [Row] {
        let places = 0..<PQnfields(handle)
        let columns = places.map { PQfname(handle, $0).map { String(cString: $0) } ?? "" }
        let kinds = places.map { PQftype(handle, $0) }
        var values: [Value] = []
        let count = PQntuples(handle)
        values.reserveCapacity(Int(count) * columns.count)
        for row in 0..<count {
            for place in places {
                let kind = kinds[Int(place)]
                guard let value = value(row, place, kind) else {
                    throw .wrongColumn(
                        "column \"\(columns[Int(place)])\" holds a fraction, or a kind of value that is"
                            + " not read here (type \(kind)); use whole numbers, text or bytes")
                }
                values.append(value)
            }
        }
        return RowStore(columns: columns, values: values).rows()
    }

    private func value(_ row: CInt, _ column: CInt, _ kind: Oid) -> Value? {
        if PQgetisnull(handle, row, column) == 1 { return .null }
        let count = Int(PQgetlength(handle, row, column))
        let bytes = UnsafeRawBufferPointer(start: PQgetvalue(handle, row, column), count: count)
        return PostgresValue.read(bytes, kind)
    }
}

/// Reads the binary form of the few types that our tables and expressions have.
enum PostgresValue {
    /// Nil for a type that we do not read, or a number that is not whole.
    static func read(_ bytes: UnsafeRawBufferPointer, _ kind: Oid) -> Value? {
        switch kind {
        case 16: .integer(bytes.first == 0 ? 0 : 1)  // boolean
        case 17: .bytes(Array(bytes))
        case 20: .integer(Int(whole(bytes, as: Int64.self)))
        case 21: .integer(Int(whole(bytes, as: Int16.self)))
        case 23: .integer(Int(whole(bytes, as: Int32.self)))
        case 19, 25, 1043: .text(String(decoding: bytes, as: UTF8.self))
        case 1700: numeric(bytes).map(Value.integer)
        default: nil
        }
    }

    private static func whole<N: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, as: N.Type) -> N {
        N(bigEndian: bytes.loadUnaligned(as: N.self))
    }

    /// SUM gives this type: groups of four digits, after their count, the power of the first group, a sign
    /// and the number of decimals.
    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> Int? {
        let parts = stride(from: 0, to: bytes.count - 1, by: 2).map { start in
            Int(whole(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 2]), as: Int16.self))
        }
        guard parts.count >= 4 else { return nil }
        let (power, isNegative, groups) = (parts[1], parts[2] == 0x4000, parts[4...])
        guard parts[2] == 0 || isNegative, groups.count <= power + 1 else { return nil }
        var total = 0
        for place in 0...max(power, 0) {
            let group = place < groups.count ? groups[groups.startIndex + place] : 0
            let (shifted, tooLarge) = total.multipliedReportingOverflow(by: 10_000)
            let (sum, stillTooLarge) = shifted.subtractingReportingOverflow(group)
            if tooLarge || stillTooLarge { return nil }
            total = sum
        }
        // Counted downwards, because the lowest number has no positive twin.
        return isNegative ? total : (total == .min ? nil : -total)
    }
}
