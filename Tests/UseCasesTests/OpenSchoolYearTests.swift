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

@Suite("The school year begins by itself")
struct OpenSchoolYearTests {
    /// The small school, whose classes and year begin on the last day of August; the summer holiday comes before it.
    private func desk(_ test: SchoolDesk, playbooks: [Playbook.ID: [Int: PlaybookFiles]]? = nil) -> Desk {
        let clock = test.clock
        let starts = ["2025-09-01", "2026-08-31"].compactMap(SchoolDate.init(iso:))
        return Desk(
            archive: test.archive,
            shelf: PlaybookShelf(
                files: playbooks ?? ["wilg": [1: SchoolPlaybook.files]],
                calendars: ["midden": SchoolCalendar(closed: [], schoolYearStarts: starts)]),
            now: { clock.now }, newID: { "y\(clock.next())" }, newCode: { "CODE-\(clock.next())" })
    }

    private func lines(_ desk: Desk, _ staff: StaffMember.ID, _ test: SchoolDesk) async throws -> [String] {
        try await ShowToday(desk)(for: try await test.viewer(staff)).lines.map {
            "\($0.step?.id.text ?? "?") \($0.listed.subject ?? "?")"
        }
    }

    private func rows(_ test: SchoolDesk, _ year: String) async throws -> [String] {
        try await test.database.read {
            try $0.rows(
                "SELECT subject FROM dossier WHERE subject LIKE ? ORDER BY subject", [.text("%\(year)")]
            ).map { try $0.text("subject") }
        }
    }

    @Test(
        "on its first school day its duties stand on the lists of who has them, though nobody looked anywhere",
        arguments: StoreUnderTest.allCases)
    func duties(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = desk(test)
            try test.clock.set("2026-08-30T23:00")
            _ = try await RefreshTicks(desk)()
            #expect(try await rows(test, "2026-2027").isEmpty, "the summer is not over")
            #expect(try await lines(desk, "juf", test).isEmpty)

            try test.clock.set("2026-08-31T00:30")
            _ = try await RefreshTicks(desk)()
            #expect(try await rows(test, "2026-2027") == ["2026-2027", "5 2026-2027", "6 2026-2027"])
            #expect(try await lines(desk, "juf", test) == ["class-rules 5 2026-2027"])
            #expect(try await lines(desk, "meester", test) == ["class-rules 6 2026-2027"])
            #expect(try await lines(desk, "baas", test) == ["newsletter 2026-2027"])
        }
    }

    @Test(
        "last year's duty falls away as this year's comes, and is not lost",
        arguments: StoreUnderTest.allCases)
    func lastYear(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = desk(test)
            try test.clock.set("2026-06-30T08:00")
            _ = try await RefreshTicks(desk)()
            #expect(try await lines(desk, "juf", test) == ["class-rules 5 2025-2026"])
            let old = try await OpenScopeDossier(desk).ofClass("5", for: try await test.viewer("juf"))
            try test.clock.set("2026-09-01T08:00")
            _ = try await RefreshTicks(desk)()
            #expect(try await lines(desk, "juf", test) == ["class-rules 5 2026-2027"], "once")
            let opened = try await OpenDossier(desk)(old, for: try await test.viewer("juf"))
            #expect(opened.engine.leftOver(in: opened.state) == [TaskID(step: "class-rules")])
            let file = try await ShowSchoolYear(desk)(for: try await test.viewer("juf"))
            #expect(file.lastOfClasses.mapValues(\.id) == ["5": old])
        }
    }

    @Test("a night that was missed is made up for; a year that is over is not begun any more")
    func missedNight() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            try test.clock.set("2026-11-09T03:00")
            _ = try await RefreshTicks(desk)()
            #expect(try await rows(test, "2026-2027").count == 3)
            #expect(try await rows(test, "2025-2026").isEmpty, "a year that is over is not begun any more")
        }
    }

    @Test(
        "there is one of each, whoever looks at the same moment, in however many programs, and once again",
        arguments: StoreUnderTest.allCases)
    func once(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try test.clock.set("2026-08-31T00:30")
            let (one, other) = (desk(test), desk(test))
            let viewer = try await test.viewer("juf")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for desk in [one, other, one, other] {
                    group.addTask { _ = try await RefreshTicks(desk)() }
                    group.addTask { _ = try await OpenScopeDossier(desk).ofClass("5", for: viewer) }
                }
                try await group.waitForAll()
            }
            #expect(try await rows(test, "2026-2027") == ["2026-2027", "5 2026-2027", "6 2026-2027"])
            let again = try await OpenSchoolYear(desk(test))(at: try await one.school(SchoolDesk.school))
            #expect(again == 0)
        }
    }

    @Test("nobody is named as who opened it")
    func author() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            _ = try await RefreshTicks(desk)()
            let id = try await OpenScopeDossier(desk).ofClass("5", for: try await test.viewer("juf"))
            let opened = try await OpenDossier(desk)(id, for: try await test.viewer("juf"))
            #expect(opened.events.contains { $0.what == .opened })
            #expect(opened.events.allSatisfy { $0.by.person == nil && $0.by.role == "teacher" })
        }
    }

    @Test(
        "a class that is new begins with the next refresh; one that nobody is in, and nobody has, not at all")
    func classes() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            try await test.archive.add(
                School(id: "eik", name: "De Eik", playbook: "wilg", region: "midden"),
                classes: ["7", "8", "9"].map {
                    SchoolClass(id: SchoolClass.ID("e\($0)"), title: $0, yearGroup: 7)
                })
            try await test.archive.add(
                [PupilCard(id: "Z", name: "Zus", schoolClass: "e7", yearGroup: nil)], to: "eik")
            try await test.archive.add(
                [
                    StaffMember(
                        id: "els", name: "els", assignments: [.init(role: "teacher", schoolClass: "e8")])
                ], to: "eik")
            _ = try await RefreshTicks(desk)()
            let begun = try await rows(test, "2025-2026")
            #expect(
                begun == [
                    "2025-2026", "2025-2026", "5 2025-2026", "6 2025-2026", "e7 2025-2026", "e8 2025-2026",
                ])
        }
    }

    @Test("a school whose protocol cannot be read keeps no other waiting, and is told")
    func unreadable() async throws {
        try await SchoolDesk.with { test in
            try await test.archive.add(
                School(id: "eik", name: "De Eik", playbook: "eik", region: "midden"), classes: [])
            let outcome = try await RefreshTicks(desk(test))()
            #expect(outcome.notBegun.keys.map(\.text) == ["eik"])
            #expect(try await rows(test, "2025-2026").count == 3)
            #expect(try await RefreshTicks(desk(test))(of: SchoolDesk.school).notBegun.isEmpty)
        }
    }

    @Test("a year whose holidays nobody filled in does not begin in the middle of the summer")
    func unknownYear() async throws {
        try await SchoolDesk.with { test in
            try test.clock.set("2027-08-02T08:00")
            let outcome = try await RefreshTicks(desk(test))()
            #expect(outcome.notBegun.values.allSatisfy { $0 is OpenSchoolYear.UnknownSchoolYear })
            #expect(outcome.notBegun.count == 1)
            #expect(try await rows(test, "2027-2028").isEmpty)
        }
    }

    @Test("where the protocol asks nothing of a year, none is opened")
    func noPlans() async throws {
        try await SchoolDesk.with { test in
            var files = SchoolPlaybook.files
            let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            let start = try #require(main.range(of: "  - id: class-plan"))
            files.contents["playbook.yaml"] = Array(
                String(main[..<start.lowerBound])
                    .replacing(", starts: class-plan", with: "").utf8)
            _ = try await RefreshTicks(desk(test, playbooks: ["wilg": [1: files]]))()
            #expect(try await rows(test, "2025-2026").isEmpty)
        }
    }
}
