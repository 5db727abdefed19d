extension SchoolCalendar {
    /// The most bytes and rows a holiday file may have; twenty years of one region fit many times over.
    private static let largestFile = 256 * 1024
    private static let mostRows = 1000

    /// The calendar of one region, read from the text of a holiday file such as `holidays/noord.csv`.
    ///
    /// `named` is what messages call the file. A byte-order mark, CRLF and one empty last line are accepted;
    /// anything else that is out of order refuses the whole file.
    ///
    /// - Throws: ``CalendarError`` for the first thing that is wrong, with its line.
    package init(reading text: String, named file: String, timetable: Timetable = .usual)
        throws(CalendarError)
    {
        let rows = try Self.rows(of: text, named: file)
        guard let first = rows.first else { throw .empty(file: file) }
        self.init(region: first.region, closed: rows.map(\.span), timetable: timetable)
    }

    private static func rows(of text: String, named file: String) throws(CalendarError) -> [HolidayRow] {
        let lines = try lines(of: text, named: file)
        guard lines.first == HolidayRow.header else { throw .header(file: file, found: lines.first ?? "") }
        var rows: [HolidayRow] = []
        for (index, line) in lines.enumerated().dropFirst() {
            let place = HolidayPlace(file: file, line: index + 1)
            let row = try HolidayRow(line, at: place)
            try check(row, against: rows, at: place)
            rows.append(row)
        }
        return rows
    }

    private static func lines(of text: String, named file: String) throws(CalendarError) -> [String] {
        let size = text.utf8.count
        guard size <= largestFile else {
            throw .tooLarge(file: file, found: "\(size) bytes", limit: "\(largestFile) bytes")
        }
        // By scalar: to Swift, carriage return and line feed together are one character.
        let body = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
        var lines = body.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            String(line.last == "\r" ? line.dropLast() : line)
        }
        if lines.count > 1, lines.last == "" { lines.removeLast() }
        guard lines.count - 1 <= mostRows else {
            throw .tooLarge(file: file, found: "\(lines.count - 1) rows", limit: "\(mostRows) rows")
        }
        return lines
    }

    private static func check(
        _ row: HolidayRow, against earlier: [HolidayRow], at place: HolidayPlace
    ) throws(CalendarError) {
        if let region = earlier.first?.region, row.region != region {
            throw place.refuse(
                row.region.rawValue, expected: "the region of the lines above, \(region.rawValue)")
        }
        if let last = earlier.last?.span, row.span.first < last.first {
            throw place.refuse(
                row.span.first.iso, expected: "lines in order of first_day, \(last.first) or later")
        }
        let twin = earlier.last { $0.span.kind == row.span.kind && $0.span.last >= row.span.first }
        if let twin {
            throw place.refuse(
                row.span.first.iso,
                expected:
                    "a first_day after \(twin.span.last), the end of \(twin.span.name): same kind, no overlap"
            )
        }
    }
}
