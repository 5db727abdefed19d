import Casework
import Playbooks
import SchoolTime
import Testing

@testable import Scenarios

@Suite("What was done, written as a story")
struct WritingTests {
    private func at(_ text: String) throws -> Moment { try #require(Moment(iso: text)) }

    @Test("is read again, and leads to the same events")
    func roundTrip() throws {
        let deeds: [(String, Role.ID, CaseCommand)] = [
            (
                "2026-03-02T10:30", .reporter,
                .report(
                    .init(reporter: .pupil, channel: "teacher", receiver: "teacher", text: "Hij zei: \"au\".")
                )
            ),
            ("2026-03-02T11:00", "teacher", .state([Statement("repeated", "yes")])),
            ("2026-03-02T11:00", "teacher", .triage("bullying", reason: "Het # is zo")),
            (
                "2026-03-03T12:00", "teacher",
                .complete(
                    .init(
                        task: TaskID(step: "talk-target", pupil: "A"), outcome: nil,
                        answers: ["tone": "calm"], reason: nil))
            ),
        ]
        let lines = try deeds.flatMap { storyLines(of: $0.2, by: $0.1, at: try at($0.0)) }
        let text = Wilg.head + "\nstory:\n" + lines.joined(separator: "\n")
        let (scenario, complaints) = try Wilg.read(text)
        #expect(complaints == [])
        let story = try #require(scenario)
        let played = try #require(play(story))
        let events = try #require(played.dossiers.first).events.map(\.what)
        #expect(
            events.contains {
                if case .reported(let report) = $0 { report.text == "Hij zei: \"au\"." } else { false }
            })
        #expect(
            events.contains { if case .triaged("bullying", _, "Het # is zo") = $0 { true } else { false } })
        #expect(
            events.contains {
                if case .done(let done) = $0 { done.task.step == "talk-target" } else { false }
            })
    }

    @Test("what a scenario has no word for gives no line")
    func nothing() throws {
        let join = CaseCommand.join(CaseParty(pupil: "A", involvement: .target))
        #expect(storyLines(of: join, by: "teacher", at: try at("2026-03-02T11:00")) == [])
    }

    @Test("what is said of several pupils stands in a line for each")
    func pupils() throws {
        let said = CaseCommand.state([
            Statement("over", "yes", of: "A"), Statement("over", "no", of: "B"),
            Statement("safe", "yes", of: "A"),
        ])
        #expect(
            storyLines(of: said, by: "teacher", at: try at("2026-03-02T11:00")) == [
                "  - at: 2026-03-02 11:00", "    facts: {over: \"yes\", safe: \"yes\"}", "    of: A",
                "  - at: 2026-03-02 11:00", "    facts: {over: \"no\"}", "    of: B",
            ])
    }

    @Test(
        "has the words of a scenario for each thing that people do",
        arguments: [
            (CaseCommand.open, ["opened: {}"]),
            (.leave("C"), ["leave: C"]),
            (
                .plan(TaskID(step: "talk", pupil: "A"), for: Moment(utcSeconds: 1_772_445_600), reason: nil),
                ["planned: talk", "for: 2026-03-02 11:00", "by: teacher", "of: A"]
            ),
            (
                .waive(TaskID(step: "talk"), reason: "Ziek"),
                ["waived: talk", "by: teacher", "reason: \"Ziek\""]
            ),
            (
                .tell(TaskID(step: "talk").notice("1", to: "team"), note: nil),
                ["told: talk.1", "to: team"]
            ),
            (
                .tell(TaskID(step: Intake.receiptStep).notice("1", to: .reporter), note: nil),
                ["told: receipt", "to: reporter"]
            ),
            (
                .consult("talk", who: "team", view: "Goed"),
                ["consulted: talk", "who: team", "view: \"Goed\""]
            ),
            (
                .consent("target", to: "talk", .declined, of: "A"),
                ["consent: {who: target, to: talk, is: declined}", "of: A"]
            ),
            (.consent("target", to: nil, .given), ["consent: {who: target, is: given}"]),
            (.happen("relapse", note: nil, of: "B"), ["happened: relapse", "by: teacher", "of: B"]),
            (.close(reason: "Klaar\n"), ["close: \"Klaar\\n\"", "by: teacher"]),
            (.reopen(reason: "Toch"), ["reopen: \"Toch\"", "by: teacher"]),
            (
                .handOver(to: "director", reason: "Ver\\der"),
                ["handover: {to: director, because: \"Ver\\\\der\"}", "by: teacher"]
            ),
            (.unavailable("team", reason: "absent"), ["unavailable: {role: team, because: absent}"]),
            (.available("team"), ["available: team"]),
            (.note("Let op"), ["note: \"Let op\"", "by: teacher"]),
            (.attach("paper"), ["attach: paper"]),
            (.addReader("notes", "Z9"), ["adds-reader: {set: notes, who: Z9}"]),
            (
                .removeReader("notes", "Z9", reason: "Klaar."),
                ["removes-reader: {set: notes, who: Z9, because: \"Klaar.\"}", "by: teacher"]
            ),
            (.unseal(reason: "Toch"), ["unseal: \"Toch\"", "by: teacher"]),
        ] as [(CaseCommand, [String])])
    func words(_ command: CaseCommand, _ expected: [String]) throws {
        let lines = storyLines(
            of: command, by: "teacher", at: try at("2026-03-02T11:00"), dossier: ["group: 6a"])
        #expect(lines == ["  - at: 2026-03-02 11:00", "    group: 6a"] + expected.map { "    " + $0 })
    }
}
