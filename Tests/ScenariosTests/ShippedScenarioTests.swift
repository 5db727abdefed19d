import Foundation
import Playbooks
import Testing
import Texts
import YAML

@testable import Scenarios

/// A scenario that comes with a playbook of the program.
struct ShippedScenario: Sendable, CustomTestStringConvertible {
    let playbook: String
    let path: String

    var testDescription: String { "\(playbook)/\(path)" }
}

@Suite("The scenarios that come with the playbooks")
struct ShippedScenarioTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../playbooks").standardizedFileURL

    private static let names = contents(of: folder.path()).filter { name in
        FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/playbook.yaml").path())
    }

    static let scenarios = shipped(in: "scenarios")
    static let broken = shipped(in: "scenarios/broken")

    private static func shipped(in part: String) -> [ShippedScenario] {
        names.flatMap { name in
            contents(of: folder.appending(path: "\(name)/\(part)").path())
                .filter { $0.hasSuffix(".yaml") }
                .map { ShippedScenario(playbook: name, path: "\(name)/\(part)/\($0)") }
        }
    }

    private static func contents(of path: String) -> [String] {
        // An empty list fails the test that counts them.
        (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? []
    }

    private static let books: [String: ScenarioBook] = {
        let pairs = names.compactMap { name in
            // A playbook that cannot be read fails its scenarios.
            let files = try? PlaybookFiles(directory: folder.appending(path: name).path())
            return files.flatMap { files in
                readPlaybook(files, into: Complaints()).map { playbook in
                    let book = ScenarioBook(playbook) { choices throws(AdjustmentError) in
                        try readPlaybook(files, adjustedBy: choices, into: Complaints())
                    }
                    return (name, book)
                }
            }
        }
        return Dictionary(pairs) { $1 }
    }()

    private func report(_ shipped: ShippedScenario) throws -> ScenarioReport {
        var book = try #require(Self.books[shipped.playbook])
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: shipped.path)))
        let file = try ScenarioFile(bytes, name: shipped.path)
        let calendar = try file.calendar.map { name in
            let url = Self.folder.appending(path: "calendars/\(name).yaml")
            return try readYAML(Array(try Data(contentsOf: url)), file: "\(name).yaml")
        }
        let complaints = Complaints()
        let scenario = readScenario(file, of: &book, calendar: calendar, into: complaints)
        #expect(complaints.sorted.map(\.description) == [])
        let report = run(try #require(scenario), tellingIn: .dutch)
        for finding in report.findings { try expectWords(finding, of: book.playbook) }
        return report
    }

    /// Each line is told in a sentence without ids of the playbook, and what fails says what was found.
    private func expectWords(_ finding: ScenarioReport.Finding, of playbook: Playbook) throws {
        let told = try #require(finding.told)
        let place = "line \(finding.line): \(told.words)"
        #expect(told.words.hasSuffix(".") && told.words.count > 10 && !told.words.contains("  "), "\(place)")
        let words = Set(told.words.split { " ,.:“”".contains($0) }.map(String.init))
        let ids = Set(playbook.everyStep.map(\.id.text).filter { $0.contains("-") && $0 != "time-out" })
        #expect(words.isDisjoint(with: ids), "\(place)")
        #expect((told.found == nil) == finding.holds, "\(place)")
    }

    @Test("there are some, and each has a twin that is broken on purpose")
    func twins() {
        #expect(!Self.scenarios.isEmpty)
        let expected = Self.scenarios.map {
            $0.path.replacingOccurrences(of: "/scenarios/", with: "/scenarios/broken/")
        }
        #expect(Self.broken.map(\.path) == expected)
    }

    @Test("say in Dutch what they show, as coordinators read them", arguments: scenarios)
    func titles(shipped: ShippedScenario) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appending(path: shipped.path)))
        let title = try ScenarioFile(bytes, name: shipped.path).title
        #expect(title.text(in: .dutch) != title.text(in: .english), "write `nl:` below `scenario:`")
    }

    @Test("hold", arguments: scenarios)
    func holds(shipped: ShippedScenario) throws {
        let report = try report(shipped)
        #expect(report.holds, "\(report.text)")
        #expect(!report.findings.filter { !$0.isHappening }.isEmpty)
    }

    @Test("fail when they are broken on purpose, and where they say so", arguments: broken)
    func breaks(shipped: ShippedScenario) throws {
        let report = try report(shipped)
        let failures = report.failures
        #expect(!failures.isEmpty, "nothing fails in \(shipped.path)")
        guard report.findings.contains(where: { $0.breaks != nil }) else {
            #expect(report.breaks != nil, "\(shipped.path) does not say what it breaks")
            return
        }
        #expect(failures.allSatisfy { $0.breaks != nil }, "\(report.text)")
    }
}
