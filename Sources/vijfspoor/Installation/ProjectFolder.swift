import Foundation

/// Finds a folder that comes with the program: `playbooks`, `holidays`, `demo`.
enum ProjectFolder {
    /// The folder that the option names, or else the one here, or beside the program, or in the clone it was built in.
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

    /// The folder that the program lies in; and the clone, for one in `.build/release`. Nowhere else: a folder of that
    /// name higher up may be anybody's.
    private static var besideProgram: [String] {
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        let steps = program.pathComponents
        let clone = steps.lastIndex(of: ".build").map { NSString.path(withComponents: Array(steps[..<$0])) }
        return [program.path] + (clone.map { [$0] } ?? [])
    }
}
