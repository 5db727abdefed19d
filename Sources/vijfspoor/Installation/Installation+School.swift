import People
import Playbooks
import UseCases
import YAML

extension Installation {
    /// Opens an installation that is there already.
    ///
    /// - Throws: `UsageError` when the folder holds none, and what opening throws.
    static func openExisting(_ arguments: Arguments) async throws -> Installation {
        let folder = try DataFolder(arguments)
        guard folder.holdsData || arguments["--postgres"] != nil else {
            throw UsageError(message: "there is no data in \(folder.path)")
        }
        return try await open(arguments)
    }

    /// A school of this installation.
    ///
    /// - Throws: `UsageError` with the schools that there are.
    func school(_ id: String) async throws -> School {
        if let school = try await archive.school(TextID(id)) { return school }
        let all = try await archive.schools().map(\.id.text).sorted()
        guard !all.isEmpty else {
            throw UsageError(message: "no school \(id); there are none yet: add one with school add")
        }
        let guess = nearest(id, among: all).map { ". Did you mean \($0)?" } ?? ""
        throw UsageError(message: "no school \(id); there are \(all.joined(separator: ", "))\(guess)")
    }
}
