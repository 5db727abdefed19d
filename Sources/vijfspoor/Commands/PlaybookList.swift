import Playbooks
import YAML

/// `vijfspoor playbook list`
struct PlaybookList: Command {
    let words = ["playbook", "list"]
    let operands = ""
    let summary = "names the playbooks"
    let options = PlaybookFolder.option
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let folder = try PlaybookFolder(arguments)
        let lines = try folder.names().map { name in
            let complaints = Complaints()
            let playbook = try folder.read(name, into: complaints)
            return Line(
                id: name, school: playbook?.school, title: playbook?.title, version: playbook?.version,
                steps: playbook?.everyStep.count, errors: complaints.all.count { $0.severity == .error })
        }
        if arguments.has("--json") {
            try Terminal.say(json: lines)
        } else {
            lines.forEach { Terminal.say($0.text) }
        }
        return .fine
    }

    private struct Line: Encodable {
        let id: String
        let school: String?
        let title: String?
        let version: Int?
        let steps: Int?
        let errors: Int

        var text: String {
            guard let school, let title, let version, let steps else {
                return "\(id): \(errors) \(errors == 1 ? "error" : "errors")"
            }
            return "\(id): \(school), \(title), version \(version), \(steps) steps"
        }
    }
}
