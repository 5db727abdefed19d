/// One line of a table, its cells by the name of their column.
package struct TableRow: Hashable, Sendable {
    /// Where the row begins.
    package let position: Position
    private let cells: [String: Cell]

    struct Cell: Hashable, Sendable {
        let text: String
        let position: Position
    }

    init(columns: [String], cells: [Cell], position: Position) {
        self.position = position
        self.cells = Dictionary(zip(columns, cells), uniquingKeysWith: { first, _ in first })
    }

    /// The text under a column; empty when the cell is, or when there is no such column.
    package subscript(column: String) -> String { cells[column]?.text ?? "" }

    /// Where the cell under a column begins.
    package func position(of column: String) -> Position { cells[column]?.position ?? position }
}

/// Reads a comma-separated table (RFC 4180: cells with commas, quotes or line breaks stand in double quotes,
/// a quote in them is doubled) whose header is exactly `columns`. Semicolons instead of commas are fine too: so a Dutch
/// spreadsheet saves it.
///
/// - Throws: the first thing that is wrong. That includes cells that a spreadsheet would calculate (`=1+1`):
///   the table is meant to be opened in one.
package func readCSV(
    _ bytes: [UInt8], file: String, columns: [String], limits: Limits = .standard
) throws(Complaint) -> [TableRow] {
    let text = try limits.checked(bytes, file: file)
    let separator = TableScanner.separator(of: text)
    var scanner = try TableScanner(text, file: file, separator: separator)
    let expected = columns.joined(separator: ",")
    guard let header = try scanner.row() else {
        throw Complaint(at: .start(of: file), found: "an empty file", expected: "the header \(expected)")
    }
    guard header.map(\.text) == columns else {
        let found = header.map(\.text).joined(separator: ",")
        throw Complaint(at: .start(of: file), found: quoted(found), expected: "the header \(expected)")
    }
    var rows: [TableRow] = []
    while let cells = try scanner.row() {
        let position = cells[0].position
        try limits.check(nodes: (rows.count + 1) * columns.count, at: position)
        guard cells.count == columns.count else {
            throw Complaint(
                at: position, found: cells.count == 1 ? "a row of 1 cell" : "a row of \(cells.count) cells",
                expected: "\(columns.count) (\(expected)); a cell with a "
                    + (separator == "," ? "comma" : "semicolon") + " stands in quotes")
        }
        rows.append(TableRow(columns: columns, cells: cells, position: position))
    }
    return rows
}
