import Checking
import Foundation
import Playbooks
import YAML

/// What walking through the dossiers of a playbook showed, as commands tell it.
struct PlaybookWalk: Encodable {
    private let playbook: String
    private let states: Int
    private let statesPerSecond: Int
    private let bound: Int
    private let plans: [PlanWalk]

    /// Walks through the dossiers of a playbook, up to so many states of each plan.
    init(through playbook: Playbook, named name: String, states limit: Int) {
        let clock = ContinuousClock()
        let start = clock.now
        let reports = checkPlans(of: playbook, states: limit, neverDone: playbook.stepsNeverDone)
        let took = (clock.now - start).components
        self.playbook = URL(filePath: name).lastPathComponent
        states = reports.reduce(0) { $0 + $1.states }
        let seconds = Double(took.seconds) + Double(took.attoseconds) / 1e18
        statesPerSecond = Int(Double(states) / max(seconds, 0.001))
        bound = limit
        plans = reports.map(PlanWalk.init)
    }

    /// Whether something is shown or proved to be wrong.
    var isRefuted: Bool { plans.contains { $0.findings.contains(where: \.refuted) } }

    /// How many states were seen, and how fast.
    var extent: String { "\(states) states, \(statesPerSecond) per second" }

    /// Everything that was found, for people.
    var text: [String] { ["\(playbook): \(extent)"] + plans.flatMap(\.text) }

    /// What is shown or proved to be wrong, where it stands in the files.
    func complaints(in files: PlaybookFiles) -> [Complaint] {
        let refuted = plans.flatMap(\.findings).filter(\.refuted)
        guard !refuted.isEmpty else { return [] }
        let places = ElementPlaces(files)
        return refuted.map {
            Complaint(at: places.position(of: $0.step), found: $0.text, expected: $0.expected)
        }
    }

    /// Writes the example of each finding as a scenario that can be played.
    func write(to folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for plan in plans {
            for (number, finding) in plan.findings.enumerated() {
                guard let example = finding.example else { continue }
                let file = "\(folder)/\(playbook)-\(plan.scope)-\(number + 1).yaml"
                try Data(example.utf8).write(to: URL(filePath: file))
            }
        }
    }
}

private struct PlanWalk: Encodable {
    let scope: String
    let states: Int
    let complete: Bool
    let departures: Int
    let findings: [WalkFinding]

    init(_ report: PlanReport) {
        scope = report.scope.rawValue
        states = report.states
        complete = report.isComplete
        departures = report.departures
        findings = report.findings.map(WalkFinding.init)
    }

    var text: [String] {
        let reach =
            complete
            ? "all states"
            : departures < 0
                ? "not even the plain course to its end"
                : "every course with at most \(departures) departures from the plain one"
        return ["  \(scope): \(states) states; \(reach)"] + findings.map { "    " + $0.words }
    }
}

private struct WalkFinding: Encodable {
    let text: String
    let refuted: Bool
    let example: String?
    /// The step that it is about, or one that waits where a dossier comes to a stand; nil when there is none.
    let step: Step.ID?
    /// What the playbook should have instead.
    let expected: String

    private enum CodingKeys: CodingKey { case text, refuted, example }

    init(_ finding: PlanFinding) {
        text = finding.text
        refuted = finding.isRefuted
        example = finding.example
        switch finding.matter {
        case .neverOpened(let step): (self.step, expected) = (step, "a trigger under when: that comes")
        case .neverDone(let step, _): (self.step, expected) = (step, "what a dossier can come to")
        case .nothingOwed: (step, expected) = (nil, "a duty for somebody until the case is closed")
        case .stuck(let tasks), .noEnd(let tasks):
            (step, expected) = (tasks.first?.step, "a way on; --examples FOLDER writes how it came to this")
        }
    }

    var words: String { (refuted ? "refuted: " : "not met: ") + text }
}

/// Where the steps and the main parts of a playbook stand in its files.
private struct ElementPlaces {
    private let trees: [Node]

    init(_ files: PlaybookFiles) {
        trees = files.contents.filter { $0.key.hasSuffix(".yaml") }.sorted { $0.key < $1.key }.compactMap {
            try? readYAML($0.value, file: $0.key)  // One that cannot be read has been complained of.
        }
    }

    /// Where a step, or the part of that name, stands; the beginning of the playbook when none is meant.
    func position(of step: Step.ID?) -> Position {
        guard let id = step?.text else { return .start(of: "playbook.yaml") }
        return trees.lazy.compactMap { $0.position(ofStep: id) ?? $0.position(ofPart: id) }.first
            ?? .start(of: "playbook.yaml")
    }
}

extension Node {
    /// Where a list named `steps` holds something of that id, at any depth.
    fileprivate func position(ofStep id: String) -> Position? {
        switch self {
        case .list(let nodes, _): nodes.lazy.compactMap { $0.position(ofStep: id) }.first
        case .map(let entries, _):
            entries.lazy.compactMap { entry in
                if entry.key == "steps", case .list(let steps, _) = entry.value,
                    let step = steps.first(where: { $0.id == id })
                {
                    return step.position
                }
                return entry.value.position(ofStep: id)
            }.first
        default: nil
        }
    }

    fileprivate func position(ofPart key: String) -> Position? {
        guard case .map(let entries, _) = self else { return nil }
        return entries.first { $0.key == key }?.keyPosition
    }

    private var id: String? {
        guard case .scalar(let id, _, _) = self["id"] else { return nil }
        return id
    }
}
