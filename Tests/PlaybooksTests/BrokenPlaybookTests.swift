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
}
