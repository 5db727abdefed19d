/// Boxes, and arrows between them, that want a place. All lengths are in pixels.
package struct Graph: Hashable, Sendable {
    /// The boxes.
    package var boxes: [Box] = []
    /// The arrows.
    package var arrows: [Arrow] = []
    /// Boxes that want to stand above all others, by their place in the list.
    package var top: Set<Int> = []
    /// The least room between two boxes beside one another.
    package var gapBeside = 18.0
    /// The least room between a box and the one below it.
    package var gapBelow = 26.0

    /// A graph without boxes.
    package init() {}

    /// Something with a width and a height.
    package struct Box: Hashable, Sendable {
        /// How wide it is.
        package let width: Double
        /// How high it is.
        package let height: Double

        /// A box.
        package init(width: Double, height: Double) {
            self.width = width
            self.height = height
        }
    }

    /// From one box down to another, both by their place in the list.
    package struct Arrow: Hashable, Sendable {
        /// The box that it leaves.
        package let from: Int
        /// The box that it comes to.
        package let to: Int
        /// How much it wants to be short and straight, against others; at least 1.
        package let weight: Int

        /// An arrow.
        package init(from: Int, to: Int, weight: Int = 1) {
            self.from = from
            self.to = to
            self.weight = weight
        }
    }
}

/// Where the boxes and arrows of a graph lie, in pixels from the upper left corner.
package struct Placement: Hashable, Sendable {
    /// How wide everything is together.
    package let width: Double
    /// How high everything is together.
    package let height: Double
    /// The centre of each box.
    package let centres: [Point]
    /// The course of each arrow: where it begins, then for each Bézier curve two control points and its end.
    package let courses: [[Point]]

    /// A place.
    package struct Point: Hashable, Sendable {
        /// From the left.
        package let x: Double
        /// From the top.
        package let y: Double

        /// A place.
        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }
    }
}

/// Why a graph has no placement.
package enum LayoutFault: Error, Hashable {
    /// Graphviz, or its layout, is not installed or did not start.
    case noGraphviz
    /// An arrow begins or ends at no box, or at the same box.
    case strayArrow(Int)
    /// Graphviz gave up on this graph.
    case notPlaced
}
