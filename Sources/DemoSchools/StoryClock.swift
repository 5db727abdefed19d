import SchoolTime
import Synchronization

/// The clock of a school whose past is being told; the teller sets it.
final class StoryClock: Sendable {
    private let moment: Mutex<Moment>

    init(at moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    func set(to moment: Moment) { self.moment.withLock { $0 = moment } }
}

extension Moment {
    /// So many minutes later on the same day, at most until midnight.
    func later(minutes: Int) -> Moment {
        let total = min(time.minutes + minutes, 23 * 60 + 59)
        return Moment(date: date, time: LocalTime(hour: total / 60, minute: total % 60) ?? time)
    }

    /// The moment on a day at so many minutes after eight.
    static func morning(of day: SchoolDate, plus minutes: Int) -> Moment {
        Moment(date: day, time: LocalTime(hour: 8, minute: 0) ?? .midnight).later(minutes: minutes)
    }
}
