import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import Records
@testable import UseCases

@Suite("An accusation shuts out a person, not a role")
struct AccusedPersonTests {
    /// Gives somebody another role instead of those held, as an import does.
    private func give(
        _ role: Role.ID, in schoolClass: String? = nil, to staff: StaffMember.ID, _ test: SchoolDesk
    )
        async throws
    {
        _ = try await test.database.write {
            try $0.run("DELETE FROM assignment WHERE staff = ?", [.text(staff.text)])
            try $0.run(
                "INSERT INTO assignment (staff, role, school_class) VALUES (?, ?, ?)",
                [.text(staff.text), .text(role.text), Value(schoolClass)])
            try $0.refreshAll(of: SchoolDesk.school.text)
        }
        _ = try await RefreshTicks(test.desk)()
    }

    /// A case in class 5 of which it was said that it is about the teacher, who wrote in it.
    private func aboutTheTeacher(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.bullying()
        try await test.carries(.complete(.init(task: TaskID(step: "talk"))), in: id, by: "juf")
        try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
        return id
    }

    /// That somebody finds nothing of a dossier: at its door, in lists and counts, on the day, or as its author.
    private func findsNothing(_ staff: StaffMember.ID, _ id: Dossier.ID, _ test: SchoolDesk) async throws {
        let viewer = try await test.viewer(staff)
        await #expect(throws: AccessRefused()) { try await test.opens(id, staff) }
        #expect(try await !test.listed(staff).contains(id))
        let count = try await test.archive.countDossiers(
            of: SchoolDesk.school, scope: .caseFile, filter: .init(), within: viewer.reachOfReports)
        #expect(count == 0)
        let today = try await test.today(staff)
        #expect(!today.lines.contains { $0.listed.dossier == id })
        #expect(!today.offers.contains { $0.listed.dossier == id })
        #expect(try await ListOwnRecords(test.desk)(for: viewer).records.isEmpty)
    }

    @Test("it says who held the role, in the classes of the case alone")
    func recorded() async throws {
        try await SchoolDesk.with { test in
            try await test.add("duo", .init(role: "teacher", schoolClass: "5"))
            let id = try await aboutTheTeacher(test)
            let what = try await test.opens(id, "co").events.last { $0.by.person == "co" }?.what
            #expect(what == .unavailable("teacher", reason: Role.accused, holders: ["duo", "juf"]))
        }
    }

    @Test(
        "whoever is accused finds nothing of it in a role given later; who got the old role does it all",
        arguments: StoreUnderTest.allCases)
    func anotherRole(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await aboutTheTeacher(test)
            try await findsNothing("juf", id, test)
            for role in ["coordinator", "director", "adviser"] as [Role.ID] {
                try await give(role, to: "juf", test)
                try await findsNothing("juf", id, test)
            }
            try await test.add("nieuw", .init(role: "teacher", schoolClass: "5"))
            #expect(try await test.opens(id, "nieuw").access.mayReadNotes, "at once")
            #expect(try await test.listed("nieuw") == [id])
            try await give("adviser", to: "juf", test)
            #expect(try await test.opens(id, "co").state.unavailable["teacher"] == nil)
            try await test.carries(.note("Ik neem het over."), in: id, by: "nieuw")
            try await findsNothing("juf", id, test)
        }
    }

    @Test("nor once somebody says that another has the role, which frees the role alone")
    func available() async throws {
        try await SchoolDesk.with { test in
            let id = try await aboutTheTeacher(test)
            try await test.carries(.available("teacher"), in: id, by: "co")
            try await findsNothing("juf", id, test)
            #expect(
                try await test.opens(id, "co").state.unavailable["teacher"] == Away.barred,
                "nobody else holds it yet")
            try await give("teacher", in: "5", to: "meester", test)
            #expect(try await test.opens(id, "meester").state.unavailable["teacher"] == nil)
        }
    }

    @Test("that it is not about somebody after all lets them read and do everything again, and says why")
    func cleared() async throws {
        try await SchoolDesk.with { test in
            let id = try await aboutTheTeacher(test)
            let juf = Role.ID(person: "juf")
            try await test.carries(.clear(juf, reason: "Het ging over een invaller."), in: id, by: "co")
            let opened = try await test.opens(id, "juf")
            #expect(opened.access.mayReadNotes && opened.state.unavailable.isEmpty)
            #expect(
                opened.events.contains { $0.what == .cleared(juf, reason: "Het ging over een invaller.") })
            #expect(try await test.listed("juf") == [id])
        }
    }

    @Test("of two who were accused one is cleared, and acts again in the role")
    func oneOfTwo() async throws {
        try await SchoolDesk.with { test in
            try await test.add("duo", .init(role: "teacher", schoolClass: "5"))
            let id = try await aboutTheTeacher(test)
            try await test.carries(.clear(Role.ID(person: "duo"), reason: "Ging over juf."), in: id, by: "co")
            #expect(try await test.opens(id, "duo").state.unavailable.isEmpty)
            try await findsNothing("juf", id, test)
        }
    }

    @Test("who is accused appoints nobody in it, also once the old role is somebody else's")
    func appoints() async throws {
        try await SchoolDesk.with { test in
            let id = try await aboutTheTeacher(test)
            try await test.add("nieuw", .init(role: "teacher", schoolClass: "5"))
            try await give("coordinator", to: "juf", test)
            #expect(try await test.opens(id, "co").state.unavailable.isEmpty)
            let request = Appoint.Request(
                staff: "meester", role: "teacher", schoolClass: "5", from: "2026-03-02", until: nil,
                reason: "Zo.", seen: 0)
            await #expect(throws: AppointmentRefused.notYours) {
                try await Appoint(test.desk)(request, by: try await test.viewer("juf"))
            }
        }
    }
}
