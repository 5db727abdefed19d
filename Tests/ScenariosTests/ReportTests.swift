import Foundation
import Testing

@testable import Scenarios

@Suite("The report of a scenario")
struct ReportTests {
    private func report(breaks: String = "") throws -> ScenarioReport {
        let story = """

            story:
              - at: 2026-03-02 10:30
                report: {by: pupil}
                expect:
                  - closed: no
                  - {closed: yes\(breaks)}
            """
        return run(try #require(try Wilg.read(Wilg.head + story).scenario))
    }

    @Test("says for every happening and expectation whether it held")
    func findings() throws {
        let report = try report()
        #expect(report.findings.map(\.holds) == [true, true, false])
        #expect(report.findings.map(\.line) == [15, 18, 19])
        #expect(report.findings.map(\.isHappening) == [true, false, false])
        #expect(!report.holds)
    }

    @Test("is a text with a line for each failure")
    func text() throws {
        #expect(
            try report().text == """
                FAILS   A test (test.yaml, 3 checks)
                  test.yaml:19: 2026-03-02T10:30: closed: yes
                      expected that the dossier is closed: yes; found no
                """)
    }

    @Test("keeps what is broken on purpose, and is JSON and back")
    func json() throws {
        let report = try report(breaks: ", breaks: It is still open")
        #expect(report.failures.map(\.breaks) == ["It is still open"])
        #expect(report.failures.map(\.words) == ["closed: yes"])
        let data = try JSONEncoder().encode(report)
        #expect(try JSONDecoder().decode(ScenarioReport.self, from: data) == report)
    }
}
