import DemoSchools
import Foundation

/// What makes a data folder a demo: a file that only `vijfspoor demo` writes. Without it nobody can sign in
/// as somebody else, whatever the command line says.
struct DemoFile: Codable {
    /// Whether making the demo was finished.
    var isComplete = false
    /// How far the demo's clock is away from the machine's, in seconds.
    var clockOffset = 0
    /// The people one can sign in as.
    var personas: [DemoPersona] = []

    /// What stands in a folder; nil when it is no demo.
    ///
    /// - Throws: when the file is there and cannot be read; `InstallationError` when somebody else wrote it.
    static func read(in folder: DataFolder) throws -> DemoFile? {
        guard folder.exists(path(in: folder)) else { return nil }
        let path = path(in: folder)
        let bytes = try Data(contentsOf: URL(filePath: path))
        do {
            return try JSONDecoder().decode(DemoFile.self, from: bytes)
        } catch is DecodingError {
            throw InstallationError.foreignDemoFile(file: path)
        }
    }

    /// Writes it in the place of the old one, all or nothing.
    func write(in folder: DataFolder) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(self).write(to: URL(filePath: Self.path(in: folder)), options: .atomic)
    }

    private static func path(in folder: DataFolder) -> String { folder.path + "/demo.json" }
}
