import Playbooks
import Testing
import YAML

@testable import Scenarios

@Suite("What scenarios of one playbook share")
struct ScenarioBookTests {
    /// A story in which the first evaluation is owed four school days after the talk with who started it, or after the
    /// report, as the school chooses.
    private func scenario(closed: String = "[]", settings: String? = nil) throws -> Scenario {
        let head = Wilg.head.replacing("closed: [2026-04-06]", with: "closed: \(closed)")
        let choices = settings.map { "\nsettings: \($0)" } ?? ""
        let lines = Wilg.begin + "- {at: 2026-03-04, done: talk-initiator, expect: [{open: evaluation}]}"
        let story = lines.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let (scenario, complaints) = try Wilg.read(head + choices + "\nstory:\n" + story)
        #expect(complaints == [])
        return try #require(scenario)
    }

    @Test("those that choose alike under the same calendar play one playbook")
    func alike() throws {
        #expect(try scenario().school.played === scenario().school.played)
        let chosen = try scenario(settings: "{W-G1: report}")
        #expect(try chosen.school.played === scenario(settings: "{W-G1: report}").school.played)
        #expect(chosen.playbook != Wilg.playbook)
    }

    @Test("neither a choice nor a calendar is taken from another scenario")
    func apart() throws {
        let plain = try scenario()
        let chosen = try scenario(settings: "{W-G1: report}")
        let holiday = try scenario(closed: "[2026-03-05]")
        #expect(plain.playbook == Wilg.playbook && holiday.playbook == Wilg.playbook)
        #expect(chosen.playbook != plain.playbook)
        #expect(holiday.school.calendar != plain.school.calendar)
        #expect(try scenario(closed: "[2026-03-05]", settings: "{W-G1: report}").playbook == chosen.playbook)
        #expect(chosen.school.calendar == plain.school.calendar)
        #expect(holiday.school.engine(.caseFile) !== plain.school.engine(.caseFile))
    }

    @Test("where a school chose, scenarios that choose nothing play its choice in the words of the playbook")
    func standing() throws {
        let plain = try #require(Wilg.playbook)
        let chosen = try readPlaybook(Wilg.files, adjustedBy: ["W-G1": "report"], into: Complaints())
        let book = ScenarioBook(plain, standing: chosen) { _ in plain }
        let calendar = try scenario().school.calendar
        let played = try book.played(choosing: [:], by: calendar)
        #expect(played.playbook == chosen && played.plain == plain)
        #expect(try book.played(choosing: ["W-G1": "talk"], by: calendar).playbook == plain)
    }
}
