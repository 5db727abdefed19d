import Database
import Identity
import Records

/// `vijfspoor migrate`
struct MigrateCommand: Command {
    let words = ["migrate"]
    let operands = ""
    let summary = "brings the tables to this program's version"
    let details = "`serve` does the same when it starts. All steps are taken, or none."
    let options = DataFolder.options

    func run(_ arguments: Arguments) async throws -> ExitStatus {
        let folder = try DataFolder(arguments)
        guard ProjectFolder.isFolder(folder.path) else {
            throw UsageError(message: "no folder \(folder.path)")
        }
        let stores = try await Stores.open(folder)
        let (database, keys) = (stores.main, stores.keys)
        let before = (try await database.schemaVersion(), try await keys.schemaVersion())
        let archive = Archive(database: database, keyDatabase: keys, masterKey: stores.masterKey)
        try await archive.migrate(with: Accounts.migrations)
        let after = (try await database.schemaVersion(), try await keys.schemaVersion())
        await archive.close()
        Terminal.say("main database: \(Self.words(before.0, after.0))")
        Terminal.say("key store: \(Self.words(before.1, after.1))")
        return .fine
    }

    private static func words(_ before: Int, _ after: Int) -> String {
        before == after ? "version \(after), nothing to do" : "from version \(before) to \(after)"
    }
}
