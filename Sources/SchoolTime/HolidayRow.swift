/// One line of a holiday file, checked field by field.
struct HolidayRow {
    static let columns = ["school_year", "region", "kind", "name", "first_day", "last_day", "source"]
    static let header = columns.joined(separator: ",")

    /// Longer than any holiday; a slip in a year or month is longer still.
    static let longestSpan = 70

    let region: SchoolCalendar.Region
    let span: ClosedSpan

    init(_ text: String, at place: HolidayPlace) throws(CalendarError) {
        guard let fields = Self.split(text), fields.count == Self.columns.count else {
            throw place.refuse(
                text, expected: "\(Self.columns.count) fields separated by commas: \(Self.header)")
        }
        region = try Self.region(fields[1], at: place)
        let kind = try Self.kind(fields[2], at: place)
        let name = try Self.text(fields[3], called: "a name", at: place)
        let first = try Self.date(fields[4], called: "first_day", at: place)
        let last = try Self.date(fields[5], called: "last_day", at: place)
        _ = try Self.text(fields[6], called: "a source", at: place)
        guard fields[0] == Self.schoolYear(of: first) else {
            throw place.refuse(
                fields[0], expected: "school_year \(Self.schoolYear(of: first)), which holds first_day")
        }
        guard (0..<Self.longestSpan).contains(first.days(until: last)) else {
            throw place.refuse(
                fields[5], expected: "last_day on or after \(first), at most \(Self.longestSpan) days in all")
        }
        span = ClosedSpan(kind, name, from: first, through: last)
    }

    private static func region(_ text: String, at place: HolidayPlace) throws(CalendarError)
        -> SchoolCalendar.Region
    {
        guard let region = SchoolCalendar.Region(rawValue: text) else {
            throw place.refuse(text, expected: "a region: noord, midden or zuid")
        }
        return region
    }

    private static func kind(_ text: String, at place: HolidayPlace) throws(CalendarError) -> ClosedKind {
        guard let kind = ClosedKind(rawValue: text), kind != .weekend else {
            throw place.refuse(text, expected: "a kind: holiday, public-holiday or staff-day")
        }
        return kind
    }

    private static func date(_ text: String, called column: String, at place: HolidayPlace)
        throws(CalendarError)
        -> SchoolDate
    {
        guard let date = SchoolDate(iso: text) else {
            throw place.refuse(text, expected: "\(column) as an existing date such as 2026-02-14")
        }
        return date
    }

    private static func text(_ text: String, called what: String, at place: HolidayPlace)
        throws(CalendarError)
        -> String
    {
        let fits = (1...120).contains(text.unicodeScalars.count)
        let isVisible = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        let isTrimmed = !text.hasPrefix(" ") && !text.hasSuffix(" ")
        guard fits, isVisible, isTrimmed else {
            throw place.refuse(text, expected: "\(what) of 1 to 120 characters, without spaces around it")
        }
        return text
    }

    private static func schoolYear(of date: SchoolDate) -> String {
        SchoolYear.label(startingIn: date.schoolYearStart.year)
    }

    /// The fields of a line, quoted ones without their quotes; nil when a quote is left open or stands inside.
    private static func split(_ text: String) -> [String]? {
        var fields: [String] = []
        var rest = Substring(text).unicodeScalars
        while true {
            guard let (field, isLast) = takeField(from: &rest) else { return nil }
            fields.append(field)
            if isLast { return fields }
        }
    }

    private static func takeField(
        from rest: inout Substring.UnicodeScalarView
    ) -> (field: String, isLast: Bool)? {
        var field = String.UnicodeScalarView()
        let isQuoted = rest.first == "\""
        if isQuoted { rest.removeFirst() }
        while let scalar = rest.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where rest.first == "\"":
                field.append(rest.removeFirst())
            case ("\"", true):
                guard let next = rest.popFirst() else { return (String(field), true) }
                return next == "," ? (String(field), false) : nil
            case ("\"", false): return nil
            case (",", false): return (String(field), false)
            default: field.append(scalar)
            }
        }
        return isQuoted ? nil : (String(field), true)
    }
}

/// A line of a file, for saying what is wrong with it.
struct HolidayPlace {
    let file: String
    let line: Int

    func refuse(_ found: String, expected: String) -> CalendarError {
        .line(file: file, line: line, found: found, expected: expected)
    }
}
