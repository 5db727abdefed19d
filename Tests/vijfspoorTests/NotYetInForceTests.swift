import Playbooks
import SchoolTime
import Testing
import YAML

@testable import vijfspoor

@Suite("A protocol that holds from a later day")
struct NotYetInForceTests {
    private func playbook(from: String?) throws -> Playbook {
        var playbook = Playbook(
            id: "eik", school: "De Eik", title: "Protocol", caseOwner: "teacher",
            triage: Triage(
                title: "Wat is het?", performer: .init(.one("teacher")), due: nil, outcomes: [],
                table: DecisionTable(rows: []), grounds: .none),
            intake: Intake(channels: []))
        playbook.validFrom = from.flatMap(SchoolDate.init(iso:))
        return playbook
    }

    private func check(_ from: String?) throws -> NotYetInForce {
        NotYetInForce(try playbook(from: from), on: try #require(SchoolDate(iso: "2026-03-02")))
    }

    @Test(
        "is told of until the day itself",
        arguments: [(nil, false), ("2026-03-02", false), ("2026-03-03", true)])
    func days(from: String?, isTold: Bool) throws {
        #expect(try (check(from).words != nil) == isTold)
    }

    @Test("is told of beside its date")
    func place() throws {
        let main = """
            playbook:
              id: eik
              valid: {until: not-stated, from: 2026-08-01}
            """
        let files = PlaybookFiles(name: "eik", contents: ["playbook.yaml": Array(main.utf8)])
        let warning = try #require(try check("2026-08-01").warning(in: files))
        #expect(warning.severity == .warning)
        #expect(warning.position.file == "playbook.yaml" && warning.position.line == 3)
        #expect(warning.position.column > 25)
        #expect(warning.message.contains("2026-08-01"))
        #expect(try check("2026-01-01").warning(in: files) == nil)
    }
}
