import Foundation
import Playbooks
import Scenarios
import YAML

/// `vijfspoor scenario run`
struct ScenarioRunCommand: Command {
    let words = ["scenario", "run"]
    let operands = "FILE…"
    let summary = "plays scenarios, and says what did not hold"
    let details = "Ends with 0 when all hold, 1 when an expectation failed, 2 when a file cannot be read."
    let options = PlaybookFolder.option
    let switches = ["--json": "every check, as JSON", "--all": "shows the checks that hold too"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard !arguments.operands.isEmpty else { throw UsageError(message: "which files?") }
        let folder = try PlaybookFolder(arguments)
        var reader = ScenarioFiles(folder: folder)
        var reports: [ScenarioReport] = []
        var isUnreadable = false
        for path in arguments.operands {
            guard let scenario = try reader.read(path) else {
                isUnreadable = true
                continue
            }
            let report = Scenarios.run(scenario)
            reports.append(report)
            if !arguments.has("--json") { say(report, all: arguments.has("--all")) }
        }
        if arguments.has("--json") { try Terminal.say(json: reports.map(Line.init)) }
        if isUnreadable { return .usage }
        return reports.allSatisfy(\.holds) ? .fine : .finding
    }

    private func say(_ report: ScenarioReport, all: Bool) {
        Terminal.say(report.text)
        guard all else { return }
        for finding in report.findings where finding.holds {
            Terminal.say("  \(finding.line): \(finding.at): \(finding.words)")
        }
    }

    private struct Line: Encodable {
        let holds: Bool
        let report: ScenarioReport

        init(_ report: ScenarioReport) {
            holds = report.holds
            self.report = report
        }
    }
}
