import Database
import Dossiers
import People
import Playbooks
import Synchronization
import Vault

/// The wrapped keys: of schools under the master key, of dossiers and pupils under their school's.
package final class KeyStore: Sendable {
    private let database: Database
    private let masterKey: MasterKey
    /// Unwrapped keys of schools; there are few, and each page needs one.
    private let schoolKeys = Mutex<[School.ID: DataKey]>([:])

    /// A key store in a database of its own.
    package init(database: Database, masterKey: MasterKey) {
        self.database = database
        self.masterKey = masterKey
    }

    func migrate() async throws { try await database.migrate(KeySchema.migrations) }

    /// Asks the database for something; throws what it does when it does not answer.
    func answers() async throws { _ = try await database.read { try $0.first("SELECT 1") } }

    func close() async { await database.close() }

    /// Makes the key of a new school. One that is there already stays: it was made for a school that was cut
    /// short before its row was written. Throws when that was done with another master key.
    func makeKey(of school: School.ID) async throws {
        let wrapped = DataKey.generate().wrapped(with: masterKey, boundTo: ["school-key", school.text])
        _ = try await database.write { transaction in
            try transaction.run(
                """
                INSERT INTO wrapped_key (id, parent, wrapped) VALUES (?, 'master', ?)
                ON CONFLICT (id) DO NOTHING
                """, [.text("school:\(school)"), .bytes(wrapped)])
        }
        _ = try await key(of: school)
    }

    /// The key of a school. Throws when the key store lacks it or the master key is another one.
    func key(of school: School.ID) async throws -> DataKey {
        if let key = schoolKeys.withLock({ $0[school] }) { return key }
        guard let wrapped = try await wrapped(["school:\(school)"]).first?.value else {
            throw RecordsError.keyMissing
        }
        let key = try DataKey(unwrapping: wrapped, with: masterKey, boundTo: ["school-key", school.text])
        schoolKeys.withLock { $0[school] = key }
        return key
    }

    /// Makes and stores keys for new owners, such as dossiers; safe on the disk when this returns.
    func makeKeys(of owners: [String], in school: School.ID) async throws -> [String: DataKey] {
        let parent = try await key(of: school)
        let keys = Dictionary(owners.map { ($0, DataKey.generate()) }) { first, _ in first }
        let rows = keys.map { owner, key in
            (id: owner, wrapped: key.wrapped(with: parent, boundTo: ["key", owner]))
        }
        try await store(rows, parent: "school:\(school)")
        return keys
    }

    /// The keys of owners; those that are lost or were destroyed are absent.
    func keys(of owners: [String], in school: School.ID) async throws -> [String: DataKey] {
        guard !owners.isEmpty else { return [:] }
        let parent = try await key(of: school)
        return try await wrapped(owners).reduce(into: [:]) { keys, row in
            guard !row.value.isEmpty else { return }
            keys[row.key] = try DataKey(unwrapping: row.value, with: parent, boundTo: ["key", row.key])
        }
    }

    /// The key of one owner. Throws ``RecordsError/erased`` when it was destroyed, which leaves its row without a key, and
    /// ``RecordsError/keyLost`` when not even that is there.
    func key(of owner: String, in school: School.ID) async throws -> DataKey {
        if let key = try await keys(of: [owner], in: school)[owner] { return key }
        throw try await wrapped([owner]).isEmpty ? RecordsError.keyLost : RecordsError.erased
    }

    private func store(_ rows: [(id: String, wrapped: [UInt8])], parent: String) async throws {
        try await database.write { transaction in
            for row in rows {
                try transaction.run(
                    "INSERT INTO wrapped_key (id, parent, wrapped) VALUES (?, ?, ?)",
                    [.text(row.id), .text(parent), .bytes(row.wrapped)])
            }
        }
    }

    private func wrapped(_ ids: [String]) async throws -> [String: [UInt8]] {
        try await database.read { transaction in
            var found: [String: [UInt8]] = [:]
            for some in ids.chunked(500) {
                let rows = try transaction.rows(
                    "SELECT id, wrapped FROM wrapped_key WHERE id IN (\(placeholders(some.count)))",
                    some.map(Value.text))
                for row in rows { found[try row.text("id")] = try row.bytes("wrapped") }
            }
            return found
        }
    }
}
