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
            for milliseconds in [250, 400, 320] {
                told.formUnion(try await writeAndKill(path, after: .milliseconds(milliseconds)))
            }
            let (stored, check) = try await contents(of: path)
            #expect(check == "ok")
            #expect(told.count > 100, "the program must have stored something for this to say anything")
            #expect(told.subtracting(stored).isEmpty)
        }
    }

    /// The numbers that the program printed before it was killed.
    private func writeAndKill(_ path: String, after pause: Duration) async throws -> [Int] {
        let program = Process()
        let output = Pipe()
        program.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "StoreTrial")
        program.arguments = [path]
        program.standardOutput = output
        async let printed = Task.detached { try output.fileHandleForReading.readToEnd() ?? Data() }.value
        try program.run()
        try await Task.sleep(for: pause)
        kill(program.processIdentifier, SIGKILL)
        program.waitUntilExit()
        // The last line may have been cut by the kill.
        let lines = String(decoding: try await printed, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        return lines.dropLast().compactMap { Int($0) }
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
