import People
import YAML

/// One row of a file with people. Whatever is wrong in a cell goes to the complaints, in words that do not repeat
/// the cell: in a row whose cells shifted, a name can stand anywhere.
struct PeopleRow {
    let position: Position
    private let cells: [PeopleColumn: Sheet.Cell]

    init(position: Position, cells: [PeopleColumn: Sheet.Cell]) {
        self.position = position
        self.cells = cells
    }

    /// Where a cell begins; the row when it has no such column.
    func position(of column: PeopleColumn) -> Position { cells[column]?.position ?? position }

    /// What stands in a cell, unchecked; empty when the file has no such column.
    func text(_ column: PeopleColumn) -> String { cells[column]?.text ?? "" }

    func complain(_ column: PeopleColumn, _ found: String, _ expected: String, _ complaints: Complaints) {
        complaints.error(
            position(of: column), found: found, expected: "\(expected) in \(column.rawValue)")
    }

    // MARK: - Kinds of cells

    /// The number of somebody in the administration. Of pupils it has a digit, so that no name can stand there; of
    /// staff it is often an abbreviation.
    func number(_ column: PeopleColumn, _ complaints: Complaints) -> String {
        let text = text(column)
        let needsDigit = column == .pupilNumber
        let isNumber =
            text.unicodeScalars.allSatisfy(Self.isOfNumber)
            && (!needsDigit || text.contains(where: \.isNumber))
        if !isNumber || !(1...Self.longestNumber).contains(text.count) || isUnfit(text) {
            complain(
                column, found(text),
                "1 to \(Self.longestNumber) letters and digits\(needsDigit ? ", one digit at least" : "")",
                complaints)
        }
        return text
    }

    private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789-._/".unicodeScalars.contains(scalar))
    }

    /// First name, prefix and last name as they are spoken.
    func name(_ complaints: Complaints) -> String {
        let columns: [PeopleColumn] = [.firstName, .prefix, .lastName]
        for column in columns where !text(column).isEmpty {
            checkName(column, isPrefix: column == .prefix, complaints)
        }
        return columns.map(text).filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// The title of a group. It stands on the public form, so a name that got there would be seen by everybody.
    func group(_ complaints: Complaints) -> String {
        let text = text(.group)
        if text.isEmpty || text.unicodeScalars.count > Self.longestGroup || text.contains(",")
            || isUnfit(text)
        {
            complain(
                .group, found(text), "a title of 1 to \(Self.longestGroup) characters without a comma",
                complaints)
        }
        return text
    }

    /// A year group: 1 to 8.
    func year(_ complaints: Complaints) -> Int {
        if let year = Int(text(.year)), (1...8).contains(year), text(.year).count == 1 { return year }
        complain(.year, found(text(.year)), "a number from 1 to 8", complaints)
        return 0
    }

    /// Parents and carers, as far as they are named.
    func guardians(_ complaints: Complaints) -> [Guardian] {
        PeopleColumn.guardians.compactMap { columns in
            let (name, email, phone) = (columns[0], columns[1], columns[2])
            guard columns.contains(where: { !text($0).isEmpty }) else { return nil }
            if text(name).isEmpty {
                complain(name, "nothing beside an address or number", "the name it belongs to", complaints)
            } else {
                checkName(name, isPrefix: false, complaints)
            }
            checkEmail(email, complaints)
            checkPhone(phone, complaints)
            return Guardian(
                name: text(name), email: text(email).isEmpty ? nil : text(email),
                phone: text(phone).isEmpty ? nil : text(phone))
        }
    }

    /// The words of a cell with several, between commas.
    func words(_ column: PeopleColumn) -> [String] {
        text(column).split(separator: ",").map { word in
            word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    // MARK: - Checks

    static let longestNumber = 40
    static let longestName = 100
    static let longestGroup = 20
    static let longestEmail = 200
    static let longestPhone = 30

    /// Names have no digits: a group or a number that stands where a name belongs is noticed, and so is the name
    /// that stands in its place.
    private func checkName(_ column: PeopleColumn, isPrefix: Bool, _ complaints: Complaints) {
        let text = text(column)
        if !text.contains(where: \.isLetter) || text.contains(where: \.isNumber)
            || text.unicodeScalars.count > Self.longestName || isUnfit(text)
        {
            complain(
                column, found(text), "a name of letters, \(Self.longestName) characters at most", complaints)
        }
    }

    private func checkEmail(_ column: PeopleColumn, _ complaints: Complaints) {
        let text = text(column)
        guard !text.isEmpty else { return }
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
            && !text.contains(where: \.isWhitespace) && text.unicodeScalars.count <= Self.longestEmail
            && !isUnfit(text)
        if !isAddress { complain(column, found(text), "an address with one @", complaints) }
    }

    private func checkPhone(_ column: PeopleColumn, _ complaints: Complaints) {
        let text = text(column)
        guard !text.isEmpty else { return }
        let isPhone =
            text.unicodeScalars.allSatisfy { "0123456789 +-()".unicodeScalars.contains($0) }
            && text.count(where: \.isNumber) >= 6 && text.unicodeScalars.count <= Self.longestPhone
        if !isPhone { complain(column, found(text), "digits, blanks, +, - and brackets", complaints) }
    }

    /// What a spreadsheet would calculate when somebody exports it again, lines within a cell, and what nobody sees.
    private func isUnfit(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return "=+-@".unicodeScalars.contains(first) || text.contains { $0.isNewline || $0 == "\t" }
            || text.hasInvisibleLetters
    }

    /// What stands in a cell, in words that do not repeat it.
    private func found(_ text: String) -> String {
        if text.isEmpty { return "nothing" }
        if isUnfit(text) {
            return "a line break, a tab, an invisible letter, or a beginning that spreadsheets calculate"
        }
        let kind = text.contains(where: \.isNumber) ? "a text with a digit" : "a text without a digit"
        return "\(kind), of \(text.count) characters"
    }
}
