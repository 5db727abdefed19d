import Playbooks
import Texts
import Wording

/// Makes the chart of a sheet: its steps, what opens them, and where it goes on from them.
struct ChartMaker {
    private let atlas: Atlas
    private let words: RuleWords
    private let part: Atlas.Part
    private let steps: [Step]
    private let openings: [Step.ID: Opening]
    private let departures: [Step.ID: [Departure]]
    private var chart = Chart()
    private var boxes: [Step.ID: Int] = [:]
    private var starts: [[Trigger]: Int] = [:]
    private var answers: [Answer: Int] = [:]
    private var ending: Int?

    /// The sign between a step and what follows from it in one way.
    private struct Answer: Hashable {
        let step: Step.ID
        let words: String
    }

    init(_ place: Atlas.Place, in atlas: Atlas, _ words: RuleWords) {
        self.atlas = atlas
        self.words = words
        part = atlas.parts[place.part]
        steps = part.sheets[place.sheet].steps
        let ids = Set(steps.map(\.id))
        let part = part
        var openings = Dictionary(
            steps.map { ($0.id, Opening(of: $0, on: ids, in: atlas)) }
        ) { first, _ in first }
        var departures = Dictionary(
            steps.map { ($0.id, Departure.all(from: $0, of: part, besides: ids, in: atlas)) }
        ) { first, _ in first }
        let rounds = Rounds(steps, openings)
        for step in steps.map(\.id) {
            for source in openings[step]?.inside ?? []
            where rounds.returns.contains(.init(from: source.step, to: step)) {
                openings[step]?.inside.removeAll { $0 == source }
                departures[source.step]?.append(Departure(source.way, to: .back(step)))
            }
        }
        self.openings = openings
        self.departures = departures
    }

    private var texts: DrawingTexts { words.screen.drawings }

    /// The chart.
    mutating func make() -> Chart {
        touches()
        let leaves = leaves
        for step in steps where boxes[step.id] == nil { addBox(step, leaves) }
        for step in steps { arrive(at: step) }
        for step in steps { depart(from: step) }
        return chart
    }

    // MARK: Steps

    /// The steps that no arrow leaves.
    private var leaves: Set<Step.ID> {
        var leaves = Set(departures.filter { $1.allSatisfy { !$0.isDrawn } }.keys)
        for opening in openings.values {
            leaves.subtract(opening.inside.map(\.step))
            leaves.subtract(opening.waits)
        }
        return leaves
    }

    /// A box for a step; if no arrow leaves it, for all such steps that are opened by the same.
    private mutating func addBox(_ step: Step, _ leaves: Set<Step.ID>) {
        let opening = openings[step.id]
        let alike = steps.filter { other in
            guard other.id != step.id else { return true }
            let areLeaves = leaves.contains(step.id) && leaves.contains(other.id)
            return areLeaves && boxes[other.id] == nil && opening?.opensAlike(openings[other.id]) == true
        }
        let box = chart.add(.stations(alike.map(station)))
        for step in alike { boxes[step.id] = box }
    }

    private func station(_ step: Step) -> Station {
        let onward = (departures[step.id] ?? []).filter { !$0.isDrawn }.map { departure in
            note(departure.to, departure.way.flatMap { words.way($0, of: step) })
        }
        return Station(step, after: openings[step.id]?.elsewhere ?? [], onward: onward, words)
    }

    private func note(_ target: Departure.Target, _ when: String?) -> Station.Note {
        switch target {
        case .sheet(let place):
            .init(.onward, texts.onward(atlas.title(of: place, from: part), when), place: place)
        case .back(let step): .init(.loop, texts.back(words.title(of: step), when))
        case .end: .init(.onward, texts.ending)
        }
    }

    // MARK: What comes before

    private mutating func arrive(at step: Step) {
        guard let box = boxes[step.id], let opening = openings[step.id] else { return }
        if !opening.outside.isEmpty, !waitsForOneThatBeginsAlike(step, opening) {
            chart.connect(start(opening.outside), box, .opens)
        }
        for source in opening.inside {
            if let from = way(source.way, from: source.step) { chart.connect(from, box, .opens) }
        }
        for first in opening.waits {
            if let from = boxes[first] { chart.connect(from, box, .waits) }
        }
    }

    /// Whether one that must be done first, and stands above it, is opened by the same: then that says enough.
    private func waitsForOneThatBeginsAlike(_ step: Step, _ opening: Opening) -> Bool {
        let before = steps.prefix { $0.id != step.id }.map(\.id)
        return opening.waits.contains { before.contains($0) && openings[$0]?.outside == opening.outside }
    }

    private mutating func start(_ triggers: [Trigger]) -> Int {
        if let box = starts[triggers] { return box }
        let named = triggers.count > 4 ? 3 : triggers.count
        var text = words.begins(Array(triggers.prefix(named)))
        if named < triggers.count { text += " " + texts.more(triggers.count - named) }
        let box = chart.add(.start(lines(text)))
        starts[triggers] = box
        return box
    }

    // MARK: What follows

    private mutating func depart(from step: Step) {
        for departure in departures[step.id] ?? [] where departure.isDrawn {
            guard let from = departure.way.map({ way($0, from: step.id) }) ?? boxes[step.id] else { continue }
            chart.connect(from, sign(for: departure.to), .opens)
        }
    }

    private mutating func sign(for target: Departure.Target) -> Int {
        guard target == .end else {
            let note = note(target, nil)
            return chart.add(.onward(lines(note.text.capitalizedFirst), to: note.place))
        }
        let box = ending ?? chart.add(.ending(lines(texts.ending)))
        ending = box
        return box
    }

    /// The box from which a way leaves: the step's own, or the answer between.
    private mutating func way(_ way: Atlas.Way, from id: Step.ID) -> Int? {
        guard let box = boxes[id], let step = atlas.step(id), let words = words.way(way, of: step) else {
            return boxes[id]
        }
        let key = Answer(step: id, words: words)
        if let answer = answers[key] { return answer }
        let answer = chart.add(
            .answer(WrappedText(words, letters: Measure.answerLetters, lines: 4).lines))
        answers[key] = answer
        chart.connect(box, answer, .turns)
        return answer
    }

    // MARK: Overlays

    private mutating func touches() {
        guard case .overlay(let overlay) = part.subject, part.sheets.first?.steps == steps else { return }
        let touched: [(DrawingTexts.Touch, [Step.ID])] = [
            (.suspended, overlay.suspends.map(\.step)), (.forbidden, overlay.forbids.map(\.step)),
            (.replaced, overlay.replaces.map(\.step)),
        ]
        for (touch, steps) in touched where !steps.isEmpty {
            let titles = steps.map(words.title(of:)).uniqued()
            let box = chart.add(
                .touched(title: texts.touched(touch), titles.flatMap { lines("– " + $0) }))
            chart.connect(start([.overlay(overlay.id, starts: true)]), box, .opens)
        }
    }

    private func lines(_ text: String) -> [String] {
        WrappedText(text, letters: Measure.letters, lines: 8).lines
    }
}
