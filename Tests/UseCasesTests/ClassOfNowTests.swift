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

@Suite("Who reads for a class goes by the class of now")
struct ClassOfNowTests {
    /// Mila goes to a class, as a list from the administration says.
    private func mila(to group: String, at test: SchoolDesk) async throws {
        let list = "leerlingnummer;roepnaam;achternaam;groep;leerjaar\n1;Mila;Wit;\(group);5\n"
        let file = PeopleFile(name: "l.csv", bytes: Array(list.utf8))
        guard case .changed = try await ImportPeople(test.desk)([file], at: SchoolDesk.school) else {
            throw Unreadable()
        }
    }

    private struct Unreadable: Error {}

    private func card(_ test: SchoolDesk) async throws -> PupilCard {
        let cards = try await test.archive.pupils(of: nil, in: SchoolDesk.school)
        return try #require(cards.first { $0.name == "Mila Wit" })
    }

    private func report(_ test: SchoolDesk) async throws -> Dossier.ID {
        let card = try await card(test)
        let mila = CaseParty(
            pupil: card.id, involvement: .target, group: card.schoolClass?.text, yearGroup: card.yearGroup)
        return try await test.report(about: [mila]).dossier
    }

    /// Who of some people reads a dossier: by its page, and by the list, which say the same.
    private func readers(of id: Dossier.ID, among staff: StaffMember.ID..., at test: SchoolDesk) async throws
        -> [StaffMember.ID]
    {
        var readers: [StaffMember.ID] = []
        for one in staff {
            let opened = try await OpenDossier(test.desk).unnoted(id, for: try await test.viewer(one))
            let reads = opened.access.mayOpen && opened.access.mayReadNotes
            #expect(try await test.listed(one).contains(id) == reads, "the list of \(one)")
            if reads { readers.append(one) }
        }
        return readers
    }

    @Test(
        "after the summer the new teacher reads the case and has its duties, and the old one neither",
        arguments: StoreUnderTest.allCases)
    func moves(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await mila(to: "5", at: test)
            let id = try await report(test)
            #expect(try await readers(of: id, among: "juf", "meester", "co", at: test) == ["juf", "co"])
            try await mila(to: "6", at: test)
            #expect(try await readers(of: id, among: "juf", "meester", "co", at: test) == ["meester", "co"])
            #expect(try await test.work("juf").isEmpty)
            #expect(try await test.today("meester").lines.contains { $0.listed.dossier == id })

            let history = try await test.opens(id, "meester").events
            let classes = history.compactMap { event in
                if case .joined(let party) = event.what { party.group } else { nil }
            }
            #expect(classes == ["5", "6"], "the history still says where she was")
            try await mila(to: "6", at: test)
            #expect(try await test.opens(id, "meester").events.count == history.count, "the same list again")
        }
    }

    @Test("a closed case goes along, and stays where it is in the list", arguments: StoreUnderTest.allCases)
    func closed(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            try await mila(to: "5", at: test)
            let id = try await report(test)
            try await test.carries(.triage("bullying", reason: "Het is pesten."), in: id, by: "juf")
            try await test.carries(.close(reason: "Het is over."), in: id, by: "juf")
            let before = try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
            #expect(before.isClosed)
            try test.clock.set("2026-08-24T08:00")
            try await mila(to: "6", at: test)
            #expect(try await readers(of: id, among: "juf", "meester", at: test) == ["meester"])
            let after = try #require(try await test.archive.dossier(id, of: SchoolDesk.school))
            #expect(after.isClosed && after.latestAt == before.latestAt && after.version > before.version)
            #expect(try await test.archive.dossiersToTick(by: test.clock.now.iso).isEmpty)
        }
    }

    @Test(
        "the class that a reporter named says nothing once a pupil of another class turns out to be bullied",
        arguments: StoreUnderTest.allCases)
    func named(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await FileReport(test.desk)(
                ReportForm(reporter: .pupil, text: "In mijn klas.", schoolClass: "5"), at: SchoolDesk.school
            ).dossier
            #expect(try await readers(of: id, among: "juf", "meester", at: test) == ["juf"])
            try await test.carries(.join(SchoolDesk.party("C", .initiator, group: "6")), in: id, by: "juf")
            #expect(try await readers(of: id, among: "juf", "meester", at: test) == ["juf", "meester"])
            try await test.carries(.join(SchoolDesk.party("C", .target, group: "6")), in: id, by: "juf")
            #expect(try await readers(of: id, among: "juf", "meester", at: test) == ["meester"])
        }
    }

    @Test(
        "in another school year the class that was named is one of other pupils, also of a closed case",
        arguments: StoreUnderTest.allCases, [true, false])
    func namedBefore(kind: StoreUnderTest, isClosed: Bool) async throws {
        try await SchoolDesk.with(kind) { test in
            let id = try await FileReport(test.desk)(
                ReportForm(reporter: .pupil, text: "In mijn klas.", schoolClass: "5"), at: SchoolDesk.school
            ).dossier
            if isClosed {
                try await test.carries(.triage("bullying", reason: "Het is pesten."), in: id, by: "juf")
                try await test.carries(.close(reason: "Het is over."), in: id, by: "juf")
            }
            try test.clock.set("2026-07-31T23:59")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await readers(of: id, among: "juf", "co", at: test) == ["juf", "co"])
            try test.clock.set("2026-08-01T00:00")
            _ = try await RefreshTicks(test.desk)()
            #expect(try await readers(of: id, among: "juf", "co", at: test) == ["co"])
            if !isClosed {
                #expect(try await test.today("co").lines.contains { $0.listed.dossier == id }, "decision 8")
            }
        }
    }

    @Test(
        "who was accused as the teacher of the class of then reads it by no other role",
        arguments: StoreUnderTest.allCases)
    func accused(kind: StoreUnderTest) async throws {
        try await SchoolDesk.with(kind) { test in
            let both = StaffMember(
                id: "both", name: "both",
                assignments: [.init(role: "teacher", schoolClass: "5"), .init(role: "coordinator")])
            try await test.archive.add([both], to: SchoolDesk.school)
            try await mila(to: "5", at: test)
            let id = try await report(test)
            #expect(try await readers(of: id, among: "both", "co", at: test) == ["both", "co"])
            try await test.carries(.unavailable("teacher", reason: Role.accused), in: id, by: "co")
            #expect(try await readers(of: id, among: "both", "co", at: test) == ["co"])
            try await mila(to: "6", at: test)
            #expect(try await readers(of: id, among: "both", "co", at: test) == ["co"])
            #expect(
                try await readers(of: id, among: "meester", at: test) == ["meester"], "it is not about him")
            #expect(try await test.opens(id, "co").state.unavailable["teacher"] == nil)
            try await test.carries(
                .clear(Role.ID(person: "both"), reason: "Het was een ander."), in: id, by: "co")
            #expect(try await readers(of: id, among: "both", at: test) == ["both"])
        }
    }

    @Test("the dossier of a class of last year goes with its pupils, not to who has that class now")
    func lastYear() async throws {
        try await SchoolDesk.with { test in
            let id = try await OpenScopeDossier(test.desk).ofClass("5", for: try await test.viewer("juf"))
            try test.clock.set("2026-08-24T08:00")
            _ = try await test.database.write {
                try $0.run("UPDATE pupil SET school_class = '6' WHERE school_class = '5'", [])
            }
            try await mila(to: "5", at: test)
            let reads = try await OpenDossier(test.desk).unnoted(id, for: try await test.viewer("meester"))
            #expect(reads.access.mayReadNotes && reads.state.present.allSatisfy { $0.group == "6" })
            let old = try await OpenDossier(test.desk).unnoted(id, for: try await test.viewer("juf"))
            #expect(!old.access.mayReadNotes)
        }
    }
}
