import Casework
import Drawing
import HTML
import Playbooks
import Texts

/// The track map: five tracks, each step a station, and the same as a list for who cannot see it, for paper and
/// for small screens.
struct TrackMap {
    let file: OpenedCase
    private let isWhole: Bool
    private let stations: [TrackStation]
    private let earlier: EarlierStops

    /// The map of a page; what is long over is folded unless the whole is asked for.
    init(file: OpenedCase, isWhole: Bool = false) {
        (self.file, self.isWhole) = (file, isWhole)
        let earlier = EarlierStops(file.dossier.obligations, isWhole: isWhole)
        self.earlier = earlier
        stations =
            earlier.stations(file)
            + earlier.others.compactMap { duty in
                let station = TrackStation(duty, today: file.now.date)
                station?.words = TrackStation.Words(
                    title: file.title(of: duty), who: file.whoDid(duty),
                    link: file.page(of: duty).link)
                return station
            }
    }

    func write(_ b: inout HTMLBuffer) {
        guard !stations.isEmpty, file.dossier.access.seesCourse else { return }
        b.section(.class(isWhole ? "map whole" : "map")) { b in
            b.h2(file.texts.caseFile.heading(.map), .id("spoorkaart"))
            let layout = TrackLayout(
                stations, on: tracks, today: file.now.date, name: file.name(of:))
            b.div(.class("map-frame")) { b in
                TrackNames(file: file, layout: layout).write(&b)
                b.div(
                    .class("map-scroll"), .tabindex(0), .role("region"), .aria("labelledby", "spoorkaart")
                ) { b in
                    TrackDrawing(file: file, layout: layout, about: about).write(&b)
                }
            }
            if layout.width > TrackLayout.fits {
                b.p(file.texts.map.slide, .class("map-hint muted small"))
            }
            if !earlier.isEmpty {
                b.p { $0.a(file.texts.map.whole, .href(Page.map(file.id).link)) }
            }
            b.details(.class("map-list")) { b in
                b.summary { b in
                    b.span(file.texts.map.asList)
                    b.span(TrackList(file: file, stations: stations).summary, .class("muted small"))
                }
                TrackList(file: file, stations: stations).write(&b)
            }
        }
    }

    /// All five; in the dossier of a class or school year only those where something stops.
    private var tracks: [Track] {
        guard file.isOfMany else { return Track.allCases }
        let used = Set(stations.map(\.track))
        return Track.allCases.filter(used.contains)
    }

    private var about: String {
        let late = TrackStation.count(.late, in: stations)
        return file.texts.map.description(
            TrackStation.count(.done, in: stations), TrackStation.count(.open, in: stations) + late, late)
    }
}

extension OpenedCase {
    /// The name of a station in lines that fit; a pupil's name has a line of its own.
    func name(of station: TrackStation) -> [String] {
        if station.isEarlier { return [texts.map.earlier(station.duties.count)] }
        guard let duty = station.duties.first, station.duties.count == 1 else {
            return [texts.map.more(station.duties.count)]
        }
        let plain = duty.id.isNotice ? station.words?.title ?? "" : duty.title
        let pupil = duty.id.isNotice ? nil : duty.id.pupil.map(name)
        return WrappedText(plain, letters: 19, lines: 3).lines
            + (pupil.map { WrappedText($0, letters: 19, lines: 1).lines } ?? [])
    }

    /// What a track is called; who bullies is alleged until it is established.
    func title(of track: Track) -> String {
        let side: [Involvement] = track == .target ? [.target] : [.initiator, .follower]
        // What was found of one says nothing of another.
        let on = state.present.filter { side.contains($0.involvement) }
        let isEstablished = !on.isEmpty && on.allSatisfy { $0.standing == .established }
        return texts.map.track(track.rawValue, isEstablished)
    }

    /// Who does it, by when, and how it stands: what is said of a station besides its name.
    func about(_ station: TrackStation) -> String {
        if let about = station.about { return about }
        let about = saying(station)
        station.about = about
        return about
    }

    /// Who did it or left it out, whoever would do it now; of what is not over, who is to do it.
    func whoDid(_ duty: Obligation) -> String {
        duty.ending.map { role($0.by.role) } ?? who(duty.owners, about: duty.id.pupil)
    }

    private func saying(_ station: TrackStation) -> String {
        var about = texts.map.standing(station.standing)
        if let day = station.day { about += ", " + shortDay(day) }
        if station.duties.count == 1, let still = station.duties[0].standstill {
            about += ", " + since(still)
        }
        if let who =
            (station.words?.who ?? station.duties.first.map(whoDid))
        {
            about += ", " + who
        }
        return about
    }
}
