import Foundation
import Testing

@testable import vijfspoor

@Suite("The page about the command line")
struct CommandLinePageTests {
    /// The sections of the page, by the command in their heading.
    private static func sections() throws -> [String: String] {
        let page = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/command-line.md").standardizedFileURL
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.components(separatedBy: "\n## vijfspoor ").dropFirst()
        return Dictionary(
            parts.map { part in
                let lines = part.split(separator: "\n", maxSplits: 1)
                return (String(lines.first ?? ""), String(lines.last ?? ""))
            }
        ) { first, _ in first }
    }

    @Test("it has a section for every command, and for no other")
    func commands() throws {
        let told = Set(try Self.sections().keys)
        #expect(told == Set(Vijfspoor.commands.map { $0.words.joined(separator: " ") }))
    }

    @Test("a section has a row for every option, and for no other")
    func options() throws {
        let sections = try Self.sections()
        for command in Vijfspoor.commands {
            let section = try #require(sections[command.words.joined(separator: " ")])
            let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `--") }
            let told = rows.compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
            let known = Array(command.options.keys) + Array(command.switches.keys)
            #expect(told.sorted() == known.sorted(), "\(command.words)")
        }
    }

    @Test("how a command is called stands in its section when it takes operands")
    func operands() throws {
        let sections = try Self.sections()
        for command in Vijfspoor.commands where !command.operands.isEmpty {
            let section = try #require(sections[command.words.joined(separator: " ")])
            #expect(section.contains("`vijfspoor \(command.usage)`"))
        }
    }
}
