import Playbooks
import YAML

/// `vijfspoor playbook check`
struct PlaybookCheck: Command {
    let words = ["playbook", "check"]
    let operands = "[NAME|DIR]…"
    let summary = "says what is wrong in playbooks, where, and what was expected"
    let details = "Without a name, all playbooks are checked. Ends with 1 when something is wrong."
    let options = PlaybookFolder.option
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        let today = Clock().now.date
        var lines: [Line] = []
        var hasErrors = false
        for name in names {
            let complaints = Complaints()
            let playbook = try folder.read(name, into: complaints)
            hasErrors = hasErrors || playbook == nil
            if let playbook {
                let validity = NotYetInForce(playbook, on: today)
                try validity.warning(in: folder.files(name)).map(complaints.add)
            }
            lines += complaints.sorted.map { Line($0, of: name) }
            guard !arguments.has("--json") else { continue }
            complaints.sorted.forEach { Terminal.say("\(name)/\($0)") }
            if let playbook { Terminal.say("\(name): \(Self.verdict(on: playbook, complaints))") }
        }
        if arguments.has("--json") { try Terminal.say(json: lines) }
        return hasErrors ? .finding : .fine
    }

    private static func verdict(on playbook: Playbook, _ complaints: Complaints) -> String {
        let coverage = playbook.coverage
        let counts = Coverage.Treatment.allCases.map { "\(coverage.count($0)) \($0.rawValue)" }
        let warnings = complaints.all.isEmpty ? "" : ", \(complaints.all.count) warnings"
        return "good\(warnings); \(playbook.everyStep.count) steps; of \(coverage.lines.count) rows "
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
