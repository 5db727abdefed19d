import Casework
import HTTPServer
import Testing
import UseCases

@testable import Website

@Suite("The list of cases")
struct CaseListPageTests {
    @Test("shows number, pupil, class, outcome, owner, what is due and how much is open")
    func shows() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: "juf").open(.cases)
            #expect(page.text.contains("Zaak 1 · Noor Aalders"))
            #expect(page.text.contains("Groep 5"))
            #expect(page.text.contains("Pesten</span>"))
            #expect(page.text.contains("zaakhouder: leerkracht"))
            #expect(page.text.contains("eerstvolgend: "))
            #expect(page.text.contains("stappen open"))
        }
    }

    @Test("shows no name to who may not read the case", arguments: ["meester", "niemand"])
    func hides(staff: String) async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: .init(staff)).open(.cases)
            #expect(page.status == .ok)
            #expect(!page.text.contains("Noor"))
            #expect(page.text.contains("Er zijn nog geen zaken."))
        }
    }

    @Test(
        "its filters are addresses",
        arguments: [
            ("?stand=open", true), ("?stand=closed", false), ("?stand=all", true), ("?stand=onzin", true),
            ("?weging=bullying", true), ("?weging=teasing", false), ("?groep=groep-5", true),
            ("?groep=groep-6", false), ("?telaat=ja", false), ("?pagina=2", false), ("?pagina=-3", true),
            ("?pagina=99999999999999999999", true),
        ])
    func filters(query: String, isThere: Bool) async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            let page = try await Browser(school, as: "baas").open(.cases, query: query)
            #expect(page.status == .ok)
            #expect(page.text.contains("Noor Aalders") == isThere)
        }
    }

    @Test("finds what is late, and says so with a word")
    func late() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            try school.clock.set("2026-04-01T09:00")
            let page = try await Browser(school, as: "baas").open(.cases, query: "?telaat=ja")
            #expect(page.text.contains("Noor Aalders"))
            #expect(page.text.contains("Te laat</span>"))
        }
    }

    @Test("goes on on a next page, with the same filters")
    func pages() async throws {
        try await SchoolSite.with { school in
            for _ in 0...ListDossiers.pageSize { _ = try await Story.begin(school, weighed: false) }
            let browser = try await Browser(school, as: "baas")
            let first = try await browser.open(.cases, query: "?groep=groep-5")
            #expect(first.text.components(separatedBy: "Zaak ").count - 1 == ListDossiers.pageSize)
            #expect(first.text.contains("groep=groep-5&amp;telaat=&amp;pagina=2"))
            let second = try await browser.open(.cases, query: "?groep=groep-5&pagina=2")
            #expect(second.text.contains("Zaak 1 · Noor"))
            #expect(second.text.contains("rel=\"prev\""))
        }
    }

    @Test("says that nothing fits, with a way back to everything")
    func nothing() async throws {
        try await SchoolSite.with { school in
            let page = try await Browser(school, as: "baas").open(.cases, query: "?stand=closed")
            #expect(page.text.contains("Geen zaak past bij deze keuze."))
            #expect(page.text.contains("Alles tonen"))
        }
    }

    private func file(_ school: SchoolSite, as staff: String, _ query: String = "") async throws -> Answer {
        try await Browser(school, as: .init(staff)).open(.caseListFile, query: query)
    }

    @Test("can be saved as a file for a spreadsheet, without a name in it")
    func asAFile() async throws {
        try await SchoolSite.with { school in
            let story = try await Story.begin(school)
            let due = try #require(try await story.opened().row.nextDue)
            let page = try await Browser(school, as: "juf").open(.cases).text
            #expect(page.contains("/zaken/lijst.csv?stand=open&amp;"))
            let file = try await file(school, as: "juf")
            #expect(file.status == .ok)
            let lines = file.text.split(separator: "\r\n").map(String.init)
            #expect(lines.count == 2 && lines[0].contains("zaak;stand;weging;groep of klas;zaakhouder"))
            let open = try await story.opened().row.openDuties
            #expect(
                lines[1] == "1;loopt nog;Pesten;Groep 5;leerkracht;2026-03-02;2026-03-02;\(due);nee;\(open);1"
            )
            #expect(!file.text.contains("Noor"))
        }
    }

    @Test("the file holds what the list holds: for the same reader, by the same choice")
    func sameAsTheList() async throws {
        try await SchoolSite.with { school in
            _ = try await Story.begin(school)
            func cases(_ staff: String, _ query: String = "") async throws -> Int {
                try await file(school, as: staff, query).text.split(separator: "\r\n").count - 1
            }
            #expect(try await cases("baas") == 1)
            #expect(try await cases("baas", "?stand=closed") == 0)
            #expect(try await cases("baas", "?weging=teasing") == 0)
            #expect(try await cases("meester") == 0)
            try school.clock.set("2026-04-01T09:00")
            #expect(try await file(school, as: "baas", "?telaat=ja").text.contains(";ja;"))
            let stranger = try await Browser(school).open(.caseListFile)
            #expect(stranger.status != .ok)
        }
    }
}
