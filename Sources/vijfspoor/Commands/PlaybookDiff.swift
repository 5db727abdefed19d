import Comparing
import Playbooks
import Texts

/// `vijfspoor playbook diff`
struct PlaybookDiff: Command {
    let words = ["playbook", "diff"]
    let operands = "NAME|DIR NAME|DIR"
    let summary = "says in plain Dutch what differs between two playbooks"
    let details =
        "Two versions of one school are compared rule by rule, two schools subject by subject. Ends with 1 when\n"
        + "they differ."
    let options = PlaybookFolder.option
    let switches = ["--json": "as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        guard arguments.operands.count == 2 else { throw UsageError(message: "which two playbooks?") }
        let folder = try PlaybookFolder(arguments)
        let (before, after) = (
            try folder.playbook(arguments.operands[0]), try folder.playbook(arguments.operands[1])
        )
        let comparison = PlaybookComparison(from: before, to: after, in: .dutch)
        if arguments.has("--json") {
            try Terminal.say(json: comparison.changes.map(Line.init))
        } else {
            Terminal.say(comparison.text)
        }
        return comparison.changes.isEmpty ? .fine : .finding
    }

    private struct Line: Encodable {
        let kind: String
        let change: String
        let subject: String
        let address: String
        let title: String
        let before: String?
        let after: String?
        let rows: [String]
        let paragraph: String
        let words: String
        let people: [String]
        let details: [String]

        init(_ change: Change) {
            kind = change.kind.rawValue
            self.change = change.nature.rawValue
            subject = change.subject.rawValue
            address = change.address
            title = change.title
            before = change.before
            after = change.after
            rows = change.rows.map(\.text)
            paragraph = change.paragraph
            words = change.words
            people = change.people
            details = change.details
        }
    }
}
