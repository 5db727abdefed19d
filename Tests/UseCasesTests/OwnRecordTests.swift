import Casework
import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import Records
@testable import UseCases

@Suite("What somebody wrote in cases of others")
struct OwnRecordTests {
    /// A case in which the teacher of another class held the talk, of whose class nobody takes part any more.
    private func written(_ test: SchoolDesk) async throws -> Dossier.ID {
        let parties = [SchoolDesk.party("A"), SchoolDesk.party("C", .initiator, group: "6")]
        let id = try await test.report(about: parties).dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        try await test.carries(
            .complete(CaseEvent.Completion(task: TaskID(step: "talk"))), in: id, by: "meester")
        #expect(
            try await !listed("meester", test).contains { $0.row.id == id },
            "as long as it is theirs to read, it is in the list")
        try await test.carries(.leave("C"), in: id, by: "juf")
        return id
    }

    private func listed(_ staff: StaffMember.ID, _ test: SchoolDesk) async throws -> [OwnRecord] {
        try await ListOwnRecords(test.desk)(for: try await test.viewer(staff)).records
    }

    @Test(
        "an author without a role in the case finds it, with what may be read back",
        arguments: StoreUnderTest.allCases)
    func found(_ kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await written(test)
            #expect(try await !test.listed("meester").contains(id))
            let found = try #require(try await listed("meester", test).first)
            #expect(found.row.id == id)
            #expect(found.steps.map(\.title) == ["Gesprek"] && found.steps.map(\.on.iso) == ["2026-03-02"])
            #expect(try await test.opens(id, "meester").access.mayRead("talk", writtenBy: "meester"))
        }
    }

    @Test("nobody else does: not who reads it anyway, and not who wrote nothing")
    func others() async throws {
        try await SchoolDesk.with { test in
            _ = try await written(test)
            for staff in ["juf", "co", "baas", "vera"] as [StaffMember.ID] {
                #expect(try await listed(staff, test).isEmpty, "\(staff)")
            }
        }
    }

    @Test("finding it is no reading, as nothing that was written is shown")
    func unread() async throws {
        try await SchoolDesk.with { test in
            let id = try await written(test)
            try test.clock.set("2026-03-03T09:00")
            _ = try await listed("meester", test)
            let row = try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
            let readings = try await test.archive.readings(of: row, limit: 50, offset: 0)
            #expect(readings.allSatisfy { !$0.firstAt.hasPrefix("2026-03-03") })
        }
    }

    @Test("who is accused since finds it no more, just as the door stays shut")
    func accused() async throws {
        try await SchoolDesk.with { test in
            let id = try await written(test)
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
            #expect(try await listed("meester", test).isEmpty)
            await #expect(throws: AccessRefused.self) { _ = try await test.opens(id, "meester") }
        }
    }

    @Test("nor does who changed classes since the accusation: it was about what they held then")
    func accusedAndMoved() async throws {
        try await SchoolDesk.with { test in
            let id = try await written(test)
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
            _ = try await test.database.write {
                try $0.run(
                    "UPDATE assignment SET role = 'helper', school_class = NULL WHERE staff = 'meester'")
            }
            #expect(try await listed("meester", test).isEmpty)
            await #expect(throws: AccessRefused.self) { _ = try await test.opens(id, "meester") }
        }
    }

    @Test("what may not be read back takes no place in the list, and a longer list goes on on a next page")
    func pages() async throws {
        try await SchoolDesk.with { test in
            let first = try await written(test)
            try test.clock.set("2026-03-03T09:00")
            // Later ones that look alike to the list, and give nothing back.
            let empty = try await test.report().dossier
            _ = try await test.database.write { transaction in
                try transaction.run(
                    "UPDATE dossier SET authors = ',meester,' WHERE id = ?", [.text(empty.text)])
                for number in 1...70 {
                    try transaction.run(
                        """
                        INSERT INTO dossier (id, school, scope, number, playbook, protocol_version, opened_at,
                            latest_at, closed, owner, accused, authors, open_duties, version, chain_head)
                        SELECT id || '-' || ?, school, scope, number + 1000 + ?, playbook, protocol_version, opened_at,
                            latest_at, closed, owner, accused, authors, open_duties, version, chain_head
                        FROM dossier WHERE id = ?
                        """, [.text(String(number)), .integer(number), .text(empty.text)])
                }
            }
            #expect(try await listed("meester", test).map(\.row.id) == [first])
            for _ in 1...ListOwnRecords.pageSize { _ = try await written(test) }
            let viewer = try await test.viewer("meester")
            let page = try await ListOwnRecords(test.desk)(page: 1, for: viewer)
            #expect(page.records.count == ListOwnRecords.pageSize && page.hasMore)
            let next = try await ListOwnRecords(test.desk)(page: 2, for: viewer)
            #expect(next.records.map(\.row.id) == [first] && !next.hasMore)
        }
    }

    @Test("a case from before this was kept is found once the lists were brought up to date")
    func old() async throws {
        try await SchoolDesk.with { test in
            _ = try await written(test)
            _ = try await test.database.write { try $0.run("UPDATE dossier SET authors = '', tick_at = ''") }
            #expect(try await listed("meester", test).isEmpty)
            _ = try await RefreshTicks(test.desk)()
            #expect(try await listed("meester", test).count == 1)
        }
    }
}
