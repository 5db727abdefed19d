extension SchoolDate: CustomStringConvertible, Codable {
    /// The date written exactly as `2026-03-02`; nil for any other text or a day that does not exist.
    package init?(iso: String) {
        self.init(isoBytes: Array(iso.utf8)[...])
    }

    /// The date that these bytes write.
    init?(isoBytes bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"),
            bytes[start + 7] == UInt8(ascii: "-"), let year = decimal(bytes.prefix(4)),
            let month = decimal(bytes.dropFirst(5).prefix(2)), let day = decimal(bytes.suffix(2))
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The date as `2026-03-02`.
    package var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    /// The date as `2026-03-02`.
    package var description: String { iso }

    /// Reads the text `2026-03-02`.
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, as: "a date such as 2026-03-02") { SchoolDate(iso: $0) }
    }

    /// Writes the text `2026-03-02`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// The number that ASCII digits spell; nil when there is anything but digits, a sign included.
func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
}

/// A number of at least so many digits, filled up with zeros.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Reads one text value; the error names what was expected and never repeats what was found.
func decodeText<Value>(
    from decoder: any Decoder, as expected: String, _ read: (String) -> Value?
) throws -> Value {
    let container = try decoder.singleValueContainer()
    guard let value = read(try container.decode(String.self)) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "Expected \(expected).")
    }
    return value
}
