import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("The documents that a protocol refers to")
struct DocumentTests {
    private static let exclusion: Document.ID = "exclusion"

    private func attach(
        _ id: Document.ID = exclusion, title: String = "Onze regeling", date: String = "2025-09-01",
        by staff: StaffMember.ID = "co", at test: SchoolDesk
    ) async throws {
        try await AttachDocument(test.desk)(id, title: title, date: date, by: try await test.viewer(staff))
    }

    private func listed(at test: SchoolDesk, for staff: StaffMember.ID = "co") async throws
        -> [ListedDocument]
    {
        try await ListDocuments(test.desk)(for: try await test.viewer(staff)).documents
    }

    private func bullying(_ test: SchoolDesk) async throws -> Dossier.ID {
        let id = try await test.report().dossier
        try await test.carries(.triage("bullying", reason: "gezien"), in: id, by: "juf")
        return id
    }

    private let exclude = CaseCommand.complete(CaseEvent.Completion(task: TaskID(step: "exclude")))

    @Test(
        "what rests on a missing document waits, and is on the list as soon as the school has it",
        arguments: StoreUnderTest.allCases)
    func unlocks(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            await #expect(throws: Refusal.self) { try await test.carries(exclude, in: id, by: "juf") }
            #expect(try await test.today("baas").offers.isEmpty)
            #expect(try await listed(at: test).map(\.document.isMissing) == [true])
            #expect(try await listed(at: test).first?.steps.map(\.id) == ["exclude"])

            try await attach(title: "  Onze\n regeling ", at: test)
            #expect(try await test.today("baas").offers.map(\.listed.count) == [1])
            let said = try #require(try await listed(at: test).first)
            #expect(!said.document.isMissing)
            #expect(
                said.said
                    == SchoolDocument(
                        id: Self.exclusion, isAttached: true, title: "Onze regeling", date: "2025-09-01",
                        saidBy: "co", saidAt: "2026-03-02T09:00"))
            try await test.carries(exclude, in: id, by: "baas")
        }
    }

    @Test("withdrawn it waits again; what was said before is kept", arguments: StoreUnderTest.allCases)
    func withdraws(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await bullying(test)
            try await attach(at: test)
            try test.clock.set("2026-03-02T10:00")
            try await AttachDocument(test.desk).withdraw(Self.exclusion, by: try await test.viewer("co"))
            #expect(try await test.today("baas").offers.isEmpty)
            await #expect(throws: Refusal.self) { try await test.carries(exclude, in: id, by: "baas") }
            let said = try #require(try await listed(at: test).first)
            #expect(said.document.isMissing && said.said?.isAttached == false)
            let rows = try await test.database.read {
                try $0.rows("SELECT attached FROM school_document ORDER BY number")
            }
            #expect(try rows.map { try $0.integer("attached") } == [1, 0])
            try await attach(title: "Tweede", at: test)
            #expect(try await listed(at: test).first?.said?.title == "Tweede")
        }
    }

    @Test("a new case finds it unlocked, and the school's other choices stand")
    func settings() async throws {
        try await SchoolDesk.with { test in
            _ = try await test.database.write {
                try $0.run("UPDATE school SET settings = ?", [.text(#"{"escalate":"off"}"#)])
            }
            await #expect(throws: (any Error).self, "escalating is no default here") {
                try await attach(at: test)
            }
            _ = try await test.database.write { try $0.run("UPDATE school SET settings = '{}'") }
            try await attach(at: test)
            _ = try await bullying(test)
            #expect(try await test.today("baas").offers.map(\.listed.count) == [1])
            #expect(
                try await test.archive.school(SchoolDesk.school)?.settings == [
                    "documents.exclusion": "attached"
                ])
        }
    }

    @Test("only who coordinates says it", arguments: ["juf", "baas", "vera"])
    func access(staff: String) async throws {
        try await SchoolDesk.with { test in
            let viewer = try await test.viewer(StaffMember.ID(staff))
            #expect(try await ListDocuments(test.desk)(for: viewer).mayChange == false)
            await #expect(throws: AccessRefused()) { try await attach(by: viewer.staff, at: test) }
            try await attach(at: test)
            await #expect(throws: AccessRefused()) {
                try await AttachDocument(test.desk).withdraw(Self.exclusion, by: viewer)
            }
            #expect(try await listed(at: test).first?.document.isMissing == false)
        }
    }

    @Test("without a title, with a day that is none or lies ahead, twice, or unknown it is refused")
    func refusals() async throws {
        try await SchoolDesk.with { test in
            let long = String(repeating: "x", count: AttachDocument.longestTitle + 1)
            for title in ["", " \n"] {
                await #expect(throws: Refusal(.empty)) { try await attach(title: title, at: test) }
            }
            let heaped = "e" + String(repeating: "\u{301}", count: AttachDocument.longestTitle)
            for title in [long, heaped] {
                await #expect(throws: Refusal(.tooLong(most: 200))) {
                    try await attach(title: title, at: test)
                }
            }
            for date in ["", "gisteren", "2025-02-30", "2026-03-03", "0001-01-01"] {
                await #expect(throws: Refusal(.impossibleDate)) { try await attach(date: date, at: test) }
            }
            await #expect(throws: Refusal(.unknown("pigeon"))) { try await attach("pigeon", at: test) }
            await #expect(throws: Refusal(.unknown("exclusion"))) {
                try await AttachDocument(test.desk).withdraw(Self.exclusion, by: try await test.viewer("co"))
            }
            try await attach(date: "2026-03-02", at: test)
            await #expect(throws: Refusal(.unknown("exclusion"))) { try await attach(at: test) }
        }
    }

    @Test("two who say different things at once both stand in the record, and the settings hold both")
    func together() async throws {
        try await SchoolDesk.with { test in
            let archive = test.archive
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...8 {
                    group.addTask {
                        try await archive.add(
                            SchoolDocument(
                                id: Document.ID("d\(number)"), isAttached: true, title: "x",
                                date: "2025-09-01",
                                saidBy: "co", saidAt: "2026-03-02T09:00"), by: "co", to: SchoolDesk.school)
                    }
                }
                try await group.waitForAll()
            }
            #expect(try await archive.school(SchoolDesk.school)?.settings.count == 8)
            #expect(try await archive.documents(of: SchoolDesk.school).count == 8)
        }
    }
}
