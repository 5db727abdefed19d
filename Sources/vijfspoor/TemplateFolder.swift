import Foundation
import Templates
import YAML

/// The folder with the template of a new playbook.
struct TemplateFolder {
    let path: String

    /// The option with which a command can be pointed at another folder.
    static let option = [
        "--template": "the folder with the template; the one that comes with the program if not said"
    ]

    /// The folder named, or that of the program.
    ///
    /// - Throws: `UsageError` when there is none.
    init(_ arguments: Arguments) throws {
        path =
            if let given = arguments["--template"] {
                try ProjectFolder.find("", orUse: given)
            } else {
                try ProjectFolder.find("templates", named: "--template") + "/school"
            }
    }

    /// The template in it.
    ///
    /// - Throws: `UsageError` when it cannot be read; what is wrong has been said then.
    func template() throws -> PlaybookTemplate {
        let complaints = Complaints()
        if let template = PlaybookTemplate(files: try files(), into: complaints) { return template }
        complaints.sorted.forEach { Terminal.complain("\(path)/\($0)") }
        throw UsageError(message: "the template \(path) has errors")
    }

    private func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in try FileManager.default.subpathsOfDirectory(atPath: path).sorted() {
            let name = file.split(separator: "/").last ?? ""
            guard !name.hasPrefix("."), !ProjectFolder.isFolder("\(path)/\(file)") else { continue }
            files[file] = FileManager.default.contents(atPath: "\(path)/\(file)").map { [UInt8]($0) }
        }
        return files
    }
}
