import Database
import Foundation

/// The engines that every test of stored data runs on: `@Test(arguments: StoreUnderTest.allCases)`.
package enum StoreUnderTest: String, Sendable, CaseIterable {
    case sqlite, postgres

    /// Both, unless `VIJFSPOOR_TEST_POSTGRES=skip` says that only SQLite is wanted today.
    package static var allCases: [StoreUnderTest] {
        server == "skip" ? [.sqlite] : [.sqlite, .postgres]
    }

    private static var server: String? {
        ProcessInfo.processInfo.environment["VIJFSPOOR_TEST_POSTGRES"]
    }

    /// Lends an empty database, a file or a schema of its own, and removes it afterwards.
    package func withEmpty<T>(_ body: (Database) async throws -> T) async throws -> T {
        try await withPlace { try await Self.lend($0, body) }
    }

    /// Lends the place for an empty database, for tests that open it more than once, and removes all that
    /// was put there.
    package func withPlace<T>(_ body: (DatabaseLocation) async throws -> T) async throws -> T {
        switch self {
        case .sqlite:
            try await TemporaryFolder.with { try await body(.sqlite(path: $0 + "/test.db")) }
        case .postgres:
            try await withSchema(body)
        }
    }

    private func withSchema<T>(_ body: (DatabaseLocation) async throws -> T) async throws -> T {
        guard let server = Self.server, !server.isEmpty else { throw NoServer() }
        let schema = "test_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let place = DatabaseLocation.postgres(connection: server, schema: schema)
        do {
            let result = try await body(place)
            try await Self.drop(schema, place)
            return result
        } catch {
            try await Self.drop(schema, place)
            throw error
        }
    }

    private static func drop(_ schema: String, _ place: DatabaseLocation) async throws {
        try await lend(place) { database in
            _ = try await database.write { try $0.run("DROP SCHEMA IF EXISTS \(schema) CASCADE") }
        }
    }

    private static func lend<T>(
        _ location: DatabaseLocation, _ body: (Database) async throws -> T
    ) async throws -> T {
        let database = try Database.open(location)
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}

/// Says what to run when the tests find no PostgreSQL.
struct NoServer: Error, CustomStringConvertible {
    let description = """
        No PostgreSQL to test with. Run: export VIJFSPOOR_TEST_POSTGRES="$(scripts/postgres-for-tests)", \
        and afterwards: scripts/postgres-for-tests stop. To leave it out today: \
        VIJFSPOOR_TEST_POSTGRES=skip.
        """
}
