import Casework
import Database
import People
import StoresUnderTest
import Testing

@testable import Records

/// How a list of ids is looked up, however many rows a school has.
@Suite("A list of ids")
struct PlanTests {
    @Test("is looked up by id, not by passing all of the school", arguments: ["dossier", "pupil"])
    func isLookedUpByID(table: String) async throws {
        try await ArchiveUnderTest.on(.sqlite) { lent in
            let condition = ofSchool(table, amongIDs: 50)
            let values = (0...50).map { Value.text("\($0)") }
            let plan = try await lent.archive.database.read { transaction in
                try transaction.rows("EXPLAIN QUERY PLAN SELECT * FROM \(table) WHERE \(condition)", values)
                    .map { try $0.text("detail") }
            }
            #expect(plan.count == 1)
            #expect(plan[0].hasPrefix("SEARCH \(table) "))
            #expect(plan[0].hasSuffix("(id=?)"))
        }
    }

    @Test("of what stands with somebody is found role by role, not by passing all of the school")
    func duties() async throws {
        try await ArchiveUnderTest.on(.sqlite) { lent in
            let held = RolesHeld(schoolWide: ["person@juf"], byClass: ["5": ["teacher"]])
            let ways = WaysToDuties(held, of: ArchiveUnderTest.school, on: "2026-03-02")
            let plan = try await lent.archive.database.read { transaction in
                try transaction.rows(
                    "EXPLAIN QUERY PLAN SELECT * FROM duty WHERE duty.strength = 'must' AND \(ways.condition)",
                    ways.values
                ).map { try $0.text("detail") }
            }
            #expect(plan.contains("MULTI-INDEX OR"), "\(plan)")
            #expect(!plan.contains { $0.hasSuffix("(school=?)") }, "\(plan)")
        }
    }

    @Test("finds nothing of another school", arguments: StoreUnderTest.allCases)
    func findsNothingOfAnotherSchool(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { lent in
            let ids = (0..<50).map { Pupil.ID("p\($0)") }
            let own = try await lent.archive.pupils(ids, of: ArchiveUnderTest.school)
            let others = try await lent.archive.pupils(ids, of: ArchiveUnderTest.other)
            #expect(own.count == 3)
            #expect(others.isEmpty)
        }
    }
}
