import Dossiers
import Foundation
import People
import Playbooks
import SchoolTime
import StoresUnderTest
import Testing

@testable import Database
@testable import Records

@Suite("The register of people")
struct RegisterTests {
    private static let today = ArchiveUnderTest.moment(0).date

    private static let pupil = ListedPupil(
        number: "LLN-4711", name: "Aafke Zonderling", group: "7", yearGroup: 7,
        guardians: [
            Guardian(name: "Berend Zonderling", email: "berend@zonderling.example", phone: "0687654321")
        ])

    private func changes(_ list: PeopleList, at test: ArchiveUnderTest, ids: String = "n") async throws
        -> PeopleChanges
    {
        var count = 0
        return PeopleChanges(
            from: list, to: try await test.archive.register(of: ArchiveUnderTest.school), today: Self.today
        ) {
            count += 1
            return "\(ids)\(count)"
        }
    }

    private func files(of test: ArchiveUnderTest) async throws -> [Data] {
        let folders = Set([try #require(try await test.databaseFolder()), test.folder])
        return try folders.flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: folder).map {
                try Data(contentsOf: URL(filePath: folder + "/" + $0))
            }
        }
    }

    @Test("numbers, names and parents stand sealed in the database, in every table and file")
    func sealed() async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            let staff = ListedStaff(number: "BRW", name: "Wes Broek", roles: ["director"])
            try await test.archive.apply(
                try await changes(PeopleList(pupils: [Self.pupil], staff: [staff]), at: test),
                to: ArchiveUnderTest.school)
            let register = try await test.archive.register(of: ArchiveUnderTest.school)
            let stored = try #require(register.pupils.first { $0.number == Self.pupil.number })
            #expect(stored.card.name == Self.pupil.name && stored.guardians == Self.pupil.guardians)
            #expect(register.staff.map(\.number) == ["BRW"])
            let all = try await files(of: test)
            #expect(
                all.contains { $0.range(of: Data("Wes Broek".utf8)) != nil }, "the search finds what is plain"
            )
            for secret in ["Aafke", "Zonderling", "LLN-4711", "Berend", "berend@", "0687654321"] {
                #expect(!all.contains { $0.range(of: Data(secret.utf8)) != nil }, "\(secret)")
            }
        }
    }

    @Test("the same pupil twice at once is stored once", arguments: StoreUnderTest.allCases)
    func twice(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let list = PeopleList(pupils: [Self.pupil])
            let (first, second) = (
                try await changes(list, at: test), try await changes(list, at: test, ids: "m")
            )
            try await test.archive.apply(first, to: ArchiveUnderTest.school)
            await #expect(throws: DatabaseError.self) {
                try await test.archive.apply(second, to: ArchiveUnderTest.school)
            }
            let register = try await test.archive.register(of: ArchiveUnderTest.school)
            #expect(register.pupils.count { $0.number == Self.pupil.number } == 1)
            #expect(
                register.classes.map(\.title) == ["5", "6", "7"], "and the class of the second is not there")
        }
    }

    @Test(
        "a number or parents moved to another pupil do not open",
        arguments: ["sealed_number", "sealed_guardians"])
    func moved(column: String) async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            try await test.archive.apply(
                try await changes(PeopleList(pupils: [Self.pupil]), at: test), to: ArchiveUnderTest.school)
            try await test.tamper(
                "UPDATE pupil SET \(column) = (SELECT \(column) FROM pupil WHERE number_hash IS NOT NULL)"
                    + " WHERE id = 'p1'")
            await #expect(throws: (any Error).self) {
                try await test.archive.register(of: ArchiveUnderTest.school)
            }
        }
    }

    @Test(
        "changes meant for one school are refused at another, and change nothing",
        arguments: StoreUnderTest.allCases)
    func otherSchool(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let staff = ListedStaff(number: "BRW", name: "Wes Broek", roles: ["director"])
            try await test.archive.apply(
                try await changes(PeopleList(staff: [staff]), at: test), to: ArchiveUnderTest.school)
            let other = ListedStaff(number: "BRW", name: "Iemand Anders", roles: ["coordinator"])
            let changed = try await changes(PeopleList(staff: [other]), at: test)
            #expect(changed.changedStaff.count == 1)
            await #expect(throws: RecordsError.self) {
                try await test.archive.apply(changed, to: ArchiveUnderTest.other)
            }
            let register = try await test.archive.register(of: ArchiveUnderTest.school)
            #expect(register.staff.map(\.member.name) == ["Wes Broek"])
            #expect(register.staff.first?.member.assignments.map(\.role) == ["director"])
        }
    }

    @Test(
        "what was worked out before somebody was appointed on the site is refused, and the appointment stays",
        arguments: StoreUnderTest.allCases)
    func appointedInBetween(kind: StoreUnderTest) async throws {
        try await ArchiveUnderTest.on(kind) { test in
            let staff = ListedStaff(number: "BRW", name: "Wes Broek", roles: ["director"])
            try await test.archive.apply(
                try await changes(PeopleList(staff: [staff]), at: test), to: ArchiveUnderTest.school)
            let renamed = ListedStaff(number: "BRW", name: "Wes Broekstra", roles: ["director"])
            let list = PeopleList(pupils: [Self.pupil], staff: [renamed])
            let changed = try await changes(list, at: test, ids: "m")
            let before = try await test.archive.register(of: ArchiveUnderTest.school)
            let member = try #require(before.staff.first).member.id
            try await test.archive.appoint(
                HeldRole(member, .init(role: "coordinator", from: Self.today.iso)), because: "Nodig.",
                seen: before.revision, by: member, at: "2026-03-02T10:00", of: ArchiveUnderTest.school)
            await #expect(throws: RecordsError.conflict(found: before.revision + 1)) {
                try await test.archive.apply(changed, to: ArchiveUnderTest.school)
            }
            let after = try await test.archive.register(of: ArchiveUnderTest.school)
            #expect(after.staff.first?.member.assignments.map(\.role) == ["director", "coordinator"])
            #expect(after.staff.first?.member.name == "Wes Broek" && after.pupils == before.pupils)
            let pupils = try await changes(PeopleList(pupils: [Self.pupil]), at: test, ids: "o")
            try await test.archive.appoint(
                HeldRole(member, .init(role: "support-coordinator", from: Self.today.iso)), because: "Ook.",
                seen: after.revision, by: member, at: "2026-03-02T10:01", of: ArchiveUnderTest.school)
            try await test.archive.apply(pupils, to: ArchiveUnderTest.school)
        }
    }

    @Test("a change of a pupil whose key is gone is refused, and the rest of the changes with it")
    func erased() async throws {
        try await ArchiveUnderTest.on(.sqlite) { test in
            let known = PupilCard(id: "weg", name: "Aafke", schoolClass: "7", yearGroup: 7)
            let register = PeopleRegister(
                classes: [SchoolClass(id: "7", title: "7", yearGroup: 7)],
                pupils: [RegisteredPupil(card: known, number: Self.pupil.number, guardians: [])], staff: [])
            let changes = PeopleChanges(
                from: PeopleList(pupils: [Self.pupil]), to: register, today: Self.today
            ) { "n" }
            #expect(changes.changedPupils.count == 1)
            await #expect(throws: RecordsError.keyLost) {
                try await test.archive.apply(changes, to: ArchiveUnderTest.school)
            }
        }
    }
}
