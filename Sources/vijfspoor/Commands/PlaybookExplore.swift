import Checking
import Foundation
import Playbooks
import YAML

/// `vijfspoor playbook explore`
struct PlaybookExplore: Command {
    let words = ["playbook", "explore"]
    let operands = "[NAME|DIR]…"
    let summary = "walks through the dossiers of playbooks, looking for dead ends and steps that never come"
    let details = """
        Without a name, all playbooks are walked through. Ends with 1 when something is refuted; what was only not
        met within the bound is told, and is no fault.
        """
    let options = PlaybookFolder.option.merging([
        "--states": "how many states of each plan to look into at most; 4000 unless told",
        "--examples": "a folder to write the examples in, as scenarios",
    ]) { first, _ in first }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard let limit = Int(arguments["--states"] ?? "4000"), limit > 0 else {
            throw UsageError(message: "--states: how many?")
        }
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        var lines: [Line] = []
        for name in names {
            let complaints = Complaints()
            let playbook = try folder.playbookToWalkThrough(name, into: complaints)
            complaints.sorted.forEach { Terminal.complain("\(name)/\($0)") }
            let clock = ContinuousClock()
            let start = clock.now
            let reports = checkPlans(
                of: playbook, states: limit, neverDone: playbook.stepsNeverDone)
            let line = Line(name, reports, took: clock.now - start, limit: limit)
            lines.append(line)
            if !arguments.has("--json") { line.text.forEach { Terminal.say($0) } }
            if let examples = arguments["--examples"] { try line.write(to: examples) }
        }
        if arguments.has("--json") { try Terminal.say(json: lines) }
        return lines.allSatisfy { !$0.isRefuted } ? .fine : .finding
    }

    private struct Line: Encodable {
        let playbook: String
        let states: Int
        let statesPerSecond: Int
        let bound: Int
        let plans: [PlanLine]

        init(_ name: String, _ reports: [PlanReport], took: Duration, limit: Int) {
            playbook = URL(filePath: name).lastPathComponent
            states = reports.reduce(0) { $0 + $1.states }
            let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
            statesPerSecond = Int(Double(states) / max(seconds, 0.001))
            bound = limit
            plans = reports.map(PlanLine.init)
        }

        var isRefuted: Bool { plans.contains { $0.findings.contains(where: \.refuted) } }

        var text: [String] {
            ["\(playbook): \(states) states, \(statesPerSecond) per second"] + plans.flatMap(\.text)
        }

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

    private struct PlanLine: Encodable {
        let scope: String
        let states: Int
        let complete: Bool
        let departures: Int
        let findings: [FindingLine]

        init(_ report: PlanReport) {
            scope = report.scope.rawValue
            states = report.states
            complete = report.isComplete
            departures = report.departures
            findings = report.findings.map(FindingLine.init)
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

    private struct FindingLine: Encodable {
        let text: String
        let refuted: Bool
        let example: String?

        init(_ finding: PlanFinding) {
            text = finding.text
            refuted = finding.isRefuted
            example = finding.example
        }

        var words: String { (refuted ? "refuted: " : "not met: ") + text }
    }
}
