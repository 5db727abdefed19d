import Foundation
import Playbooks
import Scenarios
import YAML

/// Reads scenarios, each playbook and calendar only once.
struct ScenarioFiles {
    let folder: PlaybookFolder
    private var books: [String: ScenarioBook] = [:]
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
            let place = place(of: file.playbook, playedBy: path)
            var book = try book(place)
            let calendar = try file.calendar.map { try self.calendar($0) }
            let complaints = Complaints()
            let scenario = readScenario(file, of: &book, calendar: calendar, into: complaints)
            books[place] = book
            complaints.sorted.forEach { Terminal.complain("\($0)") }
            return scenario
        } catch let complaint as Complaint {
            Terminal.complain("\(complaint)")
            return nil
        }
    }

    /// The playbook that the scenario lies in, when it bears that name and the caller named no other folder; a new
    /// playbook can then be tried wherever it is written.
    private func place(of name: String, playedBy path: String) -> String {
        guard !folder.isChosen else { return name }
        var above = URL(filePath: path).standardizedFileURL.deletingLastPathComponent()
        if above.lastPathComponent == "broken" { above.deleteLastPathComponent() }
        let book = above.deletingLastPathComponent()
        let isThere = FileManager.default.fileExists(atPath: book.appending(path: "playbook.yaml").path())
        return above.lastPathComponent == "scenarios" && book.lastPathComponent == name && isThere
            ? book.path() : name
    }

    private func book(_ name: String) throws -> ScenarioBook {
        if let known = books[name] { return known }
        let files = try folder.files(name)
        return ScenarioBook(try folder.playbook(name)) { choices throws(AdjustmentError) in
            try readPlaybook(files, adjustedBy: choices, into: Complaints())
        }
    }

    private mutating func calendar(_ name: String) throws -> Node {
        if let known = calendars[name] { return known }
        let found = try folder.calendar(name)
        calendars[name] = found
        return found
    }
}
