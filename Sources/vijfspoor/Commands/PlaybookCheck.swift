import Playbooks
import YAML

/// `vijfspoor playbook check`
struct PlaybookCheck: Command {
    let words = ["playbook", "check"]
    let operands = "[NAME|DIR]…"
    let summary = "says what is wrong in playbooks, where, and what was expected"
    let details = """
        Without a name, all playbooks are checked. What reads well is walked through with the engine, looking for dead
        ends. Ends with 1 when something is wrong.
        """
    let options = PlaybookFolder.option.merging([
        "--states": "how many states of each plan to walk through at most; 1000 unless told, 0 for none",
        "--examples": "a folder to write the shortest way to each dead end in, as scenarios",
    ]) { first, _ in first }
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let limit = try arguments.states(unlessTold: 1000, atLeast: 0)
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        var lines: [Line] = []
        var status = ExitStatus.fine
        for name in names {
            let files = try folder.files(name)
            let complaints = Complaints()
            let playbook = readPlaybook(files, into: complaints)
            var verdicts: [String] = []
            if let playbook {
                NotYetInForce(playbook, on: Clock().now.date).warning(in: files).map(complaints.add)
                let walk = limit == 0 ? nil : PlaybookWalk(through: playbook, named: name, states: limit)
                walk?.complaints(in: files).forEach(complaints.add)
                if let examples = arguments["--examples"] { try walk?.write(to: examples) }
                verdicts =
                    [Self.verdict(on: playbook, complaints)] + Self.languages(of: playbook)
                    + (walk.map { ["walked through \($0.extent)"] } ?? [])
            }
            if complaints.hasErrors { status = .finding }
            lines += complaints.sorted.map { Line($0, of: name) }
            guard !arguments.has("--json") else { continue }
            complaints.sorted.forEach { Terminal.say("\(name)/\($0)") }
            verdicts.forEach { Terminal.say("\(name): \($0)") }
        }
        if arguments.has("--json") { try Terminal.say(json: lines) }
        return status
    }

    /// The languages besides its own in which nothing is missing.
    private static func languages(of playbook: Playbook) -> [String] {
        playbook.texts.languages.filter { playbook.untranslated(in: $0).isEmpty }
            .map { "every text, form and contract is said in '\($0)' too" }
    }

    private static func verdict(on playbook: Playbook, _ complaints: Complaints) -> String {
        let coverage = playbook.coverage
        let counts = Coverage.Treatment.allCases.map { "\(coverage.count($0)) \($0.rawValue)" }
        let errors = complaints.all.count { $0.severity == .error }
        let warnings = complaints.all.count - errors
        return (errors == 0 ? "good" : "\(errors) errors") + (warnings == 0 ? "" : ", \(warnings) warnings")
            + "; \(playbook.everyStep.count) steps; of \(coverage.lines.count) rows "
            + counts.joined(separator: ", ")
    }

    private struct Line: Encodable {
        let playbook: String
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let message: String
        let suggestion: String?

        init(_ complaint: Complaint, of playbook: String) {
            self.playbook = playbook
            file = complaint.position.file
            line = complaint.position.line
            column = complaint.position.column
            severity = complaint.severity.rawValue
            message = complaint.message
            suggestion = complaint.suggestion
        }
    }
}
