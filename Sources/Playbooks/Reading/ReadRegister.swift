import YAML

/// Reads `register.csv`. Nothing when the table itself cannot be read.
func readRegister(_ files: PlaybookFiles, into complaints: Complaints) -> [RegisterRow]? {
    let file = "register.csv"
    guard let bytes = files.contents[file] else {
        complaints.error(
            .start(of: file), found: "no such file in the folder \(quoted(files.name))",
            expected: "a line for every rule of the protocol")
        return nil
    }
    do throws(Complaint) {
        let columns = ["id", "subject", "paragraph", "kind", "rule"]
        let rows = try readCSV(bytes, file: file, columns: columns)
        var first: [String: Position] = [:]
        return rows.map { row in
            if let earlier = first.updateValue(row.position, forKey: row["id"]) {
                complaints.error(
                    row.position, found: "the row \(quoted(row["id"])) again (first on line \(earlier.line))",
                    expected: "an id of its own")
            }
            return registerRow(row, into: complaints)
        }
    } catch {
        complaints.add(error)
        return nil
    }
}

private func registerRow(_ row: TableRow, into complaints: Complaints) -> RegisterRow {
    for column in ["id", "subject", "rule"] where row[column].allSatisfy(\.isWhitespace) {
        complaints.error(
            row.position(of: column), found: "an empty cell", expected: "the \(column) of the row")
    }
    if row["id"].contains(where: \.isWhitespace) {
        complaints.error(
            row.position(of: "id"), found: quoted(row["id"]),
            expected: "an id without spaces, such as GLB-044")
    }
    let kind = RegisterRow.Kind(rawValue: row["kind"])
    if kind == nil {
        let kinds = RegisterRow.Kind.allCases.map(\.rawValue)
        complaints.error(
            row.position(of: "kind"), found: quoted(row["kind"]),
            expected: "a kind: " + kinds.joined(separator: ", "),
            suggestion: nearest(row["kind"], among: kinds))
    }
    return RegisterRow(
        id: Name(row["id"]), subject: row["subject"], paragraph: row["paragraph"], kind: kind ?? .guidance,
        rule: row["rule"])
}
