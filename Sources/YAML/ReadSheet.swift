/// A table as a spreadsheet saves it: columns in any order, separated by commas or semicolons.
package struct Sheet: Hashable, Sendable {
    /// One cell with its place.
    package struct Cell: Hashable, Sendable {
        /// What stands in it, without surrounding blanks.
        package let text: String
        /// Where it begins.
        package let position: Position
    }

    /// The cells of the first line.
    package let header: [Cell]
    /// The lines below it that hold anything, each with as many cells as it has.
    package let rows: [[Cell]]
}

/// Reads a table whose columns are known by its header. The separator is the one of the two that stands more often
/// in the first line; quotes are those of RFC 4180. Lines without anything in their cells are left out.
///
/// What a cell may hold is not looked at, and nothing but single characters of the file stands in a complaint: this
/// reads lists of people. Throws the first thing that makes the file unreadable.
package func readSheet(_ bytes: [UInt8], file: String, limits: Limits = .standard) throws(Complaint) -> Sheet
{
    let text = try limits.checked(bytes, file: file)
    var scanner = try TableScanner(
        text, file: file, separator: TableScanner.separator(of: text), refusesFormulas: false)
    guard let header = try scanner.row() else {
        throw Complaint(at: .start(of: file), found: "an empty file", expected: "a header and rows")
    }
    var rows: [[Sheet.Cell]] = []
    var count = 0
    while let cells = try scanner.row() {
        count += cells.count
        try limits.check(nodes: count, at: cells[0].position)
        let row = cells.map(Sheet.Cell.init)
        if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
    }
    return Sheet(header: header.map(Sheet.Cell.init), rows: rows)
}

extension Sheet.Cell {
    fileprivate init(_ cell: TableRow.Cell) {
        var trimmed = Substring(cell.text)
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        self.init(text: String(trimmed), position: cell.position)
    }
}
