import Database
import Vault

/// The databases of an installation and the key that seals them, opened together: a database or a key is made only
/// where nothing was kept before.
struct Stores {
    let main: Database
    let keys: Database
    let masterKey: MasterKey

    /// Opens what the folder and its options name; nothing is written where something of it is missing.
    ///
    /// - Throws: ``InstallationError``, and what opening throws.
    static func open(_ folder: DataFolder) async throws -> Stores {
        if let missing = folder.missingPart {
            throw InstallationError.missingPart(file: missing, folder: folder.path)
        }
        guard case .postgres = folder.database else {
            let masterKey = try folder.masterKey()
            return Stores(
                main: try Database.open(folder.database),
                keys: try Database.open(.sqlite(path: folder.keyStoreFile)), masterKey: masterKey)
        }
        let main = try Database.open(folder.database)
        do {
            let isUsed = try await main.schemaVersion() > 0
            let masterKey = try folder.masterKey(isUsed: isUsed)
            if isUsed, !folder.exists(folder.keyStoreFile) {
                throw InstallationError.missingPart(file: folder.keyStoreFile, folder: folder.path)
            }
            return Stores(
                main: main, keys: try Database.open(.sqlite(path: folder.keyStoreFile)), masterKey: masterKey)
        } catch {
            await main.close()
            throw error
        }
    }
}
