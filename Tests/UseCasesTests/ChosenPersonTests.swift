import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("What is told to one person whom the reporter chose")
struct ChosenPersonTests {
    private let an = Role.ID(person: "an")

    /// A school with two helpers on the list.
    private func with(
        _ kind: StoreUnderTest = .sqlite, _ body: (SchoolDesk) async throws -> Void
    ) async throws {
        try await SchoolDesk.with(kind) { test in
            try await test.archive.add(
                ["an", "bo"].map {
                    StaffMember(id: StaffMember.ID($0), name: $0, assignments: [.init(role: "helper")])
                }, to: SchoolDesk.school)
            try await test.archive.list(["an", "bo"], of: SchoolDesk.school)
            try await body(test)
        }
    }

    private func tell(
        _ person: StaffMember.ID?, over channel: Channel.ID = "trusted", at test: SchoolDesk
    ) async throws -> ReportReceipt {
        try await FileReport(test.desk)(
            ReportForm(
                reporter: .pupil, channel: channel, to: person, text: "Er is iets.", schoolClass: "5"),
            at: SchoolDesk.school)
    }

    /// In which lists somebody finds a dossier: of the day, of cases and of reports.
    private func finds(_ id: Dossier.ID, _ staff: StaffMember.ID, _ test: SchoolDesk) async throws -> [Bool] {
        let viewer = try await test.viewer(staff)
        let today = try await test.today(staff).lines.map(\.listed.dossier)
        let cases = try await test.listed(staff)
        let reports = try await ListReports(test.desk)(page: 1, for: viewer).reports.map(\.row.id)
        return [today.contains(id), cases.contains(id), reports.contains(id)]
    }

    @Test(
        "is found, opened and done by that person, and by nobody who holds the same role",
        arguments: StoreUnderTest.allCases)
    func reads(kind: StoreUnderTest) async throws {
        try await with(kind) { test in
            let receipt = try await tell("an", at: test)
            #expect(receipt.receiver == an && receipt.person?.name == "an")
            let opened = try await test.opens(receipt.dossier, "an")
            #expect(opened.state.report?.receiver == an && opened.access.mayReadNotes)
            #expect(try await finds(receipt.dossier, "an", test) == [true, true, true])
            #expect(try await finds(receipt.dossier, "bo", test) == [false, false, false])
            await #expect(throws: RecordsError.notFound) { try await test.opens(receipt.dossier, "bo") }
            await #expect(throws: RecordsError.notFound) { try await test.opens(receipt.dossier, "vera") }
        }
    }

    @Test("without a person it goes to the role behind, and no helper reads it")
    func nobodyChosen() async throws {
        try await with { test in
            let receipt = try await tell(nil, at: test)
            #expect(receipt.receiver == "director" && receipt.person == nil)
            #expect(try await test.opens(receipt.dossier, "baas").access.mayReadNotes)
            #expect(try await finds(receipt.dossier, "an", test) == [false, false, false])
        }
    }

    @Test("is refused for who is not on the list, does not hold the role, or is chosen on another way")
    func refused() async throws {
        try await with { test in
            try await test.archive.list(["bo", "juf"], of: SchoolDesk.school)
            for (person, channel) in [
                ("an", "trusted"), ("juf", "trusted"), ("nobody", "trusted"), ("bo", "teacher"),
            ] {
                await #expect(throws: Refusal(.unknown("person@\(person)"))) {
                    _ = try await tell(StaffMember.ID(person), over: Channel.ID(channel), at: test)
                }
            }
            #expect(try await test.today("co").lines.isEmpty, "nothing was kept")
        }
    }

    @Test(
        "stands with the role behind while that person is absent, and comes back",
        arguments: StoreUnderTest.allCases)
    func absent(kind: StoreUnderTest) async throws {
        try await with(kind) { test in
            let id = try await tell("an", at: test).dossier
            try await SayAbsent(test.desk)(
                "an", from: "2026-03-02", until: nil, by: try await test.viewer("co"))
            _ = try await RefreshTicks(test.desk)()
            #expect(try await finds(id, "baas", test) == [true, true, true])
            #expect(try await test.today("an").lines.isEmpty)
            #expect(try await finds(id, "bo", test) == [false, false, false])
            let during = try await tell("an", at: test)
            #expect(during.receiver == "director" && during.person?.isAbsent == true)
            try await SayAbsent(test.desk).back(1, by: try await test.viewer("co"))
            _ = try await RefreshTicks(test.desk)()
            for one in [id, during.dossier] {
                #expect(try await finds(one, "an", test) == [true, true, true])
                #expect(try await finds(one, "baas", test) == [false, false, false])
            }
        }
    }

    @Test(
        "stands with the role behind once that person left the school",
        arguments: [Channel.ID("trusted"), "secret"])
    func left(channel: Channel.ID) async throws {
        try await with { test in
            let id = try await tell("an", over: channel, at: test).dossier
            _ = try await EndStaff(test.desk)("an", at: SchoolDesk.school)
            #expect(try await finds(id, "baas", test) == [true, true, true])
            #expect(try await finds(id, "bo", test) == [false, false, false])
            let listed = try await ListPersons(test.desk)(at: SchoolDesk.school)
            #expect(listed["trusted"]?.map(\.name) == ["bo"])
        }
    }

    @Test("stands with the role behind the day after an appointment ran out, though nobody says so")
    func ranOut() async throws {
        try await with { test in
            try await test.add("inval", .init(role: "helper", until: "2026-03-04"))
            try await test.archive.list(["inval"], of: SchoolDesk.school)
            let id = try await tell("inval", at: test).dossier
            _ = try await RefreshTicks(test.desk)()
            #expect(try await finds(id, "inval", test) == [true, true, true])
            try test.clock.set("2026-03-05T00:30")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await finds(id, "baas", test) == [true, true, true])
        }
    }

    @Test("sealed it waits for who is absent: nobody else reads it, and the receipt says so")
    func waits() async throws {
        try await with { test in
            try await SayAbsent(test.desk)(
                "an", from: "2026-03-02", until: nil, by: try await test.viewer("co"))
            let receipt = try await tell("an", over: "secret", at: test)
            #expect(receipt.receiver == an)
            for other in ["baas", "co", "bo", "juf"] {
                #expect(
                    try await finds(receipt.dossier, StaffMember.ID(other), test) == [false, false, false])
            }
        }
    }

    @Test("is hidden from that person once it turns out to be about them, in this role or in another")
    func accused() async throws {
        try await with { test in
            let id = try await tell("an", at: test).dossier
            try await test.carries(.unavailable(an, reason: Role.accused), in: id, by: "co")
            await #expect(throws: RecordsError.notFound) { try await test.opens(id, "an") }
            #expect(try await finds(id, "an", test) == [false, false, false])
            #expect(try await finds(id, "baas", test) == [true, true, true])
            let other = try await tell("an", at: test).dossier
            try await test.carries(.unavailable("helper", reason: Role.accused), in: other, by: "co")
            #expect(try await finds(other, "an", test) == [false, false, false])
            #expect(try await finds(other, "baas", test) == [true, true, true], "it is on somebody's list")
        }
    }

    @Test("joined to a case it is read by that person there, and taken out again it is not")
    func joined() async throws {
        try await with { test in
            let first = try await test.report()
            let report = try await tell("an", at: test)
            let version = try await test.opens(report.dossier, "juf").row.version
            _ = try await JoinReport(test.desk)(
                report.dossier, expecting: version, to: first.number, by: try await test.viewer("juf"))
            #expect(try await test.opens(first.dossier, "an").access.mayReadNotes)
            await #expect(throws: RecordsError.notFound) { try await test.opens(first.dossier, "bo") }
        }
    }

    @Test("the list is kept by who coordinates, of those who hold the role, and is empty at first")
    func list() async throws {
        try await SchoolDesk.with { test in
            let listed = try await ListPersons(test.desk)(at: SchoolDesk.school)
            #expect(listed["trusted"] == nil && listed["secret"] == nil)
        }
        try await with { test in
            let (co, juf) = (try await test.viewer("co"), try await test.viewer("juf"))
            let before = try await KeepPersonList(test.desk)(for: co).revision
            try await KeepPersonList(test.desk).keep(["an", "juf"], seen: before, by: co)
            let kept = try await KeepPersonList(test.desk)(for: co)
            #expect(kept.listed == ["an"])
            await #expect(throws: AccessRefused.self) {
                try await KeepPersonList(test.desk).keep(["bo"], seen: kept.revision, by: juf)
            }
            let seen = try await KeepPersonList(test.desk)(for: juf)
            #expect(!seen.mayChange && seen.listed == ["an"])
        }
    }

    @Test(
        "what a colleague changed in the list meanwhile is not undone unseen",
        arguments: StoreUnderTest.allCases)
    func meanwhile(kind: StoreUnderTest) async throws {
        try await with(kind) { test in
            let co = try await test.viewer("co")
            let seen = try await KeepPersonList(test.desk)(for: co).revision
            try await KeepPersonList(test.desk).keep(["an"], seen: seen, by: co)
            await #expect(throws: RecordsError.conflict(found: seen + 1)) {
                try await KeepPersonList(test.desk).keep(["an", "bo"], seen: seen, by: co)
            }
            let kept = try await KeepPersonList(test.desk)(for: co)
            #expect(kept.listed == ["an"] && kept.revision == seen + 1)
            try await KeepPersonList(test.desk).keep(["bo"], seen: kept.revision, by: co)
            #expect(try await KeepPersonList(test.desk)(for: co).listed == ["bo"])
        }
    }

    @Test(
        "who leaves and comes back stands not on the list again unasked, and a colleague stays on it",
        arguments: StoreUnderTest.allCases)
    func comesBack(kind: StoreUnderTest) async throws {
        try await with(kind) { test in
            let seen = try await KeepPersonList(test.desk)(for: try await test.viewer("co")).revision
            _ = try await EndStaff(test.desk)("an", at: SchoolDesk.school)
            try await appoint("an", as: "helper", at: test)
            let list = try await KeepPersonList(test.desk)(for: try await test.viewer("co"))
            #expect(list.staff.map(\.id).contains("an") && list.listed == ["bo"])
            #expect(list.revision > seen, "a form from before would put the name back")
            try await appoint("bo", as: "adviser", at: test)
            #expect(try await KeepPersonList(test.desk)(for: try await test.viewer("co")).listed == ["bo"])
        }
    }

    @Test("nor does who comes back after an appointment ran out, which nobody said")
    func comesBackAfterItRanOut() async throws {
        try await with { test in
            try await test.add("inval", .init(role: "helper", until: "2026-03-04"))
            try await test.archive.list(["an", "inval"], of: SchoolDesk.school)
            try test.clock.set("2026-03-05T09:00")
            try await appoint("inval", as: "helper", at: test)
            let list = try await KeepPersonList(test.desk)(for: try await test.viewer("co"))
            #expect(list.staff.map(\.id).contains("inval") && list.listed == ["an"])
        }
    }

    /// Somebody who leads the school gives a role from today on.
    private func appoint(_ staff: StaffMember.ID, as role: Role.ID, at test: SchoolDesk) async throws {
        let leader = try await test.viewer("baas")
        let seen = try await test.archive.appointments(of: SchoolDesk.school, limit: 1).revision
        try await Appoint(test.desk)(
            .init(
                staff: staff, role: role, schoolClass: nil, from: test.desk.now().date.iso, until: nil,
                reason: "Is er weer.", seen: seen), by: leader)
    }
}
