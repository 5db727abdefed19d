import Access
import Casework
import Dossiers
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Duties that wait, on the list of the day")
struct WaitingTests {
    /// The small school's playbook with a step that asks for consent and a view, and one that comes after three weeks.
    private static let files: PlaybookFiles = {
        var files = SchoolPlaybook.files
        let steps = """
            - {id: joint, title: Samen, when: talk.done, due: {within: 2 school-days, cites: W-1}, consents: {who: target, cites: W-1}, consults: {who: adviser, cites: W-1}, cites: W-1}
                  - {id: decide, title: Besluiten, when: talk.done, does: director, needs: {passed: 3 weeks, since: talk.done, cites: W-1}, cites: W-1}
                  - {id: close,
            """
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            .replacing("- {id: close,", with: steps)
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }()

    /// The small school's playbook, by which a case is closed after six quiet weeks.
    private static let quiet: PlaybookFiles = {
        var files = SchoolPlaybook.files
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            .replacing(
                "{not: {triage: unclear}, cites: W-1}",
                with: "{passed: 6 school-weeks, since: report, cites: W-1}")
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }()

    private func desk(_ test: SchoolDesk, by files: PlaybookFiles = files) -> Desk {
        let shelf = PlaybookShelf(
            files: ["wilg": [1: files]], calendars: ["midden": SchoolCalendar(closed: [])])
        let clock = test.clock
        return Desk(
            archive: test.archive, shelf: shelf, scenarios: test.desk.scenarios, now: { clock.now },
            newID: { "w\(clock.next())" }, newCode: { "WAIT-\(clock.next())" })
    }

    /// A case in which the talk was held this Monday.
    private func talked(_ test: SchoolDesk, _ desk: Desk) async throws -> Dossier.ID {
        let form = ReportForm(
            reporter: .staff, channel: nil, text: "Er is iets.", parties: [SchoolDesk.party("A")])
        let id = try await FileReport(desk)(form, at: SchoolDesk.school).dossier
        try await carries(test, desk, .triage("bullying", reason: "gezien"), in: id)
        try await carries(test, desk, .complete(CaseEvent.Completion(task: TaskID(step: "talk"))), in: id)
        return id
    }

    private func carries(_ test: SchoolDesk, _ desk: Desk, _ command: CaseCommand, in id: Dossier.ID)
        async throws
    {
        let row = try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
        let viewer = try await test.viewer("juf")
        _ = try await CarryOut(desk)([command], in: id, expecting: row.version, by: viewer)
    }

    private func line(_ test: SchoolDesk, _ desk: Desk, _ step: Step.ID, of staff: String) async throws
        -> TodayLine?
    {
        let viewer = try await test.viewer(.init(staff))
        return try await ShowToday(desk)(for: viewer).lines.first { $0.step?.id == step }
    }

    @Test(
        "what only waits for consent or a view stands with who does it, and says whose; then as any other",
        arguments: StoreUnderTest.allCases)
    func words(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = desk(test)
            let id = try await talked(test, desk)
            let joint = try #require(try await line(test, desk, "joint", of: "juf"))
            #expect(
                joint.listed.duty.asks == [.view("adviser"), .consent("target")]
                    && joint.due?.iso == "2026-03-04")
            try await carries(test, desk, .consult("joint", who: "adviser", view: "goed"), in: id)
            #expect(try await line(test, desk, "joint", of: "juf")?.listed.duty.asks == [.consent("target")])
            try test.clock.set("2026-03-05T09:00")
            let late = try #require(try await line(test, desk, "joint", of: "juf"))
            #expect(late.isOverdue && late.listed.duty.asks == [.consent("target")])
            try await carries(test, desk, .consent("target", to: "joint", .given), in: id)
            #expect(try await line(test, desk, "joint", of: "juf")?.listed.duty.asks == [])
            for answer in [CaseEvent.Consent.withdrawn, .given, .declined] {
                try await carries(test, desk, .consent("target", to: "joint", answer), in: id)
                let isThere = try await line(test, desk, "joint", of: "juf") != nil
                #expect(isThere == (answer == .given), "a no ends it, and a yes brings it back")
            }
        }
    }

    @Test("a gate that opens by time alone puts the duty on the list, though nobody writes in the case")
    func gate() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            _ = try await talked(test, desk)
            _ = try await RefreshTicks(desk)()
            try test.clock.set("2026-03-22T23:59")
            #expect(try await RefreshTicks(desk)().refreshed == 0)
            #expect(try await line(test, desk, "decide", of: "baas") == nil)
            try test.clock.set("2026-03-23T00:00")
            #expect(try await RefreshTicks(desk)().refreshed == 1)
            #expect(try await line(test, desk, "decide", of: "baas") != nil)
        }
    }

    @Test("a case in which nothing but time is missing says from which day it can be closed")
    func onlyTime() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test, by: Self.quiet)
            let id = try await talked(test, desk)
            for duty in try await OpenDossier(desk)(id, for: try await test.viewer("juf")).obligations
            where duty.state.isOwed && duty.id.isNotice {
                try await carries(test, desk, .tell(duty.id, note: nil), in: id)
            }
            let day = try #require(SchoolDate(iso: "2026-04-13"))
            #expect(try await line(test, desk, "close", of: "juf")?.listed.duty.asks == [.day(day)])
            try test.clock.set("2026-04-13T09:00")
            _ = try await RefreshTicks(desk)()
            #expect(try await line(test, desk, "close", of: "juf")?.listed.duty.asks == [])
        }
    }

    @Test("dossiers of an older program learn both at the next refresh")
    func upgraded() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            _ = try await talked(test, desk)
            try await test.database.write { transaction in
                try transaction.run("DELETE FROM duty WHERE step = 'joint'")
                try transaction.run("UPDATE dossier SET tick_at = '' WHERE closed = 0")
            }
            #expect(try await RefreshTicks(desk)().refreshed == 1)
            #expect(try await line(test, desk, "joint", of: "juf")?.listed.duty.asks.count == 2)
        }
    }
}
