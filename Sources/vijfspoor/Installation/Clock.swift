import Foundation
import SchoolTime
import Synchronization

/// The clock of the program: the machine's, and in a demo so many seconds away from it.
final class Clock: Sendable {
    private let offset: Atomic<Int>

    init(offset: Int = 0) { self.offset = Atomic(offset) }

    /// Seconds since 1970-01-01T00:00Z, by the machine's clock; sessions live by it.
    static var instant: Int { Int(Date().timeIntervalSince1970) }

    /// What the clock of the schools shows.
    var now: Moment { Moment(utcSeconds: Self.instant + offset.load(ordering: .relaxed)) }

    /// Moves it so that it shows a moment now.
    func set(offset: Int) { self.offset.store(offset, ordering: .relaxed) }

    /// How far away from the machine's clock a moment is, in seconds.
    static func offset(to moment: Moment) -> Int { moment.utcSeconds() - instant }
}
