import Database
import Foundation

/// `vijfspoor backup`
struct BackupCommand: Command {
    let words = ["backup"]
    let operands = ""
    let summary = "copies the databases, also while they are served"
    let details =
        "The key store is copied after the main database, so that no key is missing, and to a folder of its own: whoever"
        + "\nholds both and the master key can read everything. The master key is copied nowhere. With --postgres only the"
        + "\nkey store is copied; take the main database with pg_dump, first."
    let options = [
        "--data": "the folder with the data",
        "--to": "the folder for the copy of the main database",
        "--keys-to": "the folder for the copy of the key store",
        "--postgres": "the main database is this PostgreSQL, as a libpq connection string",
    ]

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let folder = try DataFolder(arguments)
        let isElsewhere = arguments["--postgres"] != nil
        let keys = Copy(of: folder.keyStoreFile, to: try arguments.required("--keys-to"))
        var copies = [keys]
        if !isElsewhere {
            let main = Copy(of: folder.databaseFile, to: try arguments.required("--to"))
            guard main.folder != keys.folder else {
                throw UsageError(message: "the copy of the key store is kept apart: choose another --keys-to")
            }
            copies.insert(main, at: 0)
        }
        for copy in copies {
            guard folder.exists(copy.source) else { throw UsageError(message: "there is no \(copy.source)") }
            guard !folder.exists(copy.target) else {
                throw UsageError(message: "there is a \(copy.target) already; choose another folder")
            }
        }
        for copy in copies {
            try await copy.make()
            Terminal.say("Copied \(copy.source) to \(copy.target).")
        }
        return .fine
    }

    /// One file, and the folder that gets a copy of it under the same name.
    private struct Copy {
        let source: String
        let folder: URL

        var target: String { folder.appending(path: URL(filePath: source).lastPathComponent).path() }

        init(of source: String, to folder: String) {
            self.source = source
            self.folder = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
        }

        func make() async throws {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            let database = try Database.open(.sqlite(path: source))
            do { try await database.backUp(to: target) } catch {
                await database.close()
                throw error
            }
            await database.close()
        }
    }
}
