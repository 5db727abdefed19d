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

@Suite("What somebody has to do today, and what time changes")
struct DayTests {
    private func bullying(_ test: SchoolDesk, about parties: [CaseParty] = [SchoolDesk.party("A")])
        async throws -> Dossier.ID
    {
        let id = try await test.report(about: parties).dossier
        let teacher: StaffMember.ID = parties.first?.group == "6" ? "meester" : "juf"
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: teacher)
        return id
    }

    /// The steps on a list, apart from what the school year asks.
    private func steps(_ list: TodayList) -> [String] {
        list.lines.filter { $0.listed.scope == .caseFile }.compactMap { $0.step?.id.text }
    }

    @Test(
        "one's own duties, those with the earliest date first and those without a date last",
        arguments: StoreUnderTest.allCases)
    func order(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await bullying(test)
            let list = try await test.today("juf")
            let lines = list.lines
            #expect(lines.map { $0.due?.iso ?? "-" } == ["2026-03-03", "2026-03-03", "-"])
            #expect(Set(steps(list)) == ["receipt", "talk", "close"])
            #expect(list.offers.map(\.listed.count) == [1], "what may be done stands apart, by case")
            #expect(list.offers.first?.pupil?.name == "Noor")
            #expect(
                lines.allSatisfy { $0.pupil?.name == "Noor" && !$0.isOthersLate && !$0.grounds.rows.isEmpty })
            let other = try await test.today("meester")
            #expect(other.lines.isEmpty && other.offers.isEmpty)
        }
    }

    @Test("overdue from the day after; an offer never is")
    func overdue() async throws {
        try await SchoolDesk.with { test in
            _ = try await bullying(test)
            #expect(try await test.today("juf").lines.allSatisfy { !$0.isOverdue })
            try test.clock.set("2026-03-03T23:00")
            #expect(try await test.today("juf").lines.allSatisfy { !$0.isOverdue })
            try test.clock.set("2026-03-04T00:00")
            let late = try await test.today("juf").lines.filter(\.isOverdue)
            #expect(Set(late.compactMap { $0.step?.id.text }) == ["receipt", "talk"])
        }
    }

    @Test("another's lateness is shown to who must see it, from its day on, as another's")
    func othersLate() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            #expect(try await test.today("co").lines.isEmpty)
            try test.clock.set("2026-03-04T09:00")
            let lines = try await test.today("co").lines
            #expect(lines.map { $0.step?.id } == ["talk"] && lines.first?.isOthersLate == true)
            try await test.carries(
                .complete(CaseEvent.Completion(task: TaskID(step: "talk"))), in: id, by: "juf")
            #expect(try await test.today("co").lines.isEmpty)
        }
    }

    @Test(
        "a question that a duty waits for stands on the list of who is asked, until it is answered",
        arguments: StoreUnderTest.allCases)
    func question(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            try test.clock.set("2026-03-04T09:00")
            try await test.carries(
                .complete(CaseEvent.Completion(task: TaskID(step: "escalate"))), in: id, by: "baas")
            let line = try #require(try await test.today("co").lines.first { $0.question != nil })
            #expect(line.question?.id == "online" && line.step == nil && line.notice == nil)
            #expect(line.due?.iso == "2026-03-06" && !line.isOthersLate && !line.isOverdue)
            #expect(line.grounds.rows == ["W-1"])
            try await test.carries(.state([Statement("online", "yes")]), in: id, by: "co")
            #expect(try await test.today("co").lines.allSatisfy { $0.question == nil })
            #expect(steps(try await test.today("baas")).contains("keep"))
        }
    }

    @Test("who is accused finds nothing of the case, though another's lateness would be shown to them")
    func accused() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: id, by: "juf")
            try test.clock.set("2026-03-05T09:00")
            #expect(!(try await test.today("juf").lines.isEmpty))
            #expect(try await test.today("co").lines.isEmpty)
        }
    }

    @Test("a closing that waits is nobody's while something else is owed, and then stands on the list")
    func waitingClosing() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.report(about: [SchoolDesk.party("A")]).dossier
            try await test.carries(.triage("unclear", reason: "gezien"), in: id, by: "juf")
            #expect(steps(try await test.today("juf")) == ["receipt"])
            let receipt = TaskID(step: Intake.receiptStep).notice("1", to: .reporter)
            try await test.carries(.tell(receipt, note: nil), in: id, by: "juf")
            #expect(steps(try await test.today("juf")) == ["close"])
        }
    }

    @Test("a fixed number of statements, however long the list")
    func statements() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("juf")
            _ = try await bullying(test)
            let few = try await Database.counting { try await ShowToday(test.desk)(for: viewer) }
            for _ in 0..<8 { _ = try await bullying(test) }
            let many = try await Database.counting { try await ShowToday(test.desk)(for: viewer) }
            #expect(many.result.lines.count == 9 * few.result.lines.count)
            #expect(many.statements == few.statements)
            let (one, all) = (
                try await Database.counting {
                    try await ListDossiers(test.desk)(.init(), page: 2, for: viewer)
                },
                try await Database.counting {
                    try await ListDossiers(test.desk)(.init(), page: 1, for: viewer)
                }
            )
            #expect(all.result.dossiers.count == 9 && all.statements <= one.statements + 3)
        }
    }

    @Test("what a closed case still wants told stands on the list of who tells it")
    func lastWords() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await test.carries(.close(reason: "opgelost"), in: id, by: "juf")
            #expect(
                try await test.today("juf").lines.compactMap { $0.notice?.recipients.first } == [
                    "coordinator"
                ])
        }
    }

    @Test("a list of more than a page has all of it, what has no date at its end")
    func long() async throws {
        try await SchoolDesk.with { test in
            for _ in 0..<70 { _ = try await bullying(test) }
            let viewer = try await test.viewer("juf")
            let first = try await ShowToday(test.desk)(for: viewer)
            let second = try await ShowToday(test.desk)(page: 2, for: viewer)
            #expect(first.lines.count == ShowToday.pageSize && first.hasMore && !second.hasMore)
            let all = first.lines + second.lines
            #expect(
                all.count == 210
                    && Set(all.map { "\($0.listed.dossier) \($0.listed.duty.task)" }).count == 210)
            #expect(all.prefix(140).allSatisfy { $0.due != nil })
            #expect(all.suffix(70).allSatisfy { $0.due == nil && $0.step?.id == "close" })
            #expect(try await ShowToday(test.desk)(page: 9, for: viewer).lines.isEmpty)
        }
    }

    // MARK: ticks

    @Test("what time brings about is on the list after a refresh, once", arguments: StoreUnderTest.allCases)
    func refresh(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            _ = try await bullying(test)
            try test.clock.set("2026-03-03T23:59")
            #expect(try await RefreshTicks(test.desk)().refreshed == 0)
            try test.clock.set("2026-03-09T03:00")
            #expect(steps(try await test.today("baas")) == [])
            #expect(try await RefreshTicks(test.desk)().refreshed == 1, "a missed night is made up for")
            #expect(steps(try await test.today("baas")) == ["escalate"])
            #expect(try await RefreshTicks(test.desk)().refreshed == 0)
        }
    }

    @Test("a dossier that cannot be read keeps no other waiting")
    func poisoned() async throws {
        try await SchoolDesk.with { test in
            let bad = try await bullying(test)
            _ = try await bullying(test)
            _ = try await test.database.write {
                try $0.run("DELETE FROM event WHERE dossier = ? AND version = 1", [.text(bad.text)])
            }
            try test.clock.set("2026-03-09T03:00")
            #expect(try await RefreshTicks(test.desk)().refreshed == 1)
            #expect(steps(try await test.today("baas")) == ["escalate"])
        }
    }

    @Test("nor does one whose key was changed: what kept it is told, and the others are up to date")
    func changedKey() async throws {
        try await SchoolDesk.with { test in
            let bad = try await bullying(test)
            _ = try await bullying(test)
            _ = try await test.keyDatabase.write {
                try $0.run(
                    "UPDATE wrapped_key SET wrapped = ? WHERE id LIKE ?",
                    [.bytes(Array(repeating: 7, count: 72)), .text("%\(bad)")])
            }
            try test.clock.set("2026-03-09T03:00")
            let outcome = try await RefreshTicks(test.desk)()
            #expect(outcome.refreshed == 1)
            #expect(Array(outcome.passedOver.keys) == [bad])
            #expect(outcome.passedOver.values.map(test.desk.trouble) == [.damaged])
            #expect(steps(try await test.today("baas")) == ["escalate"])
        }
    }

    @Test("a round ends when the program does")
    func cancelled() async throws {
        try await SchoolDesk.with { test in
            _ = try await bullying(test)
            try test.clock.set("2026-03-09T03:00")
            let round = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return try await RefreshTicks(test.desk)().refreshed
            }
            await #expect(throws: CancellationError.self) { try await round.value }
            #expect(steps(try await test.today("baas")) == [])
            _ = try await test.today("baas")
        }
    }

    @Test("the wrong child that was taken out no longer says whose case it is")
    func wrongChild() async throws {
        try await SchoolDesk.with { test in
            let id = try await bullying(test)
            try await test.carries(.join(SchoolDesk.party("C", group: "6")), in: id, by: "juf")
            try await test.carries(.leave("A"), in: id, by: "juf")
            #expect(try await test.today("juf").lines.isEmpty)
            let lines = try await test.today("meester").lines
            #expect(lines.contains { $0.step?.id == "talk" })
            #expect(lines.allSatisfy { $0.pupil?.name == "Bo" })
            #expect(try await test.listed("meester") == [id])
            #expect(try await test.opens(id, "meester").row.id == id)
        }
    }

    // MARK: lists

    @Test("cases of one's own classes, or all with a role that reads them")
    func lists() async throws {
        try await SchoolDesk.with { test in
            let five = try await test.report().dossier
            let six = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            let both = try await test.report(about: [
                SchoolDesk.party("A"), SchoolDesk.party("C", .initiator, group: "6"),
            ])
            .dossier
            #expect(Set(try await test.listed("juf")) == [five, both])
            #expect(Set(try await test.listed("meester")) == [six, both])
            #expect(Set(try await test.listed("co")) == [five, six, both])
            #expect(try await test.listed("baas") == [])
        }
    }

    @Test(
        "every case on a list can be opened by who finds it there",
        arguments: ["juf", "meester", "co", "baas", "vera"])
    func listsAndDoors(staff: String) async throws {
        try await SchoolDesk.with { test in
            _ = try await test.report()
            _ = try await test.report(about: [SchoolDesk.party("C", group: "6")])
            _ = try await test.report(about: [])
            _ = try await test.report(over: "adviser")
            let accused = try await test.report().dossier
            try await test.carries(.unavailable("coordinator", reason: Role.accused), in: accused, by: "juf")
            for id in try await test.listed(StaffMember.ID(staff)) {
                _ = try await test.opens(id, StaffMember.ID(staff))
            }
            for line in try await test.today(StaffMember.ID(staff)).lines where !line.isOthersLate {
                _ = try await test.opens(line.listed.dossier, StaffMember.ID(staff))
            }
        }
    }

    @Test("who coordinates and teaches one class finds a case in which the teacher of another is accused")
    func accusedElsewhere() async throws {
        try await SchoolDesk.with { test in
            let both: [StaffMember.Assignment] = [
                .init(role: "coordinator"), .init(role: "teacher", schoolClass: "6"),
            ]
            try await test.archive.add(
                [StaffMember(id: "both", name: "both", assignments: both)], to: SchoolDesk.school)
            let five = try await test.report().dossier
            let six = try await test.report(about: [SchoolDesk.party("C", group: "6")]).dossier
            for id in [five, six] {
                try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
                try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "baas")
            }
            #expect(try await test.listed("both") == [five])
            try test.clock.set("2026-03-05T09:00")
            #expect(Set(try await test.today("both").lines.map(\.listed.dossier)) == [five])
            _ = try await test.opens(five, "both")
            await #expect(throws: AccessRefused()) { try await test.opens(six, "both") }
        }
    }

    @Test("pages follow each other, and say whether there is more")
    func pages() async throws {
        try await SchoolDesk.with { test in
            for _ in 0...ListDossiers.pageSize { _ = try await test.report() }
            let viewer = try await test.viewer("co")
            let first = try await ListDossiers(test.desk)(.init(), page: 1, for: viewer)
            let second = try await ListDossiers(test.desk)(.init(), page: 2, for: viewer)
            #expect(first.dossiers.count == ListDossiers.pageSize && first.hasMore)
            #expect(second.dossiers.map(\.row.number) == [1] && !second.hasMore)
            #expect(
                try await ListDossiers(test.desk)(.init(), page: -3, for: viewer).dossiers.first?.row.number
                    == 51)
        }
    }

    // MARK: dossiers of pupils

    @Test(
        "a pupil has one dossier, whoever asks and however many at once", arguments: StoreUnderTest.allCases)
    func pupilDossier(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (desk, viewer) = (test.desk, try await test.viewer("juf"))
            let ids = try await withThrowingTaskGroup(of: Dossier.ID.self) { group in
                for _ in 0..<6 { group.addTask { try await OpenScopeDossier(desk)(of: "A", for: viewer) } }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
            #expect(try await OpenScopeDossier(desk)(of: "A", for: try await test.viewer("co")) == ids.first)
            await #expect(throws: AccessRefused()) {
                try await OpenScopeDossier(desk)(of: "A", for: try await test.viewer("meester"))
            }
            await #expect(throws: RecordsError.notFound) {
                try await OpenScopeDossier(desk)(of: "Z", for: viewer)
            }
        }
    }

    @Test("who does not work here any more is nobody; roles count on their days")
    func viewers() async throws {
        try await SchoolDesk.with { test in
            let stranger = try await FindViewer(test.desk)("vreemd", at: SchoolDesk.school)
            let elsewhere = try await FindViewer(test.desk)("juf", at: "elders")
            let teacher = try await test.viewer("juf")
            #expect(stranger == nil && elsewhere == nil && teacher.roles.byClass == ["5": ["teacher"]])
            let roles: [StaffMember.ID: StaffMember.Assignment?] = [
                "oud": .init(role: "teacher", schoolClass: "5", until: "2026-03-01"),
                "nieuw": .init(role: "teacher", schoolClass: "5", from: "2026-03-03"), "geen": nil,
            ]
            for (id, role) in roles {
                let assignments = [role].compactMap(\.self)
                try await test.archive.add(
                    [StaffMember(id: id, name: "Iemand", assignments: assignments)], to: SchoolDesk.school)
                #expect(try await FindViewer(test.desk)(id, at: SchoolDesk.school) == nil, "\(id)")
            }
            try test.clock.set("2026-03-03T08:00")
            #expect(try await FindViewer(test.desk)("nieuw", at: SchoolDesk.school) != nil)
            #expect(try await FindViewer(test.desk)("oud", at: SchoolDesk.school) == nil)
        }
    }

    @Test("who holds no role is shown no pupil to report about")
    func withoutRoles() async throws {
        try await SchoolDesk.with { test in
            let nobody = Viewer(
                school: SchoolDesk.school, staff: "oud", name: "Oud",
                roles: RolesHeld(schoolWide: [], byClass: [:]))
            for schoolClass in [nil, "5"] as [SchoolClass.ID?] {
                await #expect(throws: AccessRefused()) {
                    try await ChoosePupils(test.desk)(of: schoolClass, chosen: ["A"], for: nobody)
                }
            }
            let teacher = try await test.viewer("meester")
            #expect(try await ChoosePupils(test.desk)(of: "5", chosen: [], for: teacher).pupils.count == 2)
        }
    }
}
