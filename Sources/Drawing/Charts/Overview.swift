import Playbooks
import Texts
import Wording

/// Everything that can come after a report on one sheet: the sheets of the plans of a case as boxes, and which leads to
/// which.
///
/// It leaves much out on purpose: ways back, and ways that lead past a sheet which lies between.
struct Overview {
    private let atlas: Atlas
    private let words: RuleWords
    /// The sheets, in the order of the atlas.
    private let places: [Atlas.Place]

    init(of atlas: Atlas, _ words: RuleWords) {
        self.atlas = atlas
        self.words = words
        places = atlas.parts.indices.filter { atlas.parts[$0].isPlanOfCase }.flatMap { part in
            atlas.parts[part].sheets.indices.map { Atlas.Place(part: part, sheet: $0) }
        }
    }

    /// The chart.
    func chart() -> Chart {
        var chart = Chart()
        for place in places { _ = chart.add(.sheet(SheetSign(place, in: atlas, words), to: place)) }
        let ways = reduced()
        for (from, to) in ways { chart.connect(from, to, .opens) }
        let (report, weighing) = (words.begins([.report]), words.begins([.triage(nil)]))
        var starts: [String: Int] = [:]
        func start(_ text: String) -> Int {
            let start = starts[text] ?? chart.add(.start(lines(text)))
            starts[text] = start
            if text == report { chart.top.insert(start) }
            return start
        }
        for place in places.indices where !ways.contains(where: { $0.to == place }) {
            let text = occasion(of: sheet(places[place]))
            if !text.isEmpty { chart.connect(start(text), place, .opens) }
        }
        if starts[weighing] != nil { chart.connect(start(report), start(weighing), .opens) }
        return chart
    }

    /// What a sheet begins with: the report if that opens any of its steps, else the weighing, else what opens its first
    /// ones.
    private func occasion(of sheet: Sheet) -> String {
        let triggers = sheet.steps.flatMap(\.triggers)
        if triggers.contains(.report) { return words.begins([.report]) }
        if triggers.contains(where: \.isTriage) { return words.begins([.triage(nil)]) }
        return words.begins(Array(triggers.filter { !$0.isOfStep }.prefix(2)))
    }

    private func sheet(_ place: Atlas.Place) -> Sheet { atlas.parts[place.part].sheets[place.sheet] }

    private typealias Way = (from: Int, to: Int)

    /// Ways between sheets that go on, without those that others make needless.
    private func reduced() -> [Way] {
        let counts = counted()
        var onward: [[Bool]] = Array(
            repeating: Array(repeating: false, count: places.count), count: places.count)
        for from in places.indices {
            for to in places.indices where counts[from][to] > 0 {
                let (there, back) = (counts[from][to], counts[to][from])
                onward[from][to] = there > back || (there == back && from < to)
            }
        }
        breakRounds(&onward, counts)
        let reach = reach(of: onward)
        return places.indices.flatMap { from in
            places.indices.filter { to in
                onward[from][to]
                    && !places.indices.contains { onward[from][$0] && $0 != to && reach[$0][to] }
            }.map { (from, $0) }
        }
    }

    /// How many steps of one sheet open steps of another.
    private func counted() -> [[Int]] {
        var counts = Array(repeating: Array(repeating: 0, count: places.count), count: places.count)
        let numbers = Dictionary(places.enumerated().map { ($1, $0) }) { first, _ in first }
        for (from, place) in places.enumerated() {
            for step in sheet(place).steps {
                for follower in atlas.followers[step.id] ?? [] {
                    guard let to = atlas.place(of: follower.step).flatMap({ numbers[$0] }), to != from else {
                        continue
                    }
                    counts[from][to] += 1
                }
            }
        }
        return counts
    }

    /// Takes ways back out of rounds until there is none.
    private func breakRounds(_ onward: inout [[Bool]], _ counts: [[Int]]) {
        for from in places.indices {
            for to in places.indices where onward[from][to] && to < from && reach(of: onward)[to][from] {
                onward[from][to] = false
            }
        }
    }

    /// What can be reached from what, in one way or several.
    private func reach(of onward: [[Bool]]) -> [[Bool]] {
        var reach = onward
        for between in places.indices {
            for from in places.indices where reach[from][between] {
                for to in places.indices where reach[between][to] { reach[from][to] = true }
            }
        }
        return reach
    }

    private func lines(_ text: String) -> [String] {
        WrappedText(text.capitalizedFirst, letters: Measure.letters, lines: 3).lines
    }
}

/// A sheet as a sign: its name, who does something there, and how many steps it has.
struct SheetSign: Hashable {
    let name: [String]
    let notes: [Station.Note]

    init(_ place: Atlas.Place, in atlas: Atlas, _ words: RuleWords) {
        let part = atlas.parts[place.part]
        let sheet = part.sheets[place.sheet]
        name =
            WrappedText((sheet.title ?? part.title).capitalizedFirst, letters: Measure.nameLetters, lines: 5)
            .lines
        let roles = sheet.steps.flatMap(\.performer.roles).map(words.role).uniqued()
        let who = roles.prefix(3).joined(separator: ", ") + (roles.count > 3 ? ", …" : "")
        notes = [.init(.who, who), .init(.other, words.screen.drawings.steps(sheet.steps.count))]
    }

    /// How high it is drawn, in pixels.
    var height: Double {
        let lines = notes.reduce(0) { $0 + $1.lines.count }
        return Measure.margin * 2 + Measure.below + Double(name.count) * Measure.nameLine + Double(lines)
            * Measure.line
    }
}

extension Trigger {
    fileprivate var isTriage: Bool {
        if case .triage = self { true } else { false }
    }

    fileprivate var isOfStep: Bool {
        if case .step = self { true } else { false }
    }
}
