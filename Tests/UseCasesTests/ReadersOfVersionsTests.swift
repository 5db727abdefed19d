import Access
import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Lists while cases run by several versions of the protocol")
struct ReadersOfVersionsTests {
    private func listed(_ staff: StaffMember.ID, _ desk: Desk) async throws -> Set<Dossier.ID> {
        let viewer = try #require(try await FindViewer(desk)(staff, at: SchoolDesk.school))
        return Set(try await ListDossiers(desk)(.init(), page: 1, for: viewer).dossiers.map(\.row.id))
    }

    private func report(_ desk: Desk, over channel: Channel.ID = "teacher") async throws -> Dossier.ID {
        try await FileReport(desk)(
            ReportForm(
                reporter: .staff, channel: channel, text: "Er is iets.", parties: [SchoolDesk.party("A")]),
            at: SchoolDesk.school
        ).dossier
    }

    private func reads(_ id: Dossier.ID, _ staff: StaffMember.ID, _ desk: Desk) async throws -> Bool {
        let viewer = try #require(try await FindViewer(desk)(staff, at: SchoolDesk.school))
        return try await AskAccess(desk)(to: id, for: viewer).mayReadNotes
    }

    @Test("each case is found by who reads it by its own version", arguments: StoreUnderTest.allCases)
    func versions(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = SchoolEditions.desk(test)
            func told() async throws -> Dossier.ID { try await report(desk, over: "coordinator") }
            let (stays, moves) = (try await told(), try await told())
            try await SchoolEditions.publish(desk)
            let new = try await told()
            #expect(try await listed("juf", desk) == [stays, moves], "the new one is for the coordinator")
            let row = try #require(try await test.archive.dossier(moves, of: SchoolDesk.school))
            let moved = try await MoveDossiers(desk)(
                [moves: row.version], to: 2, reason: "Beter.", by: try await test.viewer("co"))
            #expect(moved.moved == [moves])
            #expect(try await listed("juf", desk) == [stays])
            #expect(try await listed("co", desk) == [stays, moves, new])
            for staff in ["juf", "meester", "co", "baas"] as [StaffMember.ID] {
                for id in [stays, moves, new] {
                    let found = try await listed(staff, desk).contains(id)
                    #expect(try await reads(id, staff, desk) == found, "\(id) for \(staff)")
                }
            }
        }
    }

    @Test("what came in confidence stays hidden when the channel has another name since")
    func sealed() async throws {
        try await SchoolDesk.with { test in
            let desk = SchoolEditions.desk(test)
            let old = try await report(desk, over: "adviser")
            try await SchoolEditions.publish(desk)
            let new = try await report(desk, over: "in-confidence")
            for staff in ["juf", "co", "baas"] as [StaffMember.ID] {
                #expect(try await listed(staff, desk).isEmpty, "\(staff)")
            }
            #expect(try await listed("vera", desk) == [old, new])
            let viewer = try #require(try await FindViewer(desk)("vera", at: SchoolDesk.school))
            #expect(try await ListReports(desk)(page: 1, for: viewer).reports.count == 2)
        }
    }

    @Test("who stands in for a reader and whom a reader was added find the case; who was accused does not")
    func others() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            #expect(try await listed("baas", test.desk) == [])
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
            #expect(try await listed("baas", test.desk) == [id], "stands in for the teacher")
            #expect(try await listed("juf", test.desk) == [])
            #expect(try await listed("vera", test.desk) == [])
            try await test.carries(.addReader("notes", "adviser"), in: id, by: "co")
            #expect(try await listed("vera", test.desk) == [id])
        }
    }

    @Test("what an earlier program stored is in the lists after a refresh, closed cases too")
    func afterUpgrade() async throws {
        try await SchoolDesk.with { test in
            let (open, closed) = (try await test.report().dossier, try await test.report().dossier)
            try await test.carries(.triage("bullying", reason: "gezien"), in: closed, by: "juf")
            try await test.carries(.close(reason: "opgelost"), in: closed, by: "juf")
            _ = try await test.database.write {
                try $0.run("UPDATE dossier SET readers = '', tick_at = ''", [])
            }
            #expect(try await listed("co", test.desk) == [])
            #expect(try await RefreshTicks(test.desk)().refreshed == 2)
            #expect(try await listed("co", test.desk) == [open, closed])
            #expect(try await RefreshTicks(test.desk)().refreshed == 0)
        }
    }
}
