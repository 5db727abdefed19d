import Foundation

/// A folder that exists for the length of one test.
package enum TemporaryFolder {
    /// Lends the path of an empty folder and removes it with all that is in it.
    package static func with<T>(_ body: (String) async throws -> T) async throws -> T {
        let folder = FileManager.default.temporaryDirectory.appending(path: "vijfspoor-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a left-over in /tmp fails no test
        return try await body(folder.path(percentEncoded: false))
    }
}
