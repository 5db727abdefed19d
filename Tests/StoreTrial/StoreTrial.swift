import Database
import Foundation

/// A program to be killed: many clients store numbers and print each one that they were told is stored.
///
///     StoreTrial FILE
@main struct StoreTrial {
    private static let clients = 32

    static let migrations = [
        Migration(1, "numbers", sql: "CREATE TABLE stored (number {integer} PRIMARY KEY) {strict}")
    ]

    static func main() async throws {
        guard let path = CommandLine.arguments.dropFirst().first else { return }
        let database = try Database.open(.sqlite(path: path))
        try await database.migrate(migrations)
        let last = try await database.read {
            try $0.first("SELECT COALESCE(MAX(number), 0) FROM stored")?.integer(0) ?? 0
        }
        try await withThrowingTaskGroup { group in
            for client in 1...clients {
                group.addTask { try await store(from: last + client, in: database) }
            }
            try await group.waitForAll()
        }
    }

    private static func store(from first: Int, in database: Database) async throws {
        for number in stride(from: first, to: .max, by: clients) {
            try await database.write { transaction in
                _ = try transaction.run("INSERT INTO stored (number) VALUES (?)", [.integer(number)])
            }
            FileHandle.standardOutput.write(Data("\(number)\n".utf8))
        }
    }
}
