import Casework
import Playbooks
import SchoolTime

/// Walks through the states that dossiers of one scope can come in, those nearest the plain course first, and
/// among them the shortest way first.
struct Exploration {
    let engine: CaseEngine
    let limit: Int
    private(set) var nodes: [Node] = []
    private(set) var isComplete = true
    /// How many departures from the plain course were followed in every way.
    private(set) var departures = 0
    private var known: [StateMark: Int] = [:]
    private var waiting: [[Int]] = [[]]

    /// A state with the way to it.
    struct Node {
        let state: CaseState
        let now: Moment
        let happened: Set<Happening.ID>
        let parent: Int?
        let move: Move?
        let cost: Int
        var obligations: [Obligation]
        var isExpanded = false
        /// The states that one move leads to; itself not among them.
        var next: [Int] = []
        /// Whether nothing could be done in it; that people say something does not count.
        var isStuck = false
    }

    init(_ engine: CaseEngine, limit: Int) {
        self.engine = engine
        self.limit = limit
    }

    mutating func explore(from start: Moment) {
        for (state, move) in Opening(engine: engine, at: start).states {
            add(state, start, [], nil, move, cost: 0)
        }
        var level = 0
        while level < waiting.count {
            guard follow(level, departing: false) else { return departures = level - 1 }
            departures = level
            guard follow(level, departing: true) else { return }
            level += 1
        }
    }

    /// Goes on from every state of a level, or as far as the limit allows.
    private mutating func follow(_ level: Int, departing: Bool) -> Bool {
        var place = 0
        while place < waiting[level].count {
            isComplete = nodes.count < limit
            guard isComplete else { return false }
            expand(waiting[level][place], departing: departing)
            place += 1
        }
        return true
    }

    private mutating func expand(_ index: Int, departing: Bool) {
        nodes[index].isExpanded = departing
        let node = nodes[index]
        guard !node.state.isClosed else { return }
        let moves = NextMoves(engine: engine, node: node)
        var isStuck = departing ? node.isStuck : true
        for move in moves.all where move.isDeparture == departing {
            guard let after = move.carriedOut(on: node.state, by: engine) else { continue }
            if !move.isCircumstance { isStuck = false }
            var happened = node.happened
            for case .happen(let id, _, _) in move.commands { happened.insert(id) }
            let found = add(
                after, move.at, happened, index, move, cost: node.cost + (move.isDeparture ? 1 : 0))
            if found != index, !nodes[index].next.contains(found) { nodes[index].next.append(found) }
        }
        nodes[index].isStuck = isStuck
    }

    @discardableResult private mutating func add(
        _ state: CaseState, _ now: Moment, _ happened: Set<Happening.ID>, _ parent: Int?, _ move: Move?,
        cost: Int
    ) -> Int {
        let obligations = engine.obligations(in: state, at: now)
        let mark = StateMark(state, obligations, happened: happened)
        if let same = known[mark] { return same }
        let index = nodes.count
        known[mark] = index
        nodes.append(
            Node(
                state: state, now: now, happened: happened, parent: parent, move: move, cost: cost,
                obligations: obligations))
        while waiting.count <= cost { waiting.append([]) }
        waiting[cost].append(index)
        return index
    }

    /// The moves that lead to a state, the first one first.
    func way(to index: Int) -> [Move] {
        var way: [Move] = []
        var place: Int? = index
        while let here = place {
            if let move = nodes[here].move { way.append(move) }
            place = nodes[here].parent
        }
        return way.reversed()
    }
}
