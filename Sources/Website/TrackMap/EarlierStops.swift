import Casework
import Playbooks
import SchoolTime

/// What is folded on a track map: of a case that has run for a while, the map on its page begins a few days of work ago,
/// and all that was over before is one stop on each track.
struct EarlierStops {
    /// How many days on which something ended are drawn in full.
    static let days = 6

    /// What ended before this day is folded; nil when nothing is.
    private let begin: SchoolDate?
    private let duties: [Obligation]

    /// A single day is never folded: its stop would take the room that it saves.
    init(_ duties: [Obligation]) {
        let days = Set(duties.compactMap(Self.end)).sorted()
        let begin = days.count > Self.days + 1 ? days[days.count - Self.days] : nil
        self.begin = begin
        self.duties = duties.filter { Self.holds($0, before: begin) }
    }

    var isEmpty: Bool { duties.isEmpty }

    /// Whether a duty is folded.
    func holds(_ duty: Obligation) -> Bool { Self.holds(duty, before: begin) }

    /// A stop on each track that has something to fold; it leads to the whole map.
    func stations(_ file: OpenedCase) -> [TrackStation] {
        guard let first = duties.compactMap(Self.end).min() else { return [] }
        let byTrack = Dictionary(grouping: duties, by: \.track)
        return Track.allCases.compactMap { track in
            guard let own = byTrack[track] else { return nil }
            let words = TrackStation.Words(
                title: file.texts.map.earlier(own.count), who: "", link: Page.map(file.id).link)
            return TrackStation(earlier: own, on: track, since: first, words)
        }
    }

    private static func holds(_ duty: Obligation, before begin: SchoolDate?) -> Bool {
        guard let begin, let day = end(duty) else { return false }
        return day < begin
    }

    private static func end(_ duty: Obligation) -> SchoolDate? {
        duty.state.isOver && duty.state != .withdrawn ? duty.ending?.on : nil
    }
}
