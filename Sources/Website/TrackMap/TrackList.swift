import Casework
import HTML
import Playbooks
import Texts

/// The map as lists, one per track, in the order of time. Small screens show these in place of the drawing.
struct TrackList {
    let file: OpenedCase
    let stations: [TrackStation]

    func write(_ b: inout HTMLBuffer) {
        for track in Track.allCases {
            let own = stations.filter { $0.track == track }.enumerated().sorted { one, other in
                let (first, second) = (one.element.day, other.element.day)
                guard first != second else { return one.offset < other.offset }
                return first.map { day in second.map { day < $0 } ?? true } ?? false
            }.map(\.element)
            guard !own.isEmpty else { continue }
            b.details(.class("track-fold tr-\(track.rawValue)")) { b in
                b.summary { b in
                    b.strong(file.title(of: track))
                    b.span(summary(of: own), .class("muted small"))
                }
                b.ol(.class("track tr-\(track.rawValue)")) { b in
                    for station in own { line(station, &b) }
                }
            }
        }
    }

    /// How many stand how on all tracks together.
    var summary: String { summary(of: stations) }

    /// How many stand how: `3 gedaan, 1 te laat`.
    private func summary(of stations: [TrackStation]) -> String {
        TrackMapTexts.Standing.allCases.compactMap { standing in
            let count = TrackStation.count(standing, in: stations)
            return count == 0 ? nil : "\(count) \(file.texts.map.standing(standing))"
        }.joined(separator: ", ")
    }

    private func line(_ station: TrackStation, _ b: inout HTMLBuffer) {
        guard let duty = station.duties.first, let words = station.words else { return }
        b.li(.class(station.standing.rawValue)) { b in
            guard !station.isEarlier else { return b.a(words.title, .href(words.link)) }
            if duty.id.isNotice && duty.state.isOver {
                b.text(words.title + " ")
            } else {
                b.a(words.title, .href(words.link))
            }
            b.span(file.about(station))
        }
    }
}
