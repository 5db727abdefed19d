/// A date and a time on the school's wall clock in Europe/Amsterdam, to the minute.
///
/// A wall clock reads the same twice in the night that summer time ends; ``utcSeconds(first:)`` says
/// which of the two is meant.
package struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
    /// The date.
    package let date: SchoolDate

    /// The time of day.
    package let time: LocalTime

    /// The moment at a time on a date.
    package init(date: SchoolDate, time: LocalTime) {
        self.date = date
        self.time = time
    }

    /// The moment written exactly as `2026-03-02T10:30`, or as a date alone, which then gets the time given;
    /// nil for any other text.
    package init?(iso: String, timeWhenMissing: LocalTime = .midnight) {
        let bytes = Array(iso.utf8)
        guard let date = SchoolDate(isoBytes: bytes.prefix(10)) else { return nil }
        guard bytes.count > 10 else {
            self.init(date: date, time: timeWhenMissing)
            return
        }
        guard bytes[10] == UInt8(ascii: "T"), let time = LocalTime(isoBytes: bytes.dropFirst(11)) else {
            return nil
        }
        self.init(date: date, time: time)
    }

    /// Earlier on the wall clock.
    package static func < (left: Moment, right: Moment) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }

    /// The moment as `2026-03-02T10:30`.
    package var iso: String { "\(date.iso)T\(time.iso)" }

    /// The moment as `2026-03-02T10:30`.
    package var description: String { iso }

    /// Reads the text `2026-03-02T10:30`.
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, as: "a moment such as 2026-03-02T10:30") { text in
            text.utf8.count == 16 ? Moment(iso: text) : nil
        }
    }

    /// Writes the text `2026-03-02T10:30`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
