import Foundation
import Playbooks
import Scenarios

/// `vijfspoor playbook mutate`
struct PlaybookMutate: Command {
    let words = ["playbook", "mutate"]
    let operands = "[NAME]…"
    let summary = "takes out one element at a time, and tells which of them no scenario misses"
    let details =
        "Plays the scenarios of the playbook for each element. Ends with 1 when something is not missed."
    let options = PlaybookFolder.option
    let switches = ["--json": "every element, as JSON"]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let folder = try PlaybookFolder(arguments)
        let names = arguments.operands.isEmpty ? try folder.names() : arguments.operands
        var books: [Book] = []
        for name in names {
            let check = await MutationCheck(
                of: try folder.playbook(name), by: try scenarios(of: name, in: folder),
                workers: ProcessInfo.processInfo.activeProcessorCount)
            books.append(Book(name: name, check))
            if !arguments.has("--json") { Terminal.say(books[books.count - 1].text) }
        }
        if arguments.has("--json") { try Terminal.say(json: books) }
        return books.allSatisfy { $0.survivors == 0 } ? .fine : .finding
    }

    private func scenarios(of name: String, in folder: PlaybookFolder) throws -> [Scenario] {
        var reader = ScenarioFiles(folder: folder)
        let path = "\(try folder.directory(of: name))/scenarios"
        let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }
        return try files.sorted().compactMap { try reader.read("\(path)/\($0)") }
    }

    private struct Book: Encodable {
        let playbook: String
        let elements: Int
        let survivors: Int
        let rowsUnnoticed: [String]
        let findings: [Line]

        init(name: String, _ check: MutationCheck) {
            playbook = name
            elements = check.findings.count
            survivors = check.survivors.count
            rowsUnnoticed = check.rowsUnnoticed.map(\.text)
            findings = check.findings.map(Line.init)
        }

        var text: String {
            let alive = findings.filter { $0.noticedBy == nil }.map { line in
                "  \(line.address)" + (line.rows.isEmpty ? "" : " (\(line.rows.joined(separator: ", ")))")
            }
            let head =
                "\(playbook): of \(elements) elements \(elements - survivors) missed by a scenario, "
                + "\(survivors) not; \(rowsUnnoticed.count) rules with nothing that is missed"
            return ([head] + alive).joined(separator: "\n")
        }
    }

    private struct Line: Encodable {
        let address: String
        let rows: [String]
        let noticedBy: String?

        init(_ finding: MutationCheck.Finding) {
            address = finding.mutation.address
            rows = finding.mutation.rows.map(\.text)
            noticedBy = finding.noticedBy
        }
    }
}
