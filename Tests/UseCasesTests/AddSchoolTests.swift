import Database
import Dossiers
import People
import Playbooks
import Records
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Adding a school")
struct AddSchoolTests {
    private static let good = NewSchool(
        name: "De Eik", webName: "de-eik", playbook: "wilg", region: "midden")

    private func refusal(of change: (inout NewSchool) -> Void, at test: SchoolDesk) async -> SchoolRefused? {
        var new = Self.good
        change(&new)
        do {
            try await AddSchool(test.desk)(new)
            return nil
        } catch {
            return error as? SchoolRefused
        }
    }

    private func expectOneSchool(at test: SchoolDesk) async throws {
        #expect(try await test.archive.schools().map(\.id) == [SchoolDesk.school])
    }

    @Test("it is there, takes reports, and keeps apart from the others", arguments: StoreUnderTest.allCases)
    func adds(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let school = try await AddSchool(test.desk)(Self.good)
            #expect(school == School(id: "de-eik", name: "De Eik", playbook: "wilg", region: "midden"))
            #expect(try await test.archive.schools().map(\.name) == ["De Eik", "De Wilg"])
            let form = ReportForm(reporter: .pupil, text: "Er is iets.")
            #expect(try await FileReport(test.desk)(form, at: "de-eik").number == 1)
            #expect(try await test.listed("co").isEmpty)
        }
    }

    @Test(
        "a web name is a word for an address",
        arguments: [
            "", "a", "De-eik", "de eik", "de_eik", "-eik", "eik-", "4eik", "éik", "../eik", "de-eik\n",
            String(repeating: "e", count: 41),
        ])
    func webName(word: String) async throws {
        try await SchoolDesk.with { test in
            #expect(await refusal(of: { $0.webName = word }, at: test) == .webName(word))
            try await expectOneSchool(at: test)
        }
    }

    @Test("the shortest and the longest web name are taken", arguments: [2, 40])
    func longestWebName(length: Int) async throws {
        try await SchoolDesk.with { test in
            let word = String(repeating: "e", count: length)
            #expect(await refusal(of: { $0.webName = word }, at: test) == nil)
            let added = try await test.archive.school(TextID(word))
            #expect(added != nil)
        }
    }

    @Test("a web name is given once")
    func taken() async throws {
        try await SchoolDesk.with { test in
            let refused = await refusal(of: { $0.webName = "wilg" }, at: test)
            #expect(refused == .taken("wilg", by: "De Wilg"))
            #expect(
                refused?.description == "De Wilg has the web name wilg already; choose another")
        }
    }

    @Test("an unknown playbook or region is answered with those there are")
    func unknown() async throws {
        try await SchoolDesk.with { test in
            let playbook = await refusal(of: { $0.playbook = "wlig" }, at: test)
            #expect(playbook?.description == "no playbook wlig; there are wilg. Did you mean wilg?")
            let region = await refusal(of: { $0.region = "west" }, at: test)
            #expect(region?.description == "no region west; there are midden")
            try await expectOneSchool(at: test)
        }
    }

    @Test(
        "a name is one line that says something",
        arguments: [
            "", " \t", "De\nEik", String(repeating: "e", count: 101), "\u{202E}\u{200B}", "De\u{200B} Eik",
            "- -",
            "e" + String(repeating: "\u{301}", count: 100),
        ])
    func name(name: String) async throws {
        try await SchoolDesk.with { test in
            #expect(await refusal(of: { $0.name = name }, at: test) == .name)
        }
    }

    @Test("a playbook with errors gets no school")
    func brokenPlaybook() async throws {
        try await SchoolDesk.with { test in
            let files = PlaybookFiles(name: "wilg", contents: ["playbook.yaml": Array("rolls: []".utf8)])
            let shelf = PlaybookShelf(files: ["wilg": [1: files]], calendars: ["midden": .init(closed: [])])
            let desk = Desk(
                archive: test.archive, shelf: shelf, now: test.desk.now, newID: test.desk.newID,
                newCode: test.desk.newCode)
            await #expect(throws: SchoolRefused.brokenPlaybook("wilg")) {
                try await AddSchool(desk)(Self.good)
            }
            try await expectOneSchool(at: test)
        }
    }

    @Test("a school that was cut short after its key was made can be added after all")
    func cutShort() async throws {
        try await SchoolDesk.with { test in
            // The class stands at another school already, so that writing the rows fails after the key was made.
            let taken = SchoolClass(id: "5", title: "5", yearGroup: 5)
            await #expect(throws: DatabaseError.self) {
                try await AddSchool(test.desk)(Self.good, classes: [taken])
            }
            #expect(try await test.archive.school("de-eik") == nil)
            try await AddSchool(test.desk)(Self.good)
            let form = ReportForm(reporter: .pupil, text: "Er is iets.")
            #expect(try await FileReport(test.desk)(form, at: "de-eik").number == 1)
        }
    }
}
