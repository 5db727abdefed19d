import StoresUnderTest
import Testing

@testable import Database

/// Runs where `StoreUnderTest` runs PostgreSQL: always, unless it was left out on purpose.
@Suite(.enabled(if: StoreUnderTest.allCases.contains(.postgres)))
struct PostgresTests {
    @Test("a connection that was ended is made again, and the caller notices nothing")
    func reconnecting() async throws {
        try await StoreUnderTest.postgres.withShelf { database in
            for number in 1...8 {
                _ = try? await database.write { transaction in  // what becomes of this one is not the point
                    try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
                try await database.write { try $0.addBox(number) }
                try await database.expect(boxes: number)
            }
        }
    }

    @Test("a connection lost halfway is tried again a few times, and leaves nothing")
    func lostHalfway() async throws {
        try await StoreUnderTest.postgres.withShelf { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.addBox(1)
                    _ = try transaction.rows("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            guard case .unreachable = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("a connection lost while committing is told as an unknown outcome, and not tried again")
    func lostWhileCommitting() async throws {
        try await StoreUnderTest.postgres.withShelf { database in
            try await database.migrate(
                Shelf.migrations + [
                    Migration(
                        3, "a trigger that ends the connection at commit",
                        sql: """
                            CREATE FUNCTION leave() RETURNS TRIGGER LANGUAGE plpgsql AS
                            $$BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END$$
                            """)
                ])
            _ = try await database.write { transaction in
                try transaction.run(
                    """
                    CREATE CONSTRAINT TRIGGER leaving AFTER INSERT ON label
                    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION leave()
                    """)
            }
            await #expect(throws: DatabaseError.outcomeUnknown) {
                try await database.write { transaction in
                    try transaction.addBox(1)
                    try transaction.run("INSERT INTO label (box, word) VALUES (1, 'x')")
                }
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("a job that ends the transaction itself is refused")
    func straySQL() async throws {
        try await StoreUnderTest.postgres.withShelf { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run("ROLLBACK") }
            }
            guard case .statement = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await database.write { try $0.addBox(1) }
            try await database.expect(boxes: 1)
        }
    }

    @Test("more different statements than are kept still run")
    func manyStatements() async throws {
        try await StoreUnderTest.postgres.withShelf { database in
            let sum = try await database.read { transaction in
                try (0..<400).reduce(0) { sum, number in
                    sum + (try transaction.first("SELECT \(number % 200)")?.integer(0) ?? 0)
                }
            }
            #expect(sum == 2 * (0..<200).reduce(0, +))
        }
    }

    @Test(
        "sums of any size are read as whole numbers, fractions are refused",
        arguments: [
            ("0", 0), ("7", 7), ("-7", -7), ("10000", 10_000), ("120000000", 120_000_000),
            ("-9223372036854775808", Int.min), ("9223372036854775807", Int.max),
        ])
    func numerics(_ text: String, _ number: Int) async throws {
        try await StoreUnderTest.postgres.withEmpty { database in
            let row = try await database.read { try $0.first("SELECT CAST('\(text)' AS NUMERIC)") }
            #expect(try row?.integer(0) == number)
        }
    }

    @Test("what is no whole number of 64 bits is refused", arguments: ["0.5", "1e19", "-1e19", "NaN"])
    func fractions(_ text: String) async throws {
        try await StoreUnderTest.postgres.withEmpty { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { _ = try $0.rows("SELECT CAST('\(text)' AS NUMERIC) AS share") }
            }
            #expect(String(describing: error).contains("share"))
        }
    }
}

@Suite struct PostgresWithoutServerTests {
    @Test("a server that does not answer is told as such")
    func unreachable() {
        let error = #expect(throws: DatabaseError.self) {
            try Database.open(.postgres(connection: "host=/nonexistent user=x", schema: "school"))
        }
        guard case .unreachable(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("/nonexistent"))
    }

    @Test(
        "a schema has a plain name",
        arguments: ["", "School", "a\"b", "a;b", String(repeating: "x", count: 64)])
    func schemaNames(_ name: String) {
        let error = #expect(throws: DatabaseError.self) {
            try Database.open(.postgres(connection: "host=/nonexistent", schema: name))
        }
        guard case .cannotOpen = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(
        "placeholders are numbered, except between quotes and in comments",
        arguments: [
            ("SELECT ? + ?", "SELECT $1 + $2", 2), ("SELECT '?', ?", "SELECT '?', $1", 1),
            ("SELECT 'it''s ?' || ?", "SELECT 'it''s ?' || $1", 1), ("\"a?\" = ?", "\"a?\" = $1", 1),
            ("-- ?\n?", "-- ?\n$1", 1), ("/* ? ' */ ?", "/* ? ' */ $1", 1), ("/*/ ? */ ?", "/*/ ? */ $1", 1),
            ("a - ? - -?", "a - $1 - -$2", 2), ("a / ?", "a / $1", 1), ("'--' ?", "'--' $1", 1), ("", "", 0),
        ])
    func placeholders(_ ours: String, _ theirs: String, _ count: Int) {
        let (sql, found) = Placeholders.number(ours)
        #expect(sql == theirs)
        #expect(found == count)
    }

    @Test(
        "each of the server's codes has a place in our list",
        arguments: [
            ("23505", .conflict("box.title")), ("23503", .constraint("box.title (23503)")),
            ("25006", .readOnly), ("53100", .full), ("40001", .busy("others kept changing the same rows")),
            ("57P01", .unreachable("it ended the connection (57P01)")), ("XX001", .damaged("words")),
            ("22P02", .statement("a value does not fit (22P02), in: SELECT")),
            ("42P01", .statement("words (42P01), in: SELECT")), ("28000", .cannotOpen("words (28000)")),
            ("58030", .disk("words (58030)")), ("53300", .unreachable("it has no connection left for us")),
            ("55P03", .busy("a statement took too long (55P03), in: SELECT")),
        ] as [(String, DatabaseError)])
    func codes(_ state: String, _ expected: DatabaseError) {
        let failure = PostgresFailure(state: state, message: "words", subject: "box.title")
        #expect(failure.error(while: "SELECT") == expected)
        #expect(failure.mayPassNextTime == (state == "40001"))
    }

    @Test("every message says what happened")
    func messages() {
        let errors: [DatabaseError] = [
            .conflict("a"), .constraint("a"), .full, .damaged("a"), .busy("a"), .unreachable("a"),
            .outcomeUnknown, .readOnly, .cannotOpen("a"), .disk("a"), .statement("a"), .wrongColumn("a"),
            .schema("a"), .closed,
        ]
        #expect(Set(errors.map(\.description)).count == errors.count)
    }
}
