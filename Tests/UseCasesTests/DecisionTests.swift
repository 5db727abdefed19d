import Casework
import Dossiers
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
}
