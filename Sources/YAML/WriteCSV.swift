/// Writes a table as a Dutch spreadsheet opens it by itself: UTF-8 with its mark before it, semicolons between cells, lines
/// that end in CR LF, and quotes around what needs them (RFC 4180). ``readCSV(_:file:columns:limits:)`` reads it back.
///
/// A cell that a spreadsheet would calculate (`=1+1`) gets an apostrophe before it.
package func writeCSV(_ rows: [[String]]) -> [UInt8] {
    let lines = rows.map { $0.map(cell).joined(separator: ";") + "\r\n" }
    return Array(("\u{FEFF}" + lines.joined()).utf8)
}

private func cell(_ text: String) -> String {
    let plain = text.first.map { "=+-@\t\r".contains($0) } ?? false ? "'" + text : text
    let needsQuotes = plain.unicodeScalars.contains { ";,\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(plain.replacing("\"", with: "\"\""))\"" : plain
}
