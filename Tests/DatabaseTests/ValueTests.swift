import Database
import StoresUnderTest
import Testing

@Suite struct ValueTests {
    @Test(
        "what goes in comes out",
        arguments: StoreUnderTest.allCases,
        [
            [1, .null, .null],
            [.integer(.min), "", .bytes([])],
            [.integer(.max), "één ✓ 👩‍👧 'quote' \"double\" \\", .bytes([0, 255, 0, 39, 92])],
            [0, .text(String(repeating: "x", count: 100_000)), .bytes(Array(repeating: 7, count: 300_000))],
        ] as [[Value]])
    func roundTrip(_ kind: StoreUnderTest, _ values: [Value]) async throws {
        try await kind.withShelf { database in
            try await database.write {
                _ = try $0.run("INSERT INTO box (number, title, content) VALUES (?, ?, ?)", values)
            }
            let row = try #require(
                try await database.read { try $0.first("SELECT number, title, content FROM box") })
            for (place, value) in values.enumerated() {
                #expect(try row.value(.place(place)) == value)
            }
        }
    }

    @Test("columns are read by name and by place", arguments: StoreUnderTest.allCases)
    func columns(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            try await database.write { try $0.addBox(3, "atlas", weight: 1) }
            let row = try #require(
                try await database.read { try $0.first("SELECT number, title, content, weight FROM box") })
            #expect(try row.integer("number") == 3)
            #expect(try row.integer(0) == 3)
            #expect(try row.text("title") == "atlas")
            #expect(try row.bytesIfAny("content") == nil)
            #expect(try row.textIfAny("content") == nil)
            #expect(try row.integerIfAny("number") == 3)
            #expect(try row.flag("weight"))
        }
    }

    @Test("a wrong column is named, its content is not", arguments: StoreUnderTest.allCases)
    func wrongColumn(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            try await database.write { try $0.addBox(3, "geheim") }
            let row = try #require(try await database.read { try $0.first("SELECT number, title FROM box") })
            let wrongKind = #expect(throws: DatabaseError.self) { try row.integer("title") }
            #expect("\(try #require(wrongKind))".contains("\"title\" holds text"))
            #expect(!"\(try #require(wrongKind))".contains("geheim"))
            #expect(throws: DatabaseError.self) { try row.text(7) }
            #expect(throws: DatabaseError.self) { try row.text("colour") }
            #expect(throws: DatabaseError.self) { try row.flag("number") }
            #expect(throws: DatabaseError.self) { try row.bytes("title") }
        }
    }

    @Test("text with a NUL character is refused, not cut", arguments: StoreUnderTest.allCases)
    func nulCharacter(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.addBox(1, "a\0b") }
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("counts, sums and comparisons are whole numbers", arguments: StoreUnderTest.allCases)
    func arithmetic(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let row = try await database.write { transaction in
                try transaction.addBox(1, "a", weight: 4_000_000_000)
                try transaction.addBox(2, "b", weight: 4_000_000_005)
                return try transaction.first(
                    "SELECT COUNT(*), SUM(weight), MAX(weight) > ?, 7 FROM box", [.integer(4_000_000_001)])
            }
            let found = try #require(row)
            #expect(try (0..<4).map { try found.integer(.place($0)) } == [2, 8_000_000_005, 1, 7])
        }
    }

    @Test("text sorts by code point", arguments: StoreUnderTest.allCases)
    func sorting(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let titles = try await database.write { transaction in
                for (number, title) in ["b", "é", "a", "B", "_"].enumerated() {
                    try transaction.addBox(number, title)
                }
                return try transaction.rows("SELECT title FROM box ORDER BY title").map { try $0.text(0) }
            }
            #expect(titles == ["B", "_", "a", "b", "é"])
        }
    }

    @Test("LIKE knows capitals, and nothing sorts last where we say so", arguments: StoreUnderTest.allCases)
    func agreeing(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let found = try await database.write { transaction in
                for (number, title) in ["Atlas", nil, "atlas", "50%"].enumerated() {
                    try transaction.addBox(number, title)
                }
                let like = "SELECT number FROM box WHERE title LIKE ? ESCAPE '!'"
                let sorted = "SELECT number FROM box ORDER BY title NULLS LAST"
                return try [
                    transaction.rows(like, ["a%"]), transaction.rows(like, ["%!%"]), transaction.rows(sorted),
                ].map { try $0.map { try $0.integer(0) } }
            }
            #expect(found == [[2], [3], [3, 0, 2, 1]])
        }
    }

    @Test("a question mark inside quotes or a comment is no placeholder", arguments: StoreUnderTest.allCases)
    func questionMarks(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let sql = """
                SELECT 'what?' || CAST(? AS TEXT) AS "why?" /* ? */ -- ?
                WHERE 'it''s ?' <> ?
                """
            let row = try await database.read { try $0.first(sql, ["!", "x"]) }
            #expect(try row?.text("why?") == "what?!")
        }
    }
}
