/// How fast a body comes in, judged over one stretch of time after another.
///
/// Bytes earn the peer no more than the next stretch: whoever first sends much in a hurry cannot keep the
/// connection, and the memory its body takes, by trickling afterwards.
struct Pace {
    /// When the peer must have sent the rest of this stretch's share, or be hung up on.
    private(set) var deadline: ContinuousClock.Instant
    private let window: Duration
    private let share: Int
    private var received = 0

    /// The pace of a request without a body.
    static let none = Pace(ServerConfiguration(), from: .now)

    init(_ configuration: ServerConfiguration, from now: ContinuousClock.Instant) {
        window = configuration.paceWindow
        let milliseconds = Int(window / .milliseconds(1))
        share = max(configuration.minimumRate * milliseconds / 1_000, 1)
        deadline = now + window
    }

    /// More came in. What goes beyond the share counts for the next stretch, up to that stretch's own share.
    mutating func took(_ count: Int, at now: ContinuousClock.Instant) {
        received += count
        guard received >= share else { return }
        received %= share
        deadline = now + window
    }
}
