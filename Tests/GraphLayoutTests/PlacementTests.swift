import Testing

@testable import GraphLayout

@Suite("Where boxes and arrows go")
struct PlacementTests {
    /// `count` boxes; the arrows by their ends.
    private func graph(_ count: Int, _ arrows: [(Int, Int)]) -> Graph {
        var graph = Graph()
        graph.boxes = (0..<count).map { Graph.Box(width: 120 + Double($0 % 3) * 20, height: 40) }
        graph.arrows = arrows.map { Graph.Arrow(from: $0.0, to: $0.1) }
        return graph
    }

    @Test("nothing takes no room")
    func nothing() throws {
        let placement = try Graph().placed()
        #expect(placement.width == 0)
        #expect(placement.centres.isEmpty)
    }

    @Test("one box stands alone, at its own size")
    func one() throws {
        let placement = try graph(1, []).placed()
        #expect(placement.centres.map { [$0.x.rounded(), $0.y.rounded()] } == [[60, 20]])
        #expect(placement.width.rounded() == 120)
        #expect(placement.height.rounded() == 40)
    }

    @Test("an arrow leads down, from the bottom of one box to the top of the next")
    func down() throws {
        let placement = try graph(2, [(0, 1)]).placed()
        #expect(placement.centres[0].y < placement.centres[1].y)
        let course = try #require(placement.courses.first)
        #expect(course.count % 3 == 1)
        #expect(abs((course.first?.y ?? 0) - (placement.centres[0].y + 20)) < 1)
        #expect(abs((course.last?.y ?? 0) - (placement.centres[1].y - 20)) < 1)
        #expect(abs((course.last?.x ?? 0) - placement.centres[1].x) < 1)
    }

    @Test("what two arrows of one box lead to stands side by side")
    func beside() throws {
        let placement = try graph(3, [(0, 1), (0, 2)]).placed()
        #expect(placement.centres[1].y == placement.centres[2].y)
        #expect(abs(placement.centres[1].x - placement.centres[2].x) >= 130)
    }

    @Test("no box lies on another, and all lie inside")
    func apart() throws {
        let many = graph(30, (1..<30).map { ($0 / 3, $0) } + [(29, 2), (5, 28), (28, 5)])
        let placement = try many.placed()
        for one in many.boxes.indices {
            let (centre, box) = (placement.centres[one], many.boxes[one])
            #expect(centre.x - box.width / 2 >= -1 && centre.x + box.width / 2 <= placement.width + 1)
            #expect(centre.y - 20 >= -1 && centre.y + 20 <= placement.height + 1)
            for other in many.boxes.indices where other < one {
                let room = (box.width + many.boxes[other].width) / 2 - 0.01
                let isBeside = abs(centre.x - placement.centres[other].x) >= room
                #expect(isBeside || abs(centre.y - placement.centres[other].y) >= 39.99, "\(one) on \(other)")
            }
        }
    }

    @Test("rounds, and two arrows between the same boxes, are placed too")
    func rounds() throws {
        let placement = try graph(3, [(0, 1), (1, 2), (2, 0), (0, 1)]).placed()
        #expect(placement.courses.count == 4)
        #expect(placement.courses.allSatisfy { $0.count >= 4 })
    }

    @Test("the same graph gets the same placement, also when many ask at once")
    func same() async throws {
        let many = graph(20, (1..<20).map { ($0 / 2, $0) })
        let first = try many.placed()
        await withTaskGroup(of: Placement?.self) { group in
            // A failure shows as a placement that is not the first.
            for _ in 0..<8 { group.addTask { try? many.placed() } }
            for await placement in group { #expect(placement == first) }
        }
    }

    @Test("a box that wants to be first stands on top of all, the others close to what follows them")
    func top() throws {
        var wanted = graph(5, [(0, 1), (1, 2), (2, 3), (4, 3)])
        #expect(try wanted.placed().centres[4].y > wanted.placed().centres[0].y)
        wanted.top = [4, 99]
        let placement = try wanted.placed()
        #expect(placement.centres[4].y < placement.centres[0].y)
        #expect(placement.courses.count == 4)
    }

    @Test("pieces that have nothing to do with one another stand in rows of a width")
    func rows() throws {
        let pieces = graph(6, [(0, 3), (1, 4)])
        let narrow = try pieces.placedInRows(width: 100)
        #expect(narrow.width == 160)
        #expect(narrow.centres[0].y < narrow.centres[1].y)
        #expect(narrow.centres[1].y < narrow.centres[2].y)
        let wide = try pieces.placedInRows(width: 1000)
        #expect(wide.centres[0].y == wide.centres[1].y)
        #expect(wide.centres[0].x < wide.centres[1].x && wide.centres[1].x < wide.centres[2].x)
        #expect(wide.height < narrow.height)
        #expect(wide.courses.allSatisfy { $0.count >= 4 })
        #expect(throws: LayoutFault.strayArrow(0)) { try graph(1, [(0, 7)]).placedInRows(width: 1) }
    }

    @Test("five hundred graphs of every shape are placed one after the other: none brings the program down")
    func shapes() throws {
        var seed: UInt32 = 1
        func next(_ limit: Int) -> Int {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            return Int(seed >> 8) % limit
        }
        for _ in 0..<500 {
            let count = 2 + next(20)
            let arrows = (0..<next(2 * count)).map { _ in (next(count), next(count)) }.filter { $0.0 != $0.1 }
            var shape = graph(count, arrows)
            if next(3) == 0 { shape.top = [next(count)] }
            let placement = try shape.placedInRows(width: 600)
            #expect(placement.courses.allSatisfy { $0.count >= 4 })
        }
    }

    @Test(
        "an arrow that leads nowhere, or back to its own box, is refused by its place", arguments: [2, -1, 0])
    func stray(end: Int) {
        #expect(throws: LayoutFault.strayArrow(1)) { try graph(2, [(0, 1), (0, end)]).placed() }
    }

    @Test("a hundred boxes with arrows in every direction do not stop it")
    func hundred() throws {
        let arrows = (0..<130).map { (($0 * 7) % 100, ($0 * 13 + 5) % 100) }.filter { $0.0 != $0.1 }
        let placement = try graph(100, arrows).placed()
        #expect(placement.centres.count == 100)
        #expect(placement.width > 0)
    }
}
