import Database
import Dispatch
import StoresUnderTest
import Testing

@Suite struct ConcurrencyTests {
    @Test("no update is lost between many writers", arguments: StoreUnderTest.allCases)
    func noLostUpdate(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            try await database.write { try $0.addBox(1) }
            try await withThrowingTaskGroup { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await database.write { transaction in
                            let row = try transaction.first("SELECT weight FROM box WHERE number = 1")
                            let weight = try row?.integer(0) ?? 0
                            try transaction.run("UPDATE box SET weight = ?", [.integer(weight + 1)])
                        }
                    }
                }
                try await group.waitForAll()
            }
            let row = try await database.read { try $0.first("SELECT weight FROM box") }
            #expect(try row?.integer(0) == 40)
        }
    }

    @Test("of many who want one key, one gets it", arguments: StoreUnderTest.allCases)
    func oneWinner(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let winners = await withTaskGroup { group in
                for client in 0..<30 {
                    group.addTask {
                        do {
                            try await database.write { try $0.addBox(1, "client \(client)") }
                            return 1
                        } catch DatabaseError.conflict {
                            return 0
                        } catch {
                            Issue.record(error)
                            return 0
                        }
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(winners == 1)
        }
    }

    @Test("a job that fails does not take its neighbours along", arguments: StoreUnderTest.allCases)
    func neighbours(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            try await database.write { try $0.addBox(0) }
            let failures = await withTaskGroup { group in
                for number in 1...60 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.addBox(number)
                                if number.isMultiple(of: 3) { try transaction.addBox(0) }
                            }
                            return 0
                        } catch {
                            return 1
                        }
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(failures == 20)
            try await database.expect(boxes: 41)
        }
    }

    @Test("a reader sees one state, whatever is written meanwhile", arguments: StoreUnderTest.allCases)
    func snapshot(_ kind: StoreUnderTest) async throws {
        try await kind.withShelf { database in
            let looked = DispatchSemaphore(value: 0)
            let written = DispatchSemaphore(value: 0)
            async let counts = database.read { transaction in
                let before = try transaction.boxCount()
                looked.signal()
                written.wait()
                return [before, try transaction.boxCount()]
            }
            try await database.write { transaction in
                looked.wait()
                try transaction.addBox(1)
            }
            written.signal()
            #expect(try await counts == [0, 0])
            try await database.expect(boxes: 1)
        }
    }
}
