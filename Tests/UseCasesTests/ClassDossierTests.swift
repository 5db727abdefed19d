import Access
import Casework
import Dossiers
import People
import Playbooks
import Records
import SchoolTime
import StoresUnderTest
import Testing

@testable import UseCases

@Suite("Dossiers of classes and pupils follow the school's register")
struct ClassDossierTests {
    /// The small school, whose class plan asks a talk with each pupil.
    private static let files: PlaybookFiles = {
        var files = SchoolPlaybook.files
        let talk = "- {id: acquaint, title: Kennismaken, when: opened, per: pupil, cites: W-1}"
        let rules = "- {id: class-rules,"
        let main = String(decoding: files.contents["playbook.yaml"] ?? [], as: UTF8.self)
            .replacing(rules, with: "\(talk)\n      \(rules)")
        files.contents["playbook.yaml"] = Array(main.utf8)
        return files
    }()

    private func desk(_ test: SchoolDesk) -> Desk {
        let clock = test.clock
        return Desk(
            archive: test.archive,
            shelf: PlaybookShelf(
                files: ["wilg": [1: Self.files]], calendars: ["midden": SchoolCalendar(closed: [])]),
            now: { clock.now }, newID: { "c\(clock.next())" }, newCode: { "CODE-\(clock.next())" })
    }

    private static func pupils(_ groups: KeyValuePairs<String, String>) -> String {
        let lines = groups.enumerated().map { place, one in "\(place + 1);\(one.key);Wit;\(one.value);5;;" }
        return (["leerlingnummer;roepnaam;achternaam;groep;leerjaar;ouder1_naam;ouder1_telefoon"] + lines)
            .joined(separator: "\n") + "\n"
    }

    /// The class 5 by numbers of its administration: 1 Mila and 2 Jip, besides those that the school had.
    private func imports(_ groups: KeyValuePairs<String, String>, _ desk: Desk) async throws {
        let file = PeopleFile(name: "l.csv", bytes: Array(Self.pupils(groups).utf8))
        let outcome = try await ImportPeople(desk)([file], at: SchoolDesk.school)
        guard case .changed = outcome else { throw Unreadable(outcome: "\(outcome)") }
    }

    private struct Unreadable: Error { let outcome: String }

    private func open(_ desk: Desk, _ test: SchoolDesk) async throws -> Dossier.ID {
        try await OpenScopeDossier(desk).ofClass("5", for: try await test.viewer("juf"))
    }

    private func file(_ id: Dossier.ID, _ desk: Desk, _ test: SchoolDesk) async throws -> OpenedDossier {
        try await OpenDossier(desk)(id, for: try await test.viewer("juf"))
    }

    /// The names of the pupils with whom a talk is owed.
    private func owed(_ id: Dossier.ID, _ desk: Desk, _ test: SchoolDesk) async throws -> Set<String> {
        let talks = try await file(id, desk, test).obligations.filter {
            $0.id.step == "acquaint" && $0.state.isOwed
        }
        let pupils = talks.compactMap(\.id.pupil)
        let cards = try await desk.archive.pupils(pupils, of: SchoolDesk.school)
        return Set(pupils.map { cards[$0]?.name ?? "?" })
    }

    private func version(_ id: Dossier.ID, _ test: SchoolDesk) async throws -> Int {
        try #require(try await test.archive.dossier(id, of: SchoolDesk.school)).version
    }

    @Test(
        "an import brings the newcomer's duty, and who left keeps the history and owes nothing",
        arguments: StoreUnderTest.allCases)
    func imported(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let desk = desk(test)
            try await imports(["Mila": "5"], desk)
            let id = try await open(desk, test)
            #expect(try await owed(id, desk, test) == ["Noor", "Sem", "Mila Wit"])
            let before = try await file(id, desk, test)
            let mila = try #require(before.state.parties.first { $0.pupil.text.count > 1 }).pupil
            let talk = try #require(before.obligations.first { $0.id.pupil == mila }).id
            _ = try await CarryOut(desk)(
                [.complete(.init(task: talk))], in: id, expecting: before.row.version,
                by: try await test.viewer("juf"))

            try await imports(["Mila": "6", "Jip": "5"], desk)
            #expect(try await owed(id, desk, test) == ["Noor", "Sem", "Jip Wit"])
            let after = try await file(id, desk, test)
            #expect(after.events.last { $0.what == .left(mila, because: .leftClass) } != nil)
            #expect(after.state.task(talk)?.ending != nil, "what was done with Mila stays")
            let lines = try await ShowToday(desk)(for: try await test.viewer("juf")).lines
            #expect(lines.first { $0.listed.dossier == id }?.listed.more == 3, "three talks and the rules")

            let version = try await version(id, test)
            try await imports(["Mila": "6", "Jip": "5"], desk)
            _ = try await RefreshTicks(desk)()
            #expect(try await open(desk, test) == id)
            #expect(try await self.version(id, test) == version, "the same again changes nothing")
        }
    }

    @Test("who comes back is owed the talk that was not held")
    func comesBack() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            try await imports(["Mila": "5"], desk)
            let id = try await open(desk, test)
            try await imports(["Mila": "6"], desk)
            #expect(try await owed(id, desk, test) == ["Noor", "Sem"])
            try await imports(["Mila": "5"], desk)
            #expect(try await owed(id, desk, test) == ["Noor", "Sem", "Mila Wit"])
        }
    }

    @Test("opening it brings it in line too, whatever way the register changed")
    func opened() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            let id = try await open(desk, test)
            _ = try await test.database.write {
                try $0.run("UPDATE pupil SET school_class = '6' WHERE id = 'B'", [])
                try $0.run("UPDATE pupil SET school_class = '5' WHERE id = 'C'", [])
            }
            #expect(try await owed(id, desk, test) == ["Noor", "Sem"])
            #expect(try await open(desk, test) == id)
            #expect(try await owed(id, desk, test) == ["Noor", "Bo"])
        }
    }

    @Test("whom somebody added from another class stays, and so does a case as people told it")
    func byHand() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            let id = try await open(desk, test)
            let report = try await FileReport(desk)(
                ReportForm(reporter: .staff, text: "Er is iets.", parties: [SchoolDesk.party("A")]),
                at: SchoolDesk.school
            ).dossier
            _ = try await CarryOut(desk)(
                [.join(SchoolDesk.party("C", .witness, group: "6"))], in: id,
                expecting: try await version(id, test), by: try await test.viewer("juf"))
            try await imports(["Mila": "5"], desk)
            #expect(
                Set(try await file(id, desk, test).state.present.map(\.pupil)).isSuperset(of: ["A", "B", "C"])
            )
            #expect(try await file(report, desk, test).state.parties.map(\.pupil) == ["A"])
        }
    }

    @Test("that of another school year, and a closed one, stay as they were")
    func over() async throws {
        try await SchoolDesk.with { test in
            let desk = desk(test)
            let old = try await open(desk, test)
            try test.clock.set("2026-09-07T09:00")
            let (row, versionBefore) = (try await open(desk, test), try await version(old, test))
            try await imports(["Mila": "5"], desk)
            #expect(try await version(old, test) == versionBefore)
            #expect(try await owed(row, desk, test).contains("Mila Wit"))
        }
    }

    @Test("a pupil's own dossier goes along to the next class, with its teacher")
    func pupilMoves() async throws {
        try await SchoolDesk.with { test in
            let id = try await OpenScopeDossier(test.desk)(of: "A", for: try await test.viewer("juf"))
            #expect(try await test.today("juf").lines.contains { $0.listed.dossier == id })
            _ = try await test.database.write {
                try $0.run("UPDATE pupil SET school_class = '6' WHERE id = 'A'", [])
            }
            try await imports(["Mila": "5"], test.desk)
            #expect(try await test.today("meester").lines.contains { $0.listed.dossier == id })
            #expect(try await !test.today("juf").lines.contains { $0.listed.dossier == id })
            _ = try await test.opens(id, "meester")
            await #expect(throws: AccessRefused()) { try await test.opens(id, "juf") }
        }
    }
}
