import Foundation
import Testing
import YAML

@testable import Playbooks

/// The playbooks that lie beside the tests.
enum Fixtures {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Fixtures")

    /// A playbook that says everything the language can say.
    static func whole() throws -> PlaybookFiles { try PlaybookFiles(directory: path("whole")) }

    /// The smallest playbook that says something.
    static func small() throws -> PlaybookFiles { try PlaybookFiles(directory: path("small")) }

    /// The small playbook with one of its files replaced by a broken one, or with one too many.
    static func broken(_ name: String) throws -> PlaybookFiles {
        var files = try small()
        let replaced = try PlaybookFiles(directory: path("broken/" + name))
        files.contents.merge(replaced.contents) { $1 }
        return files
    }

    /// The names of the broken playbooks.
    static let brokenNames: [String] = {
        // An empty list fails the test that counts them.
        let names = try? FileManager.default.contentsOfDirectory(atPath: path("broken"))
        return names?.sorted() ?? []
    }()

    /// The complaints that a broken playbook must give, as they lie beside it.
    static func complaints(_ name: String) throws -> [String] {
        let text = try String(contentsOfFile: path("broken/\(name)/complaints.txt"), encoding: .utf8)
        return text.split(separator: "\n").map(String.init)
    }

    /// What a school gets with its choices, of which nothing may be wrong.
    static func read(_ files: PlaybookFiles, adjustedBy choices: [String: String]) throws -> Playbook {
        try readPlaybook(files, adjustedBy: choices, into: Complaints())
    }

    static func path(_ name: String) -> String { folder.appending(path: name).path() }

    /// Reads a playbook, with its complaints in the order of the files.
    static func read(
        _ files: PlaybookFiles, choices: [Setting.ID: String] = [:]
    ) -> (playbook: Playbook?, complaints: [String]) {
        let complaints = Complaints()
        let playbook = readPlaybook(files, choices: choices, into: complaints)
        return (playbook, complaints.sorted.map(\.description))
    }
}

extension PlaybookFiles {
    /// The same files, one of which says something else; the plan when none is named.
    func saying(_ new: String, insteadOf old: String, in file: String = "plans/plan.yaml") throws
        -> PlaybookFiles
    {
        let text = String(decoding: try #require(contents[file]), as: UTF8.self)
        try #require(text.contains(old), "\(file) does not say \(old)")
        var files = self
        files.contents[file] = Array(text.replacing(old, with: new).utf8)
        return files
    }

    /// The same files, with more rows in the register.
    func registering(_ rows: String...) throws -> PlaybookFiles {
        try saying(
            rows.joined(separator: "\n") + "\nS-G1,", insteadOf: "S-G1,", in: "register.csv")
    }
}

extension Playbook {
    /// The step with this id, wherever it stands.
    func step(_ id: Step.ID) -> Step? { everyStep.first { $0.id == id } }
}
