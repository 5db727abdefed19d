import Foundation
import Playbooks
import SchoolTime
import YAML

/// The folder with the playbooks and their calendars.
struct PlaybookFolder {
    let path: String
    /// Whether the caller said which folder.
    let isChosen: Bool

    /// The option with which a command can be pointed at another folder.
    static let option = ["--playbooks": "the folder with the playbooks"]

    /// The folder named, or `playbooks` here, or that of the program's own sources.
    ///
    /// - Throws: `UsageError` when there is none.
    init(_ arguments: Arguments) throws {
        path = try ProjectFolder.find(
            "playbooks", named: "--playbooks", orUse: arguments["--playbooks"])
        isChosen = arguments["--playbooks"] != nil
    }

    /// The names of the playbooks in it.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/playbook.yaml") }.sorted()
    }

    /// The files of a playbook of this folder by name, or of any folder by its path.
    ///
    /// - Throws: `UsageError` when there is no such folder.
    func files(_ name: String) throws -> PlaybookFiles {
        try PlaybookFiles(directory: directory(of: name))
    }

    /// Where a playbook lies: in this folder by its name, or anywhere by its path.
    ///
    /// - Throws: `UsageError` when there is no such folder.
    func directory(of name: String) throws -> String {
        let isName = isID(name) && ProjectFolder.isFolder("\(path)/\(name)")
        let directory = isName ? "\(path)/\(name)" : URL(filePath: name).standardizedFileURL.path()
        guard ProjectFolder.isFolder(directory) else {
            let close = nearest(name, among: try names()).map { "; did you mean \($0)?" } ?? ""
            throw UsageError(message: "no playbook \(name) in \(path)\(close)")
        }
        return directory
    }

    /// A playbook. Nothing when it has errors.
    ///
    /// - Throws: `UsageError` when there is no such folder.
    func read(_ name: String, into complaints: Complaints) throws -> Playbook? {
        readPlaybook(try files(name), into: complaints)
    }

    /// A playbook that can be used.
    ///
    /// - Throws: `UsageError` when there is none, or it has errors.
    func playbook(_ name: String) throws -> Playbook {
        let complaints = Complaints()
        if let playbook = try read(name, into: complaints) { return playbook }
        complaints.sorted.forEach { Terminal.complain("\(name)/\($0)") }
        throw UsageError(message: "the playbook \(name) has errors")
    }

    /// A playbook to walk through: it may hold what can never come about, which is told.
    ///
    /// - Throws: `UsageError` when there is none, or it has other errors.
    func playbookToWalkThrough(_ name: String, into complaints: Complaints) throws -> Playbook {
        if let playbook = readPlaybookToWalkThrough(try files(name), into: complaints) { return playbook }
        complaints.sorted.forEach { Terminal.complain("\(name)/\($0)") }
        throw UsageError(message: "the playbook \(name) has errors")
    }

    /// The tree of a calendar file.
    ///
    /// - Throws: `UsageError` when there is no such file, or it cannot be read.
    func calendar(_ name: String) throws -> Node {
        let file = "\(path)/calendars/\(name).yaml"
        guard let data = FileManager.default.contents(atPath: file) else {
            throw UsageError(message: "no calendar \(name) in \(path)/calendars")
        }
        do throws(Complaint) {
            return try readYAML([UInt8](data), file: file)
        } catch {
            throw UsageError(message: error.description)
        }
    }

    /// The scenarios of a playbook of this folder by their names, without the twins that are broken on purpose.
    func scenarios(of name: String) throws -> [String: [UInt8]] {
        try texts(in: "\(path)/\(name)/scenarios")
    }

    /// The files of the calendars that scenarios name.
    func calendars() throws -> [String: [UInt8]] { try texts(in: "\(path)/calendars") }

    /// What stands in the YAML files of a folder, by their names without the ending; nothing when there is no folder.
    private func texts(in folder: String) throws -> [String: [UInt8]] {
        guard ProjectFolder.isFolder(folder) else { return [:] }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
            $0.hasSuffix(".yaml") && !$0.hasPrefix(".")
        }
        return try files.reduce(into: [:]) { texts, file in
            let text = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
            texts[String(file.dropLast(".yaml".count))] = [UInt8](text)
        }
    }
}
