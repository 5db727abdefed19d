/// Walks through a table, character by character, and knows where it is.
struct TableScanner {
    private let file: String
    private let separator: Unicode.Scalar
    private let refusesFormulas: Bool
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var column = 1

    /// A table whose cells a separator parts. Cells that a spreadsheet would calculate are refused, unless
    /// whoever asks looks at them: telephone numbers begin with a plus.
    ///
    /// - Throws: when the bytes are not UTF-8.
    init(
        _ bytes: ArraySlice<UInt8>, file: String, separator: Unicode.Scalar = ",",
        refusesFormulas: Bool = true
    ) throws(Complaint) {
        self.file = file
        self.separator = separator
        self.refusesFormulas = refusesFormulas
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(bytes.count)
        var input = bytes.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        decoding: while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let encoded): scalars.append(Unicode.UTF8.decode(encoded))
            case .emptyInput: break decoding
            case .error:
                let lines = scalars.split(separator: "\n", omittingEmptySubsequences: false)
                let place = Position(
                    file: file, line: max(1, lines.count), column: (lines.last?.count ?? 0) + 1)
                throw Complaint(unreadableByte: "", at: place)
            }
        }
        self.scalars = scalars
    }

    /// What parts the cells: commas or, as a Dutch spreadsheet saves, semicolons; whichever stands more often in the
    /// first line.
    static func separator(of text: ArraySlice<UInt8>) -> Unicode.Scalar {
        let firstLine = text.prefix { $0 != UInt8(ascii: "\n") }
        let semicolons = firstLine.count { $0 == UInt8(ascii: ";") }
        return semicolons > firstLine.count { $0 == UInt8(ascii: ",") } ? ";" : ","
    }

    /// The cells of the next line, at least one; nothing at the end of the file.
    mutating func row() throws(Complaint) -> [TableRow.Cell]? {
        guard next != nil else { return nil }
        var cells: [TableRow.Cell] = []
        while true {
            let start = position
            let text = next == "\"" ? try quotedCell() : try plainCell()
            if refusesFormulas { try refuseFormula(text, at: start) }
            cells.append(TableRow.Cell(text: text, position: start))
            guard next == separator else {
                try endOfLine()
                return cells
            }
            advance()
        }
    }

    private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private var position: Position { Position(file: file, line: line, column: column) }

    private mutating func advance() {
        if next == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
        index += 1
    }

    private mutating func plainCell() throws(Complaint) -> String {
        var text = String.UnicodeScalarView()
        while let scalar = next, scalar != separator, scalar != "\n", scalar != "\r" {
            if scalar == "\"" {
                throw Complaint(
                    at: position, found: "a quote inside a cell", expected: "the whole cell in quotes")
            }
            text.append(try visible(scalar))
            advance()
        }
        return String(text)
    }

    private mutating func quotedCell() throws(Complaint) -> String {
        let start = position
        var text = String.UnicodeScalarView()
        advance()
        while let scalar = next {
            advance()
            guard scalar == "\"" else {
                text.append(try visible(scalar))
                continue
            }
            guard next == "\"" else { return String(text) }
            text.append(scalar)
            advance()
        }
        throw Complaint(at: start, found: "a quote that is not closed", expected: "a closing quote")
    }

    /// A separator was not there, so this must be the end of the line or of the file.
    private mutating func endOfLine() throws(Complaint) {
        if next == "\r" { advance() }
        guard let scalar = next else { return }
        guard scalar == "\n" else {
            throw Complaint(
                at: position, found: quoted(String(scalar)),
                expected: "a \(separator == "," ? "comma" : "semicolon") or the end of the line")
        }
        advance()
    }

    private func visible(_ scalar: Unicode.Scalar) throws(Complaint) -> Unicode.Scalar {
        guard !isHidden(scalar) else {
            throw Complaint(
                at: position, found: "the control character \(code(scalar))",
                expected: "characters that can be seen")
        }
        return scalar
    }

    /// A spreadsheet calculates a cell that begins like this. A dash alone means "none" and is harmless.
    private func refuseFormula(_ text: String, at position: Position) throws(Complaint) {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), text != "-"
        else { return }
        throw Complaint(
            at: position, found: "a cell that begins with \(quoted(String(first)))",
            expected: "text that no spreadsheet takes for a formula")
    }
}
