import Database
import Foundation
import People
import Playbooks
import Records
import StoresUnderTest
import Testing
import Vault

@testable import Identity

/// The door of one school: two members of staff may sign in, from their own desks or from anywhere.
struct SchoolDoor {
    let accounts: Accounts
    let database: Database

    static let password = "een lang wachtwoord"
    /// The second at which every story begins.
    static let start = 1_772_438_400

    /// Lends a door and removes it afterwards.
    static func with(_ kind: StoreUnderTest = .sqlite, _ body: (SchoolDoor) async throws -> Void) async throws
    {
        try await kind.withPlace { place in
            try await TemporaryFolder.with { folder in
                let key = try MasterKey.create(at: folder + "/master.key")
                let database = try Database.open(place)
                let archive = Archive(
                    database: database, keyDatabase: try Database.open(.sqlite(path: folder + "/keys.db")),
                    masterKey: key)
                let door = SchoolDoor(
                    accounts: Accounts(database: database, hasher: PasswordHasher(), masterKey: key),
                    database: database)
                do {
                    try await archive.migrate(with: Accounts.migrations)
                    try await door.fill(archive)
                    try await body(door)
                } catch {
                    await archive.close()
                    throw error
                }
                await archive.close()
            }
        }
    }

    private func fill(_ archive: Archive) async throws {
        try await archive.add(
            School(id: "wilg", name: "De Wilg", playbook: "globe", region: "midden"), classes: [])
        for name in ["juf", "baas"] {
            let id = StaffMember.ID(name)
            try await archive.add([StaffMember(id: id, name: name, assignments: [])], to: "wilg")
            try await accounts.add(login: name, password: Self.password, for: id, at: "wilg")
        }
    }

    /// Somebody tries to get in; throws what the door says.
    @discardableResult
    func tries(
        _ login: String, _ password: String = password, from source: String = "10.0.0.1",
        device: String? = nil,
        after seconds: Int = 0
    ) async throws -> SessionTicket {
        try await accounts.signIn(
            SignInAttempt(login: login, password: password, source: source, deviceToken: device),
            now: Self.start + seconds)
    }

    /// Somebody guesses so many times; counts how often the door said "wrong" rather than "wait".
    func guesses(_ times: Int, _ login: String, from source: String, device: String? = nil) async throws
        -> Int
    {
        var wrong = 0
        for number in 0..<times {
            do {
                try await tries(login, "gok \(number)", from: source, device: device)
            } catch SignInRefusal.wrong { wrong += 1 } catch SignInRefusal.wait {}
        }
        return wrong
    }

    /// Writes down failures as if they had taken place, without the work of hashing.
    func hasSeen(_ count: Int, failuresFor login: String, from source: String) async throws {
        let (login, source) = (accounts.hash("login " + login), accounts.hash("source " + source))
        try await database.write { transaction in
            for _ in 0..<count {
                try transaction.run(
                    "INSERT INTO failed_sign_in (login_hash, source_hash, at) VALUES (?, ?, ?)",
                    [.bytes(login), .bytes(source), .integer(Self.start)])
            }
        }
    }
}
