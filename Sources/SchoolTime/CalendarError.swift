/// Why a holiday file was refused. Lines are counted from 1, the header included.
package enum CalendarError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file holds more bytes or rows than a holiday list ever needs.
    case tooLarge(file: String, found: String, limit: String)
    /// The first line is not the header.
    case header(file: String, found: String)
    /// There is not one row below the header.
    case empty(file: String)
    /// Something in a line is not what it should be.
    case line(file: String, line: Int, found: String, expected: String)

    /// What is wrong, where, and what was expected.
    package var description: String {
        switch self {
        case .tooLarge(let file, let found, let limit):
            "\(file): holds \(found); the limit is \(limit)."
        case .header(let file, let found):
            "\(file), line 1: found \(quoted(found)); expected the header \(quoted(HolidayRow.header))."
        case .empty(let file):
            "\(file): there are no holidays below the header."
        case .line(let file, let line, let found, let expected):
            "\(file), line \(line): found \(quoted(found)); expected \(expected)."
        }
    }

    /// The start of a text between quotes, without control characters that could forge a second log line.
    private func quoted(_ text: String) -> String {
        let start = text.unicodeScalars.prefix(60).map { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
            default: String(scalar)
            }
        }
        return "“\(start.joined())\(text.unicodeScalars.count > 60 ? "…" : "")”"
    }
}
