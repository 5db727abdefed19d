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
            for lines in [1, 50, 33, 150, 7, 64] {
                let printed = try await Task.detached { try writeAndKill(path, after: lines) }.value
                #expect(printed.count >= lines)
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

/// Kills the program the moment it has printed so many lines. Gives all numbers it printed. Blocks.
private func writeAndKill(_ path: String, after lines: Int) throws -> [Int] {
    let program = Process()
    let output = Pipe()
    program.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "StoreTrial")
    program.arguments = [path]
    program.standardOutput = output
    try program.run()
    var printed = Data()
    var isKilled = false
    while case let more = output.fileHandleForReading.availableData, !more.isEmpty {
        printed += more
        if !isKilled, printed.count(where: { $0 == UInt8(ascii: "\n") }) >= lines {
            kill(program.processIdentifier, SIGKILL)
            isKilled = true
        }
    }
    program.waitUntilExit()
    // The last line may have been cut by the kill.
    return String(decoding: printed, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast().compactMap { Int($0) }
}
