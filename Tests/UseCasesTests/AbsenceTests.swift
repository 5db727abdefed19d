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

@Suite("Staff who are absent")
struct AbsenceTests {
    private func say(
        _ staff: StaffMember.ID, from: String = "2026-03-02", until: String? = "2026-03-06",
        by author: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        try await SayAbsent(test.desk)(staff, from: from, until: until, by: try await test.viewer(author))
        _ = try await RefreshTicks(test.desk)()
    }

    private func owners(_ id: Dossier.ID, _ test: SchoolDesk, as staff: StaffMember.ID = "co") async throws
        -> [[Role.ID]]
    {
        let owed = try await test.opens(id, staff).obligations.filter { !$0.state.isOver }
        #expect(!owed.isEmpty, "of nothing at all anything is true")
        return owed.map(\.owners.roles)
    }

    @Test(
        "in every open case the stand-in does it, and has it on the list", arguments: StoreUnderTest.allCases)
    func everyCase(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (first, second) = (try await test.report().dossier, try await test.report().dossier)
            let other = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            #expect(try await test.today("baas").lines.isEmpty)
            try await say("juf", at: test)
            for id in [first, second] {
                #expect(try await owners(id, test).allSatisfy { $0 == ["director"] })
            }
            #expect(try await owners(other, test).allSatisfy { $0 == ["teacher"] }, "of class 6")
            #expect(try await Set(test.work("baas").map(\.listed.dossier)) == [first, second])
            #expect(try await test.today("juf").lines.isEmpty)
            let told = try await test.today("baas").standsIn
            #expect(told == [StandIn(name: "juf", role: "teacher", until: SchoolDate(iso: "2026-03-06"))])
            #expect(try await test.today("co").standsIn.isEmpty)
        }
    }

    @Test("said twice at once it counts once, and being back ends it", arguments: StoreUnderTest.allCases)
    func twiceAtOnce(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let viewer = try await test.viewer("co")
            let said = await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<6 {
                    group.addTask { [desk = test.desk] in
                        // Whoever comes second is refused.
                        (try? await SayAbsent(desk)("juf", from: "2026-03-02", until: nil, by: viewer)) != nil
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(said == 1)
            let all = try await ListAbsences(test.desk)(for: viewer).absences
            #expect(all.count == 1)
            try await SayAbsent(test.desk).back(try #require(all.first).absence.number, by: viewer)
            #expect(try await ListAbsences(test.desk)(for: viewer).absences.isEmpty)
            try await say("juf", at: test)
            #expect(
                try await ListAbsences(test.desk)(for: viewer).absences.count == 1,
                "one that was taken back is none")
        }
    }

    @Test(
        "a case and a pupil's dossier that begin meanwhile know it at once; the stand-in receives the report")
    func later() async throws {
        try await SchoolDesk.with { test in
            try await say("juf", at: test)
            let receipt = try await test.report()
            #expect(receipt.receiver == "director")
            #expect(try await owners(receipt.dossier, test).allSatisfy { $0 == ["director"] })
            let own = try await OpenScopeDossier(test.desk)(of: "A", for: try await test.viewer("juf"))
            #expect(try await owners(own, test, as: "juf") == [["director"]])
        }
    }

    @Test("a sealed report waits for its receiver, whoever is absent")
    func sealed() async throws {
        try await SchoolDesk.with { test in
            try await say("vera", at: test)
            let receipt = try await test.report(over: "adviser")
            #expect(receipt.receiver == "adviser")
            await #expect(throws: AccessRefused()) { try await test.opens(receipt.dossier, "co") }
            #expect(try await test.opens(receipt.dossier, "vera").row.channel == "adviser")
        }
    }

    @Test(
        "after the last day the holder does it again, also when nobody looked meanwhile",
        arguments: StoreUnderTest.allCases)
    func ends(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.report().dossier
            try await say("juf", at: test)
            try test.clock.set("2026-03-06T23:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await owners(id, test).allSatisfy { $0 == ["director"] })
            try test.clock.set("2026-03-10T08:00")
            _ = try await RefreshTicks(try test.restarted())()
            #expect(try await owners(id, test).allSatisfy { $0 == ["teacher"] })
            let what = try await test.opens(id, "co").events.map(\.what)
            #expect(
                what.suffix(2) == [
                    .unavailableForClass("teacher", group: "5", reason: "absent"),
                    .availableForClass("teacher", group: "5"),
                ])
            #expect(try await test.today("baas").standsIn.isEmpty)
        }
    }

    @Test("one that lies ahead begins on its day; taken back before, nobody hears of it")
    func ahead() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await say("juf", from: "2026-03-04", until: nil, at: test)
            #expect(try await owners(id, test).allSatisfy { $0 == ["teacher"] })
            let before = try await test.opens(id, "co").row.version
            let viewer = try await test.viewer("juf")
            let number = try #require(
                try await ListAbsences(test.desk)(for: viewer).absences.first?.absence.number)
            try await SayAbsent(test.desk).back(number, by: viewer)
            #expect(try await ListAbsences(test.desk)(for: viewer).absences.isEmpty)
            try test.clock.set("2026-03-05T08:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await test.opens(id, "co").row.version == before)
            try await say("juf", from: "2026-03-05", until: nil, at: test)
            #expect(try await owners(id, test).allSatisfy { $0 == ["director"] })
        }
    }

    @Test("back today, it is the holder's again, also in what one writes before the next refresh")
    func back() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report().dossier
            try await say("juf", at: test)
            let viewer = try await test.viewer("co")
            try await SayAbsent(test.desk).back(1, by: viewer)
            try await test.carries(.note("ze is er weer"), in: id, by: "co")
            #expect(try await owners(id, test).allSatisfy { $0 == ["teacher"] })
        }
    }

    @Test("a role stays while a colleague holds it too")
    func colleague() async throws {
        try await SchoolDesk.with { test in
            let second = StaffMember(
                id: "duo", name: "duo", assignments: [.init(role: "teacher", schoolClass: "5")])
            try await test.archive.add([second], to: SchoolDesk.school)
            let id = try await test.report().dossier
            try await say("juf", at: test)
            #expect(try await owners(id, test).allSatisfy { $0 == ["teacher"] })
            try await say("duo", at: test)
            #expect(try await owners(id, test).allSatisfy { $0 == ["director"] })
        }
    }

    @Test("who coordinates says it of everybody, others of themselves, with days that can be")
    func refusals() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AbsenceRefused.person) { try await say("baas", by: "juf", at: test) }
            await #expect(throws: AbsenceRefused.person) { try await say("nobody", at: test) }
            let impossible: [(String, String?)] = [
                ("", nil), ("2026-02-30", nil), ("2026-03-02", "x"), ("2026-03-05", "2026-03-04"),
                ("2026-02-02", "2026-03-01"), ("2027-04-01", nil), ("0001-01-01", nil),
                ("2026-03-02", "9999-12-31"),
            ]
            for (from, until) in impossible {
                await #expect(throws: AbsenceRefused.days, "\(from) \(until ?? "")") {
                    try await say("juf", from: from, until: until, at: test)
                }
            }
            try await say("juf", by: "juf", at: test)
            await #expect(throws: AbsenceRefused.twice) {
                try await say("juf", from: "2026-03-06", until: nil, at: test)
            }
            await #expect(throws: AbsenceRefused.person) {
                try await SayAbsent(test.desk).back(1, by: try await test.viewer("meester"))
            }
            try await say("juf", from: "2026-03-09", until: nil, at: test)
        }
    }

    @Test("everybody sees who is absent and who stands in; nobody may end another's but who coordinates")
    func listed() async throws {
        try await SchoolDesk.with { test in
            try await say("juf", at: test)
            try await say("vera", at: test)
            let list = try await ListAbsences(test.desk)(for: try await test.viewer("meester"))
            #expect(list.absences.map(\.name) == ["juf", "vera"])
            #expect(list.absences.allSatisfy { !$0.mayEnd })
            #expect(list.absences.flatMap(\.roles).map(\.meanwhile) == ["director", nil])
            #expect(list.staff.map(\.id) == ["meester"])
            let all = try await ListAbsences(test.desk)(for: try await test.viewer("co"))
            #expect(all.absences.filter(\.mayEnd).count == 2 && all.staff.count == 5)
        }
    }

    @Test("the page of reports names who receives them meanwhile")
    func receivers() async throws {
        try await SchoolDesk.with { test in
            let ask = ListReceivers(test.desk)
            #expect(try await ask(at: SchoolDesk.school).isEmpty)
            try await say("juf", at: test)
            #expect(try await ask(at: SchoolDesk.school).isEmpty, "the teacher of one class")
            try await say("vera", at: test)
            #expect(try await ask(at: SchoolDesk.school) == ["adviser": "adviser"])
        }
    }

    @Test("who reports reads the readers that the form named, and none while its receiver is absent")
    func readersOfAReport() async throws {
        try await SchoolDesk.with { test in
            let named = try await ListChannelReaders(test.desk)(at: SchoolDesk.school)
            for channel in named.keys.sorted() {
                let receipt = try await report(over: channel, at: test)
                #expect(receipt.readers == named[channel], "\(channel)")
            }
            try await say("vera", at: test)
            #expect(try await report(over: "adviser", at: test).readers == nil)
        }
    }

    private func report(over channel: Channel.ID, at test: SchoolDesk) async throws -> ReportReceipt {
        try await FileReport(test.desk)(
            ReportForm(reporter: .anonymous, channel: channel, text: "Help."), at: SchoolDesk.school)
    }
}
