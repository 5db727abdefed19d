import Casework
import Playbooks
import SchoolTime

/// Walks through the dossiers of a playbook, scope by scope, up to so many states in each.
///
/// What is proved and what is not: docs/decisions/0015-model-checker.md. `neverDone` are steps of which that is known
/// beforehand: they are told with an example, also when not every state was seen.
package func checkPlans(
    of playbook: Playbook, states limit: Int, neverDone: Set<Step.ID> = []
) -> [PlanReport] {
    Plan.Scope.allCases.filter { scope in
        scope == .caseFile || playbook.plans.contains { $0.scope == scope }
    }.compactMap { scope in
        guard let start = Example.start else { return nil }
        let engine = CaseEngine(playbook: playbook, calendar: Example.calendar, scope: scope)
        var exploration = Exploration(engine, limit: limit)
        exploration.explore(from: start)
        return PlanReport(
            scope: scope, states: exploration.nodes.count, isComplete: exploration.isComplete,
            departures: exploration.departures,
            findings: Judgement(exploration, playbook, neverDone: neverDone).findings)
    }
}

/// Judges the states that an exploration met.
struct Judgement {
    let exploration: Exploration
    let playbook: Playbook
    /// Steps that are known to be never done, whatever the exploration saw.
    let known: Set<Step.ID>

    init(_ exploration: Exploration, _ playbook: Playbook, neverDone: Set<Step.ID>) {
        self.exploration = exploration
        self.playbook = playbook
        known = neverDone
    }

    private var engine: CaseEngine { exploration.engine }
    private var nodes: [Exploration.Node] { exploration.nodes }

    var findings: [PlanFinding] { neverOpened + neverDone + nothingOwed + ends }

    // MARK: steps

    private var steps: [Step] {
        let scopes = playbook.plans.filter { $0.scope == engine.scope }.flatMap(\.steps)
        let overlays = engine.scope == .caseFile ? playbook.overlays.flatMap(\.steps) : []
        return (scopes + overlays).filter { $0.strength != .mustNot }
    }

    private var neverOpened: [PlanFinding] {
        let opened = Set(nodes.flatMap { $0.state.tasks.map(\.id.step) })
        return steps.filter { !opened.contains($0.id) }.map {
            PlanFinding(
                matter: .neverOpened($0.id), isRefuted: exploration.isComplete || known.contains($0.id),
                example: nil)
        }
    }

    private var neverDone: [PlanFinding] {
        let done = Set(nodes.flatMap { $0.state.tasks.filter(isDone).map(\.id.step) })
        return steps.filter { !done.contains($0.id) && !isLockedByDocument($0) }.compactMap { step in
            let place = nodes.firstIndex { node in
                node.obligations.contains { $0.id.step == step.id && !$0.state.isOver }
            }
            guard let place,
                let task = nodes[place].obligations.first(where: { $0.id.step == step.id })
            else { return nil }
            var obstacles: [Obstacle] = []
            if case .waiting(let found) = task.state { obstacles = found }
            let isRefuted = exploration.isComplete || known.contains(step.id)
            return PlanFinding(
                matter: .neverDone(step.id, obstacles.map(\.words)), isRefuted: isRefuted,
                example: isRefuted
                    ? example(place, "\(step.id) can never be done", ["open: \(step.id)"], waiting: task)
                    : nil)
        }
    }

    /// Waiving is no doing. A step of notices is done when one of them is given.
    private func isDone(_ task: CaseTask) -> Bool {
        task.ending != nil && (!task.id.isNotice || engine.step(task.id.step)?.kind == .notice)
    }

    /// What rests on a document that the school has not attached is meant to be locked.
    private func isLockedByDocument(_ step: Step) -> Bool {
        step.document.map { !engine.isAttached($0, in: engine.start) } ?? false
    }

    // MARK: states

    private var nothingOwed: [PlanFinding] {
        guard engine.scope == .caseFile else { return [] }
        let place = nodes.firstIndex { node in
            !node.state.isClosed && !node.obligations.contains { $0.strength == .must && !$0.state.isOver }
        }
        return place.map {
            [
                PlanFinding(
                    matter: .nothingOwed, isRefuted: true,
                    example: example($0, "Nobody has to do anything", ["owes-nothing: yes", "closed: no"]),
                    turns: turns(to: $0))
            ]
        } ?? []
    }

    /// How it was weighed on the way to a state, and where the way left the plain course.
    private func turns(to place: Int) -> [String] {
        exploration.way(to: place).filter { move in
            if case .triage = move.commands.last { return true }
            return move.isDeparture
        }.map { move in
            move.words.filter { !$0.hasPrefix("by: ") && !$0.hasPrefix("reason: ") }.joined(separator: " ")
        }
    }

    /// Dossiers that can never be closed: those where nothing is left to do, and those that go round.
    private var ends: [PlanFinding] {
        guard engine.closingStep(in: engine.start) != nil else { return [] }
        let ending = endingStates
        guard let first = nodes.indices.first(where: { !ending.contains($0) }) else { return [] }
        let stuck = nodes.indices.first {
            !ending.contains($0) && nodes[$0].isStuck
        }
        if let stuck {
            return [
                PlanFinding(
                    matter: .stuck(active(stuck)), isRefuted: true,
                    example: example(stuck, "Nothing can be done any more", ["closed: no", "closable: no"]),
                    turns: turns(to: stuck))
            ]
        }
        return [
            PlanFinding(
                matter: .noEnd(active(first)), isRefuted: true,
                example: example(first, "From here on the dossier is never closed", ["closed: no"]),
                turns: turns(to: first))
        ]
    }

    private func active(_ place: Int) -> [TaskID] {
        nodes[place].obligations.filter { !$0.state.isOver && $0.strength == .must }.map(\.id)
    }

    /// The states from which a closed dossier, or a state not looked into, can be reached.
    private var endingStates: Set<Int> {
        var before: [[Int]] = Array(repeating: [], count: nodes.count)
        for index in nodes.indices { for next in nodes[index].next { before[next].append(index) } }
        var waiting = nodes.indices.filter { nodes[$0].state.isClosed || !nodes[$0].isExpanded }
        var found = Set(waiting)
        while let index = waiting.popLast() {
            for previous in before[index] where found.insert(previous).inserted { waiting.append(previous) }
        }
        return found
    }

    private func example(
        _ place: Int, _ title: String, _ expected: [String], waiting: Obligation? = nil
    ) -> String {
        var expected = expected
        if let waiting, case .waiting = waiting.state {
            expected = ["waiting: \(waiting.id.step)\(waiting.id.pupil.map { ", of: \($0)" } ?? "")"]
        } else if waiting?.state == .offered {
            expected = ["offered: \(waiting?.id.step.text ?? "")"]
        }
        return Example(playbook: playbook.id, scope: engine.scope, title: title)
            .text(way: exploration.way(to: place), now: nodes[place].now, expected: expected)
    }
}

extension Obstacle {
    fileprivate var words: String {
        switch self {
        case .need(let need): "a need\(need.grounds.rows.first.map { " of \($0)" } ?? "")"
        case .facts(let facts): "an answer to " + facts.map(\.text).joined(separator: ", ")
        case .date(let trigger): "a date from \(trigger)"
        case .notBefore(let day): day.iso
        case .overlay(let overlay, _): "the end of \(overlay)"
        case .document(let document, _): "the document \(document)"
        case .consultation(let asked): "the view of \(asked.who)"
        case .consent(let asked, _): "the consent of \(asked.who)"
        case .excluded(let step, _): "\(step), which excludes it"
        default: "its term to run on"
        }
    }
}
