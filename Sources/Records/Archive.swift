import Database
import Playbooks
import Vault

/// Everything that is kept: the main database, the key store, and what seals them.
///
/// It knows nothing of who may see what; use cases ask that first.
package final class Archive: Sendable {
    let database: Database
    let keys: KeyStore
    let chainKey: HashKey
    let codeKey: HashKey
    let numberKey: HashKey
    let fileKey: HashKey
    let readingsNoted = ReadingsNoted()

    /// An archive over two opened databases.
    package init(database: Database, keyDatabase: Database, masterKey: MasterKey) {
        self.database = database
        keys = KeyStore(database: keyDatabase, masterKey: masterKey)
        chainKey = HashKey(from: masterKey, for: "event chain")
        codeKey = HashKey(from: masterKey, for: "receipt codes")
        numberKey = HashKey(from: masterKey, for: "numbers of pupils")
        fileKey = HashKey(from: masterKey, for: "files of schools")
    }

    /// Brings both databases to this program's version; `others` are the steps of rooms that keep tables in
    /// the main database too.
    package func migrate(with others: [Migration]) async throws {
        try await keys.migrate()
        try await database.migrate((MainSchema.migrations + others).sorted { $0.number < $1.number })
    }

    /// Asks both databases for something. Throws what they do when they do not answer.
    package func answers() async throws {
        _ = try await database.read { try $0.first("SELECT 1") }
        try await keys.answers()
    }

    /// Finishes what waits and closes.
    package func close() async {
        await database.close()
        await keys.close()
    }
}
