import Access
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Somebody who leaves")
struct EndStaffTests {
    /// With whom what is owed in a dossier stands.
    private func owners(of id: Dossier.ID, _ test: SchoolDesk) async throws -> Set<[Role.ID]> {
        let file = try await test.opens(id, "co")
        return Set(file.obligations.filter { !$0.state.isOver }.map(\.owners.roles))
    }

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

    @Test(
        "what nobody holds any more is the stand-in's, in running cases and new ones, until one is appointed",
        arguments: StoreUnderTest.allCases)
    func vacant(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let running = try await test.report().dossier
            #expect(try await owners(of: running, test) == [["teacher"]])
            _ = try await EndStaff(test.desk)("juf", at: SchoolDesk.school)
            let new = try await test.report().dossier
            for id in [running, new] { #expect(try await owners(of: id, test) == [["director"]]) }
            let listed = try await Set(test.work("baas").map(\.listed.dossier))
            #expect(listed.isSuperset(of: [running, new]))
            try await test.add("duo", .init(role: "teacher", schoolClass: "5", from: "2026-03-03"))
            try test.clock.set("2026-03-03T07:00")
            _ = try await RefreshTicks(test.desk)()
            for id in [running, new] { #expect(try await owners(of: id, test) == [["teacher"]]) }
        }
    }

    @Test("a role that ends on a day is nobody's from the next on, without anybody doing anything")
    func lapses() async throws {
        try await SchoolDesk.with { test in
            _ = try await EndStaff(test.desk)("juf", at: SchoolDesk.school)
            try await test.add("inval", .init(role: "teacher", schoolClass: "5", until: "2026-03-03"))
            let id = try await test.report().dossier
            for (day, expected) in [
                ("2026-03-02", "teacher"), ("2026-03-03", "teacher"), ("2026-03-04", "director"),
            ] as [(String, Role.ID)] {
                try test.clock.set(day + "T10:00")
                _ = try await RefreshTicks(test.desk)()
                #expect(try await owners(of: id, test) == [[expected]], "on \(day)")
            }
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
