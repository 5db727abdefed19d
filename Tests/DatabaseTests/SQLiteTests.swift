import Foundation
import StoresUnderTest
import Testing

@testable import Database

@Suite struct SQLiteTests {
    private func withFile(_ body: (Database, String) async throws -> Void) async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/school.db"
            let database = try Database.open(.sqlite(path: path))
            try await database.migrate(Shelf.migrations)
            try await body(database, path)
            await database.close()
        }
    }

    @Test("every commit is flushed to the disk, and references are checked")
    func pragmas() async throws {
        try await withFile { database, _ in
            let found = try await database.write { transaction in
                try ["synchronous", "journal_mode", "foreign_keys", "mmap_size"].map {
                    try transaction.first("PRAGMA \($0)")?.value(0)
                }
            }
            #expect(found == [2, "wal", 1, 0])
        }
    }

    @Test("the file, its log and its backup are readable by their owner only")
    func rights() async throws {
        try await withFile { database, path in
            try await database.write { try $0.addBox(1) }
            try await database.backUp(to: path + ".copy")
            for name in [path, path + "-wal", path + "-shm", path + ".copy"] {
                let rights = try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions]
                #expect(rights as? Int == 0o600, "\(name)")
            }
        }
    }

    @Test("a full disk is told as such, and nothing of the job is kept")
    func full() async throws {
        try await withFile { database, _ in
            try await database.write { try $0.addBox(1) }
            _ = try await database.write { try $0.rows("PRAGMA max_page_count = 20") }
            await #expect(throws: DatabaseError.full) {
                try await database.write { transaction in
                    try transaction.addBox(2)
                    let large = [Value.bytes(Array(repeating: 1, count: 200_000))]
                    try transaction.run("INSERT INTO box (number, content) VALUES (3, ?)", large)
                }
            }
            try await database.expect(boxes: 1)
            try await database.write { try $0.addBox(4) }
            try await database.expect(boxes: 2)
        }
    }

    @Test("a file that is no database, and one that was overwritten, are damaged")
    func damaged() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/letter.db"
            try Data(repeating: 65, count: 8192).write(to: URL(filePath: path))
            let error = #expect(throws: DatabaseError.self) { try Database.open(.sqlite(path: path)) }
            guard case .damaged = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
        try await withFile { database, path in
            try await database.write { transaction in
                for number in 0..<400 { try transaction.addBox(number, "title of box \(number)") }
            }
            await database.close()
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            try file.seek(toOffset: 4096)
            try file.write(contentsOf: Data(repeating: 0xee, count: 40960))
            try file.close()
            let again = try Database.open(.sqlite(path: path))
            let error = await #expect(throws: DatabaseError.self) {
                try await again.read { _ = try $0.rows("SELECT title, weight FROM box") }
            }
            await again.close()
            guard case .damaged = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("a folder that does not exist is named")
    func missingFolder() {
        let error = #expect(throws: DatabaseError.self) {
            try Database.open(.sqlite(path: "/nonexistent/school.db"))
        }
        #expect("\(String(describing: error))".contains("/nonexistent/school.db"))
    }

    @Test("what is committed is there when the file is opened again")
    func reopening() async throws {
        try await withFile { database, path in
            try await database.write { try $0.addBox(1, "atlas") }
            await database.close()
            let again = try Database.open(.sqlite(path: path))
            try await again.migrate(Shelf.migrations)
            try await again.expect(boxes: 1)
            await again.close()
        }
    }

    @Test("a job that ends the transaction itself is refused, and nobody in its group is told otherwise")
    func straySQL() async throws {
        try await withFile { database, _ in
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

    @Test("a backup made while writing is whole, and never overwrites a file")
    func backup() async throws {
        try await withFile { database, path in
            try await database.write { transaction in
                for number in 1...500 { try transaction.addBox(number, "box \(number)") }
            }
            async let writing: Void = {
                for number in 501...520 { try await database.write { try $0.addBox(number) } }
            }()
            try await database.backUp(to: path + ".copy")
            try await writing
            await #expect(throws: DatabaseError.self) { try await database.backUp(to: path + ".copy") }
            let copy = try Database.open(.sqlite(path: path + ".copy"))
            let copied = try await copy.boxCount()
            #expect(copied >= 500)
            let check = try await copy.read { try $0.first("PRAGMA integrity_check")?.text(0) }
            #expect(check == "ok")
            await copy.close()
        }
    }

    @Test("another program that holds the file makes us busy, and no longer than it holds it")
    func busy() async throws {
        try await withFile { database, path in
            await database.close()
            let patient = Database(engine: try SQLiteEngine(path: path, patience: 20))
            let other = try SQLiteConnection(path: path, as: .writer)
            try other.script("BEGIN IMMEDIATE")
            let error = await #expect(throws: DatabaseError.self) {
                try await patient.write { try $0.addBox(1) }
            }
            guard case .busy = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            try await patient.expect(boxes: 0)
            try other.script("ROLLBACK")
            try await patient.write { try $0.addBox(1) }
            try await patient.expect(boxes: 1)
            await patient.close()
        }
    }

    @Test("double quotes never stand for text")
    func doubleQuotes() async throws {
        try await withFile { database, _ in
            await #expect(throws: DatabaseError.self) {
                try await database.read { _ = try $0.rows("SELECT \"titel\" FROM box") }
            }
        }
    }

    @Test("more different statements than the cache holds still run")
    func manyStatements() async throws {
        try await withFile { database, _ in
            let sum = try await database.read { transaction in
                try (0..<300).reduce(0) { sum, number in
                    sum + (try transaction.first("SELECT \(number % 150)")?.integer(0) ?? 0)
                }
            }
            #expect(sum == 2 * (0..<150).reduce(0, +))
        }
    }
}
