import Database
import Foundation
import Synchronization

/// A program that kills itself: many clients store numbers and print each one that they were told is stored;
/// the one that hears it as the COUNT-th pulls the plug at once, while the others are still writing.
///
///     StoreTrial FILE COUNT
@main struct StoreTrial {
    private static let clients = 32
    private static let told = Atomic(0)

    private static let migrations = [
        Migration(1, "numbers", sql: "CREATE TABLE stored (number {integer} PRIMARY KEY) {strict}")
    ]

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let count = Int(arguments[2]) else { return }
        let database = try Database.open(.sqlite(path: arguments[1]))
        try await database.migrate(migrations)
        let last = try await database.read {
            try $0.first("SELECT COALESCE(MAX(number), 0) FROM stored")?.integer(0) ?? 0
        }
        try await withThrowingTaskGroup { group in
            for client in 1...clients {
                group.addTask { try await store(from: last + client, in: database, until: count) }
            }
            try await group.waitForAll()
        }
    }

    private static func store(from first: Int, in database: Database, until count: Int) async throws {
        for number in stride(from: first, to: .max, by: clients) {
            try await database.write { transaction in
                _ = try transaction.run("INSERT INTO stored (number) VALUES (?)", [.integer(number)])
            }
            FileHandle.standardOutput.write(Data("\(number)\n".utf8))
            if told.add(1, ordering: .relaxed).newValue == count { kill(getpid(), SIGKILL) }
        }
    }
}
