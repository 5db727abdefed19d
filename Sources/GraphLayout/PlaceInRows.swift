extension Graph {
    /// Places the pieces of the graph that no arrow connects one after the other, in rows as wide as `width` pixels or the
    /// widest piece: a layer of boxes has one height only among boxes that belong together, and narrow screens need
    /// less scrolling.
    package func placedInRows(width: Double) throws(LayoutFault) -> Placement {
        if let stray = arrows.firstIndex(where: { !isBetweenBoxes($0) }) { throw .strayArrow(stray) }
        var centres = Array(repeating: Placement.Point(x: 0, y: 0), count: boxes.count)
        var courses: [[Placement.Point]] = Array(repeating: [], count: arrows.count)
        var row = Row(gap: gapBeside, gapBelow: gapBelow, room: width)
        for piece in pieces() {
            let placement = try part(piece).placed()
            let corner = row.add(width: placement.width, height: placement.height)
            for (box, centre) in zip(piece.boxes, placement.centres) {
                centres[box] = centre.moved(by: corner)
            }
            for (arrow, course) in zip(piece.arrows, placement.courses) {
                courses[arrow] = course.map { $0.moved(by: corner) }
            }
        }
        return Placement(width: row.width, height: row.bottom, centres: centres, courses: courses)
    }

    private struct Piece {
        var boxes: [Int] = []
        var arrows: [Int] = []
    }

    /// The pieces in the order of their first boxes.
    private func pieces() -> [Piece] {
        var piece = Array(boxes.indices)
        func root(_ box: Int) -> Int {
            var box = box
            while piece[box] != box { box = piece[box] }
            return box
        }
        for arrow in arrows {
            let (one, other) = (root(arrow.from), root(arrow.to))
            piece[max(one, other)] = min(one, other)
        }
        var pieces: [Int: Piece] = [:]
        for box in boxes.indices { pieces[root(box), default: Piece()].boxes.append(box) }
        for arrow in arrows.indices {
            pieces[root(arrows[arrow].from), default: Piece()].arrows.append(arrow)
        }
        return pieces.keys.sorted().compactMap { pieces[$0] }
    }

    private func part(_ piece: Piece) -> Graph {
        let places = Dictionary(piece.boxes.enumerated().map { ($1, $0) }) { first, _ in first }
        var graph = self
        graph.boxes = piece.boxes.map { boxes[$0] }
        graph.top = Set(top.compactMap { places[$0] })
        graph.arrows = piece.arrows.compactMap { number in
            let arrow = arrows[number]
            guard let from = places[arrow.from], let to = places[arrow.to] else { return nil }
            return Arrow(from: from, to: to, weight: arrow.weight)
        }
        return graph
    }

    /// Puts one thing beside the other, and begins a new row where there is no more room.
    private struct Row {
        let gap: Double
        let gapBelow: Double
        let room: Double
        var left = 0.0
        var top = 0.0
        var bottom = 0.0
        var width = 0.0

        /// The upper left corner of something that is added.
        mutating func add(width added: Double, height: Double) -> Placement.Point {
            if left > 0, left + gap + added > room {
                top = bottom + gapBelow
                left = 0
            }
            let corner = Placement.Point(x: left > 0 ? left + gap : 0, y: top)
            left = corner.x + added
            bottom = max(bottom, top + height)
            width = max(width, left)
            return corner
        }
    }
}

extension Placement.Point {
    fileprivate func moved(by other: Self) -> Self { Self(x: x + other.x, y: y + other.y) }
}
