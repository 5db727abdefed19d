import Access
import Casework
import Dossiers
import People
import Playbooks
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Duties of who is accused")
struct ShutOutTests {
    private func gone(_ staff: StaffMember.ID, _ test: SchoolDesk) async throws {
        _ = try await test.database.write {
            try $0.run("DELETE FROM assignment WHERE staff = ?", [.text(staff.text)])
        }
    }

    /// A case in which escalating is owed, by the director.
    private func escalated(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        try test.clock.set("2026-03-05T09:00")
        _ = try await RefreshTicks(test.desk)()
        return id
    }

    private func steps(_ staff: StaffMember.ID, _ test: SchoolDesk) async throws -> [String] {
        let roles = try await test.viewer(staff).roles
        let day = test.clock.now.date.iso
        let duties = try await test.archive.dayList(
            of: SchoolDesk.school, for: roles, readBy: staff, on: day, brief: "9999",
            reports: .init(), within: .all, limit: 200, offset: 0
        ).duties.filter { $0.scope == .caseFile }.map(\.duty)
        return duties.filter { $0.shownTo.map(roles.all.contains) != true }.map(\.task.step.text)
    }

    @Test(
        "stand with who coordinates, who does them; the day says in whose place",
        arguments: StoreUnderTest.allCases)
    func withTheCoordinator(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await escalated(test)
            #expect(try await steps("baas", test) == ["escalate"])
            #expect(try await steps("co", test).isEmpty)
            try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "co")
            #expect(try await test.work("baas").isEmpty)
            #expect(try await steps("co", test) == ["escalate"])
            let line = try await test.today("co").lines.first { $0.step?.id == "escalate" }
            #expect(line?.listed.duty.role == "coordinator" && line?.listed.duty.inPlaceOf == "director")
            try await test.carries(.complete(.init(task: TaskID(step: "escalate"))), in: id, by: "co")
            #expect(
                try await test.opens(id, "co").state.task(TaskID(step: "escalate"))?.ending?.by.person == "co"
            )
        }
    }

    @Test("in every role: where the accused director is the only coordinator too, others do both")
    func inEveryRole() async throws {
        try await SchoolDesk.with { test in
            for staff in ["co", "baas"] as [StaffMember.ID] { try await gone(staff, test) }
            try await test.add("hoofd", .init(role: "director"), .init(role: "coordinator"))
            let id = try await escalated(test)
            #expect(try await steps("hoofd", test).contains("escalate"))
            try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "juf")
            #expect(try await test.work("hoofd").isEmpty)
            #expect(try await test.listed("hoofd").isEmpty)
            await #expect(throws: AccessRefused()) { try await test.opens(id, "hoofd") }
            let state = try await test.opens(id, "juf").state
            #expect(state.unavailable == ["director": Role.accused, "coordinator": Away.barred])
            #expect(try await steps("juf", test).contains("escalate"))

            try await test.carries(
                .clear(Role.ID(person: "hoofd"), reason: "Het was een ander."), in: id, by: "juf")
            #expect(try await test.opens(id, "juf").state.unavailable.isEmpty, "nobody is shut out any more")
            #expect(try await steps("hoofd", test).contains("escalate"))
        }
    }

    @Test("another holder of the role goes on: only the person is shut out")
    func anotherHolder() async throws {
        try await SchoolDesk.with { test in
            try await gone("baas", test)
            try await test.add("hoofd", .init(role: "director"), .init(role: "coordinator"))
            let id = try await escalated(test)
            try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "juf")
            #expect(try await test.opens(id, "co").state.unavailable == ["director": Role.accused])
            #expect(try await steps("co", test) == ["escalate"])
        }
    }

    @Test(
        "who teaches one class and is accused as director is shut out of that class's cases only as a teacher there"
    )
    func teachers() async throws {
        try await SchoolDesk.with { test in
            for staff in ["baas", "meester"] as [StaffMember.ID] { try await gone(staff, test) }
            try await test.add("hoofd", .init(role: "director"), .init(role: "teacher", schoolClass: "6"))
            let six = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            let five = try await test.report().dossier
            for id in [six, five] {
                try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "co")
            }
            #expect(try await test.opens(six, "co").state.unavailable["teacher"] == Away.barred)
            #expect(try await test.opens(five, "co").state.unavailable["teacher"] == nil)
            let lines = try await test.today("co").lines.filter { $0.listed.dossier == six }
            #expect(lines.map { $0.listed.duty.task.step.text }.sorted() == ["receipt", "triage"])
        }
    }

    @Test("an accusation in a case whose coordinator falls ill later is looked at again on the day")
    func refreshed() async throws {
        try await SchoolDesk.with { test in
            try await gone("baas", test)
            try await test.add("hoofd", .init(role: "director"), .init(role: "adviser"))
            try await gone("vera", test)
            let id = try await escalated(test)
            try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "co")
            try await SayAbsent(test.desk)(
                "co", from: "2026-03-05", until: nil, by: try await test.viewer("co"))
            _ = try await RefreshTicks(test.desk)()
            let state = try await test.opens(id, "juf").state
            #expect(
                state.unavailable == [
                    "director": Role.accused, "adviser": Away.barred, "coordinator": Away.absent,
                ])
            #expect(try await steps("juf", test).contains("escalate"), "rather who is there")
        }
    }

    @Test("nobody accuses one colleague after another until the case is theirs alone")
    func alone() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.unavailable("director", reason: Role.accused), in: id, by: "juf")
            await #expect(throws: Refusal(.nobodyElseReads)) {
                try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            }
            #expect(try await test.opens(id, "co").state.unavailable == ["director": Role.accused])
            try await test.add("duo", .init(role: "teacher", schoolClass: "5"))
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            await #expect(throws: AccessRefused()) { try await test.opens(id, "co") }
            _ = try await test.opens(id, "duo")
        }
    }

    @Test("no accusation leaves a case with nobody who leads it, and the first by who leads it stands")
    func nobodyLeads() async throws {
        try await SchoolDesk.with { test in
            for staff in ["co", "baas", "meester"] as [StaffMember.ID] { try await gone(staff, test) }
            try await test.add("duo", .init(role: "adviser"))
            try await test.add("hoofd", .init(role: "coordinator"))
            let id = try await test.report().dossier
            try await test.carries(.addReader("notes", "adviser"), in: id, by: "juf")
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            #expect(try await test.opens(id, "juf").state.shutOut == [Role.ID(person: "hoofd")])
            await #expect(throws: Refusal(.nobodyLeads)) {
                try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "vera")
            }
            _ = try await test.opens(id, "juf")
        }
    }

    @Test(
        "a teacher who is accused finds nothing while nobody knows the class, nor when its pupil is taken out"
    )
    func unknownClass() async throws {
        try await SchoolDesk.with { test in
            try await test.add("ria", .init(role: "teacher", schoolClass: "5"), .init(role: "coordinator"))
            let id = try await test.report(about: []).dossier
            #expect(try await test.listed("ria").contains(id))
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
            func isShutOut() async throws {
                await #expect(throws: AccessRefused()) { try await test.opens(id, "ria") }
                #expect(try await !test.listed("ria").contains(id))
                #expect(try await test.today("ria").lines.allSatisfy { $0.listed.dossier != id })
            }
            try await isShutOut()
            try await test.carries(.join(SchoolDesk.party("A", group: "5")), in: id, by: "co")
            try await isShutOut()
            try await test.carries(.leave("A"), in: id, by: "co")
            try await isShutOut()
            _ = try await test.opens(id, "co")
        }
    }
}
