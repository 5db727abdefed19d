import GraphLayout
import HTML
import Playbooks
import Texts

/// A sheet with everything in its place, ready to be written as SVG.
///
/// The same playbook gives the same bytes.
package struct SheetPicture: Sendable {
    /// How wide it is, in pixels.
    package let width: Double
    /// How high it is, in pixels.
    package let height: Double
    /// How many steps stand on it.
    package let steps: Int
    /// How many sheets stand on it, when it is the overview.
    package let parts: Int
    let chart: Chart
    let placement: Placement

    /// The room around what is drawn.
    private static let margin = 8.0

    init(_ chart: Chart) throws(LayoutFault) {
        self.chart = chart
        placement = try chart.graph.placedInRows(width: Measure.row)
        width = (placement.width + 2 * Self.margin).rounded(.up)
        height = (placement.height + 2 * Self.margin).rounded(.up)
        parts = chart.boxes.count { if case .sheet = $0 { true } else { false } }
        steps = chart.boxes.reduce(0) { count, box in
            if case .stations(let stations) = box { count + stations.count } else { count }
        }
    }

    /// Writes what is drawn, its upper left corner at `left` and `top`; `link` is where the sign of another sheet
    /// leads, nil for nowhere.
    package func write(
        left: Double = 0, top: Double = 0, link: (Atlas.Place) -> Link?, _ b: inout HTMLBuffer
    ) {
        let corner = Placement.Point(x: left + Self.margin, y: top + Self.margin)
        ArrowPen(chart: chart, placement: placement, corner: corner).write(&b)
        for (box, at) in inOrderOfReading {
            BoxPen(box: box, at: .init(x: (corner.x + at.x).rounded(), y: (corner.y + at.y).rounded()))
                .write(link: link, &b)
        }
    }

    /// The boxes with their upper left corners, from top to bottom: so they are read aloud, and so the keyboard goes.
    private var inOrderOfReading: [(Chart.Box, Placement.Point)] {
        zip(chart.boxes, placement.centres).map { box, centre in
            (box, Placement.Point(x: centre.x - box.size.width / 2, y: centre.y - box.size.height / 2))
        }.sorted { ($0.1.y.rounded(), $0.1.x) < ($1.1.y.rounded(), $1.1.x) }
    }
}

/// Draws the arrows, all of a kind in one path: they are many, and nobody asks for one of them.
private struct ArrowPen {
    let chart: Chart
    let placement: Placement
    let corner: Placement.Point

    func write(_ b: inout HTMLBuffer) {
        let opens = courses { $0 != .waits }
        let waits = courses { $0 == .waits }
        if !opens.isEmpty { b.path(.class("ways"), .d(opens)) }
        if !waits.isEmpty { b.path(.class("waits"), .d(waits)) }
        let heads = tips(of: .opens).map { "M\($0.x - 4) \($0.y - 8)h8l-4 8z" }.joined()
        let bars = tips(of: .waits).map { "M\($0.x - 8) \($0.y - 3)h16" }.joined()
        if !heads.isEmpty { b.path(.class("heads"), .d(heads)) }
        if !bars.isEmpty { b.path(.class("bars"), .d(bars)) }
    }

    private func courses(_ isWanted: (Chart.Arrow.Kind) -> Bool) -> String {
        zip(chart.arrows, placement.courses).filter { isWanted($0.0.kind) }.map { arrow, course in
            path(course.isEmpty ? straight(arrow) : course)
        }.joined()
    }

    private func path(_ points: [Placement.Point]) -> String {
        guard let first = points.first else { return "" }
        let rest = points.dropFirst().map(words).joined(separator: " ")
        return points.count > 3 ? "M\(words(first))C\(rest)" : "M\(words(first))L\(rest)"
    }

    private func words(_ point: Placement.Point) -> String { "\(place(point).x) \(place(point).y)" }

    /// From the bottom of one box to the top of another, where Graphviz found no course.
    private func straight(_ arrow: Chart.Arrow) -> [Placement.Point] {
        let (from, to) = (placement.centres[arrow.from], placement.centres[arrow.to])
        return [
            .init(x: from.x, y: from.y + chart.boxes[arrow.from].size.height / 2),
            .init(x: to.x, y: to.y - chart.boxes[arrow.to].size.height / 2),
        ]
    }

    private struct Spot: Hashable {
        let x: Int
        let y: Int
    }

    /// Where arrows of a kind arrive, each place once.
    private func tips(of kind: Chart.Arrow.Kind) -> [Spot] {
        var tips: [Spot] = []
        for (arrow, course) in zip(chart.arrows, placement.courses) where arrow.kind == kind {
            guard let last = (course.isEmpty ? straight(arrow) : course).last else { continue }
            if !tips.contains(place(last)) { tips.append(place(last)) }
        }
        return tips
    }

    private func place(_ point: Placement.Point) -> Spot {
        Spot(x: Int((corner.x + point.x).rounded()), y: Int((corner.y + point.y).rounded()))
    }
}
