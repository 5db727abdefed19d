import Casework
import Drawing
import HTML
import Playbooks
import Texts

/// The drawing itself.
struct TrackDrawing {
    let file: OpenedCase
    let layout: TrackLayout
    /// What it shows, in a sentence.
    let about: String

    func write(_ b: inout HTMLBuffer) {
        b.svg(
            .width(layout.width), .height(layout.height),
            .viewBox("0 0 \(Int(layout.width)) \(Int(layout.height))"), .role("group"),
            .aria("labelledby", "kaart-titel kaart-uitleg"), .data("vandaag", String(Int(layout.today))),
            .when(layout.firstLate != nil, .data("eerst", String(Int(layout.firstLate ?? 0))))
        ) { b in
            b.title(file.texts.caseFile.heading(.map), .id("kaart-titel"))
            b.desc(about, .id("kaart-uitleg"))
            b.defs { b in b.path(.id("vinkje"), .d("M-4 0l3 3.4 5.4-6.4"), .class("tick")) }
            for row in layout.rows { rail(row, &b) }
            mark(layout.today, file.texts.map.today, "now", &b)
            if let later = layout.later { mark(later, file.texts.map.later, "later", &b) }
            var signs = StationSigns()
            for place in layout.placed { StationDrawing(file: file, place: place).write(&b, &signs) }
        }
    }

    /// A rail, strong as far as the case has come, and faint beyond. The school's is double.
    private func rail(_ row: TrackLayout.Row, _ b: inout HTMLBuffer) {
        let reached = layout.placed.filter { $0.station.track == row.track && $0.station.standing == .done }
        let until = max(reached.map(\.x).max() ?? TrackLayout.margin, TrackLayout.margin)
        let sides = row.track == .school ? [-2.5, 2.5] : [0]
        for side in sides {
            line(from: 0, to: until, at: row.y + side, "rail tr-\(row.track.rawValue)", &b)
            line(from: until, to: layout.width, at: row.y + side, "rail ahead tr-\(row.track.rawValue)", &b)
        }
    }

    private func line(
        from start: Double, to end: Double, at y: Double, _ style: String, _ b: inout HTMLBuffer
    ) {
        b.line(.x1(start), .x2(end), .y1(y), .y2(y), .class(style))
    }

    private func mark(_ x: Double, _ word: String, _ style: String, _ b: inout HTMLBuffer) {
        b.g(.class("mark-\(style)")) { b in
            b.line(.x1(x), .x2(x), .y1(20), .y2(layout.height - 4))
            b.svgText(word, .x(max(x, Self.halfWord)), .y(14))
        }
    }

    /// Half the width of the longest word above a line: near the edge the word stands beside its line.
    private static let halfWord = 32.0
}

/// One station: a sign that needs no colour, its name above, its day and role below.
struct StationDrawing {
    let file: OpenedCase
    let place: TrackLayout.Placed

    private var station: TrackStation { place.station }

    func write(_ b: inout HTMLBuffer, _ signs: inout StationSigns) {
        b.a(
            .href(link), .class("station tr-\(station.track.rawValue) \(station.standing.rawValue)"),
            .when(isShortened, .aria("label", label))
        ) { b in
            b.g(.transform("translate(\(Int(place.x)) \(Int(place.y)))")) { b in
                b.insert(signs.sign(of: station))
                guard !station.isSmall else { return }
                name(&b)
                below(&b)
            }
        }
    }

    private var link: Link {
        station.words?.link ?? (station.isSmall ? "#tijdlijn" : "#stappen")
    }

    /// Whether what is drawn does not say all of its name.
    private var isShortened: Bool {
        station.isSmall || station.name.contains(where: WrappedText.isCut)
    }

    private var label: String {
        "\(station.words?.title ?? fold): \(file.about(station))"
    }

    private var fold: String {
        let count = station.duties.count
        return station.isSmall ? file.texts.map.told(count) : file.texts.map.more(count)
    }

    /// The lines end in a blank, so that they are read as words.
    private func name(_ b: inout HTMLBuffer) {
        b.svgText { b in
            for (number, line) in station.name.enumerated() {
                let y = -20 - Double(station.name.count - 1 - number) * TrackLayout.line
                b.tspan(line + " ", .x(0), .y(y))
            }
        }
    }

    private func below(_ b: inout HTMLBuffer) {
        for (number, line) in lines.enumerated() {
            b.svgText(line.0, .y(27 + Double(number) * 14), .class(line.1))
        }
    }

    private var lines: [(String, String)] {
        var when = file.texts.map.standing(station.standing) + " "
        guard !station.isEarlier else { return [(when, "day")] }
        if let day = station.day { when += file.texts.dates.shortDay(day) + " " }
        guard let words = station.words else { return [(when, "day")] }
        let who = WrappedText(words.who, letters: 21, lines: 1).lines
        return [(when, station.standing == .late ? "day late" : "day")] + who.map { ($0, "role") }
    }
}
