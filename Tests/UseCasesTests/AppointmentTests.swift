import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Saying who holds a role")
struct AppointmentTests {
    private func roles(_ test: SchoolDesk, as staff: StaffMember.ID = "co") async throws -> RolesOfSchool {
        try await ShowRoles(test.desk)(for: try await test.viewer(staff))
    }

    private func request(
        _ staff: StaffMember.ID, _ role: Role.ID, _ schoolClass: SchoolClass.ID? = nil,
        from: String = "2026-03-02", until: String? = nil, because reason: String = "Zo is het afgesproken.",
        at test: SchoolDesk
    ) async throws -> Appoint.Request {
        Appoint.Request(
            staff: staff, role: role, schoolClass: schoolClass, from: from, until: until, reason: reason,
            seen: try await roles(test).revision)
    }

    private func appoint(
        _ staff: StaffMember.ID, _ role: Role.ID, _ schoolClass: SchoolClass.ID? = nil,
        from: String = "2026-03-02", until: String? = nil, because reason: String = "Zo is het afgesproken.",
        by author: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        let request = try await request(
            staff, role, schoolClass, from: from, until: until, because: reason, at: test)
        try await Appoint(test.desk)(request, by: try await test.viewer(author))
    }

    private func end(
        _ staff: StaffMember.ID, _ role: Role.ID, _ schoolClass: SchoolClass.ID? = nil, from: String = "",
        on last: String? = "2026-03-02", because reason: String = "Ander werk.",
        by author: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        let request = try await request(
            staff, role, schoolClass, from: from, until: last, because: reason, at: test)
        try await Appoint(test.desk).end(request, by: try await test.viewer(author))
    }

    private func holders(_ role: Role.ID, _ test: SchoolDesk) async throws -> [String] {
        try await roles(test).roles.first { $0.role.id == role }?.holders.filter(\.isToday).map(\.name) ?? []
    }

    @Test("what stands with a role stands with the new holder at once", arguments: StoreUnderTest.allCases)
    func follows(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await appoint("juf", "adviser", by: "baas", at: test)
            let id = try await test.report().dossier
            #expect(try await test.today("meester").lines.isEmpty)
            try await appoint("meester", "teacher", "5", at: test)
            #expect(try await test.today("meester").lines.map(\.listed.dossier).contains(id))
            #expect(try await test.opens(id, "meester").row.id == id)
            #expect(try await holders("teacher", test) == ["juf", "meester", "meester"])
            try await end("juf", "teacher", "5", on: "2026-03-01", at: test)
            #expect(try await test.today("juf").lines.isEmpty)
            await #expect(throws: AccessRefused()) { try await test.opens(id, "juf") }
        }
    }

    @Test("one that begins or ends later does so on its day", arguments: StoreUnderTest.allCases)
    func later(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await appoint("vera", "teacher", "5", from: "2026-03-04", until: "2026-03-06", at: test)
            #expect(try await holders("teacher", test) == ["juf", "meester"])
            let listed = try await roles(test).roles.first { $0.role.id == "teacher" }?.holders
            #expect(listed?.first { $0.name == "vera" }?.isToday == false)
            try test.clock.set("2026-03-04T08:00")
            #expect(try await holders("teacher", test) == ["juf", "vera", "meester"])
            try test.clock.set("2026-03-07T08:00")
            #expect(try await holders("teacher", test) == ["juf", "meester"])
        }
    }

    @Test(
        "with a colleague beside who is absent, the stand-in hands back what it did",
        arguments: StoreUnderTest.allCases)
    func absent(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.reportWhileTeacherIsAbsent()
            try await appoint("meester", "teacher", "5", at: test)
            _ = try await RefreshTicks(test.desk)()
            #expect(try await test.work("baas").isEmpty)
            #expect(try await test.today("meester").lines.map(\.listed.dossier).contains(id))
        }
    }

    @Test(
        "is kept with who, when and why; why is nowhere to be read in the tables",
        arguments: StoreUnderTest.allCases)
    func kept(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await appoint("meester", "teacher", "5", because: "  Juf is \n met verlof ", at: test)
            try await end("meester", "teacher", "5", from: "2026-03-02", on: "2026-04-01", at: test)
            await #expect(throws: AppointmentRefused.days, "ending makes nothing longer") {
                try await end("meester", "teacher", "5", from: "2026-03-02", on: "2026-06-01", at: test)
            }
            let said = try await roles(test).history
            let days = [
                Appointment.Change.ends(try day("2026-04-01")), .begins(try day("2026-03-02"), until: nil),
            ]
            #expect(said.map(\.change) == days && said.map(\.reason) == ["Ander werk.", "Juf is met verlof"])
            #expect(said.map(\.author) == ["co", "co"] && said.map(\.name) == ["meester", "meester"])
            #expect(said.map(\.saidAt) == ["2026-03-02T09:00", "2026-03-02T09:00"])
            let sealed = try await test.database.read { try $0.rows("SELECT sealed_reason FROM appointment") }
            for row in sealed {
                #expect(try !String(decoding: row.bytes("sealed_reason"), as: UTF8.self).contains("verlof"))
            }
            let restarted = try await ShowRoles(try test.restarted())(for: try await test.viewer("co"))
            #expect(restarted.history == said && restarted.revision == 2)
        }
    }

    private func day(_ iso: String) throws -> SchoolDate { try #require(SchoolDate(iso: iso)) }

    @Test("who coordinates appoints to no role that reads what coordinating does not; who leads does")
    func guarded() async throws {
        try await SchoolDesk.with { test in
            for role: Role.ID in ["adviser", "director"] {
                await #expect(throws: AppointmentRefused.notYours) {
                    try await appoint("juf", role, at: test)
                }
                try await appoint("juf", role, by: "baas", at: test)
            }
            await #expect(throws: AppointmentRefused.notYours) { try await end("vera", "adviser", at: test) }
            try await appoint("meester", "coordinator", at: test)
        }
    }

    @Test("nobody says it of themselves", arguments: ["co", "baas"])
    func oneself(staff: String) async throws {
        try await SchoolDesk.with { test in
            let staff = StaffMember.ID(staff)
            await #expect(throws: AppointmentRefused.oneself) {
                try await appoint(staff, "teacher", "5", by: staff, at: test)
            }
            await #expect(throws: AppointmentRefused.oneself) {
                try await end(staff, staff == "co" ? "coordinator" : "director", by: staff, at: test)
            }
        }
    }

    @Test("others say nothing of it", arguments: ["juf", "vera"])
    func others(staff: String) async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AccessRefused()) {
                try await appoint("meester", "teacher", "5", by: StaffMember.ID(staff), at: test)
            }
            await #expect(throws: AccessRefused()) {
                try await end("meester", "teacher", "6", by: StaffMember.ID(staff), at: test)
            }
        }
    }

    @Test("asks somebody of the school, a role that staff hold, and a class for roles of classes")
    func unknown() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AppointmentRefused.person) {
                try await appoint("wie", "teacher", "5", at: test)
            }
            await #expect(throws: AppointmentRefused.role) { try await appoint("vera", "koning", at: test) }
            for (role, schoolClass) in [("teacher", nil), ("teacher", "9"), ("coordinator", "5")] {
                await #expect(throws: AppointmentRefused.schoolClass) {
                    try await appoint(
                        "vera", Role.ID(role), schoolClass.map { SchoolClass.ID($0) }, at: test)
                }
            }
        }
    }

    @Test(
        "asks days that can be",
        arguments: [
            ("", nil), ("2026-02-30", nil), ("2026-03-01", nil), ("2027-03-04", nil),
            ("2026-03-04", "2026-03-03"),
            ("2026-03-04", "x"), ("2026-03-04", "9999-12-31"),
        ])
    func days(from: String, until: String?) async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AppointmentRefused.days) {
                try await appoint("vera", "teacher", "5", from: from, until: until, at: test)
            }
            for last in ["2026-02-28", "2027-03-04", "x", nil] {
                await #expect(throws: AppointmentRefused.days) {
                    try await end("meester", "teacher", "6", on: last, at: test)
                }
            }
        }
    }

    @Test("asks why, in no more words than are kept")
    func reasons() async throws {
        try await SchoolDesk.with { test in
            for reason in [
                "", " \n", String(repeating: "x", count: Appoint.longestReason + 1),
                "e" + String(repeating: "\u{301}", count: Appoint.longestReason),
            ] {
                await #expect(throws: AppointmentRefused.reason) {
                    try await appoint("vera", "teacher", "5", because: reason, at: test)
                }
                await #expect(throws: AppointmentRefused.reason) {
                    try await end("meester", "teacher", "6", because: reason, at: test)
                }
            }
        }
    }

    @Test("nobody holds the same role twice on one day")
    func twice() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AppointmentRefused.twice) {
                try await appoint("juf", "teacher", "5", at: test)
            }
            try await appoint("juf", "teacher", "6", until: "2026-03-06", at: test)
            await #expect(throws: AppointmentRefused.twice) {
                try await appoint("juf", "teacher", "6", from: "2026-03-06", at: test)
            }
            try await appoint("juf", "teacher", "6", from: "2026-03-07", at: test)
        }
    }

    @Test("the last holder stays while something stands with the role, or the protocol cannot do without")
    func last() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AppointmentRefused.last(duties: 0)) {
                try await end("meester", "teacher", "6", at: test)
            }
            _ = try await test.report(about: [SchoolDesk.party("C", group: "6")])
            do {
                try await end("meester", "teacher", "6", at: test)
                Issue.record("the last teacher of a class with a report was let go")
            } catch AppointmentRefused.last(let duties) {
                #expect(duties > 0)
            }
            try await appoint("vera", "teacher", "6", from: "2026-03-09", at: test)
            await #expect(throws: AppointmentRefused.self) {
                try await end("meester", "teacher", "6", at: test)
            }
            try await end("meester", "teacher", "6", on: "2026-03-08", at: test)
        }
    }

    @Test("a successor for another class is none; one for the whole school is")
    func successor() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AppointmentRefused.last(duties: 0)) {
                try await end("co", "coordinator", by: "baas", at: test)
            }
            try await appoint("juf", "coordinator", by: "baas", at: test)
            try await end("co", "coordinator", by: "baas", at: test)
            #expect(try await roles(test, as: "juf").mayAppoint)
            try await appoint("vera", "teacher", "5", by: "juf", at: test)
            await #expect(throws: AppointmentRefused.last(duties: 0)) {
                try await end("meester", "teacher", "6", by: "baas", at: test)
            }
        }
    }

    @Test("what is not held is not ended")
    func notHeld() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: RecordsError.notFound) { try await end("vera", "teacher", "5", at: test) }
            await #expect(throws: RecordsError.notFound) {
                try await end("meester", "teacher", "6", from: "2026-01-01", at: test)
            }
        }
    }

    @Test("of two who say something at once the second is told", arguments: StoreUnderTest.allCases)
    func conflict(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let late = try await request("vera", "teacher", "6", at: test)
            try await appoint("vera", "teacher", "5", at: test)
            await #expect(throws: RecordsError.conflict(found: 1)) {
                try await Appoint(test.desk)(late, by: try await test.viewer("baas"))
            }
            #expect(try await roles(test).revision == 1)
            #expect(try await holders("teacher", test) == ["juf", "vera", "meester"])
        }
    }

    @Test(
        "who is accused in a case says nothing of who acts in it, and is told no more than that another decides"
    )
    func accused() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            await #expect(throws: AppointmentRefused.notYours) {
                try await appoint("vera", "teacher", "5", at: test)
            }
            await #expect(throws: AppointmentRefused.notYours) {
                try await end("juf", "teacher", "5", at: test)
            }
            // Of another class, in which nobody is accused, it is as ever.
            try await appoint("vera", "teacher", "6", at: test)
            try await appoint("vera", "teacher", "5", by: "baas", at: test)
        }
    }

    @Test(
        "who leads hears of it for two weeks, and so do its holders and whom it is about; who said it does not"
    )
    func news() async throws {
        try await SchoolDesk.with { test in
            func told(_ staff: StaffMember.ID) async throws -> [StaffMember.ID] {
                try await ShowRoles(test.desk).news(for: try await test.viewer(staff)).said.map(\.staff)
            }
            try await appoint("vera", "teacher", "5", from: "2026-03-04", at: test)
            for staff: StaffMember.ID in ["baas", "juf", "vera"] {
                #expect(try await told(staff) == ["vera"], "\(staff)")
            }
            for staff: StaffMember.ID in ["co", "meester"] {
                #expect(try await told(staff) == [], "\(staff)")
            }
            try test.clock.set("2026-03-16T08:00")
            #expect(try await told("baas") == ["vera"])
            try test.clock.set("2026-03-17T08:00")
            #expect(try await told("baas") == [])
        }
    }

    @Test("who may not read of it sees who holds a role, and nothing of what was said")
    func history() async throws {
        try await SchoolDesk.with { test in
            try await appoint("vera", "teacher", "5", at: test)
            #expect(try await roles(test, as: "meester").history.isEmpty)
            #expect(try await roles(test, as: "juf").history.count == 1)
            #expect(try await roles(test, as: "vera").history.count == 1)
            let seen = try await roles(test, as: "meester")
            #expect(!seen.mayAppoint && seen.roles.allSatisfy { !$0.mayChange })
            #expect(seen.roles.map(\.role.id) == ["teacher", "coordinator", "director", "adviser", "helper"])
        }
    }

    @Test("a class with pupils that nobody teaches is named")
    func vacant() async throws {
        try await SchoolDesk.with { test in
            try await test.archive.add(
                [PupilCard(id: "D", name: "Lot", schoolClass: "6", yearGroup: nil)], to: SchoolDesk.school)
            let before = try await roles(test).roles[0]
            #expect(before.vacantClasses.isEmpty && !before.isVacant)
            try await appoint("vera", "teacher", "6", until: "2026-03-03", at: test)
            try await end("meester", "teacher", "6", on: "2026-03-02", at: test)
            try test.clock.set("2026-03-04T08:00")
            #expect(try await roles(test).roles[0].vacantClasses.map(\.title) == ["6"])
        }
    }
}
