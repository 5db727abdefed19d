/// Names a column of a row: by its place (from 0) or by its name. Both are written as literals:
/// `row.text(0)`, `row.text("title")`.
package enum Column: Sendable, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// The place in the select list, from 0.
    case place(Int)
    /// The name in the select list.
    case name(String)

    /// A place, from 0.
    package init(integerLiteral value: Int) { self = .place(value) }
    /// A name.
    package init(stringLiteral value: String) { self = .name(value) }
}

/// All rows of one answer in one piece, so that a list costs one allocation and not one per row.
final class RowStore: Sendable {
    let columns: [String]
    let values: [Value]

    init(columns: [String], values: [Value]) {
        self.columns = columns
        self.values = values
    }

    func rows() -> [Row] {
        guard !columns.isEmpty else { return [] }
        return stride(from: 0, to: values.count, by: columns.count).map { Row(store: self, start: $0) }
    }
}

/// One row of an answer, read column by column. Reading the wrong kind throws
/// `DatabaseError.wrongColumn`, which names the column and never its content.
package struct Row: Sendable {
    let store: RowStore
    let start: Int

    /// The value as it came. Throws when there is no such column.
    package func value(_ column: Column) throws(DatabaseError) -> Value {
        store.values[start + (try index(of: column))]
    }

    /// A whole number. Throws when it is something else, or nothing.
    package func integer(_ column: Column) throws(DatabaseError) -> Int {
        let value = try value(column)
        guard case .integer(let number) = value else { throw wrong(column, "a whole number", value) }
        return number
    }

    /// A whole number or nothing. Throws when it is something else.
    package func integerIfAny(_ column: Column) throws(DatabaseError) -> Int? {
        switch try value(column) {
        case .null: return nil
        case .integer(let number): return number
        case let other: throw wrong(column, "a whole number", other)
        }
    }

    /// Text. Throws when it is something else, or nothing.
    package func text(_ column: Column) throws(DatabaseError) -> String {
        let value = try value(column)
        guard case .text(let text) = value else { throw wrong(column, "text", value) }
        return text
    }

    /// Text or nothing. Throws when it is something else.
    package func textIfAny(_ column: Column) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .null: return nil
        case .text(let text): return text
        case let other: throw wrong(column, "text", other)
        }
    }

    /// Bytes. Throws when it is something else, or nothing.
    package func bytes(_ column: Column) throws(DatabaseError) -> [UInt8] {
        let value = try value(column)
        guard case .bytes(let bytes) = value else { throw wrong(column, "bytes", value) }
        return bytes
    }

    /// Bytes or nothing. Throws when it is something else.
    package func bytesIfAny(_ column: Column) throws(DatabaseError) -> [UInt8]? {
        switch try value(column) {
        case .null: return nil
        case .bytes(let bytes): return bytes
        case let other: throw wrong(column, "bytes", other)
        }
    }

    /// A yes or no that was stored as 1 or 0. Throws when it is anything else.
    package func flag(_ column: Column) throws(DatabaseError) -> Bool {
        switch try value(column) {
        case .integer(0): return false
        case .integer(1): return true
        case let other: throw wrong(column, "1 or 0", other)
        }
    }

    private func index(of column: Column) throws(DatabaseError) -> Int {
        switch column {
        case .place(let place):
            guard store.columns.indices.contains(place) else { throw missing("number \(place)") }
            return place
        case .name(let name):
            // Lengths first: most columns differ in it, and it costs nothing to compare.
            let length = name.utf8.count
            guard let place = store.columns.firstIndex(where: { $0.utf8.count == length && $0 == name })
            else { throw missing("\"\(name)\"") }
            return place
        }
    }

    private func missing(_ column: String) -> DatabaseError {
        let known = store.columns.joined(separator: ", ")
        return .wrongColumn("there is no column \(column); the answer has \(known)")
    }

    private func wrong(_ column: Column, _ expected: String, _ found: Value) -> DatabaseError {
        let name =
            switch column {
            case .place(let place): store.columns[place]
            case .name(let name): name
            }
        return .wrongColumn("column \"\(name)\" holds \(found.kind) where \(expected) was expected")
    }
}
