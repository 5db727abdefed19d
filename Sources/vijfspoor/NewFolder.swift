import Foundation
import YAML

/// A folder that is about to be made. It comes into being whole, or not at all, and never over something else.
struct NewFolder {
    let path: String
    /// The last part of the path.
    let name: String
    /// The folder that it will stand in.
    let parent: String

    /// - Throws: `UsageError` when the folder's name is no id, or there is something at that path already.
    init(_ given: String) throws {
        let url = URL(filePath: given).standardizedFileURL
        name = url.lastPathComponent
        path = Self.withoutSlash(given)
        parent = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
        guard isID(name), name.contains(where: \.isLetter) else {
            throw UsageError(
                message:
                    "\(quoted(name)) cannot be the name of a playbook: use small letters, digits and hyphens,"
                    + " such as de-wilg")
        }
        try Self.checkFree(path)
    }

    private static func withoutSlash(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    private static func checkFree(_ path: String) throws {
        let manager = FileManager.default
        // A link that leads nowhere is something too.
        guard manager.fileExists(atPath: path) || isLink(path) else { return }
        guard ProjectFolder.isFolder(path), !isLink(path) else {
            throw UsageError(message: "\(path) is there already, and is no folder")
        }
        guard try manager.contentsOfDirectory(atPath: path).isEmpty else {
            throw UsageError(
                message:
                    "\(path) is not empty; nothing was made. Choose another folder, or remove it yourself")
        }
    }

    private static func isLink(_ path: String) -> Bool {
        // What is not there is no link.
        (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
    }

    /// Makes the folder with these files in it. They are written beside it first and moved as one, which the system
    /// refuses when the folder has got something in it meanwhile.
    ///
    /// - Throws: what the disk says.
    func write(_ files: [String: String]) throws {
        let manager = FileManager.default
        let beside = "\(parent)/.\(name)-\(getpid())"
        try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
        try manager.createDirectory(atPath: beside, withIntermediateDirectories: false)
        do {
            for (file, text) in files {
                let url = URL(filePath: "\(beside)/\(file)")
                try manager.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url)
            }
            guard rename(beside, path) == 0 else {
                throw UsageError(message: "\(path) cannot be made: \(String(cString: strerror(errno)))")
            }
        } catch {
            // The half-made folder is ours; what went wrong is told, not that it could not be removed.
            try? manager.removeItem(atPath: beside)
            throw error
        }
    }
}
