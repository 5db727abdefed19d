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

/// Reads scenarios, each playbook only once.
struct ScenarioFiles {
    let folder: PlaybookFolder
    private var playbooks: [String: Playbook] = [:]
    private var calendars: [String: Node] = [:]

    init(folder: PlaybookFolder) { self.folder = folder }

    /// A scenario; nothing when it has errors, which are said.
    ///
    /// - Throws: `UsageError` when the file, its playbook or its calendar cannot be read.
    mutating func read(_ path: String) throws -> Scenario? {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw UsageError(message: "no file \(path)")
        }
        do {
            let file = try ScenarioFile([UInt8](data), name: path)
            let playbook = try playbooks[file.playbook] ?? folder.playbook(file.playbook)
            playbooks[file.playbook] = playbook
            let calendar = try file.calendar.map { try calendars[$0] ?? folder.calendar($0) }
            if let name = file.calendar { calendars[name] = calendar }
            let complaints = Complaints()
            let scenario = readScenario(file, playbook: playbook, calendar: calendar, into: complaints)
            complaints.sorted.forEach { Terminal.complain("\($0)") }
            return scenario
        } catch let complaint as Complaint {
            Terminal.complain("\(complaint)")
            return nil
        }
    }
}
