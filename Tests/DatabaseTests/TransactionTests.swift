import Database
import StoresUnderTest
import Testing

private struct Refused: Error, Equatable {}

@Suite struct TransactionTests {
    @Test("a statement says how many rows it changed", arguments: StoreUnderTest.allCases)
    func changedRows(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let counts = try await database.write { transaction in
                try transaction.addBox(1)
                try transaction.addBox(2)
                let updated = try transaction.run("UPDATE box SET weight = weight + ?", [5])
                let missed = try transaction.run("UPDATE box SET weight = 1 WHERE number = ?", [9])
                let table = try transaction.run("CREATE TABLE extra (x BIGINT)")
                let again = try transaction.run(
                    "INSERT INTO box (number) VALUES (?) ON CONFLICT DO NOTHING", [1])
                return [updated, missed, table, again]
            }
            #expect(counts == [2, 0, 0, 0])
        }
    }

    @Test("an insert can give back the number it made", arguments: StoreUnderTest.allCases)
    func returning(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let numbers = try await database.write { transaction in
                try transaction.addBox(1)
                return try ["red", "blue"].map { word in
                    let sql = "INSERT INTO label (box, word) VALUES (1, ?) RETURNING id"
                    return try transaction.first(sql, [.text(word)])?.integer("id")
                }
            }
            #expect(numbers == [1, 2])
        }
    }

    @Test("a closure that throws leaves nothing behind", arguments: StoreUnderTest.allCases)
    func rollBack(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            await #expect(throws: Refused.self) {
                try await database.write { transaction in
                    try transaction.addBox(1)
                    throw Refused()
                }
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("what was written is read", arguments: StoreUnderTest.allCases)
    func readYourWrites(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            for number in 1...20 {
                try await database.write { try $0.addBox(number) }
                try await database.expect(boxes: number)
            }
        }
    }

    @Test("a key that exists is a conflict", arguments: StoreUnderTest.allCases)
    func conflict(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            try await database.write { try $0.addBox(1, "geheim") }
            for (number, title) in [(1, "other"), (2, "geheim")] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.addBox(number, title) }
                }
                guard case .conflict(let what) = error else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                #expect(what.contains("box") && !what.contains("geheim"))
            }
        }
    }

    @Test(
        "a reference, a check and a missing value are refused", arguments: StoreUnderTest.allCases,
        [
            "INSERT INTO label (box, word) VALUES (77, 'x')",
            "INSERT INTO box (number, weight) VALUES (1, NULL)",
            "INSERT INTO box (number, weight) VALUES (1, -1)",
        ])
    func constraints(_ kind: StoreUnderTest, _ sql: String) async throws {
        try await kind.withShelf { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run(sql) }
            }
            guard case .constraint = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(
        "after a failed statement the transaction is over, caught or not", arguments: StoreUnderTest.allCases)
    func failureIsFinal(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.addBox(1)
                    #expect(throws: DatabaseError.self) { try transaction.addBox(1) }
                    #expect(throws: DatabaseError.self) { try transaction.addBox(2) }
                }
            }
            guard case .conflict = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("reading changes nothing", arguments: StoreUnderTest.allCases)
    func readOnly(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            await #expect(throws: DatabaseError.readOnly) {
                try await database.read { try $0.addBox(1) }
            }
            try await database.expect(boxes: 0)
        }
    }

    @Test("wrong statements are named, without their values", arguments: StoreUnderTest.allCases)
    func wrongStatements(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let cases: [(String, [Value])] = [
                ("SELECT nothing FROM nowhere WHERE x = ?", ["geheim"]),
                ("SELECT number FROM box WHERE title = ?", []),
                ("SELECT number FROM box WHERE title = ?", ["geheim", "geheim"]),
                ("SELEKT", []),
            ]
            for (sql, values) in cases {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.read { _ = try $0.rows(sql, values) }
                }
                guard case .statement(let text) = error else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
                #expect(text.contains(sql) && !text.contains("geheim"))
            }
        }
    }

    @Test("a value of the wrong kind is refused, and not shown", arguments: StoreUnderTest.allCases)
    func wrongKind(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.run("INSERT INTO box (number) VALUES (?)", ["geheim"]) }
            }
            #expect(!String(describing: error).contains("geheim"))
        }
    }

    @Test("statements are counted per task", arguments: StoreUnderTest.allCases)
    func counting(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let counted = try await Database.counting {
                try await database.write { try $0.addBox(1) }
                return try await database.read { transaction in
                    _ = try transaction.boxCount()
                    _ = try transaction.rows("SELECT number FROM box")
                    return transaction.statements
                }
            }
            #expect(counted.result == 2)
            #expect(counted.statements == 3)
        }
    }

    @Test("a closed database says so, and first finishes what waits", arguments: StoreUnderTest.allCases)
    func closing(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            async let last: Void = database.write { transaction in
                for number in 1...50 { try transaction.addBox(number) }
            }
            try await last
            await database.close()
            await #expect(throws: DatabaseError.closed) { try await database.boxCount() }
            await #expect(throws: DatabaseError.closed) { try await database.write { try $0.addBox(99) } }
            await database.close()
        }
    }
}
