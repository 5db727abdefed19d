import Synchronization

/// How many public reports one source may send: so many at once, and over a window as many again.
///
/// It lives in memory only, and a source is known by a mark that says nothing outside this process: nothing of
/// who reports is kept or logged. Of each source one number is remembered, the moment at which all it sent would
/// have been spread out evenly; the number of sources is bounded.
package final class ReportRation: Sendable {
    /// The time over which reports are counted, in seconds.
    package static let window = 600
    /// What is taken when nothing else is said: four classes behind one address, all at once.
    package static let usual = 120
    private static let mostSources = 20_000

    private let most: Int
    private let mark: @Sendable (String) -> [UInt8]
    /// Until when each source has used up time, in milliseconds since 1970-01-01T00:00Z.
    private let busyUntil = Mutex<[[UInt8]: Int]>([:])

    /// A ration of `most` reports in each ``window`` for each source; 0 lets everything through. `mark` makes of
    /// a network something that cannot be turned back into it.
    package init(most: Int, mark: @escaping @Sendable (String) -> [UInt8]) {
        self.most = most
        self.mark = mark
    }

    /// Takes a report from an address into account, at a moment in seconds since 1970-01-01T00:00Z. Gives nil
    /// when it may come in, or else the seconds after which the next one may.
    func take(from address: String, at now: Int) -> Int? {
        guard most > 0 else { return nil }
        let source = mark(Self.network(of: address))
        let (now, window) = (now * 1000, Self.window * 1000)
        let share = max(1, window / most)
        return busyUntil.withLock { sources in
            let start = max(sources[source] ?? now, now)
            let wait = start + share - (now + window)
            guard wait <= 0 else { return (wait + 999) / 1000 }
            if sources[source] == nil { Self.makeRoom(in: &sources, now) }
            sources[source] = start + share
            return nil
        }
    }

    /// How many sources are remembered.
    var sources: Int { busyUntil.withLock { $0.count } }

    /// Forgets who waits no longer; and when all are busy, whoever is so for the shortest time.
    private static func makeRoom(in sources: inout [[UInt8]: Int], _ now: Int) {
        guard sources.count >= mostSources else { return }
        sources = sources.filter { $0.value > now }
        guard sources.count >= mostSources else { return }
        let kept = sources.sorted { $0.value > $1.value }.prefix(mostSources / 2)
        sources = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }

    /// Whose address it is: of IPv6 the first half, as one telephone has all addresses of the other.
    static func network(of address: String) -> String {
        guard address.contains(":"), !address.contains(".") else { return address }
        let halves = address.split(separator: ":", omittingEmptySubsequences: false)
        let gap = halves.indices.dropLast().first { halves[$0].isEmpty }
        let front = halves.prefix(gap ?? halves.count).map(String.init)
        let zeros = gap == nil ? [] : Array(repeating: "0", count: 8)
        return (front + zeros).prefix(4).joined(separator: ":") + "::/64"
    }
}
