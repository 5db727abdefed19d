import Playbooks
import Testing
import YAML

@testable import Scenarios

@Suite("What scenarios of one playbook share")
struct ScenarioBookTests {
    /// A story in which the first evaluation is owed four school days after the talk with who started it, or after the
    /// report, as the school chooses.
    private func scenario(
        of book: inout ScenarioBook, closed: String = "[]", settings: String? = nil
    ) throws -> Scenario {
        let head = Wilg.head.replacing("closed: [2026-04-06]", with: "closed: \(closed)")
        let choices = settings.map { "\nsettings: \($0)" } ?? ""
        let lines = Wilg.begin + "- {at: 2026-03-04, done: talk-initiator, expect: [{open: evaluation}]}"
        let story = lines.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
        let (scenario, complaints) = try Wilg.read(head + choices + "\nstory:\n" + story, of: &book)
        #expect(complaints == [])
        return try #require(scenario)
    }

    @Test("those that choose alike under the same calendar play one playbook")
    func alike() throws {
        var book = try #require(Wilg.book)
        let plain = try scenario(of: &book).school.played
        #expect(try scenario(of: &book).school.played === plain)
        let chosen = try scenario(of: &book, settings: "{W-G1: report}").school.played
        #expect(try scenario(of: &book, settings: "{W-G1: report}").school.played === chosen)
        #expect(chosen.playbook != plain.playbook)
    }

    @Test("neither a choice nor a calendar is taken from another scenario")
    func apart() throws {
        var book = try #require(Wilg.book)
        let plain = try scenario(of: &book)
        let chosen = try scenario(of: &book, settings: "{W-G1: report}")
        let holiday = try scenario(of: &book, closed: "[2026-03-05]")
        let both = try scenario(of: &book, closed: "[2026-03-05]", settings: "{W-G1: report}")
        #expect(plain.playbook == Wilg.playbook && holiday.playbook == Wilg.playbook)
        #expect(chosen.playbook != plain.playbook && both.playbook == chosen.playbook)
        #expect(holiday.school.calendar != plain.school.calendar)
        #expect(chosen.school.calendar == plain.school.calendar)
        #expect(both.school.calendar == holiday.school.calendar)
        #expect(holiday.school.engine(.caseFile) !== plain.school.engine(.caseFile))
    }

    @Test("where a school chose, scenarios that choose nothing play its choice in the words of the playbook")
    func standing() throws {
        let plain = try #require(Wilg.playbook)
        let chosen = try readPlaybook(Wilg.files, adjustedBy: ["W-G1": "report"], into: Complaints())
        var book = ScenarioBook(plain, standing: chosen) { _ in plain }
        let played = try scenario(of: &book).school.played
        #expect(played.playbook == chosen && played.plain == plain)
        #expect(try scenario(of: &book, settings: "{W-G1: talk}").playbook == plain)
    }
}
