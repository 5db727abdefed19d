import GraphLayout
import Playbooks

/// What stands on a sheet: boxes, and arrows between them by their places in the list.
struct Chart: Hashable {
    var boxes: [Box] = []
    var arrows: [Arrow] = []
    /// Boxes that want to stand above all others.
    var top: Set<Int> = []

    enum Box: Hashable {
        /// What happens before anything on this sheet begins.
        case start([String])
        /// A step; or several that the same things open and that open nothing, one below the other.
        case stations([Station])
        /// How a step can end, on the way to what follows from it.
        case answer([String])
        /// What an overlay does to steps that stand on other sheets.
        case touched(title: String, [String])
        /// Where it goes on: at another sheet, or nil, back at a step of this one.
        case onward([String], to: Atlas.Place?)
        /// A whole sheet, on the overview.
        case sheet(SheetSign, to: Atlas.Place)
        /// The dossier is closed.
        case ending([String])
    }

    struct Arrow: Hashable {
        let from: Int
        let to: Int
        let kind: Kind

        enum Kind: Hashable {
            /// What it leaves opens what it comes to.
            case opens
            /// What it comes to waits until what it leaves is done.
            case waits
            /// From a step to one of its answers: the first half of a way.
            case turns
        }
    }

    mutating func add(_ box: Box) -> Int {
        boxes.append(box)
        return boxes.count - 1
    }

    /// Adds an arrow unless there is one already, or it would lead nowhere.
    mutating func connect(_ from: Int, _ to: Int, _ kind: Arrow.Kind) {
        guard from != to, !arrows.contains(where: { $0.from == from && $0.to == to }) else { return }
        arrows.append(Arrow(from: from, to: to, kind: kind))
    }

    /// The graph that asks where everything goes.
    var graph: Graph {
        var graph = Graph()
        graph.boxes = boxes.map { Graph.Box(width: $0.size.width, height: $0.size.height) }
        graph.top = top
        graph.arrows = arrows.map {
            Graph.Arrow(
                from: $0.from, to: $0.to, weight: $0.kind == .waits ? 1 : top.contains($0.from) ? 12 : 4)
        }
        return graph
    }
}

extension Chart.Box {
    /// How large it is drawn, in pixels.
    var size: (width: Double, height: Double) {
        switch self {
        case .start(let lines), .onward(let lines, _), .ending(let lines): (Measure.card, Measure.pill(lines))
        case .answer(let lines): (Measure.answer(lines), Measure.pill(lines) - 6)
        case .sheet(let sign, _): (Measure.card, sign.height)
        case .stations(let stations): Measure.stack(stations)
        case .touched(_, let lines): (Measure.card, Measure.pill(lines) + Measure.nameLine + 4)
        }
    }
}
