import Casework
import Database
import Dossiers
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import Records

@Suite("What a list knows of a dossier, and which it shows")
struct FilterTests {
    private static let school = ArchiveUnderTest.school

    private func three(_ test: ArchiveUnderTest) async throws {
        try await test.make("d1") {
            $0.triage = "bullying"
            $0.target = "p1"
            $0.schoolClass = "wilg-5"
            $0.parties = [
                CaseParty(pupil: "p1", involvement: .target, group: "wilg-5"),
                CaseParty(pupil: "p2", involvement: .initiator, group: "wilg-5"),
            ]
            $0.duties = [.of("talk", "teacher", in: "wilg-5", due: "2026-03-04")]
        }
        try await test.make("d2") {
            $0.isClosed = true
            $0.triage = "teasing"
            $0.target = "p3"
            $0.parties = [CaseParty(pupil: "p3", involvement: .target, group: "wilg-6")]
        }
        try await test.make("d3") {
            $0.owner = "director"
            $0.channel = "adviser"
            $0.accused = ["coordinator"]
            $0.shutOut = ["coordinator"]
            $0.duties = [.of("offer", "director", due: "2026-03-01", strength: .may)]
        }
        try await test.make("o1", at: ArchiveUnderTest.other) { $0.triage = "bullying" }
    }

    @Test("a filter lets through what it says, of one school", arguments: StoreUnderTest.allCases)
    func filters(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await three(test)
            func found(_ change: (inout DossierFilter) -> Void) async throws -> [String] {
                var filter = DossierFilter()
                change(&filter)
                return try await test.archive.dossiers(
                    of: Self.school, scope: .caseFile, filter: filter, limit: 10
                )
                .map(\.id.text)
            }
            #expect(try await found { _ in } == ["d3", "d2", "d1"])
            #expect(try await found { $0.isClosed = true } == ["d2"])
            #expect(try await found { $0.isClosed = false } == ["d3", "d1"])
            #expect(try await found { $0.triage = "bullying" } == ["d1"])
            #expect(try await found { $0.isUntriaged = true } == ["d3"])
            #expect(try await found { $0.schoolClasses = ["wilg-6"] } == ["d2"])
            #expect(try await found { $0.schoolClasses = ["wilg-6", "wilg-5"] } == ["d2", "d1"])
            #expect(try await found { $0.pupils = ["p1"] } == ["d1"])
            #expect(try await found { $0.pupils = ["p1", "p3", "weg"] } == ["d2", "d1"])
            #expect(try await found { $0.pupils = ["p2"] } == ["d1"])
            #expect(try await found { $0.pupils = [] } == [])
            #expect(
                try await found {
                    $0.pupils = ["p1"]
                    $0.targets = ["p3"]
                } == ["d2", "d1"])
            #expect(
                try await found {
                    $0.pupils = []
                    $0.targets = ["p2", "p3"]
                } == ["d2"], "who takes part otherwise is no target")
            #expect(try await found { $0.number = 2 } == ["d2"])
            #expect(try await found { $0.number = 9 } == [])
            #expect(try await found { $0.overdueOn = "2026-03-05" } == ["d1"], "an offer is never overdue")
            #expect(try await found { $0.overdueOn = "2026-03-04" } == [])
            #expect(try await test.archive.dossier("o1", of: Self.school) == nil, "not at this school")
        }
    }

    @Test(
        "the row counts what is open and knows the first date; a write replaces it all",
        arguments: StoreUnderTest.allCases)
    func summary(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            try await three(test)
            let row = try await test.row("d1")
            #expect(row.openDuties == 1 && row.nextDue == "2026-03-04" && row.triage == "bullying")
            try await test.archive.append(
                [ArchiveUnderTest.event(.closed(reason: "klaar"), minute: 5)], to: row, expecting: 3,
                summary: DossierSummary(owner: "coordinator"))
            let later = try await test.row("d1")
            #expect(
                later.openDuties == 0 && later.nextDue == nil && later.target == nil
                    && later.owner == "coordinator")
            let held = RolesHeld(schoolWide: [], byClass: ["wilg-5": ["teacher"]])
            #expect(try await test.archive.day(of: Self.school, for: held, on: "2026-03-20").duties.isEmpty)
        }
    }
}
