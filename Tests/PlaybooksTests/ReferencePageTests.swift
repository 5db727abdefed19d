import Foundation
import Testing

@Suite("The reference of the playbook language")
struct ReferencePageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL

    /// The keys that the readers ask for, as they stand in the source.
    private static func keys() throws -> Set<String> {
        let folder = root.appending(path: "Sources/Playbooks/Reading")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let asking = /\.(?:required|optional|list|bool|has)\("([a-z-]+)"/
        return try files.reduce(into: []) { keys, file in
            let source = try String(contentsOf: file, encoding: .utf8)
            keys.formUnion(source.matches(of: asking).map { String($0.1) })
        }
    }

    /// What stands in examples and between backticks, word by word.
    private static func words() throws -> Set<String> {
        let page = try String(
            contentsOf: root.appending(path: "docs/playbook-language.md"), encoding: .utf8)
        let parts = page.components(separatedBy: "`").enumerated()
        return parts.filter { $0.offset % 2 == 1 }.reduce(into: []) { words, part in
            words.formUnion(
                part.element.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init))
        }
    }

    @Test("names every key that the reader knows")
    func everyKey() throws {
        let keys = try Self.keys()
        #expect(keys.count > 100, "the source is not read")
        #expect(try keys.subtracting(Self.words()).sorted() == [])
    }

    @Test("names every condition")
    func everyCondition() throws {
        let source = try String(
            contentsOf: Self.root.appending(
                path: "Sources/Playbooks/Reading/PlaybookReader+Conditions.swift"), encoding: .utf8)
        let list = try #require(source.components(separatedBy: "predicates = [").dropFirst().first)
        let words = list.prefix { $0 != "]" }.split { !($0.isLetter || $0 == "-") }.map(String.init)
        #expect(words.count > 20)
        #expect(try Set(words).subtracting(Self.words()).sorted() == [])
    }
}
