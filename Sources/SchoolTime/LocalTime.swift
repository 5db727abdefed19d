/// A time on the school's wall clock, to the minute: 00:00 through 23:59.
package struct LocalTime: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
    /// Minutes since midnight, 0 through 1439.
    package let minutes: Int

    /// 00:00.
    package static let midnight = LocalTime(heldTo: 0)

    /// The time of an hour (0–23) and a minute (0–59); nil when there is no such time.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        minutes = hour * 60 + minute
    }

    /// The time written exactly as `10:30`; nil for any other text.
    package init?(iso: String) {
        self.init(isoBytes: Array(iso.utf8)[...])
    }

    /// The time that these bytes write.
    init?(isoBytes bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count == 5, bytes[start + 2] == UInt8(ascii: ":"),
            let hour = decimal(bytes[start..<start + 2]), let minute = decimal(bytes[start + 3..<start + 5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// A number of minutes since midnight, held to the day.
    init(heldTo minutes: Int) { self.minutes = min(max(minutes, 0), 24 * 60 - 1) }

    /// Earlier on the day.
    package static func < (left: LocalTime, right: LocalTime) -> Bool { left.minutes < right.minutes }

    /// The time as `10:30`.
    package var iso: String { "\(padded(minutes / 60, to: 2)):\(padded(minutes % 60, to: 2))" }

    /// The time as `10:30`.
    package var description: String { iso }

    /// Reads the text `10:30`.
    package init(from decoder: any Decoder) throws {
        self = try decodeText(from: decoder, as: "a time such as 10:30") { LocalTime(iso: $0) }
    }

    /// Writes the text `10:30`.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
