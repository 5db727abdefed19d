import Playbooks

/// `vijfspoor playbook coverage`
struct PlaybookCoverage: Command {
    let words = ["playbook", "coverage"]
    let operands = "[NAME]…"
    let summary = "tells which rules of the paper protocol are carried out, only shown, or missing"
    let options = PlaybookFolder.option
    let switches = ["--json": "every row, as JSON"]

    func run(_ arguments: Arguments) throws -> ExitStatus {
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        let books = try names.map { Book(name: $0, coverage: try folder.playbook($0).coverage) }
        if arguments.has("--json") {
            try Terminal.say(json: books)
        } else {
            books.forEach { Terminal.say($0.text) }
        }
        return .fine
    }

    private struct Book: Encodable {
        let playbook: String
        let counts: [String: Int]
        let bySubject: [Group]
        let byKind: [Group]
        let rows: [Row]
        let withoutReason: [String]

        init(name: String, coverage: Coverage) {
            playbook = name
            counts = Group(name: name, lines: coverage.lines).counts
            bySubject = coverage.grouped(by: \.subject).map { Group(name: $0.name, lines: $0.lines) }
            byKind = coverage.grouped(by: \.kind.rawValue).map { Group(name: $0.name, lines: $0.lines) }
            rows = coverage.lines.map(Row.init)
            withoutReason = coverage.lines.filter(\.lacksReason).map(\.row.id.text)
        }

        var text: String {
            let lines =
                bySubject.map { "  by subject  " + $0.text } + byKind.map { "  by kind     " + $0.text }
            let missing = rows.filter { $0.treatment == Coverage.Treatment.missing.rawValue }
            let end = missing.map { row in
                "  \(row.id) is missing"
                    + (row.idle.isEmpty
                        ? ""
                        : ": it is cited only by \(row.idle.joined(separator: ", ")), and nothing comes of that")
            }
            let shown = rows.flatMap { row in
                row.shown.prefix(1).map {
                    "  \(row.id) is shown \($0.moment)" + (row.reason.map { ": \($0)" } ?? "")
                }
            }
            let bare = withoutReason.joined(separator: ", ")
            let reasons = bare.isEmpty ? [] : ["  only shown, without a reason: " + bare]
            return ([playbook] + lines + end + shown + reasons).joined(separator: "\n")
        }
    }

    private struct Group: Encodable {
        let name: String
        let counts: [String: Int]

        init(name: String, lines: [Coverage.Line]) {
            self.name = name
            counts = Dictionary(
                uniqueKeysWithValues: Coverage.Treatment.allCases.map { treatment in
                    (treatment.rawValue, lines.count { $0.treatment == treatment })
                })
        }

        var text: String {
            let parts = Coverage.Treatment.allCases.map { "\(counts[$0.rawValue] ?? 0) \($0.rawValue)" }
            return "\(name): " + parts.joined(separator: ", ")
        }
    }

    private struct Row: Encodable {
        let id: String
        let subject: String
        let kind: String
        let treatment: String
        let elements: [String]
        let idle: [String]
        let shown: [Place]
        let reason: String?

        init(_ line: Coverage.Line) {
            id = line.row.id.text
            subject = line.row.subject
            kind = line.row.kind.rawValue
            treatment = line.treatment.rawValue
            elements = line.elements
            idle = line.idle
            shown = line.showings.map(Place.init)
            reason = line.treatment == .shown ? line.reason : nil
        }
    }

    private struct Place: Encodable {
        let element: String
        let page: String
        let moment: String

        init(_ showing: Showing) {
            element = showing.element
            page = showing.page.rawValue
            let steps = showing.steps.map(\.text).joined(separator: ", ")
            moment =
                switch showing.page {
                case .protocolPage: "on the page of the protocol, always"
                case .advice: "on the page with advice, always"
                case .adviceToStaff: "on the page with advice, to staff, always"
                case .step: "beside \(steps), while it is carried out"
                case .notice: "beside what \(steps) tells, while it is owed"
                case .choices: "where the school chooses what its protocol leaves open, always"
                case .documents: "on the page with documents, to staff, always"
                }
        }
    }
}
