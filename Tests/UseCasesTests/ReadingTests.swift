import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Who read a dossier")
struct ReadingTests {
    private func readers(_ id: Dossier.ID, at test: SchoolDesk, seenBy staff: StaffMember.ID = "co")
        async throws -> [String]
    {
        try await ShowReadings(test.desk)(of: try await test.opens(id, staff), page: 1).readings.map {
            "\($0.firstAt) \($0.name)" + ($0.isRefused ? " refused" : "")
        }
    }

    @Test(
        "everybody who opened it, wrote in it or was refused stands there, once a day",
        arguments: StoreUnderTest.allCases)
    func everybody(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.report().dossier
            _ = try await test.opens(id, "juf")
            try test.clock.set("2026-03-02T10:00")
            try await test.carries(.note("x"), in: id, by: "juf")
            await #expect(throws: AccessRefused()) { try await test.opens(id, "meester") }
            try test.clock.set("2026-03-03T08:00")
            _ = try await test.opens(id, "juf")
            #expect(
                try await readers(id, at: test) == [
                    "2026-03-03T08:00 co", "2026-03-03T08:00 juf",
                    "2026-03-02T09:00 juf", "2026-03-02T10:00 meester refused",
                ])
        }
    }

    @Test("the list of reports shows words, so who sees it has read them; who sees none has not")
    func inbox() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            for staff in ["juf", "meester", "baas"] {
                let viewer = try await test.viewer(StaffMember.ID(staff))
                _ = try await ListReports(test.desk)(page: 1, for: viewer)
            }
            #expect(try await readers(id, at: test) == ["2026-03-02T09:00 co", "2026-03-02T09:00 juf"])
        }
    }

    @Test("lists of cases and of the day show no words: whoever sees them has read nothing")
    func lists() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            _ = try await test.listed("juf")
            _ = try await test.today("juf")
            #expect(try await readers(id, at: test) == ["2026-03-02T09:00 co"])
        }
    }

    @Test("is for the readers of the case; not for who opens it for one duty only")
    func access() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
            try test.clock.set("2026-03-04T09:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await !readers(id, at: test, seenBy: "juf").isEmpty)
            #expect(try await !readers(id, at: test, seenBy: "co").isEmpty)
            _ = try await test.opens(id, "baas")
            await #expect(throws: AccessRefused()) { try await readers(id, at: test, seenBy: "baas") }
            await #expect(throws: AccessRefused()) { try await readers(id, at: test, seenBy: "meester") }
        }
    }

    @Test("what cannot be written down is not shown")
    func unwritten() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            _ = try await test.database.write { try $0.run("DROP TABLE reading") }
            await #expect(throws: DatabaseError.self) { try await test.opens(id, "juf") }
        }
    }

    @Test("opening a dossier again that day asks the database nothing more")
    func cheap() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            let first = try await Database.counting { try await test.opens(id, "juf") }
            let again = try await Database.counting { try await test.opens(id, "juf") }
            #expect(first.statements == again.statements + 1)
        }
    }
}
