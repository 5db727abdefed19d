import Foundation

/// Finds a folder that comes with the program: `playbooks`, `holidays`, `demo`.
enum ProjectFolder {
    /// The folder that the option names, or else the one here, or beside the program or above it.
    ///
    /// - Throws: `UsageError` when there is none.
    static func find(_ name: String, named option: String? = nil, orUse given: String? = nil) throws -> String
    {
        let candidates = given.map { [$0] } ?? [name] + besideProgram.map { $0 + "/" + name }
        if let found = candidates.first(where: isFolder) { return found }
        let hint = option.map { "; say where it is with \($0)" } ?? ""
        throw UsageError(message: "no folder \(candidates[0])\(hint)")
    }

    /// Whether there is a folder of that path.
    static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    /// The folder that the program lies in, and those above it: a clone keeps it in `.build/release`.
    private static var besideProgram: [String] {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return (0..<5).reduce(into: [program]) { folders, _ in
            folders.append((folders.last ?? program).deletingLastPathComponent())
        }.map(\.path)
    }
}
