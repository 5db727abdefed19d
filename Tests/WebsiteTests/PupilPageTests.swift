import Casework
import HTTPServer
import People
import Records
import Testing
import UseCases

@testable import Website

@Suite("Pupils")
struct PupilPageTests {
    @Test("a teacher sees the own class at once, and no other")
    func ownClass() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            let page = try await browser.open(.pupils)
            #expect(page.text.contains("Noor Aalders"))
            #expect(!page.text.contains("Lot Dijk"))
            #expect(try await browser.open(.pupils, query: "?groep=groep-6").status == .forbidden)
        }
    }

    @Test("the director chooses a class first")
    func chooses() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "baas")
            let page = try await browser.open(.pupils)
            #expect(page.text.contains("Kies een groep of klas."))
            #expect(!page.text.contains("Noor"))
            #expect(try await browser.open(.pupils, query: "?groep=groep-6").text.contains("Lot Dijk"))
        }
    }

    @Test("who reads no dossiers sees no pupils")
    func nobody() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "niemand").open(.pupils)
            #expect(page.text.contains("Met jouw rollen lees je geen dossiers van leerlingen."))
            #expect(!page.text.contains("Noor"))
        }
    }

    @Test("a pupil's page shows the cases in which the pupil takes part")
    func cases() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let browser = try await Browser(school, as: "juf")
            #expect(try await browser.open(.pupil("p2")).text.contains("Zaak 1 · Noor Aalders"))
            #expect(
                try await browser.open(.pupil("p3")).text.contains("Deze leerling komt in geen zaak voor."))
        }
    }

    @Test("parents stand there when the administration gave them, escaped, for who reads the class")
    func guardians() async throws {
        try await SchoolSite.with { school in
            let list = """
                leerlingnummer;roepnaam;groep;leerjaar;ouder1_naam;ouder1_telefoon;ouder1_email
                1;Mila;Groep 5;5;Ada <b>Wit</b>;06 12345678;ada@wit.example
                """
            let file = PeopleFile(name: "l.csv", bytes: Array(list.utf8))
            _ = try await ImportPeople(school.desk)([file], at: SchoolSite.school)
            let register = try await school.desk.archive.register(of: SchoolSite.school)
            let mila = try #require(register.pupils.first { $0.number == "1" }).card.id
            let page = try await Browser(school, as: "juf").open(.pupil(mila))
            #expect(page.text.contains("Ada &lt;b&gt;Wit&lt;/b&gt;, 06 12345678, ada@wit.example"))
            #expect(try await Browser(school, as: "meester").open(.pupil(mila)).status == .forbidden)
            #expect(
                try await !Browser(school, as: "juf").open(.pupil("p1")).text.contains("Ouders en verzorgers")
            )
        }
    }

    @Test("a pupil of another class, and one who does not exist, cannot be opened")
    func refuses() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "meester")
            #expect(try await browser.open(.pupil("p1")).status == .forbidden)
            #expect(try await browser.send([], to: .pupil("p1")).status == .forbidden)
            #expect(try await browser.open(.pupil("p99")).status == .notFound)
        }
    }

    @Test("who may not read the pupil's dossier gets the page without it, and no attempt is written down")
    func hiddenDossier() async throws {
        try await SchoolSite.with { school in
            let juf = try await Browser(school, as: "juf")
            let begun = try #require(try await juf.send([], to: .pupil("p1")).location)
            guard case .caseFile(let id) = Page(begun.split(separator: "/").map(String.init)) else {
                Issue.record("goes to \(begun)")
                return
            }
            let story = Story(school: school, id: id)
            let accused = try await juf.send(
                [
                    ("versie", try await story.version), ("wat", "beschuldigd"), ("aan", "director"),
                    ("reden", "Deed mee."),
                ],
                to: .handOver(id))
            #expect(accused.status == .seeOther)
            let page = try await Browser(school, as: "baas").open(.pupil("p1"))
            #expect(page.status == .ok)
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("Dit is niet voor jouw rol."))
            #expect(!page.text.contains(begun) && !page.text.contains("Dossier beginnen"))
            let readings = try await ShowReadings(school.desk)(of: story.opened(), page: 1).readings
            #expect(!readings.contains { $0.isRefused })
        }
    }

    @Test("looking makes no dossier; beginning one makes one, once")
    func dossier() async throws {
        try await SchoolSite.with { school in
            let browser = try await Browser(school, as: "juf")
            #expect(try await browser.open(.pupil("p1")).text.contains("Dossier beginnen"))
            let first = try await browser.send([], to: .pupil("p1"))
            #expect(first.status == .seeOther)
            #expect(try await browser.send([], to: .pupil("p1")).location == first.location)
            let page = try await browser.open(.pupil("p1"))
            #expect(page.text.contains("Naar het dossier"))
            #expect(page.text.contains(try #require(first.location)))
        }
    }
}
