import Drawing
import HTML

/// The names of the tracks, beside the drawing; they stay when it is scrolled.
struct TrackNames {
    let file: OpenedCase
    let layout: TrackLayout

    private static let width = 136.0

    func write(_ b: inout HTMLBuffer) {
        b.svg(
            .class("map-names"), .width(Self.width), .height(layout.height),
            .viewBox("0 0 \(Int(Self.width)) \(Int(layout.height))"), .aria("hidden", "true"),
            .focusable("false")
        ) { b in
            for row in layout.rows {
                let lines = WrappedText(file.title(of: row.track), letters: 15, lines: 3).lines
                let first = row.y + 4 - Double(lines.count - 1) * 8
                b.g(.class("tr-\(row.track.rawValue)")) { b in
                    b.rect(.x(0), .y(row.y - 20), .width(4), .height(40), .rx(2), .class("flag"))
                    for (place, line) in lines.enumerated() {
                        b.svgText(line, .x(12), .y(first + Double(place) * 16), .class("name"))
                    }
                }
            }
        }
    }
}
