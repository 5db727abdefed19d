import Foundation
import Testing

@testable import Playbooks

@Suite("The playbooks that come with the program")
struct ShippedPlaybookTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../playbooks").standardizedFileURL

    /// The folders with a playbook in them.
    private static let names: [String] = {
        // An empty list fails the test that counts them.
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path())
        return names?.sorted().filter { name in
            FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/playbook.yaml").path())
        } ?? []
    }()

    @Test("are there")
    func some() {
        #expect(!Self.names.isEmpty)
    }

    @Test("can be read, and nothing in them is complained of", arguments: names)
    func reads(name: String) throws {
        let files = try PlaybookFiles(directory: Self.folder.appending(path: name).path())
        let (playbook, complaints) = Fixtures.read(files)
        #expect(complaints == [])
        #expect(playbook?.id.text == name)
    }
}
