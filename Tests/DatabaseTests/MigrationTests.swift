import Database
import StoresUnderTest
import Testing

@Suite struct MigrationTests {
    @Test("migrations run once, in order, from every earlier version", arguments: StoreUnderTest.allCases)
    func stepByStep(_ kind: StoreUnderTest) async throws {
        for start in 0...Shelf.migrations.count {
            try await kind.withEmpty { database in
                try await database.migrate(Array(Shelf.migrations.prefix(start)))
                #expect(try await database.schemaVersion() == start)
                try await database.migrate(Shelf.migrations)
                try await database.migrate(Shelf.migrations)
                #expect(try await database.schemaVersion() == 2)
                try await database.expect(boxes: 0)
            }
        }
    }

    @Test("several nodes may migrate at once", arguments: StoreUnderTest.allCases)
    func together(_ kind: StoreUnderTest) async throws {
        try await kind.withPlace { place in
            let nodes = try (0..<6).map { _ in try Database.open(place) }
            try await withThrowingTaskGroup { group in
                for node in nodes { group.addTask { try await node.migrate(Shelf.migrations) } }
                try await group.waitForAll()
            }
            for node in nodes {
                #expect(try await node.schemaVersion() == 2)
                await node.close()
            }
        }
    }

    @Test("a migration that fails leaves nothing of the upgrade", arguments: StoreUnderTest.allCases)
    func allOrNothing(_ kind: StoreUnderTest) async throws {
        try await kind.withEmpty { database in
            let broken = Shelf.migrations + [Migration(3, "broken", sql: "CREATE TABEL x (y TEXT)")]
            await #expect(throws: DatabaseError.self) { try await database.migrate(broken) }
            let version = try await database.schemaVersion()
            #expect(version == 0)
            await #expect(throws: DatabaseError.self) { try await database.boxCount() }
        }
    }

    @Test("an older program refuses newer data", arguments: StoreUnderTest.allCases)
    func newerData(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            await expectRefusal(naming: "newer program") {
                try await database.migrate([Shelf.migrations[0]])
            }
        }
    }

    @Test("a migration that ran may not change", arguments: StoreUnderTest.allCases)
    func changed(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let other = Migration(2, "labels", sql: "CREATE TABLE label (x TEXT)")
            await expectRefusal(naming: "migration 2 (labels) was changed") {
                try await database.migrate([Shelf.migrations[0], other])
            }
        }
    }

    @Test("numbers must count up from 1 without gaps")
    func gaps() async throws {
        try await StoreUnderTest.sqlite.withEmpty { database in
            for numbers in [[2], [1, 3], [1, 1], [2, 1]] {
                let steps = numbers.map { Migration($0, "x", sql: "CREATE TABLE t\($0) (x TEXT)") }
                await expectRefusal(naming: "numbered 1, 2, 3") { try await database.migrate(steps) }
            }
        }
    }

    @Test(
        "a migration is refused with a word that one engine does not know",
        arguments: [
            "CREATE TABLE t (x {double})", "CREATE TABLE t (x {integer)",
            "CREATE TABLE t (x {integer} REFERENCES t (x) DEFERRABLE INITIALLY DEFERRED)",
        ])
    func unportable(_ sql: String) async throws {
        try await StoreUnderTest.sqlite.withEmpty { database in
            await expectRefusal(naming: "") {
                try await database.migrate([Migration(1, "unportable", sql: sql)])
            }
        }
    }

    private func expectRefusal(naming words: String, _ body: () async throws -> Void) async {
        do {
            try await body()
            Issue.record("nothing was refused")
        } catch DatabaseError.schema(let what) {
            #expect(words.isEmpty || what.contains(words))
        } catch {
            Issue.record(error)
        }
    }
}
