import GraphLayout
import HTML
import Playbooks
import Wording

/// Draws one box of a chart.
struct BoxPen {
    let box: Chart.Box
    /// Its upper left corner.
    let at: Placement.Point

    func write(link: (Atlas.Place) -> Link?, _ b: inout HTMLBuffer) {
        switch box {
        case .start(let lines): b.g(.class("start")) { pill(lines, round: box.size.height / 2, &$0) }
        case .answer(let lines): b.g(.class("answer")) { pill(lines, round: 4, &$0) }
        case .ending(let lines): b.g(.class("ending")) { pill(lines, round: 4, &$0) }
        case .onward(let lines, let place):
            linked(place.flatMap(link), "onward", &b) { pill(lines, round: 4, &$0) }
        case .sheet(let sign, let place):
            linked(link(place), "part", &b) { b in
                frame(round: 8, &b)
                label(sign.name, sign.notes, at: at, from: 12, link: { _ in nil }, &b)
            }
        case .touched(let title, let lines): b.g(.class("touched")) { touched(title, lines, &$0) }
        case .stations(let stations): stack(stations, link, &b)
        }
    }

    private func linked(
        _ link: Link?, _ style: String, _ b: inout HTMLBuffer, _ content: (inout HTMLBuffer) -> Void
    ) {
        if let link {
            b.a(.href(link), .class(style), content: content)
        } else {
            b.g(.class(style), content: content)
        }
    }

    private func pill(_ lines: [String], round: Double, _ b: inout HTMLBuffer) {
        frame(round: min(round, 18), &b)
        let middle = at.x + (box.size.width / 2).rounded()
        let first = at.y + (box.size.height - Double(lines.count) * Measure.line) / 2 + 12
        text(lines, x: middle, first: first.rounded(), line: Measure.line, &b)
    }

    private func touched(_ title: String, _ lines: [String], _ b: inout HTMLBuffer) {
        frame(round: 4, &b)
        text([title], x: at.x + 12, first: at.y + 20, line: Measure.nameLine, style: "n", &b)
        text(lines, x: at.x + 12, first: at.y + 40, line: Measure.line, &b)
    }

    private func frame(round: Double, _ b: inout HTMLBuffer) {
        b.rect(
            .x(at.x), .y(at.y), .width(box.size.width.rounded()), .height(box.size.height.rounded()),
            .rx(round))
    }

    private func stack(_ stations: [Station], _ link: (Atlas.Place) -> Link?, _ b: inout HTMLBuffer) {
        guard stations.count > 1 else {
            for station in stations { StationPen(station: station, at: at).write(link: link, &b) }
            return
        }
        b.g(.class("stack")) { frame(round: 12, &$0) }
        for (place, column) in Measure.columns(of: stations).enumerated() {
            let x = at.x + Measure.gap + Double(place) * (Measure.card + Measure.gap)
            var y = at.y + Measure.gap
            for station in column {
                StationPen(station: station, at: .init(x: x, y: y)).write(link: link, &b)
                y += station.height + Measure.gap
            }
        }
    }
}

/// Draws a step: the rail of its track at the left, its name, and what is said of it.
struct StationPen {
    let station: Station
    /// Its upper left corner.
    let at: Placement.Point

    func write(link: (Atlas.Place) -> Link?, _ b: inout HTMLBuffer) {
        let isFree = station.step.strength == .may
        b.g(.class("stop tr-\(station.step.track.rawValue)\(isFree ? " may" : "")")) { b in
            b.rect(.x(at.x), .y(at.y), .width(Measure.card), .height(station.height), .rx(8))
            b.path(.class("rail"), .d(rail))
            label(station.name, station.notes, at: at, from: 20, link: link, &b)
        }
    }

    /// The school's is double.
    private var rail: String {
        let (x, y, length) = (Int(at.x), Int(at.y) + 8, Int(station.height) - 16)
        guard station.step.track == .school else { return "M\(x + 10) \(y)v\(length)" }
        return "M\(x + 8) \(y)v\(length)m4 0v-\(length)"
    }
}

/// A name and notes below one another, `from` so far from the left side of their box.
private func label(
    _ name: [String], _ notes: [Station.Note], at: Placement.Point, from left: Double,
    link: (Atlas.Place) -> Link?, _ b: inout HTMLBuffer
) {
    var y = at.y + Measure.margin + 13
    text(name, x: at.x + left, first: y, line: Measure.nameLine, style: "n", &b)
    y += Double(name.count) * Measure.nameLine - 1 + Measure.below
    for note in notes {
        b.path(.class("i"), .d("M\(Int(at.x + left)) \(Int(y) - 10)" + note.kind.sign))
        if let link = note.place.flatMap(link) {
            b.a(.href(link)) { b in
                // What a finger can hit has no gaps between lines, and is high enough where there is one.
                b.rect(
                    .class("reach"), .x(at.x + left), .y(y - 16), .width(Measure.card - left - 8),
                    .height(Double(note.lines.count) * Measure.line + 8))
                text(note.lines, x: at.x + left + 17, first: y, line: Measure.line, &b)
            }
        } else {
            text(note.lines, x: at.x + left + 17, first: y, line: Measure.line, &b)
        }
        y += Double(note.lines.count) * Measure.line
    }
}

/// Lines of text, each with a blank behind it, so that they are read as words.
private func text(
    _ lines: [String], x: Double, first: Double, line: Double, style: String? = nil, _ b: inout HTMLBuffer
) {
    guard lines.count > 1 else {
        return b.svgText(lines.first ?? "", .x(x), .y(first), .when(style != nil, .class(style ?? "")))
    }
    b.svgText(.when(style != nil, .class(style ?? ""))) { b in
        for (number, words) in lines.enumerated() {
            b.tspan(words + " ", .x(x), .y(first + Double(number) * line))
        }
    }
}

extension Station.Note.Kind {
    /// The course of its sign, from its upper left corner: a head, a clock, a turn, an arrow, a dash.
    var sign: String {
        switch self {
        case .who: "m5.5 5a2.4 2.4 0 1 0-.1 0zm-4.5 6c0-5 9-5 9 0z"
        case .due: "m5.5 1a5 5 0 1 0 .1 0zm0 2v3l2.2 1.5"
        case .loop: "m9.6 3.6a4.8 4.8 0 1 0 .9 3.6m-.4-6v2.8h-2.8"
        case .onward: "m1 6h8.5m-3.5-3.5l3.5 3.5l-3.5 3.5"
        case .other: "m3 6.5h5"
        }
    }
}
