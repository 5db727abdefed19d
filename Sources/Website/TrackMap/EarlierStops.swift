import Casework
import Playbooks
import SchoolTime

/// What is folded on a track map: of a case that has run for a while, the map on its page begins a few days of work ago,
/// and all that was over before is one stop on each track.
struct EarlierStops {
    /// How many days on which something ended are drawn in full.
    static let days = 6

    /// What is folded.
    private let duties: [Obligation]
    /// What has a stop of its own.
    let others: [Obligation]

    /// A single day is never folded: its stop would take the room that it saves.
    init(_ all: [Obligation], isWhole: Bool) {
        let days = Set(all.compactMap(Self.end)).sorted()
        guard !isWhole, days.count > Self.days + 1 else {
            (duties, others) = ([], all)
            return
        }
        let begin = days[days.count - Self.days]
        duties = all.filter { duty in Self.end(duty).map { $0 < begin } ?? false }
        others = all.filter { duty in Self.end(duty).map { $0 >= begin } ?? true }
    }

    var isEmpty: Bool { duties.isEmpty }

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

    private static func end(_ duty: Obligation) -> SchoolDate? {
        duty.state.isOver && duty.state != .withdrawn ? duty.ending?.on : nil
    }
}
