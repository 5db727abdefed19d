import SchoolTime

/// A planned moment as calendars on telephones and computers read it (iCalendar, RFC 5545).
///
/// What it is called is the reader's own calendar's to show, on a telephone on a table too: so it says no name and
/// nothing of what the case is about.
struct CalendarEntry {
    /// Which entry it is, also when it is planned anew; without names.
    let uid: String
    /// How often it was planned anew.
    let sequence: Int
    /// When it was planned.
    let stamp: Moment
    let start: Moment
    /// Whether it goes on; what stands still is tentative.
    var isSure = true
    let summary: String
    let description: String

    /// How long it takes in a calendar. Nobody says how long a talk will be: half an hour is what must be kept free.
    static let minutes = 30

    /// The whole file, in the line ends and short lines that the format asks for.
    var text: String {
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vijfspoor//NL", "METHOD:PUBLISH", "BEGIN:VEVENT",
            "UID:\(uid)", "SEQUENCE:\(sequence)", "DTSTAMP:\(stamp.utcBasic)",
            "DTSTART:\(start.utcBasic)", "DURATION:PT\(Self.minutes)M",
            "SUMMARY:\(Self.escaped(summary))", "DESCRIPTION:\(Self.escaped(description))",
            "STATUS:\(isSure ? "CONFIRMED" : "TENTATIVE")", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR",
        ].map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { escaped, letter in
            switch letter {
            case "\\", ";", ",": escaped += "\\\(letter)"
            case "\n", "\r", "\r\n": escaped += "\\n"
            default: escaped.append(letter)
            }
        }
    }

    /// No line is longer than 75 bytes; what follows begins with a blank.
    private static func folded(_ line: String) -> String {
        var (folded, length) = ("", 0)
        for letter in line {
            let bytes = String(letter).utf8.count
            if length + bytes > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.append(letter)
            length += bytes
        }
        return folded
    }
}
