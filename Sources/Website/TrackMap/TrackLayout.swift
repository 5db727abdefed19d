import Casework
import Playbooks
import SchoolTime
import Texts

/// Where everything on the track map stands, in pixels. Days run from left to right; how far apart they are says
/// nothing, so that a quiet month takes no room.
struct TrackLayout {
    /// Stations with their places.
    let placed: [Placed]
    /// The rows, from the top.
    let rows: [Row]
    /// The width of the drawing.
    let width: Double
    /// Where the line of today stands.
    let today: Double
    /// Where what has no date yet begins; nil when there is none.
    let later: Double?

    struct Placed {
        let station: TrackStation
        let x: Double
        let y: Double
    }

    struct Row {
        let track: Track
        /// The height of its rail.
        let y: Double
        /// How high the row is.
        let height: Double
    }

    /// How many stations without a date are drawn on a track before they are folded.
    static let unfolded = 2
    static let wide = 144.0
    static let narrow = 30.0
    static let margin = 18.0
    /// A drawing of this width is whole in its frame on a screen of 1280 pixels.
    static let fits = 560.0
    /// How high a line of a name is.
    static let line = 15.0
    private static let top = 34.0
    private static let flat = 44.0
    /// What a row with names needs besides them: the sign, the date and the role.
    private static let tall = 84.0

    /// Where the name of what is late for longest begins; nil when nothing is.
    var firstLate: Double? {
        placed.filter { $0.station.standing == .late }.map { $0.x }.min().map { max(0, $0 - Self.wide / 2) }
    }

    /// The height of the drawing.
    var height: Double { rows.reduce(Self.top) { $0 + $1.height } }

    /// Places stations on tracks. `name` gives the lines of a station's name.
    init(
        _ stations: [TrackStation], on tracks: [Track] = Track.allCases, today: SchoolDate,
        name: (TrackStation) -> [String]
    ) {
        let shown = Self.folded(stations)
        for station in shown where !station.isSmall { station.name = name(station) }
        var row = Self.top
        rows = tracks.map { track in
            let lines = shown.filter { $0.track == track && !$0.isSmall }.map(\.name.count).max()
            let height = lines.map { Self.tall + Double($0) * Self.line } ?? Self.flat
            let rail = lines.map { 30 + Double($0) * Self.line } ?? Self.flat / 2
            defer { row += height }
            return Row(track: track, y: row + rail, height: height)
        }
        let heights = Dictionary(rows.map { ($0.track, $0.y) }) { first, _ in first }
        var columns = Columns(x: Self.margin)
        let days = Set(shown.compactMap(\.day)).sorted()
        let dated = shown.filter { $0.day != nil }
        let past = dated.filter { $0.isPast(today) }
        for day in days { columns.add(past.filter { $0.day == day }, heights) }
        self.today = columns.x + 8
        columns.x += 16
        let ahead = dated.filter { !$0.isPast(today) }
        for day in days { columns.add(ahead.filter { $0.day == day }, heights) }
        let undated = shown.filter { $0.day == nil }
        later = undated.isEmpty ? nil : columns.x + 8
        if !undated.isEmpty {
            columns.x += 16
            columns.add(undated, heights)
        }
        placed = columns.placed
        width = max(columns.x + Self.margin, 320)
    }

    /// What may be done, or waits without a date, is folded where there is much of it.
    private static func folded(_ stations: [TrackStation]) -> [TrackStation] {
        let loose = stations.filter { $0.day == nil }
        return told(stations.filter { $0.day != nil })
            + Track.allCases.flatMap { track -> [TrackStation] in
                let own = loose.filter { $0.track == track }
                let first = own.sorted { $0.standing.rank < $1.standing.rank }
                guard own.count > unfolded + 1 else { return first }
                let rest = Array(first.dropFirst(unfolded))
                return first.prefix(unfolded) + [TrackStation(folding: rest, on: track, as: .offered)]
            }
    }

    /// What was told on one day on one track is one stop.
    private static func told(_ stations: [TrackStation]) -> [TrackStation] {
        let (small, others) = (
            stations.filter { $0.isSmall && $0.standing == .done },
            stations.filter { !$0.isSmall || $0.standing != .done }
        )
        let stops = Dictionary(grouping: small) { Stop(track: $0.track, day: $0.day) }
        return others
            + stops.map { stop, own in
                own.count == 1 ? own[0] : TrackStation(folding: own, on: stop.track, as: .done)
            }
    }

    private struct Stop: Hashable {
        let track: Track
        let day: SchoolDate?
    }

    /// Places the stations of one day after those of the day before, each track beside the others.
    private struct Columns {
        var x: Double
        var placed: [Placed] = []

        mutating func add(_ stations: [TrackStation], _ heights: [Track: Double]) {
            var widest = 0.0
            for track in Track.allCases {
                var offset = 0.0
                for station in stations where station.track == track {
                    let width = station.isSmall ? narrow : wide
                    placed.append(
                        Placed(station: station, x: x + offset + width / 2, y: heights[track] ?? 0))
                    offset += width
                }
                widest = max(widest, offset)
            }
            x += widest
        }
    }
}

extension TrackMapTexts.Standing {
    /// Which of those without a date is named first.
    fileprivate var rank: Int { self == .waiting ? 0 : 1 }
}
