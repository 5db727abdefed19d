import Dossiers
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Editions of playbooks that schools work by")
struct EditionTests {
    private static let first = Edition(playbook: "wilg", number: 1)

    /// The files as the second edition has them, in which the talk has another name.
    private static func files(version: Int, talk: String) -> PlaybookFiles {
        var files = SchoolPlaybook.files
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            .replacing("version: 1", with: "version: \(version)").replacing(
                "title: Gesprek", with: "title: \(talk)")
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }

    /// A desk of another program on the same data.
    private func desk(
        _ test: SchoolDesk, having version: Int, talk: String = "Goed gesprek",
        kept: [Edition: PlaybookFiles], mayChange: Bool = false
    ) -> Desk {
        let shelf = PlaybookShelf(
            files: ["wilg": [version: Self.files(version: version, talk: talk)]], kept: kept,
            mayChange: mayChange, calendars: ["midden": SchoolCalendar(closed: [])])
        let clock = test.clock
        return Desk(
            archive: test.archive, shelf: shelf, scenarios: test.desk.scenarios, now: { clock.now },
            newID: { "n\(clock.next())" }, newCode: { "NEW-\(clock.next())" })
    }

    private func talk(_ id: Dossier.ID, at desk: Desk, _ test: SchoolDesk) async throws -> String? {
        try await OpenDossier(desk)(id, for: try await test.viewer("juf"))
            .obligations.first { $0.id.step == "talk" }?.title
    }

    @Test(
        "a program that has only a newer edition runs what began by the older one, and offers the newer",
        arguments: StoreUnderTest.allCases)
    func newer(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await test.bullying()
            #expect(try await KeepEditions(test.desk)() == [])
            let newer = desk(test, having: 2, kept: try await test.archive.keptEditions())
            #expect(try await KeepEditions(newer)() == [])
            #expect(try await talk(id, at: newer, test) == "Gesprek")
            let choices = try await ShowProtocolChoices(newer)(for: try await test.viewer("co"))
            #expect(choices.hasNewEdition)
            try await ChangeProtocol(newer).choose([:], seen: 0, by: try await test.viewer("co"))
            try await ChangeProtocol(newer).publish(
                note: "Nieuwe uitgave.", agreedOn: "", seen: 1, by: try await test.viewer("co"))
            #expect(try await test.archive.keptEditions().keys.map(\.number).sorted() == [1, 2])
            #expect(try await talk(id, at: newer, test) == "Gesprek", "the running case keeps its own")
            let row = try await newer.archive.dossier(id, of: SchoolDesk.school)
            let moved = try await MoveDossiers(newer)(
                [id: try #require(row).version], to: 2, reason: "Nieuw.", by: try await test.viewer("co"))
            #expect(moved.moved == [id])
            #expect(try await talk(id, at: newer, test) == "Goed gesprek")
        }
    }

    @Test("an edition that is neither kept nor there is told")
    func missing() async throws {
        try await SchoolDesk.with { test in
            let missing = try await KeepEditions(desk(test, having: 2, kept: [:]))()
            #expect(missing == [Self.first])
        }
    }

    @Test("what is kept stays as it was when files change without a new version; in a demo they may")
    func changed() async throws {
        try await SchoolDesk.with { test in
            let id = try await test.bullying()
            _ = try await KeepEditions(test.desk)()
            let kept = try await test.archive.keptEditions()
            #expect(kept == [Self.first: SchoolPlaybook.files])
            let changed = desk(test, having: 1, kept: kept)
            #expect(changed.shelf.changed == [Self.first])
            #expect(try await talk(id, at: changed, test) == "Gesprek")
            #expect(try await KeepEditions(changed)() == [])
            try await test.archive.keep(Self.files(version: 1, talk: "Iets anders"), as: Self.first)
            #expect(try await test.archive.keptEditions() == kept, "and cannot be kept over it")
            let demo = desk(test, having: 1, kept: kept, mayChange: true)
            #expect(try await talk(id, at: demo, test) == "Goed gesprek")
            #expect(demo.shelf.changed == [] && test.desk.shelf.changed == [])
        }
    }
}
