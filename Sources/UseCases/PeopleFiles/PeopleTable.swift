import YAML

/// A file with people whose header is understood.
struct PeopleTable {
    /// What it is about.
    let subject: PeopleColumn.Subject
    /// The rows below the header.
    let rows: [PeopleRow]

    /// Reads a file; nil when nothing more can be said of it than what went to the complaints.
    ///
    /// No complaint quotes the file: where the header is missing, the first line is a child.
    init?(_ file: PeopleFile, into complaints: Complaints) {
        let sheet: Sheet
        do {
            sheet = try readSheet(file.bytes, file: file.name, limits: PeopleFile.limits)
        } catch {
            complaints.add(error)
            return nil
        }
        guard let header = PeopleHeader(sheet.header, file: file.name, into: complaints) else { return nil }
        subject = header.subject
        guard sheet.rows.count <= PeopleFile.mostRows else {
            let position = sheet.rows[PeopleFile.mostRows].first?.position ?? .start(of: file.name)
            complaints.error(position, found: "one row more", expected: "at most \(PeopleFile.mostRows)")
            return nil
        }
        rows = sheet.rows.compactMap { header.row($0, into: complaints) }
    }
}

/// The first line of a file with people.
private struct PeopleHeader {
    let subject: PeopleColumn.Subject
    private let columns: [PeopleColumn?]

    init?(_ cells: [Sheet.Cell], file: String, into complaints: Complaints) {
        columns = cells.map { PeopleColumn(header: $0.text) }
        let known = Set(columns.compactMap(\.self))
        guard known.contains(.pupilNumber) != known.contains(.staffNumber) else {
            let both = known.contains(.pupilNumber)
            complaints.error(
                .start(of: file), found: "a first line with \(both ? "both" : "neither") of two columns",
                expected: "\(PeopleColumn.pupilNumber.rawValue) in a file of pupils,"
                    + " \(PeopleColumn.staffNumber.rawValue) in one of staff")
            return nil
        }
        subject = known.contains(.pupilNumber) ? .pupils : .staff
        if !isGood(cells, known, complaints) { return nil }
    }

    private func isGood(_ cells: [Sheet.Cell], _ known: Set<PeopleColumn>, _ complaints: Complaints) -> Bool {
        var seen: Set<PeopleColumn> = []
        var isGood = true
        func complain(_ position: Position, _ found: String, _ expected: String, _ guess: String? = nil) {
            isGood = false
            complaints.error(position, found: found, expected: expected, suggestion: guess)
        }
        let all = subject.all.map(\.rawValue)
        for (cell, column) in zip(cells, columns) where !cell.text.isEmpty {
            if let column, subject.all.contains(column) {
                if !seen.insert(column).inserted {
                    complain(cell.position, "the column \(column.rawValue) again", "it once")
                }
            } else {
                complain(
                    cell.position, "a column that this file does not have",
                    "only \(all.joined(separator: ", "))",
                    nearest(PeopleColumn.folded(cell.text), among: all))
            }
        }
        for column in subject.required where !known.contains(column) {
            complain(cells[0].position, "no column \(column.rawValue)", "one")
        }
        return isGood
    }

    /// A row; nil when its cells cannot be told apart.
    func row(_ cells: [Sheet.Cell], into complaints: Complaints) -> PeopleRow? {
        let position = cells[0].position
        guard cells.count == columns.count else {
            complaints.error(
                position, found: "a row of \(cells.count) cells",
                expected: "\(columns.count), as in the first line; a cell with a separator stands in quotes")
            return nil
        }
        var named: [PeopleColumn: Sheet.Cell] = [:]
        for (column, cell) in zip(columns, cells) {
            if let column {
                named[column] = cell
            } else if !cell.text.isEmpty {
                complaints.error(
                    cell.position, found: "text in a column without a name", expected: "nothing, or a name")
            }
        }
        return PeopleRow(position: position, cells: named)
    }
}
