import Testing
import YAML

@testable import Playbooks

@Suite("Playbooks with mistakes")
struct BrokenPlaybookTests {
    @Test("are there to try")
    func some() {
        #expect(Fixtures.brokenNames.count >= 18)
    }

    @Test(
        "are told of every mistake: where, what was found, what was expected", arguments: Fixtures.brokenNames
    )
    func broken(name: String) throws {
        let (playbook, complaints) = Fixtures.read(try Fixtures.broken(name))
        let expected = try Fixtures.complaints(name)
        #expect(complaints == expected)
        #expect(!expected.isEmpty)
        #expect((playbook == nil) == expected.contains { $0.contains(": error: ") })
    }

    @Test("can be used all the same when no step closes a case: that is a warning")
    func noClosing() throws {
        let files = try Fixtures.small().saying("", insteadOf: "closing: close\n")
            .saying("", insteadOf: "kind: closing, ")
        let (playbook, complaints) = Fixtures.read(files)
        #expect(playbook != nil && complaints.count == 1)
        #expect(complaints.first?.hasPrefix("plans/plan.yaml:1:5: warning: no step closes a case") == true)
    }
}
