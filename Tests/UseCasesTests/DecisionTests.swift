import Casework
import Dossiers
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("What somebody else prepares and one decides")
struct DecisionTests {
    /// A case in which the director may decide to move a pupil, which the teacher prepares.
    private func undecided(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.bullying()
        try test.clock.set("2026-03-04T09:00")
        _ = try await RefreshTicks(test.desk)()
        try await test.carries(
            .complete(CaseEvent.Completion(task: TaskID(step: "escalate"))), in: id, by: "baas")
        return id
    }

    private func decisions(_ list: TodayList) -> [String] {
        list.lines.filter(\.listed.duty.isDecision).compactMap { $0.step?.id.text }
    }

    @Test(
        "stands on the day's list of who decides, and as an offer with who prepares it",
        arguments: StoreUnderTest.allCases)
    func stands(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await undecided(test)
            let list = try await test.today("baas")
            #expect(decisions(list) == ["place"])
            #expect(list.lines.first { $0.listed.duty.isDecision }?.listed.duty.strength == .may)
            let teacher = try await test.today("juf")
            #expect(decisions(teacher) == [], "the teacher does not decide")
            #expect(teacher.offers.map(\.listed.count) == [2], "and may prepare it, beside the other offer")
            try await test.carries(
                .complete(CaseEvent.Completion(task: TaskID(step: "place"))), in: id, by: "baas")
            #expect(decisions(try await test.today("baas")) == [], "once decided it waits no more")
        }
    }

    @Test("is no open duty of the case: nobody owes it")
    func owesNothing() async throws {
        try await SchoolDesk.with { test in
            let id = try await undecided(test)
            let before = try await test.archive.dossier(id, of: SchoolDesk.school)?.openDuties
            try await test.carries(
                .complete(CaseEvent.Completion(task: TaskID(step: "place"))), in: id, by: "baas")
            let after = try await test.archive.dossier(id, of: SchoolDesk.school)?.openDuties
            #expect(before != nil && before == after)
        }
    }

    @Test("nobody else decides on it")
    func othersRefused() async throws {
        try await SchoolDesk.with { test in
            let id = try await undecided(test)
            let place = CaseCommand.complete(CaseEvent.Completion(task: TaskID(step: "place")))
            let refusal = await #expect(throws: Refusal.self) {
                try await test.carries(place, in: id, by: "juf")
            }
            #expect(refusal?.reason == .notYours(owners: ["director"]))
        }
    }

    /// The small school's playbook, in which the director does a measure that nobody else decides on.
    private static let ownMeasure: PlaybookFiles = {
        var files = SchoolPlaybook.files
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self).replacing(
            "{id: exclude, title: Schorsen,", with: "{id: exclude, title: Schorsen, kind: measure,"
        ).replacing(", document: exclusion, cites: W-1}", with: ", cites: W-1}")
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }()

    @Test("a measure of the one who does it alone awaits that decision too, and is no offer for them")
    func ownMeasure() async throws {
        try await SchoolDesk.with { test in
            let shelf = PlaybookShelf(
                files: ["wilg": [1: Self.ownMeasure]], calendars: ["midden": SchoolCalendar(closed: [])])
            let clock = test.clock
            let desk = Desk(
                archive: test.archive, shelf: shelf, scenarios: test.desk.scenarios, now: { clock.now },
                newID: { "m\(clock.next())" }, newCode: { "MAY-\(clock.next())" })
            let form = ReportForm(
                reporter: .staff, channel: nil, text: "Er is iets.", parties: [SchoolDesk.party("A")])
            let id = try await FileReport(desk)(form, at: SchoolDesk.school).dossier
            _ = try await CarryOut(desk)(
                [.triage("bullying", reason: "gezien")], in: id,
                expecting: try #require(try await test.archive.dossier(id, of: SchoolDesk.school)).version,
                by: try await test.viewer("juf"))
            let list = try await ShowToday(desk)(for: try await test.viewer("baas"))
            #expect(decisions(list) == ["exclude"] && list.offers.isEmpty)
        }
    }
}
