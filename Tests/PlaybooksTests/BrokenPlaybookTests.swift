import Testing
import YAML

@testable import Playbooks

@Suite("Playbooks with mistakes")
struct BrokenPlaybookTests {
    @Test("there are broken playbooks to try")
    func some() {
        #expect(Fixtures.brokenNames.count >= 18)
    }

    @Test("every mistake is told: where, what was found, what was expected", arguments: Fixtures.brokenNames)
    func broken(name: String) throws {
        let (playbook, complaints) = Fixtures.read(try Fixtures.broken(name))
        let expected = try Fixtures.complaints(name)
        #expect(complaints == expected)
        #expect(!expected.isEmpty)
        #expect((playbook == nil) == expected.contains { $0.contains(": error: ") })
    }

    @Test("a case that no step closes is a warning: the playbook can be used")
    func noClosing() throws {
        var files = try Fixtures.small()
        let plan = try #require(files.contents["plans/plan.yaml"].map { String(decoding: $0, as: UTF8.self) })
        files.contents["plans/plan.yaml"] = Array(
            plan.replacing("closing: close\n", with: "").replacing("kind: closing, ", with: "").utf8)
        let (playbook, complaints) = Fixtures.read(files)
        #expect(playbook != nil && complaints.count == 1)
        #expect(complaints.first?.hasPrefix("plans/plan.yaml:1:5: warning: no step closes a case") == true)
    }
}
