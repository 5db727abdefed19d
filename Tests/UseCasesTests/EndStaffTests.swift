import Access
import Dossiers
import People
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Somebody who leaves")
struct EndStaffTests {
    @Test(
        "holds no role from today on, and what was theirs stands with who else holds it",
        arguments: StoreUnderTest.allCases)
    func leaves(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let second = StaffMember(
                id: "duo", name: "Duo", assignments: [.init(role: "teacher", schoolClass: "5")])
            try await test.archive.add([second], to: SchoolDesk.school)
            let id = try await test.report().dossier
            let ended = try await EndStaff(test.desk)("juf", at: SchoolDesk.school)
            #expect(ended.roles == [.init(role: "teacher", schoolClass: "5")] && ended.unheld.isEmpty)
            #expect(try await FindViewer(test.desk)("juf", at: SchoolDesk.school) == nil)
            #expect(try await test.today("duo").lines.map(\.listed.dossier).contains(id))
            let member = try await EndStaff(test.desk).member("juf", at: SchoolDesk.school)
            #expect(member?.assignments.map(\.until) == ["2026-03-01"], "that it was held stays known")
            #expect(try await EndStaff(test.desk)("juf", at: SchoolDesk.school) == EndStaff.Ended())
        }
    }

    @Test("what nobody holds any more is told; roles of later are taken back; those that ended stay so")
    func lastOne() async throws {
        try await SchoolDesk.with { test in
            let roles: [StaffMember.Assignment] = [
                .init(role: "director", until: "2025-12-31"), .init(role: "adviser", from: "2026-08-01"),
                .init(role: "teacher", schoolClass: "6", from: "2026-03-02"),
            ]
            try await test.archive.add(
                [StaffMember(id: "x", name: "X", assignments: roles)], to: SchoolDesk.school)
            let ended = try await EndStaff(test.desk)("x", at: SchoolDesk.school)
            #expect(ended.roles == Array(roles.dropFirst()) && ended.unheld.isEmpty)
            let after = try #require(try await EndStaff(test.desk).member("x", at: SchoolDesk.school))
            #expect(after.assignments.map(\.until) == ["2025-12-31", "2026-03-01", "2026-03-01"])
            let last = try await EndStaff(test.desk)("meester", at: SchoolDesk.school)
            #expect(last.unheld == [.init(role: "teacher", schoolClass: "6")])
        }
    }

    @Test("of another school is nobody's to end, by id or by number", arguments: StoreUnderTest.allCases)
    func elsewhere(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            #expect(try await EndStaff(test.desk).member("juf", at: "elders") == nil)
            #expect(try await EndStaff(test.desk).member(numbered: "JUF", at: SchoolDesk.school) == nil)
            #expect(try await EndStaff(test.desk)("juf", at: "elders") == EndStaff.Ended())
            try await test.archive.endRoles(of: "juf", on: test.clock.now.date, of: "elders")
            #expect(try await test.viewer("juf").roles.byClass == ["5": ["teacher"]])
        }
    }
}
