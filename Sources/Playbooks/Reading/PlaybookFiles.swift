import Foundation
import YAML

/// The files of a playbook's folder, by their path in it: `playbook.yaml`, `plans/step-plan.yaml`.
package struct PlaybookFiles: Hashable, Sendable {
    /// The name of the folder, which is the playbook's id.
    package var name: String

    /// What stands in each file.
    package var contents: [String: [UInt8]]

    /// The paths of what looks like a part of it and is not read: links, other spellings of `.yaml`, and other folders with
    /// such files in them.
    package var leftOut: [String] = []

    /// Files from anywhere: a folder, an upload, a test.
    package init(name: String, contents: [String: [UInt8]]) {
        self.name = name
        self.contents = contents
    }

    /// How many files a playbook may consist of.
    package static let most = 500

    /// The paths directly in a folder, in alphabetical order.
    func paths(in folder: String) -> [String] {
        contents.keys.filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".yaml") }.sorted()
    }
}

extension PlaybookFiles {
    /// The files that the reader looks at, from a folder on disk. Links are not followed, scenarios not read.
    ///
    /// - Throws: what the disk says when a file or the folder cannot be read.
    package init(directory: String) throws {
        let name = directory.split(separator: "/").last.map(String.init) ?? directory
        self.init(name: name, contents: [:])
        for folder in ["", "plans/", "overlays/"] {
            let path = directory + "/" + folder
            guard folder.isEmpty || FileManager.default.fileExists(atPath: path) else { continue }
            for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
                // One more than there may be is read, so that whoever reads them sees that there are too many.
                guard contents.count <= Self.most, Self.isRead(file) else {
                    let isStrange = Self.isMistyped(file) || Self.isStrangeFolder(path + file, in: folder)
                    if isStrange { leftOut.append(folder + file) }
                    continue
                }
                contents[folder + file] = try Self.bytes(of: path + file)
                if contents[folder + file] == nil { leftOut.append(folder + file) }
            }
        }
    }

    private static func isMistyped(_ file: String) -> Bool {
        let name = file.lowercased()
        return !file.hasPrefix(".") && !isRead(file) && (name.hasSuffix(".yml") || name.hasSuffix(".yaml"))
    }

    /// Whether there is a folder of that name that nobody reads, with something in it that looks like a part.
    private static func isStrangeFolder(_ path: String, in folder: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        let isKnown = folder.isEmpty && ["plans", "overlays", "scenarios"].contains(name)
        guard !isKnown, !name.hasPrefix(".") else { return false }
        // What is no folder, or cannot be looked into, holds nothing that its author would miss here.
        let inside = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return inside.contains { isRead($0) || isMistyped($0) }
    }

    private static func isRead(_ file: String) -> Bool {
        !file.hasPrefix(".") && (file.hasSuffix(".yaml") || file == "register.csv")
    }

    /// The bytes of an ordinary file; nothing of a folder or a link. Of a file above the limit no more is read
    /// than the reader needs to see that it is too large.
    private static func bytes(of path: String) throws -> [UInt8]? {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { return nil }
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }  // Only read from: nothing can be lost.
        return [UInt8](try file.read(upToCount: Limits.standard.bytes + 1) ?? Data())
    }
}
