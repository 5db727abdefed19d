/// A half of the school day.
package enum DayPart: String, Hashable, Comparable, CaseIterable, Sendable, Codable {
    case morning, afternoon

    /// Earlier on the day.
    package static func < (left: DayPart, right: DayPart) -> Bool { left == .morning && right == .afternoon }
}

/// One day-part of the timetable, from its first lesson to its last.
package struct LessonBlock: Hashable, Sendable, Codable {
    /// Which half of the day.
    package let part: DayPart

    /// When it starts.
    package let start: LocalTime

    /// When it ends.
    package let end: LocalTime

    /// A block from one time to a later one; nil when it would not end after it starts.
    package init?(_ part: DayPart, from start: LocalTime, to end: LocalTime) {
        guard start < end else { return nil }
        self.init(part, startMinutes: start.minutes, endMinutes: end.minutes)
    }

    fileprivate init(_ part: DayPart, startMinutes: Int, endMinutes: Int) {
        self.part = part
        self.start = LocalTime(heldTo: startMinutes)
        self.end = LocalTime(heldTo: endMinutes)
    }
}

/// The day-parts with lessons on each day of an ordinary week.
package struct Timetable: Hashable, Sendable, Codable {
    private let blocks: [Weekday: [LessonBlock]]

    /// A timetable from its blocks per weekday; a weekday left out has no lessons.
    package init(_ blocks: [Weekday: [LessonBlock]]) {
        self.blocks = blocks.mapValues { $0.sorted { $0.start < $1.start } }
    }

    /// 08:30–12:00 and 13:00–15:00 from Monday to Friday; on Wednesday 08:30–12:15 only.
    package static let usual: Timetable = {
        let morning = LessonBlock(.morning, startMinutes: 510, endMinutes: 720)
        let afternoon = LessonBlock(.afternoon, startMinutes: 780, endMinutes: 900)
        let wednesday = LessonBlock(.morning, startMinutes: 510, endMinutes: 735)
        return Timetable([
            .monday: [morning, afternoon], .tuesday: [morning, afternoon], .wednesday: [wednesday],
            .thursday: [morning, afternoon], .friday: [morning, afternoon],
        ])
    }()

    /// The blocks of a weekday, earliest first; empty when there are no lessons.
    package func blocks(on weekday: Weekday) -> [LessonBlock] { blocks[weekday] ?? [] }

    /// Whether a weekday has lessons at all.
    package func hasLessons(on weekday: Weekday) -> Bool { !blocks(on: weekday).isEmpty }
}
