import Access
import Casework
import Database
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("The dossiers of classes and of the school year")
struct SchoolYearTests {
    private func show(_ test: SchoolDesk, _ staff: StaffMember.ID) async throws -> SchoolYearFile {
        try await ShowSchoolYear(test.desk)(for: try await test.viewer(staff))
    }

    private func open(_ schoolClass: SchoolClass.ID, _ test: SchoolDesk, _ staff: StaffMember.ID) async throws
        -> Dossier.ID
    {
        try await OpenScopeDossier(test.desk).ofClass(schoolClass, for: try await test.viewer(staff))
    }

    private func openYear(_ test: SchoolDesk, _ staff: StaffMember.ID) async throws -> Dossier.ID {
        try await OpenScopeDossier(test.desk).ofSchoolYear(for: try await test.viewer(staff))
    }

    @Test(
        "a class has one in each school year, whoever asks and however many at once",
        arguments: StoreUnderTest.allCases)
    func once(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let (desk, viewer) = (test.desk, try await test.viewer("juf"))
            let ids = try await withThrowingTaskGroup(of: Dossier.ID.self) { group in
                for _ in 0..<6 {
                    group.addTask { try await OpenScopeDossier(desk).ofClass("5", for: viewer) }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
            #expect(try await open("5", test, "co") == ids.first)
            #expect(try await open("6", test, "co") != ids.first)
            try test.clock.set("2026-09-07T09:00")
            #expect(try await open("5", test, "juf") != ids.first, "a new year begins anew")
        }
    }

    @Test("its pupils take part, and its teacher has the duties", arguments: StoreUnderTest.allCases)
    func duties(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await open("5", test, "co")
            let opened = try await test.opens(id, "juf")
            #expect(Set(opened.state.parties.map(\.pupil)) == ["A", "B"])
            #expect(opened.state.parties.allSatisfy { $0.involvement == .pupil && $0.group == "5" })
            let line = try #require(try await test.today("juf").lines.first)
            #expect(line.step?.id == "class-rules" && line.schoolClass?.title == "5")
            #expect(Dossier.year(of: line.listed.subject, line.listed.scope) == "2025-2026")
            #expect(try await test.today("meester").lines.isEmpty)
            await #expect(throws: AccessRefused()) { try await test.opens(id, "meester") }
        }
    }

    @Test(
        "that of the school year is begun by who coordinates, and its duties stand on the lists of who has them"
    )
    func year() async throws {
        try await SchoolDesk.with { test in
            let id = try await openYear(test, "co")
            #expect(try await openYear(test, "co") == id)
            let line = try #require(try await test.today("baas").lines.first)
            #expect(line.step?.id == "newsletter" && line.pupil == nil && line.schoolClass == nil)
            #expect(line.listed.subject == "2025-2026")
            try await test.carries(
                .complete(CaseEvent.Completion(task: TaskID(step: "newsletter"))), in: id, by: "baas")
            #expect(try await test.today("baas").lines.isEmpty)
            for staff in ["juf", "baas", "vera"] {
                await #expect(throws: AccessRefused()) { try await openYear(test, StaffMember.ID(staff)) }
            }
        }
    }

    @Test("who coordinates sees all, a teacher the own class, others none")
    func lists() async throws {
        try await SchoolDesk.with { test in
            let id = try await open("5", test, "juf")
            let all = try await show(test, "co")
            #expect(all.year == "2025-2026" && all.hasYear && all.ofYear == nil)
            #expect(all.classes.map(\.id) == ["5", "6"])
            #expect(all.ofClasses.mapValues(\.id) == ["5": id])
            let own = try await show(test, "juf")
            #expect(!own.hasYear && own.classes.map(\.id) == ["5"])
            let none = try await show(test, "vera")
            #expect(!none.hasYear && none.classes.isEmpty && none.ofClasses.isEmpty)
            _ = try await openYear(test, "co")
            #expect(try await show(test, "co").ofYear?.openDuties == 1)
            #expect(try await show(test, "juf").ofYear == nil)
        }
    }

    @Test("a class of another teacher is refused, one that is not there is not found")
    func refusals() async throws {
        try await SchoolDesk.with { test in
            await #expect(throws: AccessRefused()) { try await open("6", test, "juf") }
            await #expect(throws: AccessRefused()) { try await open("5", test, "vera") }
            await #expect(throws: RecordsError.notFound) { try await open("9z", test, "co") }
        }
    }

    @Test("seeing the list reads no dossier, in a fixed number of statements")
    func cheap() async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer("co")
            let none = try await Database.counting { try await ShowSchoolYear(test.desk)(for: viewer) }
            let id = try await open("5", test, "juf")
            _ = try await open("6", test, "meester")
            let both = try await Database.counting { try await ShowSchoolYear(test.desk)(for: viewer) }
            #expect(both.result.ofClasses.count == 2)
            #expect(none.statements == both.statements)
            let row = try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
            #expect(try await test.archive.readings(of: row, limit: 9, offset: 0).isEmpty)
        }
    }
}
