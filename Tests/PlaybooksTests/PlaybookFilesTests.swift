import Foundation
import Testing
import YAML

@testable import Playbooks

@Suite("A playbook's folder")
struct PlaybookFilesTests {
    @Test("gives the files that are read, by their path in it")
    func paths() throws {
        let files = try Fixtures.whole()
        #expect(files.name == "whole")
        #expect(
            files.contents.keys.sorted() == [
                "overlays/digital.yaml", "overlays/quiet.yaml", "plans/others.yaml", "plans/step-plan.yaml",
                "playbook.yaml", "register.csv", "texts.nl.yaml",
            ])
    }

    @Test("of more files than there may be is complained of, and not read in part without a word")
    func tooMany() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "small-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }  // Only tidies up.
        let overlays = folder.appending(path: "overlays")
        try FileManager.default.createDirectory(at: overlays, withIntermediateDirectories: true)
        for (path, bytes) in try Fixtures.small().contents where !path.contains("/") {
            try Data(bytes).write(to: folder.appending(path: path))
        }
        for number in 0...PlaybookFiles.most {
            try Data("overlays: []".utf8).write(to: overlays.appending(path: "\(number).yaml"))
        }
        let complaints = Fixtures.read(try PlaybookFiles(directory: folder.path())).complaints
        #expect(complaints.contains { $0.contains("found more than 500 files in the folder") })
    }

    @Test("that is not there is the disk's own error")
    func noFolder() {
        #expect(throws: (any Error).self) { try PlaybookFiles(directory: Fixtures.path("nowhere")) }
    }

    @Test("is read without links, hidden files and other folders, and a giant not whole")
    func oddFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "playbook-\(UUID())")
        defer { try? FileManager.default.removeItem(at: folder) }  // Only tidies up.
        let other = folder.appending(path: "elsewhere")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try Data("secret: yes".utf8).write(to: other.appending(path: "secret.yaml"))
        try FileManager.default.createSymbolicLink(
            at: folder.appending(path: "texts.nl.yaml"),
            withDestinationURL: other.appending(path: "secret.yaml"))
        try Data("a: b".utf8).write(to: folder.appending(path: ".hidden.yaml"))
        try Data(count: 3_000_000).write(to: folder.appending(path: "playbook.yaml"))
        let files = try PlaybookFiles(directory: folder.path())
        #expect(files.contents.mapValues(\.count) == ["playbook.yaml": 1_000_001])
        let message = "found a file of 1000001 bytes; expected at most 1000000"
        #expect(Fixtures.read(files).complaints == ["playbook.yaml:1:1: error: " + message])
    }

    /// The small playbook in a temporary folder of its own.
    private func copyOfSmall() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "playbook-\(UUID())/small")
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Fixtures.path("small"), toPath: folder.path())
        return folder
    }

    @Test("a part that is not read is told of: a link, a folder, another ending")
    func leftOut() throws {
        let folder = try copyOfSmall()
        // Only tidies up.
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        let manager = FileManager.default
        let overlays = folder.appending(path: "overlays")
        try manager.createDirectory(at: overlays.appending(path: "a.yaml"), withIntermediateDirectories: true)
        try manager.createSymbolicLink(
            atPath: overlays.appending(path: "b.yaml").path(), withDestinationPath: "nowhere")
        for name in ["c.yml", "d.YAML", ".e.yml", "notes.md"] {
            try Data("a: b".utf8).write(to: overlays.appending(path: name))
        }
        let files = try PlaybookFiles(directory: folder.path())
        let names = ["a.yaml", "b.yaml", "c.yml", "d.YAML"]
        #expect(files.leftOut.sorted() == names.map { "overlays/" + $0 })
        let (playbook, complaints) = Fixtures.read(files)
        #expect(playbook != nil)
        #expect(
            complaints.count == 4 && complaints.allSatisfy { $0.contains("warning: found a link, a folder") })
    }

    @Test("a folder that nobody reads and texts in no language are told of")
    func strangeFolders() throws {
        let folder = try copyOfSmall()
        // Only tidies up.
        defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
        let manager = FileManager.default
        for name in ["overlay", "plans/more", "scenarios", "pictures", "empty"] {
            try manager.createDirectory(
                at: folder.appending(path: name), withIntermediateDirectories: true)
        }
        for name in ["overlay/a.yaml", "plans/more/b.yaml", "scenarios/c.yaml", "pictures/d.png"] {
            try Data("a: b".utf8).write(to: folder.appending(path: name))
        }
        try Data("guides: {}".utf8).write(to: folder.appending(path: "texts.english.yaml"))
        let files = try PlaybookFiles(directory: folder.path())
        #expect(files.leftOut.sorted() == ["overlay", "plans/more"])
        let complaints = Fixtures.read(files).complaints
        #expect(complaints.contains { $0.hasPrefix("overlay:1:1: warning: found a link, a folder") })
        #expect(
            complaints.contains {
                $0.hasPrefix("texts.english.yaml:1:1: warning: found a file of texts in no")
            })
    }

    @Test("without a playbook gives one complaint")
    func noPlaybook() {
        let (playbook, complaints) = Fixtures.read(PlaybookFiles(name: "empty", contents: [:]))
        #expect(playbook == nil)
        let message = "found no such file in the folder 'empty'; expected the playbook"
        #expect(complaints == ["playbook.yaml:1:1: error: " + message])
    }

    @Test("without a register misses that, and not every row that is cited")
    func noRegister() throws {
        var files = try Fixtures.small()
        files.contents["register.csv"] = nil
        let message =
            "found no such file in the folder 'small'; expected a line for every rule of the protocol"
        #expect(Fixtures.read(files).complaints == ["register.csv:1:1: error: " + message])
    }

    @Test("without plans has nothing to carry out", arguments: [nil, "plans: []\n", "plans: none\n"])
    func noPlans(line: String?) throws {
        var files = try Fixtures.small()
        files.contents["plans/plan.yaml"] = nil
        files.contents["playbook.yaml"]?.append(contentsOf: Array((line ?? "").utf8))
        let complaints = Fixtures.read(files).complaints
        #expect(complaints.contains { $0.contains("a playbook without a plan") })
        #expect(complaints.contains { $0.contains("found 'none' for 'plans'") } == (line == "plans: none\n"))
    }

    @Test("may be one file, with the plans in playbook.yaml")
    func plansInPlaybook() throws {
        var files = try Fixtures.small()
        let plan = String(decoding: try #require(files.contents["plans/plan.yaml"]), as: UTF8.self)
        files.contents["plans/plan.yaml"] = nil
        let indented = plan.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        files.contents["playbook.yaml"]?.append(contentsOf: Array(("plans:\n  -\n" + indented + "\n").utf8))
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints == [])
        #expect(playbook?.plans.map(\.steps.count) == [2])
    }

    @Test(
        "with a file that is cut off anywhere stops nothing",
        arguments: ["playbook.yaml", "plans/plan.yaml", "register.csv"])
    func cuts(file: String) throws {
        let files = try Fixtures.small()
        let bytes = try #require(files.contents[file])
        for length in stride(from: 0, to: bytes.count - 1, by: 7) {
            var cut = files
            cut.contents[file] = Array(bytes[..<length])
            let (playbook, complaints) = Fixtures.read(cut)
            #expect(playbook == nil || complaints.isEmpty)
        }
    }
}
