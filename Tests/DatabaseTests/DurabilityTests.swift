import Database
import Foundation
import StoresUnderTest
import Testing

@Suite struct DurabilityTests {
    @Test("a program that is killed while writing loses nothing that it was told is stored")
    func killed() async throws {
        try await TemporaryFolder.with { folder in
            let path = folder + "/killed.db"
            var told: Set<Int> = []
            for count in [1, 50, 33, 150, 7, 64, 90, 20] {
                let printed = try await Task.detached { try writeUntilKilled(path, after: count) }.value
                #expect(printed.count >= count)
                told.formUnion(printed)
            }
            let (stored, check) = try await contents(of: path)
            #expect(check == "ok")
            #expect(told.subtracting(stored).isEmpty)
        }
    }

    private func contents(of path: String) async throws -> (numbers: Set<Int>, check: String) {
        let database = try Database.open(.sqlite(path: path))
        let result = try await database.read { transaction in
            let numbers = try transaction.rows("SELECT number FROM stored").map { try $0.integer(0) }
            let check = try transaction.first("PRAGMA integrity_check")?.text(0) ?? ""
            return (Set(numbers), check)
        }
        await database.close()
        return result
    }
}

/// Runs the program, which kills itself when it was told so many times that a number is stored. Gives the
/// numbers it printed. Blocks.
private func writeUntilKilled(_ path: String, after count: Int) throws -> [Int] {
    let program = Process()
    let output = Pipe()
    program.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "StoreTrial")
    program.arguments = [path, String(count)]
    program.standardOutput = output
    try program.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    program.waitUntilExit()
    // The last line may have been cut by the kill.
    return String(decoding: printed, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { Int($0) }
}
