import CGraphviz
import Synchronization

/// Graphviz keeps state of its own and knows no threads: one graph at a time.
private let turn = Mutex(())

extension Graph {
    /// Places the boxes in layers from top to bottom, so that arrows are short and seldom cross. The same graph gets the
    /// same placement.
    ///
    /// Blocks while another graph is being placed. Graphviz is loaded when this is first called.
    package func placed() throws(LayoutFault) -> Placement {
        if let stray = arrows.firstIndex(where: { !isBetweenBoxes($0) }) { throw .strayArrow(stray) }
        guard !boxes.isEmpty else { return Placement(width: 0, height: 0, centres: [], courses: []) }
        return try turn.withLock { _ throws(LayoutFault) in try PlacingGraph(self).place() }
    }

    func isBetweenBoxes(_ arrow: Arrow) -> Bool {
        boxes.indices.contains(arrow.from) && boxes.indices.contains(arrow.to) && arrow.from != arrow.to
    }
}

/// A graph in Graphviz's hands.
private struct PlacingGraph {
    private let graph: Graph
    private let context: OpaquePointer
    private let drawn: UnsafeMutablePointer<Agraph_t>

    /// Graphviz counts in points of which 72 make an inch, and so in pixels here.
    private static let pixelsPerInch = 72.0

    init(_ graph: Graph) throws(LayoutFault) {
        graph_be_silent()
        guard let context = graph_context() else { throw .noGraphviz }
        guard let drawn = graph_open() else {
            gvFreeContext(context)
            throw .noGraphviz
        }
        self.graph = graph
        self.context = context
        self.drawn = drawn
    }

    func place() throws(LayoutFault) -> Placement {
        defer {
            agclose(drawn)
            gvFreeContext(context)
        }
        describe()
        var nodes: [UnsafeMutablePointer<Agnode_t>] = []
        for box in graph.boxes { nodes.append(try node(box)) }
        try raise(nodes)
        var edges: [UnsafeMutablePointer<Agedge_t>] = []
        for arrow in graph.arrows { edges.append(try edge(arrow, nodes)) }
        guard gvLayout(context, drawn, "dot") == 0 else { throw .noGraphviz }
        defer { gvFreeLayout(context, drawn) }
        return result(nodes, edges)
    }

    private func describe() {
        set(graph: "rankdir", "TB")
        set(graph: "nodesep", inches(graph.gapBeside))
        set(graph: "ranksep", inches(graph.gapBelow))
        set(graph: "splines", "true")
        // A bound on the work, for playbooks that nobody would draw by hand.
        set(graph: "nslimit", "4")
        for (name, value) in [("shape", "box"), ("fixedsize", "true"), ("label", "")] {
            graph_default(drawn, AGNODE, name, value)
        }
        for (name, value) in [("dir", "none"), ("tailport", "s"), ("headport", "n")] {
            graph_default(drawn, AGEDGE, name, value)
        }
    }

    private func set(graph name: String, _ value: String) { graph_default(drawn, AGRAPH, name, value) }

    private func node(_ box: Graph.Box) throws(LayoutFault) -> UnsafeMutablePointer<Agnode_t> {
        guard let node = graph_box(drawn) else { throw .notPlaced }
        _ = graph_set(node, "width", inches(box.width))
        _ = graph_set(node, "height", inches(box.height))
        return node
    }

    /// Hangs what no arrow comes to on the boxes that want to be first. Graphviz has a word for the first layer, but it
    /// reads freed memory when that is used.
    private func raise(_ nodes: [UnsafeMutablePointer<Agnode_t>]) throws(LayoutFault) {
        let top = graph.top.filter(nodes.indices.contains).sorted()
        let met = Set(graph.arrows.map(\.to)).union(top)
        for first in top {
            for box in nodes.indices where !met.contains(box) {
                _ = try edge(.init(from: first, to: box), nodes)
            }
        }
    }

    private func edge(
        _ arrow: Graph.Arrow, _ nodes: [UnsafeMutablePointer<Agnode_t>]
    ) throws(LayoutFault) -> UnsafeMutablePointer<Agedge_t> {
        guard let edge = graph_arrow(drawn, nodes[arrow.from], nodes[arrow.to]) else { throw .notPlaced }
        _ = graph_set(edge, "weight", String(max(1, arrow.weight)))
        return edge
    }

    private func inches(_ pixels: Double) -> String { String(pixels / Self.pixelsPerInch) }

    private func result(
        _ nodes: [UnsafeMutablePointer<Agnode_t>], _ edges: [UnsafeMutablePointer<Agedge_t>]
    ) -> Placement {
        let corner = graph_corner(drawn)
        // Graphviz counts upwards.
        func point(_ at: pointf) -> Placement.Point { .init(x: at.x, y: corner.y - at.y) }
        return Placement(
            width: corner.x, height: corner.y, centres: nodes.map { point(graph_centre($0)) },
            courses: edges.map { edge in
                (0..<graph_curves(edge)).flatMap { curve in
                    (0..<graph_points(edge, curve)).map { point(graph_point(edge, curve, $0)) }
                }
            })
    }
}
